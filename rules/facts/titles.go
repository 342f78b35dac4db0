package facts

import (
	"strings"

	"concord/claims"
	"concord/claims/lexicon"
	"concord/claims/names"
)

// A titleBook reads offices as they are written.
type titleBook struct {
	titles map[string]lexicon.Title
	states map[string]string // folded name: code
	called map[string]string // code: name
	heads  []string
}

func newTitleBook() *titleBook {
	b := &titleBook{titles: map[string]lexicon.Title{}, states: map[string]string{}, called: map[string]string{}}
	for _, t := range lexicon.Titles() {
		if t.Kind != claims.Office {
			continue
		}
		b.heads = append(b.heads, t.Head)
		for _, w := range append([]string{t.Head}, t.Aliases...) {
			b.titles[w] = t
		}
	}
	for _, c := range lexicon.Countries() {
		b.called[c.Code] = c.Name
		for _, n := range append(append([]string{c.Name}, c.Names...), c.Demonyms...) {
			b.states[names.Fold(n)] = c.Code
		}
	}
	return b
}

// parse reads "president of Kenya", "Kenyan president", "president of Acme";
// without a head there is no such office.
func (b *titleBook) parse(s string) claims.Title {
	head, of, _ := strings.Cut(s, " of ")
	of = strings.TrimSpace(of)
	if first, rest, ok := strings.Cut(head, " "); ok && of == "" && b.states[names.Fold(first)] != "" {
		head, of = rest, first
	}
	folded := names.Fold(strings.TrimSpace(head))
	t, ok := b.titles[folded]
	if !ok && strings.HasSuffix(folded, " minister") {
		t, ok = lexicon.Title{Head: folded}, true
	}
	if !ok {
		return claims.Title{}
	}
	out := claims.Title{Head: t.Head, Kind: claims.Office, Country: b.states[strings.TrimPrefix(names.Fold(of), "the ")]}
	if out.Country == "" {
		out.Of = of
	}
	return out
}
