package lexicon

import _ "embed"

//go:embed givennames.tsv
var givennames string

// GivenName looks up a folded given name: the sex it tells ('m', 'f', or 'u'
// for either) and how common it is, 0 to 9.
func GivenName(folded string) (sex byte, freq int, ok bool) {
	row, ok := find(givennames, folded)
	if len(row) != 2 {
		return 0, 0, false
	}
	return row[0], digit(row[1:]), ok
}
