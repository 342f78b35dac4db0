package lexicon

import (
	_ "embed"
	"strings"
)

//go:embed predicates.tsv
var predicates string

// A Predicate is a class of words for one happening.
type Predicate struct {
	Class      string
	Dated      bool // an event with a date and a place of its own
	Counted    bool // a count of people is its attribute
	Topical    bool // its object is a topic
	Verbs      []string
	Nouns      []string
	Adjectives []string
	Opposites  []string // words that say that it did not happen
}

// Predicates lists the classes in the order of the table.
func Predicates() []Predicate {
	var out []Predicate
	for _, f := range records(predicates, 6) {
		out = append(out, Predicate{
			Class: f[0], Dated: strings.Contains(f[1], "e"), Counted: strings.Contains(f[1], "c"), Topical: strings.Contains(f[1], "t"),
			Verbs: list(f[2]), Nouns: list(f[3]), Adjectives: list(f[4]), Opposites: list(f[5]),
		})
	}
	return out
}
