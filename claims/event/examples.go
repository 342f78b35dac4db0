package event

import (
	"math"

	"concord/claims"
)

// An Example is two values, with the traits that tell whether they are said of
// one thing.
type Example struct {
	X, Y   claims.ClaimID
	Agree  bool      // the traits are those that the pair would have if X were wrong
	Traits []float64 // as TraitNames
}

// Examples lists the pairs of a dossier that the aligner would ask its model
// about, and those that it would be asked about if one of two agreeing values
// were another: for the workbench, which trains that model.
func (al *Aligner) Examples(d *claims.Dossier) []Example {
	var out []Example
	for _, f := range newIndex(d, al.called, al.states).fields() {
		f.each(func(x, y claims.ClaimID, t *traits) {
			out = append(out, Example{X: x, Y: y, Traits: append([]float64(nil), t[:]...)})
		})
		for i, p := range f.agreed {
			t := f.supposed(p, i)
			out = append(out, Example{X: p.x, Y: p.y, Agree: true, Traits: t[:]})
		}
	}
	return out
}

// supposed are the traits of two agreeing values if the first were another:
// nothing over there would agree with it, and nothing would back it. How far
// off it would be is dealt out evenly by n.
func (f *field) supposed(p rival, n int) traits {
	ix := f.ix
	x, y := &ix.d.Claims[p.x], &ix.d.Claims[p.y]
	t := ix.traits(x, y)
	if t[isDate] == 0 {
		t[distance] = float64(n%8)*0.15 + 0.05
	}
	t[oneDigit] = truth(n%3 == 0)
	t[crowdOfNoun] = math.Log(float64(f.perNoun[nounOf{x.Article, ix.settings[p.x].noun}] * f.perNoun[nounOf{y.Article, ix.settings[p.y].noun}]))
	at := berth{p.y, x.Article}
	t[agreeingGap] = -p.likeness
	if f.mates[at] > 1 {
		t[agreeing], t[agreeingGap] = 1, f.same[at]-p.likeness
	}
	t[rankGap] = min(0, p.likeness-max(f.differ[berth{p.x, y.Article}], f.differ[at]))
	t[backingMost] = float64(max(0, min(3, f.backers[p.y])-1))
	return t
}
