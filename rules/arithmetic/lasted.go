package arithmetic

import (
	"fmt"
	"math"
	"time"

	"concord/claims"
	"concord/rules"
	"concord/rules/compare"
)

const sureOfLength = 0.75

// lasted holds a duration against the beginning and end that stand beside it:
// "from 9 a.m. to 11 a.m., three hours", "for six years, from 1999 to 2003".
func (r *reckoner) lasted(l *line, k int) {
	q := &l.amounts[k]
	if q.Kind != claims.Measure || q.Dimension != "time" || q.Hedge != claims.Exact || q.Min != q.Max || q.Base <= 0 {
		return
	}
	for j := 1; j < len(l.times); j++ {
		t, u := &l.times[j-1], &l.times[j]
		if u.First != t.Last+1 || !l.joins(t, u) || !l.beside(q, t, u) {
			continue
		}
		length, slack, ok := stretch(t, u)
		if told := q.Value * q.Base; !ok || math.Abs(told-length) <= slack+q.Step*q.Base/2 {
			continue
		}
		r.found.Add(rules.Finding{
			Kind: claims.KindTime, Confidence: sureOfLength, Attribute: "duration, beginning and end",
			Values: []rules.Value{
				l.side(compare.QuantityNorm(q), l.a.Slice(q.Span), q),
				{Norm: t.Value + " to " + u.Value, Label: compare.Words(l.a, t.First, u.Last) + ", " + figure(length/q.Base) + " " + q.Unit, Evidence: []rules.Evidence{l.cite(t.First, u.Last)}},
			},
			Why: []string{fmt.Sprintf("%s lasts %s %s", compare.Words(l.a, t.First, u.Last), figure(length/q.Base), q.Unit)},
		})
	}
}

// joins reports that t is where something begins and u where it ends.
func (l *line) joins(t, u *claims.TimeExpr) bool {
	between := l.is(t.First-1, "between") && l.is(t.Last, "and")
	return between || l.is(t.First-1, "from") && l.is(t.Last, "to", "until", "till", "through")
}

// beside reports that only marks stand between the duration and the stretch.
func (l *line) beside(q *claims.Quantity, t, u *claims.TimeExpr) bool {
	if q.Last <= t.First {
		i := q.Last
		if l.is(i, ",", "(", "-") {
			i++
		}
		return i == t.First-1
	}
	return q.First == u.Last+1 && l.is(u.Last, ",", "(", "-")
}

// stretch is the time from t to u in seconds, and how far it may be off: a
// stretch of days or years may or may not count its last.
func stretch(t, u *claims.TimeExpr) (length, slack float64, ok bool) {
	if x, clocked := clock(t); clocked {
		y, also := clock(u)
		if y < x {
			y += 24 * time.Hour
		}
		const quarter = 15 * 60
		return (y - x).Seconds(), quarter, also && t.Mod == claims.ModNone && u.Mod == claims.ModNone
	}
	if !t.Anchored() || !u.Anchored() || t.Type != claims.Date || u.Type != claims.Date || len(t.Value) != len(u.Value) || !u.Begin.After(t.Begin) {
		return 0, 0, false
	}
	return u.Begin.Sub(t.Begin).Seconds(), u.End.Sub(u.Begin).Seconds() * 1.01, true
}
