package lexicon

import _ "embed"

//go:embed surnames.tsv
var surnames string

// FamilyName looks up a folded family name and how common it is, 0 to 9.
func FamilyName(folded string) (freq int, ok bool) {
	row, ok := find(surnames, folded)
	return digit(row), ok
}
