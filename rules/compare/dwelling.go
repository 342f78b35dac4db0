package compare

import (
	"strings"

	"concord/claims"
	"concord/claims/lexicon"
	"concord/claims/names"
)

// Dwellings compares two places of which somebody is said to be. They agree as
// Places do, and so do names of which one holds the other (Richmond Hill, South
// Richmond Hill). Two towns are in conflict however near they lie. Of a place
// that the tables lack it is known only that it is no other such place: it may
// lie in the town that they have.
func (b *Book) Dwellings(d *claims.Dossier, x, y *claims.Entity) Verdict {
	fx, fy := names.Fold(x.Name), names.Fold(y.Name)
	if x.ID == y.ID || strings.Contains(fx, fy) || strings.Contains(fy, fx) {
		return Agree
	}
	if v := b.Names(claims.Place, x.Name, y.Name); v != Unknown {
		return v
	}
	switch b.Lie(d, x.ID, y.ID) {
	case SamePlace, Inside, Holds:
		return Agree
	case Near, Apart:
		return Conflict
	}
	if b.listed(fx) || b.listed(fy) {
		return Unknown
	}
	return Conflict
}

// listed reports a folded name that a table of places has.
func (b *Book) listed(folded string) bool {
	return b.state(folded) != "" || len(lexicon.Regions(folded)) > 0 || len(lexicon.Cities(folded)) > 0
}

// inside reports whether x lies in y, by what the texts say.
func inside(d *claims.Dossier, x, y *claims.Entity) bool {
	const deepest = 8 // a guard against a circle in what the texts say
	for step := 0; x.Within != 0 && step < deepest; step++ {
		if x.Within == y.ID {
			return true
		}
		x = &d.Entities[x.Within]
	}
	return false
}
