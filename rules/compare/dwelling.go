package compare

import (
	"slices"
	"strings"

	"concord/claims"
	"concord/claims/lexicon"
	"concord/claims/names"
)

// Dwellings compares two places of which somebody is said to be. A part and
// its whole agree, and so do names of which one holds the other (Richmond Hill,
// South Richmond Hill). Two towns, two regions and two states are in conflict,
// and so are a town and a region that does not have one of that name. Of a
// place that the tables lack it is known only that it is no other such place:
// it may lie in the town that they have.
func (b *Book) Dwellings(d *claims.Dossier, x, y *claims.Entity) Verdict {
	fx, fy := names.Fold(x.Name), names.Fold(y.Name)
	switch {
	case x.ID == y.ID, inside(d, x, y), inside(d, y, x), strings.Contains(fx, fy), strings.Contains(fy, fx):
		return Agree
	}
	if v := b.Names(claims.Place, x.Name, y.Name); v != Unknown {
		return v
	}
	switch rx, ry := b.wide(x), b.wide(y); {
	case rx && ry:
		return b.regions(x, y)
	case rx:
		return lies(y, x)
	case ry:
		return lies(x, y)
	}
	switch tx, ty := town(fx), town(fy); {
	case x.Country != "" && y.Country != "" && x.Country != y.Country:
		return Conflict
	case tx != ty:
		return Unknown
	}
	return Conflict
}

// town reports a name that the table of cities has.
func town(folded string) bool { return len(lexicon.Cities(folded)) > 0 }

// regions compares two states or regions: a state agrees with its regions.
func (b *Book) regions(x, y *claims.Entity) Verdict {
	sx, sy := b.state(names.Fold(x.Name)) != "", b.state(names.Fold(y.Name)) != ""
	switch {
	case x.Country == "" || y.Country == "":
		return Unknown
	case x.Country == y.Country && sx != sy:
		return Agree
	}
	return Conflict
}

// lies compares a place with a region: it may lie there if the tables have a
// place of that name in it, or none of that name at all.
func lies(place, region *claims.Entity) Verdict {
	codes := lexicon.Regions(names.Fold(region.Name))
	cities := lexicon.Cities(names.Fold(place.Name))
	if len(cities) == 0 || len(codes) == 0 && region.Country == "" {
		return Unknown
	}
	for _, c := range cities {
		if len(codes) == 0 && c.Country == region.Country || slices.ContainsFunc(codes, func(r string) bool { return holds(r, c) }) {
			return Agree
		}
	}
	return Conflict
}

// holds reports whether a region can hold a city: one that is a unit of the
// city's own, too, for of a city no more than the first level is known.
func holds(region string, c lexicon.City) bool {
	if c.Region == "" || len(region) == 2 {
		return strings.HasPrefix(region, c.Country)
	}
	return strings.HasPrefix(region+"-", c.Region+"-")
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
