package lexicon

import _ "embed"

//go:embed syllables.tsv
var syllables string

// EastAsian gives the classes of a folded word among the names of East Asia:
// k Korean family name, g Korean given-name syllable, c Chinese, v Vietnamese,
// j Japanese family name; "" if it is none.
func EastAsian(folded string) string {
	row, _ := find(syllables, folded)
	return row
}
