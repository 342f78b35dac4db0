package compare

import (
	"strings"

	"concord/claims/lexicon"
	"concord/claims/names"
)

// A Book holds what is known of titles and of the names of states. It does not
// change once made; a rule makes one for each run.
type Book struct {
	titles map[string]lexicon.Title
	states map[string]string // folded name, demonym, capital or seat of a state: its code
	unify  map[string]string // folded form of which a newsroom picks one: the first of them
}

// NewBook reads the tables.
func NewBook() *Book {
	b := &Book{titles: map[string]lexicon.Title{}, states: map[string]string{}, unify: map[string]string{}}
	for _, t := range lexicon.Titles() {
		b.titles[t.Head] = t
	}
	for _, c := range lexicon.Countries() {
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
