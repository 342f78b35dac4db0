package compare

import (
	"strings"

	"concord/claims"
	"concord/claims/lexicon"
	"concord/claims/names"
)

// A Book holds what is known of titles, of the names of states and of what
// people are counted by. It does not
// change once made; a rule makes one for each run.
type Book struct {
	titles map[string]lexicon.Title
	names  map[string]string // folded name of a state: its code
	states map[string]string // folded name, demonym, capital or seat of a state: its code
	tolls  map[string]bool   // classes of predicates that people are counted by
	unify  map[string]string // folded form of which a newsroom picks one: the first of them

	beside, offshore map[string]bool // prepositions of what is not in a place
}

// NewBook reads the tables.
func NewBook() *Book {
	b := &Book{titles: map[string]lexicon.Title{}, names: map[string]string{}, states: map[string]string{}, tolls: map[string]bool{}, unify: map[string]string{},
		beside: map[string]bool{}, offshore: map[string]bool{}}
	cues := lexicon.Cues()
	for _, w := range cues["beside"] {
		b.beside[w] = true
	}
	for _, w := range cues["offshore"] {
		b.offshore[w] = true
	}
	for _, t := range lexicon.Titles() {
		b.titles[t.Head] = t
	}
	for _, p := range lexicon.Predicates() {
		b.tolls[p.Class] = p.Counted
	}
	for _, c := range lexicon.Countries() {
		for _, f := range append([]string{c.Name}, c.Names...) {
			b.names[names.Fold(f)] = c.Code
		}
		for _, forms := range [...][]string{{c.Name}, c.Names, c.Demonyms, c.Capitals, c.Seats, c.Unify} {
			for _, f := range forms {
				b.states[names.Fold(f)] = c.Code
			}
		}
		for _, f := range c.Unify {
			b.unify[names.Fold(f)] = c.Unify[0]
		}
	}
	return b
}

// state is the code of the state that a name or people belongs to, "" if none.
func (b *Book) state(folded string) string {
	folded = strings.TrimPrefix(folded, "the ")
	if code := b.states[folded]; code != "" {
		return code
	}
	return b.states[strings.TrimSuffix(folded, "s")]
}

// Part reports that one of two places may hold the other: a state or a region
// of one, and a place in the same state.
func (b *Book) Part(x, y *claims.Entity) bool {
	if x.Kind != claims.Place || y.Kind != claims.Place || x.Country == "" || x.Country != y.Country {
		return false
	}
	return b.wide(x) != b.wide(y)
}

// wide reports a state or a first-level region.
func (b *Book) wide(e *claims.Entity) bool {
	folded := names.Fold(e.Name)
	return b.state(folded) != "" || len(lexicon.Regions(folded)) > 0
}
