package compare

import "concord/claims/lexicon"

// Alternatives knows which classes of one group exclude each other: a knife
// and a gun as the weapon, not a gun and a pistol. It does not change once
// made; a rule makes one for each run.
type Alternatives struct {
	above map[member]string
}

// A member is a class of a group.
type member struct{ group, class string }

// NewAlternatives reads the table.
func NewAlternatives() *Alternatives {
	a := &Alternatives{above: map[member]string{}}
	for _, row := range lexicon.Alternatives() {
		a.above[member{row.Group, row.Class}] = row.Above
	}
	return a
}

// Verdict compares two classes of a group. One agrees with itself and with
// what holds it; classes that the table does not have are unknown to it.
func (a *Alternatives) Verdict(group, x, y string) Verdict {
	_, xok := a.above[member{group, x}]
	_, yok := a.above[member{group, y}]
	switch {
	case x == y || a.within(group, x, y) || a.within(group, y, x):
		return Agree
	case !xok || !yok:
		return Unknown
	}
	return Conflict
}

// within reports whether class y stands above x.
func (a *Alternatives) within(group, x, y string) bool {
	const deepest = 8 // a guard against a circle in the table
	for step := 0; x != "" && step < deepest; step++ {
		if x = a.above[member{group, x}]; x == y && y != "" {
			return true
		}
	}
	return false
}
