package extract

import (
	"slices"

	"concord/claims"
	"concord/claims/lexicon"
)

// An Extractor makes claims. It is safe for concurrent use.
type Extractor struct {
	stateBook
	predicates map[string]lexicon.Predicate // by class
	report     map[string]bool              // lemmas of saying
	anyone     map[string]bool              // nouns that count people of any sort
	locative   map[string]bool              // prepositions of place
	light      map[string]bool              // verbs of little content
	relative   map[string]bool              // words by which a count leaves others out
}

// New builds the extractor from the tables of predicates and cues.
func New() *Extractor {
	x := &Extractor{predicates: map[string]lexicon.Predicate{}, stateBook: newStateBook()}
	for _, p := range lexicon.Predicates() {
		x.predicates[p.Class] = p
	}
	cues := lexicon.Cues()
	x.report, x.anyone, x.locative = set(cues["report"]), set(cues["anyone"]), set(cues["locative"])
	x.light, x.relative = set(cues["light"]), set(cues["relative"])
	return x
}

func set(words []string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[w] = true
	}
	return m
}

// Dossier assigns the claims of all articles.
func (x *Extractor) Dossier(d *claims.Dossier) {
	d.Claims = append(d.Claims[:0], claims.Claim{})
	for i := range d.Articles[1:] {
		a := &d.Articles[i+1]
		f := newFrame(a, d)
		first := len(d.Claims)
		d.Claims = x.quotes(f, d.Claims)
		d.Claims = x.statuses(f, d.Claims)
		d.Claims = x.quantities(f, d.Claims)
		d.Claims = x.times(f, d.Claims)
		d.Claims = x.mentions(f, d.Claims)
		d.Claims = x.acts(f, d.Claims)
		d.Claims = x.topics(f, d.Claims)
		order(d.Claims[first:])
	}
	for i := range d.Claims[1:] {
		d.Claims[i+1].ID = claims.ClaimID(i + 1)
	}
}

// order puts an article's claims in the order of its text.
func order(cs []claims.Claim) {
	slices.SortStableFunc(cs, func(a, b claims.Claim) int {
		if a.Evidence.Start != b.Evidence.Start {
			return int(a.Evidence.Start - b.Evidence.Start)
		}
		return int(a.Evidence.End - b.Evidence.End)
	})
}
