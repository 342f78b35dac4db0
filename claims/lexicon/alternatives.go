package lexicon

import _ "embed"

//go:embed alternatives.tsv
var alternatives string

// An Alternative is a class of words in a group of which one can be true of
// one thing: a weapon, a cause of a fire.
type Alternative struct {
	Group, Class string
	Above        string   // the class that holds it, "" if none: a pistol is a gun
	Verbs        []string // lemmas
	Nouns        []string // lemmas of one word or more
}

// Alternatives lists the classes in the order of the table.
func Alternatives() []Alternative {
	var out []Alternative
	for _, f := range records(alternatives, 5) {
		out = append(out, Alternative{Group: f[0], Class: f[1], Above: f[2], Verbs: list(f[3]), Nouns: list(f[4])})
	}
	return out
}
