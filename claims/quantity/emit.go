package quantity

import (
	"math"
	"strings"

	"concord/claims"
)

// unitOf sets kind, unit, dimension and base of q from what stands by the number.
func (s *scan) unitOf(m *amount, q *claims.Quantity) {
	switch {
	case m.currency != nil:
		q.Kind, q.Unit, q.Dimension, q.Base = claims.Money, m.currency.Code, "money", 1
		switch q.Unit {
		case "pound":
			q.Unit = "GBP"
		case "won":
			q.Unit = "KRW"
		}
	case m.unit != nil:
		q.Kind, q.Unit, q.Dimension = claims.Measure, m.unit.Symbol, m.unit.Dimension
		q.Base, q.Offset = m.unit.Factor, m.unit.Offset
		if q.Unit == "%" || q.Dimension == "points" {
			q.Kind = claims.Percent
		}
		if q.Unit == "degree" && s.has(m.last, angleCue) {
			q.Dimension, q.Base = "angle", 1
		}
	case m.n.ratio:
		q.Kind, q.Dimension = claims.Percent, "ratio"
	}
	if m.per == "" {
		return
	}
	if m.perFactor > 0 {
		q.Base /= m.perFactor
	}
	q.Unit += "/" + m.per
	q.Dimension = strings.TrimPrefix(q.Dimension+"/"+m.perDim, "/")
	if q.Dimension == "length/time" {
		q.Dimension = "speed"
	}
	if u := s.r.rateUnit(q.Unit); u != nil {
		q.Unit, q.Dimension, q.Base = u.Symbol, u.Dimension, u.Factor
	}
}

// emit adds q for the amount m with the hedges around it, and gives the atom
// after it. With head set it looks for what is counted or measured.
func (s *scan) emit(m *amount, q *claims.Quantity, head bool) int {
	h := hedging{min: 1, max: 1}
	first := s.hedgesBefore(m.first, &h)
	if m.ranged && (s.is(first-1, "between") || s.is(first-1, "from")) {
		first--
		if s.has(first-1, rangingCue) {
			first--
		}
	}
	last := s.hedgeAfter(m.last, &h)
	s.attribute(m, first)
	skip := 0
	if head {
		if of := s.head(last, m, q); of >= 0 {
			s.setOf(q, of)
			skip = s.countRate(q, of, last)
			if of == s.at[min(last, s.hi-1)].tok { // 12 people or more
				s.hedgeAfter(last+1, &h)
			}
		} else if q.Kind == claims.Count && !m.n.vague && m.n.class == noClass {
			q.Kind = claims.Bare
		}
	}
	m.spread(q, h)
	next := s.add(first, last, m.numFirst, m.numLast, q)
	s.attributive = m.adjective
	return max(next, skip)
}

func (s *scan) setOf(q *claims.Quantity, tok int32) {
	q.Of = tok + 1
	t := &s.a.Tokens[tok]
	if t.Lemma != "" {
		q.Noun = t.Lemma
		return
	}
	q.Noun = s.r.lemma(t.Norm)
}

// add appends q over atoms [first, last) and looks whether it restates the one before.
func (s *scan) add(first, last, numFirst, numLast int, q *claims.Quantity) int {
	if first >= last || numFirst >= numLast || math.IsNaN(q.Min) || math.IsNaN(q.Max) || q.Min > q.Max {
		return last
	}
	q.Span = claims.Span{Start: s.at[first].start, End: s.at[last-1].end}
	q.Number = claims.Span{Start: s.at[numFirst].start, End: s.at[numLast-1].end}
	q.First, q.Last = s.at[first].tok, s.at[last-1].tok+1
	s.restate(first, q)
	s.out = append(s.out, *q)
	s.ended, s.attributive = last, false
	return last
}

// restate ties "(30 miles)" or ", or 30 miles," to the measure before it.
func (s *scan) restate(first int, q *claims.Quantity) {
	if len(s.out) == 0 || s.ended == 0 {
		return
	}
	prev := &s.out[len(s.out)-1]
	if prev.Value == q.Value && prev.Kind == claims.Bare && s.is(first-1, "(") && first-1 == s.ended && q.Hedge == claims.Exact && q.Kind <= claims.Count { // twelve (12) people
		q.Restates, prev.Kind, prev.Of, prev.Noun = int32(len(s.out)), q.Kind, q.Of, q.Noun
		return
	}
	if prev.Dimension != q.Dimension || prev.Kind != q.Kind || prev.Unit == q.Unit || q.Kind != claims.Measure && q.Kind != claims.Money {
		return
	}
	k := first - 1
	switch {
	case s.is(k, "("), s.is(k, "["), s.is(k, "/"):
	case s.is(k, "or") && s.is(k-1, ","):
		k--
	default:
		return
	}
	// 50 acres of forest (20 hectares)
	if k != s.ended && !(s.is(s.ended, "of") && prev.Of > 0 && k > s.ended && s.at[k-1].tok == prev.Of-1) {
		return
	}
	q.Restates = int32(len(s.out))
	if prev.Restates > 0 {
		q.Restates = prev.Restates
	}
	if q.Of == 0 {
		q.Of, q.Noun = prev.Of, prev.Noun
	}
}
