package event

import "concord/claims"

// An Example is two values that exclude each other, with the traits that tell
// whether they are said of one thing.
type Example struct {
	X, Y   claims.ClaimID
	Traits []float64 // as TraitNames
}

// Examples lists the pairs of a dossier that the aligner would ask its model
// about: for the workbench, which trains that model.
func (al *Aligner) Examples(d *claims.Dossier) []Example {
	var out []Example
	for _, f := range newIndex(d, al.called).fields() {
		f.each(func(x, y claims.ClaimID, t *traits) {
			out = append(out, Example{x, y, append([]float64(nil), t[:]...)})
		})
	}
	return out
}
