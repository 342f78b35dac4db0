package lexicon

import _ "embed"

//go:embed namewords.tsv
var namewords string

// NameWord gives the classes of a lower-case word that tells what a name is
// of, as the table's header names them; "" if it tells nothing.
func NameWord(lower string) string {
	row, _ := find(namewords, lower)
	return row
}
