// Package suite lists the built-in rules.
package suite

import "concord/rules"

// Analyzers returns the built-in rules in reporting order.
func Analyzers() []*rules.Analyzer {
	return []*rules.Analyzer{}
}
