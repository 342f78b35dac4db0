package lexicon

import _ "embed"

//go:embed placenames.tsv
var placenames string

// PlaceGroup gives the name under which all names of a place stand that has
// several: "mumbai" of "bombay"; "" of a place with one.
func PlaceGroup(folded string) string {
	row, _ := find(placenames, folded)
	return row
}
