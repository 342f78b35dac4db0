package event

import (
	"cmp"
	"math"
	"slices"

	"concord/claims"
)

// A relation is what two values are to each other by themselves.
type relation int

const (
	unknown relation = iota
	same
	differ
)

func (ix *index) relation(x, y *claims.Claim) relation {
	if x.Value.Time > 0 {
		return timesRelate(ix.timeOf(x), ix.timeOf(y))
	}
	return quantitiesRelate(ix.quantityOf(x), ix.quantityOf(y))
}

// ahead reports a value of what is still to come: planned, or the hour that a
// report gives in the present ("the match kicks off at 8 p.m.").
func (ix *index) ahead(c *claims.Claim) bool {
	if c.Modality == claims.Planned {
		return true
	}
	if c.Value.Time == 0 || c.Head == 0 || ix.opens(c) {
		return false
	}
	tag := ix.headOf(c).Tag
	return tag == "VBZ" || tag == "VBP"
}

func placeOf(c *claims.Claim) place { return place{c.Article, c.Sentence} }

func relate(agree bool) relation {
	if agree {
		return same
	}
	return differ
}

// quantitiesRelate lets rounding and conversion agree.
func quantitiesRelate(p, q *claims.Quantity) relation {
	if p.Kind == claims.Score || q.Kind == claims.Score {
		return relate(slices.Equal(p.Parts, q.Parts))
	}
	b, c := cmp.Or(p.Base, 1), cmp.Or(q.Base, 1)
	if bound(p) && p.Hedge == q.Hedge && p.Unit == q.Unit {
		return relate(p.Value == q.Value) // "more than 20", "more than 30": both can be true, and a desk asks
	}
	if p.Min*b+p.Offset <= q.Max*c+q.Offset && q.Min*c+q.Offset <= p.Max*b+p.Offset {
		return same
	}
	u, v := p.Value*b+p.Offset, q.Value*c+q.Offset
	const conversion = 0.05
	gap := math.Abs(u - v)
	if p.Unit != q.Unit && gap < conversion*max(u, v) {
		return same
	}
	return relate(!bound(p) && !bound(q) && gap < max(p.Step*b, q.Step*c)/2)
}

// bound reports a number that says no more than that the true one lies above,
// or below.
func bound(q *claims.Quantity) bool { return q.Hedge == claims.AtLeast || q.Hedge == claims.AtMost }

// timesRelate compares two dates, or two clock times.
func timesRelate(p, q *claims.TimeExpr) relation {
	switch {
	case p.Type == claims.Time && !clock(p.Value), q.Type == claims.Time && !clock(q.Value):
		return daysRelate(p, q)
	case p.Type == claims.Time && (p.Local || q.Local || !p.Anchored() || !q.Anchored()):
		return relate(rounded(minutes(p.Value), minutes(q.Value)))
	case p.Anchored() && q.Anchored():
		return relate(p.Begin.Before(q.End) && q.Begin.Before(p.End))
	case p.Weekday > 0 && q.Weekday > 0:
		return relate(p.Weekday == q.Weekday)
	case len(p.Value) == len(q.Value):
		return relate(fits(p.Value, q.Value))
	}
	return unknown
}

// rounded reports minutes of the day that are one, or of which one rounds the
// other: "7 p.m." and "7:01 p.m."
func rounded(x, y int) bool {
	const round, near = 15, 2
	return x == y || (x%round == 0 || y%round == 0) && max(x-y, y-x) <= near
}

// clock reports a TIMEX3 value with an hour.
func clock(value string) bool {
	for i := range len(value) - 2 {
		if value[i] == 'T' {
			return digits(value[i+1 : i+3])
		}
	}
	return false
}

// fits reports values that are the same wherever both say something.
func fits(p, q string) bool {
	for i := range len(p) {
		if p[i] != q[i] && p[i] != 'X' && q[i] != 'X' {
			return false
		}
	}
	return true
}
