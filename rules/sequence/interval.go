package sequence

import (
	"fmt"
	"math"
	"sort"
	"time"

	"concord/claims"
	"concord/rules"
	"concord/rules/compare"
)

const sureOfInterval = 0.75

// far is how many tokens behind "after" the second date may stand.
const far = 8

// intervals holds "9 June, four days after the vote of 3 June" against the calendar.
func intervals(found *compare.Ledger, a *claims.Article, sentence int) {
	s := &a.Sentences[sentence]
	first := sort.Search(len(a.Times), func(i int) bool { return a.Times[i].First >= s.First })
	for k := first + 1; k < len(a.Times) && a.Times[k].Last <= s.Last; k++ {
		// The time stage takes "four days" for a time, too, or leaves it.
		t, u := &a.Times[k-1], &a.Times[k]
		if t.Type == claims.Duration && k-2 >= first {
			t = &a.Times[k-2]
		}
		q, sign := between(a, t, u)
		if q == nil {
			continue
		}
		x, ok := day(t)
		y, also := day(u)
		if !ok || !also {
			continue
		}
		told, real := sign*q.Value*q.Base, x.Sub(y).Seconds()
		if math.Abs(told-real) <= slack(q) {
			continue
		}
		length := fmt.Sprintf("%.3g %s", math.Abs(real)/q.Base, q.Unit)
		found.Add(rules.Finding{
			Confidence: sureOfInterval, Attribute: "time between " + a.Slice(t.Span) + " and " + a.Slice(u.Span),
			Values: []rules.Value{
				{Norm: compare.QuantityNorm(q), Label: a.Slice(q.Span), Evidence: []rules.Evidence{compare.At(a, q.Span)}},
				{Norm: t.Value + " " + u.Value, Label: length + ", by the dates", Evidence: []rules.Evidence{compare.At(a, t.Span), compare.At(a, u.Span)}},
			},
			Why: []string{fmt.Sprintf("%s lies %s from %s", a.Slice(t.Span), length, a.Slice(u.Span))},
		})
	}
}

// between is the length that stands right behind t and says how long after or
// before u it was; sign is -1 for before.
func between(a *claims.Article, t, u *claims.TimeExpr) (q *claims.Quantity, sign float64) {
	i := sort.Search(len(a.Quantities), func(i int) bool { return a.Quantities[i].First >= t.Last })
	if i == len(a.Quantities) {
		return nil, 0
	}
	q = &a.Quantities[i]
	gap := compare.Words(a, t.Last, q.First)
	if q.Dimension != "time" || q.Base < 24*3600 || q.Hedge != claims.Exact || q.Min != q.Max || gap != "" && gap != "," && gap != "(" && gap != ", just" {
		return nil, 0
	}
	if int(q.Last) >= len(a.Tokens) || u.First <= q.Last || u.First-q.Last > far {
		return nil, 0
	}
	switch a.Tokens[q.Last].Norm {
	case "after":
		sign = 1
	case "before":
		sign = -1
	default:
		return nil, 0
	}
	for k := q.Last + 1; k < u.First; k++ { // a clause of its own, or another length
		if p := a.Tokens[k].Norm; p == "," || p == ";" || p == "after" || p == "before" || p == "until" || p == "since" {
			return nil, 0
		}
	}
	return q, sign
}

// day is the day that the words of t spell out.
func day(t *claims.TimeExpr) (time.Time, bool) {
	if t.Type != claims.Date || t.Deictic || t.Mod != claims.ModNone || len(t.Value) != len(time.DateOnly) || !t.Anchored() {
		return time.Time{}, false
	}
	d, err := time.Parse(time.DateOnly, t.Value)
	return d, err == nil
}

// slack is how far a length may be off, in seconds: half a unit, and for months
// and years what they differ by.
func slack(q *claims.Quantity) float64 {
	if q.Base > 20*24*3600 {
		return q.Base * 0.75
	}
	return q.Base * 0.6
}
