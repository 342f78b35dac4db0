package compare

import (
	"math"
	"slices"
	"sort"

	"concord/claims"
	"concord/claims/lexicon"
)

// A spot is where the words put something: in a place, near it, off its coast,
// or so far from it in some direction.
type spot struct {
	place claims.EntityID
	how   where
	point string  // of the compass, from the place; "" if not said
	far   float64 // km; 0 if not said
}

// A where says how something lies to the place that is named for it.
type where uint8

// The ways to place something by a name.
const (
	in   where = iota // in Leeds
	near              // near Leeds, outside Leeds
	off               // off Leeds, off the coast of Chile
	from              // 40 km north of Leeds, south of Leeds
)

// How loose each is: the kilometres from the middle of a town within which the
// words may mean, and those that two readings must lie apart beyond that to
// exclude each other.
var (
	loose = [...]float64{in: 15, near: 40, off: 200, from: 10}
	sure  = 100.0
)

// spot reads how the words of a claim put it to the last place that they name.
func (b *Book) spot(d *claims.Dossier, c *claims.Claim) spot {
	a := d.Article(c)
	i := sort.Search(len(a.Mentions), func(i int) bool { return a.Mentions[i].Start >= c.Evidence.End }) - 1
	for i >= 0 && (a.Mentions[i].Kind != claims.Place || a.Mentions[i].Entity == 0) && a.Mentions[i].End > c.Evidence.Start {
		i--
	}
	if i < 0 || a.Mentions[i].End <= c.Evidence.Start || a.Mentions[i].Entity == 0 {
		return spot{place: c.Value.Entity}
	}
	return b.around(a, &a.Mentions[i])
}

// around reads the words before a mention of a place.
func (b *Book) around(a *claims.Article, m *claims.Mention) spot {
	w := spot{place: m.Entity}
	word := func(i int32) string {
		if i < 0 {
			return ""
		}
		return a.Tokens[i].Norm
	}
	at := m.First - 1
	if word(at) == "the" {
		at--
	}
	if word(at) == "of" && word(at-1) == "coast" { // "off the southern coast of"
		for at -= 2; at > m.First-7 && !b.offshore[word(at)]; at-- {
		}
	}
	prep := word(at)
	switch {
	case b.beside[prep], prep == "to" && word(at-1) == "close":
		w.how = near
	case b.offshore[prep]:
		w.how = off
	case prep == "of" || prep == "from":
		end := at
		if w.point = lexicon.Point(word(at - 1)); w.point != "" {
			end--
			if joined := lexicon.Point(word(at-3) + word(at-1)); word(at-2) == "-" && joined != "" {
				w.point, end = joined, at-3
			} else if joined := lexicon.Point(word(at-2) + word(at-1)); joined != "" {
				w.point, end = joined, at-2
			}
		}
		if w.far = length(a, end); w.point != "" || w.far > 0 {
			w.how = from
		}
	}
	return w
}

// length is the distance in km that ends at a token or two before it, where a
// second one may stand in brackets behind the first; 0 if there is none.
func length(a *claims.Article, end int32) float64 {
	const slack = 2 // "to the"
	i := sort.Search(len(a.Quantities), func(i int) bool { return a.Quantities[i].Last > end }) - 1
	if i < 0 || end-a.Quantities[i].Last > slack || a.Quantities[i].Dimension != "length" {
		return 0
	}
	return a.Quantities[i].Value * a.Quantities[i].Base / 1000
}

// Whereabouts compares where two claims put something. What lies 40 km from a
// town is not in it; what is near a town or off it may be in another of the
// same region. Two places that are named outright compare as Places does.
func (b *Book) Whereabouts(d *claims.Dossier, x, y *claims.Claim) Verdict {
	return b.spots(d, b.spot(d, x), b.spot(d, y))
}

// MayMean reports whether the words of one claim, "near Leeds" or "40 km north
// of Leeds", may mean the place that the other gives in other words. Of places
// that the tables do not have nobody can say so.
func (b *Book) MayMean(d *claims.Dossier, x, y *claims.Claim) bool {
	s, t := b.spot(d, x), b.spot(d, y)
	if s.how == in && t.how == in {
		return false
	}
	v := b.spots(d, s, t)
	return v == Agree || v == Unknown && s.how != t.how && b.located(d, s.place) && b.located(d, t.place)
}

// located reports a place that the tables have.
func (b *Book) located(d *claims.Dossier, id claims.EntityID) bool {
	return slices.ContainsFunc(b.sites(d, id), func(s site) bool { return s.level != 0 })
}

func (b *Book) spots(d *claims.Dossier, x, y spot) Verdict {
	if x.how > y.how {
		x, y = y, x
	}
	switch {
	case y.how == in:
		return b.Places(d, x.place, y.place)
	case x.place == y.place || b.Lie(d, x.place, y.place) == SamePlace:
		return b.fromOne(d, x, y)
	}
	return b.fromTwo(d, x, y)
}

// fromOne compares two ways of lying to one place.
func (b *Book) fromOne(d *claims.Dossier, x, y spot) Verdict {
	const town, outskirts, distant = 25, 60, 150 // km
	switch {
	case y.how != from && (x.how != in || y.how == near):
		return Agree
	case y.how != from || x.how == off || y.far == 0 && x.how != from:
		return Unknown
	case x.how == from:
		if x.far > 0 && y.far > 0 && max(x.far, y.far) > another*min(x.far, y.far) {
			return Conflict
		}
		return Bearings(x.point, y.point)
	case x.how == in && y.far > town && b.town(d, x.place), x.how == near && y.far > distant:
		return Conflict
	case y.far <= town || x.how == near && y.far <= outskirts:
		return Agree
	}
	return Unknown
}

// another is how many times as far a place must lie in one report as in
// another to be elsewhere: by air or by road, from the edge of a town or its
// middle, distances differ.
const another = 1.25

// town reports a place that is no state and no region: one that can be left in an hour.
func (b *Book) town(d *claims.Dossier, id claims.EntityID) bool {
	return slices.ContainsFunc(b.sites(d, id), func(s site) bool { return s.level == cityLevel }) ||
		!b.located(d, id)
}

// fromTwo compares ways of lying to two places: they agree if one holds the
// other, else the readings as towns that are nearest to each other decide, by
// where the tables have them.
func (b *Book) fromTwo(d *claims.Dossier, x, y spot) Verdict {
	best := math.Inf(1)
	for _, s := range b.sites(d, x.place) {
		for _, t := range b.sites(d, y.place) {
			if l := s.to(t); l == Inside || l == Holds || l == SamePlace {
				return Agree
			}
			if s.level != cityLevel || t.level != cityLevel {
				continue
			}
			gap := x.moved(s).km(y.moved(t)) - x.slack() - y.slack()
			if s.code == t.code && s.country == t.country && gap < sure {
				gap = 0
			}
			best = min(best, gap)
		}
	}
	switch {
	case best <= 0:
		return Agree
	case best > sure && !math.IsInf(best, 1):
		return Conflict
	}
	return Unknown
}

// slack is how far from the point that moved gives something may lie.
func (w spot) slack() float64 {
	s := loose[w.how]
	if w.how == from && w.point == "" || w.far == 0 && w.how == from {
		return s + max(w.far, 100)
	}
	return s + 0.4*w.far
}

// moved is a site's place, so far from it as the words say.
func (w spot) moved(s site) site {
	eighth := lexicon.Eighth(w.point)
	if w.far == 0 || eighth < 0 {
		return s
	}
	sin, cos := math.Sincos(float64(eighth) * math.Pi / 4)
	s.lng += w.far * sin / (degree * max(0.1, math.Cos(s.lat*math.Pi/180)))
	s.lat += w.far * cos / degree
	return s
}
