package event

import "concord/claims"

// An Example is two values, with the traits that tell whether they are said of
// one thing.
type Example struct {
	X, Y   claims.ClaimID
	Sort   ExampleSort
	Right  bool      // of an imagined one: they are said of one thing
	Traits []float64 // as TraitNames
}

// An ExampleSort is where a pair comes from.
type ExampleSort int

// Told is a pair that differs. The others have the traits that a pair would
// have if X were wrong: Supposed is an agreeing pair; Imagined is one of all
// that X would then be held against in an article that gives its value, too.
const (
	Told ExampleSort = iota
	Supposed
	Imagined
)

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
			out = append(out, Example{X: p.x, Y: p.y, Sort: Supposed, Traits: t[:]})
		}
		out = append(out, f.worlds()...)
	}
	return out
}

// supposed are the traits of two agreeing values if the first were another. How
// far off it would be is dealt out evenly by n.
func (f *field) supposed(p rival, n int) traits {
	x, y := &f.ix.d.Claims[p.x], &f.ix.d.Claims[p.y]
	at := berth{p.y, x.Article}
	best := max(f.differ[berth{p.x, y.Article}], f.differ[at])
	t := f.were(p, f.mates[at]-1, f.backers[p.y]-1, best)
	t.deal(n)
	return t
}
