package event

import (
	"concord/claims"
	"concord/claims/lexicon"
)

// kinds are, by lemma, the groups of alternatives that have it as one noun,
// and its class in each: "truck" is a vehicle.
func kinds() map[string]map[string]string {
	out := map[string]map[string]string{}
	for _, row := range lexicon.Alternatives() {
		for _, n := range row.Nouns {
			if out[n] == nil {
				out[n] = map[string]string{}
			}
			out[n][row.Group] = row.Class
		}
	}
	return out
}

// means are the groups whose alternatives need no word of causing around them.
var means = [...]string{"weapon", "vehicle", "make"}

// alternatives finds two nouns of one group on the two sides of a slot: "hit by
// a bus", "hit by a tram". Whether they exclude each other is for the rule.
func (al *Aligner) alternatives(x, y side) (cx, cy claims.Claim, ok bool) {
	wx, wy := x.word(), y.word()
	if wx == nil || wy == nil {
		return cx, cy, false
	}
	for _, group := range means {
		p, q := al.kinds[wx.Lemma][group], al.kinds[wy.Lemma][group]
		if p == "" || q == "" || p == q {
			continue
		}
		cx, cy = x.claim(claims.KindMeans, "which "+group, wx.Span), y.claim(claims.KindMeans, "which "+group, wy.Span)
		cx.Thing, cy.Thing = group, group
		cx.Value.Text, cy.Value.Text = p, q
		return cx, cy, true
	}
	return cx, cy, false
}
