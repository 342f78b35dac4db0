package event

import (
	"cmp"
	"slices"
	"strings"

	"concord/claims"
)

// A numbering gives the terms of a dossier numbers: first as they come, then
// by rarity.
type numbering struct {
	d        *claims.Dossier
	lemmas   map[string]int32
	classes  map[string]int32
	entities []int32  // term of each entity, -1 if it has none yet
	names    []string // by term, for an order that no order of articles changes
	seen     []int    // sentences that have the term
}

func newNumbering(d *claims.Dossier) *numbering {
	n := &numbering{d: d, lemmas: map[string]int32{}, classes: map[string]int32{}, entities: make([]int32, len(d.Entities))}
	for i := range n.entities {
		n.entities[i] = -1
	}
	return n
}

// add gives a new term its number.
func (n *numbering) add(name string) int32 {
	n.names, n.seen = append(n.names, name), append(n.seen, 0)
	return int32(len(n.names) - 1)
}

func (n *numbering) word(of map[string]int32, s string) int32 {
	t, ok := of[s]
	if !ok {
		t = n.add(s)
		of[s] = t
	}
	return t
}

func (n *numbering) entity(e claims.EntityID) int32 {
	if n.entities[e] < 0 {
		n.entities[e] = n.add(n.d.Entities[e].Name)
	}
	return n.entities[e]
}

// rank is the final number of each term: the rarest first, so that the head
// of a set is its rarest terms, and those as rare as each other by name, so
// that sums and choices do not depend on which article was read first.
func (n *numbering) rank() []int32 {
	order := make([]int32, len(n.names))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortStableFunc(order, func(a, b int32) int {
		return cmp.Or(cmp.Compare(n.seen[a], n.seen[b]), cmp.Compare(n.names[a], n.names[b]))
	})
	rank := make([]int32, len(order))
	for r, t := range order {
		rank[t] = int32(r)
	}
	return rank
}

// article numbers the content words of an article: an entity stands for
// its names, a class for its predicates, a lemma for any other noun, verb or
// adjective. Times and numbers have no term: they are what is compared.
func (n *numbering) article(a *claims.Article) []int32 {
	out := make([]int32, len(a.Tokens))
	for i := range a.Tokens {
		out[i] = -1
		if t := &a.Tokens[i]; content(t) {
			out[i] = n.word(n.lemmas, t.Lemma)
		}
	}
	for _, p := range a.Predicates {
		if p.Known {
			out[p.Head] = n.word(n.classes, p.Class)
		}
	}
	for _, m := range a.Mentions {
		if m.Entity == 0 {
			continue
		}
		for j := m.First; j < m.Last; j++ {
			out[j] = -1
		}
		out[m.Head] = n.entity(m.Entity)
	}
	for i := range a.Times {
		blank(out, a.Times[i].First, a.Times[i].Last)
	}
	for i := range a.Quantities {
		if q := &a.Quantities[i]; q.Of == 0 || q.Of-1 < q.First || q.Of-1 >= q.Last {
			blank(out, q.First, q.Last)
		}
	}
	return out
}

func blank(terms []int32, first, last int32) {
	for j := first; j < last; j++ {
		terms[j] = -1
	}
}

// common verbs and nouns of reporting carry no content.
var light = map[string]bool{"be": true, "have": true, "do": true, "say": true, "get": true, "make": true, "take": true, "tell": true,
	"is": true, "was": true, "were": true, "are": true, "been": true, "has": true, "had": true, "said": true, "go": true, "come": true, "other": true}

func content(t *claims.Token) bool {
	if light[t.Lemma] || light[t.Norm] {
		return false
	}
	return strings.HasPrefix(t.Tag, "NN") || strings.HasPrefix(t.Tag, "VB") || strings.HasPrefix(t.Tag, "JJ")
}
