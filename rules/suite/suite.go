// Package suite lists the built-in rules.
package suite

import (
	"concord/rules"
	"concord/rules/age"
	"concord/rules/arithmetic"
	"concord/rules/calendar"
	"concord/rules/cause"
	"concord/rules/date"
	"concord/rules/headline"
	"concord/rules/means"
	"concord/rules/name"
	"concord/rules/number"
	"concord/rules/participant"
	"concord/rules/place"
	"concord/rules/polarity"
	"concord/rules/quote"
	"concord/rules/sequence"
	"concord/rules/status"
	"concord/rules/title"
	"concord/rules/wording"
)

// Analyzers returns the built-in rules in reporting order. Rules thought of
// and not here: nationality (too often two are true).
func Analyzers() []*rules.Analyzer {
	return []*rules.Analyzer{
		polarity.Analyzer,
		date.Analyzer,
		number.Analyzer,
		age.Analyzer,
		calendar.Analyzer,
		sequence.Analyzer,
		headline.Analyzer,
		arithmetic.Analyzer,
		title.Analyzer,
		place.Analyzer,
		cause.Analyzer,
		means.Analyzer,
		name.Analyzer,
		wording.Analyzer,
		quote.Analyzer,
		status.Analyzer,
		participant.Analyzer,
	}
}
