package lexicon

import _ "embed"

//go:embed statecues.tsv
var statecues string

// StateCue gives the classes of a lower-case word beside the name of a
// capital, as the table's header names them; "" if it tells nothing.
func StateCue(lower string) string {
	row, _ := find(statecues, lower)
	return row
}
