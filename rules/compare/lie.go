package compare

import (
	"math"
	"strings"

	"concord/claims"
	"concord/claims/lexicon"
	"concord/claims/names"
)

// A Lie says how one place lies to another.
type Lie uint8

// The ways in which places lie. A place that the tables do not know lies where
// the text puts it, or nobody knows where.
const (
	Nowhere   Lie = iota // too little is known
	SamePlace            // one place, whatever the spelling
	Inside               // the first is part of the second
	Holds                // the second is part of the first
	Near                 // two cities less than nearby kilometres apart
	Apart                // one place is not the other nor part of it
)

// degree is the length of one of latitude in km.
const degree = 111.2

// nearby is how far apart two cities may be of which a report can name either.
const nearby = 30.0 // km

// Places compares two places of a dossier. Agree: one, or one within the other.
// Conflict: apart. Unknown: near each other, or one that nothing is known of.
func (b *Book) Places(d *claims.Dossier, x, y claims.EntityID) Verdict {
	switch b.Lie(d, x, y) {
	case SamePlace, Inside, Holds:
		return Agree
	case Apart:
		return Conflict
	}
	return Unknown
}

// Lie says how place x lies to place y: by what the text puts within what, and
// by the tables. Of a name that several places have the reading counts that
// brings the two together, unless the text says which is meant.
func (b *Book) Lie(d *claims.Dossier, x, y claims.EntityID) Lie {
	switch {
	case x == 0 || y == 0:
		return Nowhere
	case x == y:
		return SamePlace
	case inside(d, &d.Entities[x], &d.Entities[y]):
		return Inside
	case inside(d, &d.Entities[y], &d.Entities[x]):
		return Holds
	}
	return lie(b.sites(d, x), b.sites(d, y))
}

// A site is one reading of a place's name.
type site struct {
	name     string // folded
	level    int    // of a state, a region or a city; 0 if nothing but the name or the country is known
	country  string
	code     string // of the region, or of the one that a city lies in
	lat, lng float64
}

const (
	stateLevel = iota + 1
	regionLevel
	cityLevel
)

// sites are the readings of a place's name that fit where the text puts it.
func (b *Book) sites(d *claims.Dossier, id claims.EntityID) []site {
	e := &d.Entities[id]
	folded := strings.TrimPrefix(names.Fold(e.Name), "the ")
	var out, fit []site
	if code := b.names[folded]; code != "" {
		out = append(out, site{name: folded, level: stateLevel, country: code})
	}
	keys := []string{folded}
	if cut := strings.TrimSuffix(strings.TrimSuffix(names.Fold(bare(e.Name)), " city"), " of"); cut != folded {
		keys = append(keys, cut)
	}
	for _, key := range keys {
		for _, code := range lexicon.Regions(key) {
			out = append(out, site{name: key, level: regionLevel, country: code[:2], code: code})
		}
		for _, c := range lexicon.Cities(key) {
			if key == folded && b.names[key] == "" {
				out = append(out, site{name: key, level: cityLevel, country: c.Country, code: c.Region, lat: c.Lat, lng: c.Lng})
			}
		}
	}
	var outer []site
	if e.Within != 0 {
		outer = b.sites(d, e.Within)
	}
	for _, s := range out {
		if (e.Country == "" || s.country == e.Country) && (outer == nil || lie([]site{s}, outer) == Inside) {
			fit = append(fit, s)
		}
	}
	switch {
	case fit != nil:
		return fit
	case out == nil || e.Within != 0:
		return []site{{name: folded, country: e.Country}}
	}
	return out
}

// lie compares readings: the nearest pair decides.
func lie(xs, ys []site) Lie {
	best := Nowhere
	for _, x := range xs {
		for _, y := range ys {
			l := x.to(y)
			switch {
			case l == Nowhere && best == Nowhere || l == Apart && best != Nowhere:
			case best == Nowhere || best == Apart || l != Nowhere && l < best:
				best = l
			}
			if l == Nowhere && best == Apart {
				return Nowhere
			}
		}
	}
	return best
}

// to says how one reading lies to another.
func (s site) to(t site) Lie {
	switch {
	case s.country == "" || t.country == "":
		return Nowhere
	case s.country != t.country:
		return Apart
	case s.level == stateLevel && t.level == stateLevel:
		return SamePlace
	case s.level == stateLevel:
		return Holds
	case t.level == stateLevel:
		return Inside
	case s.name == t.name && s.level == t.level && s.code == t.code:
		return SamePlace
	case s.level == 0 || t.level == 0 || s.code == "" || t.code == "" || len(s.code) == 2 || len(t.code) == 2:
		return Nowhere
	case s.level == regionLevel || t.level == regionLevel:
		return s.region(t)
	case s.lat == 0 && s.lng == 0 || t.lat == 0 && t.lng == 0:
		return Nowhere
	case s.km(t) <= nearby:
		return Near
	}
	return Apart
}

// region compares readings in one state of which at least one is a region.
func (s site) region(t site) Lie {
	inS, inT := strings.HasPrefix(t.code+"-", s.code+"-"), strings.HasPrefix(s.code+"-", t.code+"-")
	switch {
	case s.level == regionLevel && t.level == regionLevel && inS && inT:
		return SamePlace
	case s.level == regionLevel && inS:
		return Holds
	case t.level == regionLevel && inT:
		return Inside
	case inS || inT:
		return Nowhere // a city of the region, and a unit within the region
	}
	return Apart
}

// km is the distance between two readings of cities.
func (s site) km(t site) float64 {
	dx := (s.lng - t.lng) * math.Cos((s.lat+t.lat)/2*math.Pi/180)
	return degree * math.Hypot(s.lat-t.lat, dx)
}
