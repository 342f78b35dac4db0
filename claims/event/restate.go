package event

import (
	"strings"

	"concord/claims"
	"concord/claims/names"
)

// A digest is a short article that restates another: each of its sentences
// has most of its words from one of the other's. What it names or counts must
// then be in the other; a name or an amount that is not, where the sentence it
// was made from has just one of that sort which the digest lacks, stands in its
// place.
type digest struct {
	ix       *index
	x, y     *claims.Article
	inX, inY map[string]bool // words of either
}

// mostDigested is how many sentences a digest has at most, mostDigests how
// many articles a dossier may have for digests to be looked for in it.
const (
	mostDigested = 3
	mostDigests  = 40
)

// digested is how sure it is that what a digest puts in the place of another
// name or amount is meant for it.
const digested = 0.72

// restated finds what the digests of a dossier say otherwise than the articles
// that they restate.
func (ix *index) restated() []sided {
	if len(ix.d.Articles) > mostDigests {
		return nil
	}
	words := make([]map[string]bool, len(ix.d.Articles))
	for i := range ix.d.Articles {
		words[i] = wordsOf(&ix.d.Articles[i])
	}
	var out []sided
	for i := 1; i < len(ix.d.Articles); i++ {
		x := &ix.d.Articles[i]
		if n := ix.told(x.ID); n == 0 || n > mostDigested {
			continue
		}
		for j := 1; j < len(ix.d.Articles); j++ {
			y := &ix.d.Articles[j]
			if i == j || len(y.Tokens) < 3*len(x.Tokens) || !ix.kindred.related(x.ID, y.ID) {
				continue // what two stories share is the common words of courts and quakes
			}
			d := digest{ix, x, y, words[i], words[j]}
			if from, ok := d.sources(); ok {
				for s, t := range from {
					out = append(out, d.compare(s, t)...)
				}
			}
		}
	}
	return out
}

func wordsOf(a *claims.Article) map[string]bool {
	out := make(map[string]bool, len(a.Tokens)/2)
	for i := range a.Tokens {
		out[a.Tokens[i].Norm] = true
		out[strings.ToLower(a.Tokens[i].Lemma)] = true
	}
	return out
}

// sources gives, for each sentence of the digest that has one, the sentence
// that it restates (-1 for none); false if the article is no digest of the
// other. What is shared is counted and not weighed: the words that make a
// rewriting one are the rarest of all.
func (d digest) sources() ([]int32, bool) {
	const most, least, mean = 0.35, 3, 0.4 // shares of the terms; terms
	from := make([]int32, len(d.x.Sentences))
	covered, all := 0, 0
	for s, terms := range d.ix.whole[d.x.ID] {
		from[s] = -1
		if !d.ix.tells(place{d.x.ID, int32(s)}) || len(terms) < fewest {
			continue
		}
		weight, most := 0.0, max(least, int(most*float64(len(terms))+0.5))
		best := 0
		for t, theirs := range d.ix.whole[d.y.ID] {
			both := shared(terms, theirs)
			best = max(best, len(both))
			if w := d.ix.sum(both); w > weight && len(both) >= most {
				weight, from[s] = w, int32(t)
			}
		}
		covered, all = covered+best, all+len(terms)
	}
	return from, all > 0 && float64(covered) >= mean*float64(all)
}

// compare holds the names and amounts of sentence s of the digest against
// sentence t of the other.
func (d digest) compare(s int, t int32) []sided {
	if t < 0 {
		return nil
	}
	px, py := place{d.x.ID, int32(s)}, place{d.y.ID, t}
	out := d.names(px, py)
	return append(out, d.amounts(px, py)...)
}

// names finds the names of a sentence of the digest that the other article has
// nowhere, and of which one name of the same sort has taken the place.
func (d digest) names(px, py place) []sided {
	theirs := d.strangers(d.y, py, d.inX)
	var out []sided
	for _, m := range d.strangers(d.x, px, d.inY) {
		var found *claims.Mention
		alone := true
		for _, n := range theirs {
			if (n.Kind == claims.Place) == (m.Kind == claims.Place) && d.onePart(m, n) {
				alone = alone && (found == nil || found.Entity == n.Entity)
				found = n
			}
		}
		if found == nil || !alone {
			continue
		}
		kind, attribute := claims.KindParticipant, "who"
		if m.Kind == claims.Place {
			kind, attribute = claims.KindPlace, "where"
		}
		cx, cy := d.claim(px, kind, attribute, m.Span), d.claim(py, kind, attribute, found.Span)
		cx.Value.Entity, cy.Value.Entity = m.Entity, found.Entity
		cx.Subject, cy.Subject = m.Entity, found.Entity
		out = append(out, sided{cx, cy, digested})
	}
	return out
}

// onePart reports two names that play one part in their sentences; places of
// which the tables know but one may lie in each other.
func (d digest) onePart(m, n *claims.Mention) bool {
	if m.Kind == claims.Place && (d.ix.d.Entities[m.Entity].Country == "" || d.ix.d.Entities[n.Entity].Country == "") {
		return false
	}
	return d.x.Tokens[m.Head].Rel == d.y.Tokens[n.Head].Rel
}

// strangers are the names in a sentence of which the other article has no word.
func (d digest) strangers(a *claims.Article, p place, other map[string]bool) []*claims.Mention {
	s := a.Sentences[p.sentence]
	var out []*claims.Mention
	for i := range a.Mentions {
		m := &a.Mentions[i]
		if m.First < s.First || m.Last > s.Last || m.Form != claims.Named || m.Entity == 0 {
			continue
		}
		known := d.ix.namedIn(m.Entity, d.x.ID+d.y.ID-p.article)
		for j := m.First; j < m.Last && !known; j++ {
			t := &a.Tokens[j]
			known = strings.HasPrefix(t.Tag, "NN") && (other[t.Norm] || other[strings.ToLower(t.Lemma)])
		}
		if !known {
			out = append(out, m)
		}
	}
	return out
}

// namedIn reports that an article names an entity, or is set in its country.
func (ix *index) namedIn(e claims.EntityID, in claims.ArticleID) bool {
	a := &ix.d.Articles[in]
	me := &ix.d.Entities[e]
	for i := range a.Mentions {
		id := a.Mentions[i].Entity
		if id == e {
			return true
		}
		if o := &ix.d.Entities[id]; id != 0 && me.Country != "" && o.Country == me.Country && ix.states[names.Fold(me.Name)] {
			return true
		}
	}
	return false
}

// amounts finds the amounts of a sentence of the digest that the other article
// gives nowhere, and of which one of the same sort has taken the place.
func (d digest) amounts(px, py place) []sided {
	theirs := d.unmatched(d.y, py, d.x)
	var out []sided
	for _, i := range d.unmatched(d.x, px, d.y) {
		q := &d.x.Quantities[i]
		found, alone := -1, true
		for _, j := range theirs {
			if r := &d.y.Quantities[j]; alike(q, r) && q.Noun == r.Noun {
				alone = alone && found < 0
				found = j
			}
		}
		if found < 0 || !alone {
			continue
		}
		r := &d.y.Quantities[found]
		cx, cy := d.claim(px, kindOf(q), q.Noun, q.Span), d.claim(py, kindOf(r), r.Noun, r.Span)
		cx.Value.Quantity, cy.Value.Quantity = int32(i+1), int32(found+1)
		out = append(out, sided{cx, cy, digested})
	}
	return out
}

// unmatched are the amounts of a sentence that the other article nowhere agrees
// with; words of number and ordinals left out.
func (d digest) unmatched(a *claims.Article, p place, other *claims.Article) []int {
	s := a.Sentences[p.sentence]
	var out []int
	for i := range a.Quantities {
		q := &a.Quantities[i]
		if q.First < s.First || q.Last > s.Last || q.Hedge == claims.Vague || q.Restates != 0 {
			continue
		}
		switch q.Kind {
		case claims.Count, claims.Measure, claims.Money, claims.Percent, claims.Magnitude:
		default:
			continue
		}
		agreed := false
		for j := range other.Quantities {
			if r := &other.Quantities[j]; alike(q, r) && (quantitiesRelate(q, r) == same || q.Value == r.Value) {
				agreed = true
				break
			}
		}
		if !agreed {
			out = append(out, i)
		}
	}
	return out
}

// alike reports two amounts of one sort.
func alike(q, r *claims.Quantity) bool {
	return q.Kind == r.Kind && q.Dimension == r.Dimension && (q.Kind != claims.Money || q.Unit == r.Unit)
}

func (d digest) claim(p place, kind claims.Kind, attribute string, evidence claims.Span) claims.Claim {
	return claims.Claim{Article: p.article, Sentence: p.sentence, Kind: kind, Attribute: attribute, Evidence: evidence}
}
