package quantity

import (
	"math"

	"concord/claims"
)

// hedging is what the words around a number do to it: factors on both ends.
type hedging struct {
	kind     claims.Hedge
	min, max float64
}

func (h *hedging) with(p *phrase) {
	if h.kind == claims.About && p.hedge == claims.About { // around 30 seconds or so
		h.min, h.max = min(h.min, p.min), max(h.max, p.max)
		return
	}
	h.min *= p.min
	if math.IsInf(p.max, 1) || math.IsInf(h.max, 1) {
		h.max = math.Inf(1)
	} else {
		h.max *= p.max
	}
	// A bound outweighs a guess: "at least some 200".
	if p.hedge == claims.AtLeast || p.hedge == claims.AtMost || h.kind == claims.Exact {
		h.kind = p.hedge
	}
}

// hedgesBefore collects the hedges that end before atom i and gives the first
// atom of them.
func (s *scan) hedgesBefore(i int, h *hedging) int {
	for range 3 {
		p, first := s.hedgeBefore(i)
		if p == nil {
			break
		}
		h.with(p)
		i = first
	}
	return i
}

func (s *scan) hedgeBefore(i int) (*phrase, int) {
	if s.isHyphen(i-1) && s.glued(i) && s.glued(i-1) && (s.is(i-2, "over") || s.is(i-2, "under")) {
		i-- // the over-65s, the under-21 side
	}
	if i-1 < s.lo || s.at[i-1].w == nil {
		return nil, i
	}
	list := s.at[i-1].w.before
	for k := range list {
		first := s.ends(list[k].words, i)
		if first < 0 {
			continue
		}
		if len(list[k].words) == 2 && list[k].words[0] == "up" && s.has(first-1, changingCue|goingCue) { // the number went up to 104
			return nil, i
		}
		// "$184 million over eight years": a preposition, not a bound.
		if len(list[k].words) == 1 && s.ended > s.lo && first == s.ended && s.isWord(first) && list[k].words[0] != "about" {
			return nil, i
		}
		return &list[k], first
	}
	return nil, i
}

// hedgeAfter collects a hedge that begins at atom i: "or more", "-plus", "or so".
func (s *scan) hedgeAfter(i int, h *hedging) int {
	j := i
	if s.isHyphen(j) && s.glued(j) {
		j++
	}
	if j >= s.hi || s.at[j].w == nil {
		return i
	}
	list := s.at[j].w.after
	k, next := s.match(list, j)
	if k < 0 {
		return i
	}
	switch w := s.at[j].norm; {
	case w == "plus" && !s.glued(j), w == "at" && s.isNumber(next), w == "+" && !s.glued(j) && !s.plural(next):
		return i
	}
	h.with(&list[k])
	return next
}

// isNumber reports whether a number begins at i.
func (s *scan) isNumber(i int) bool {
	if i < s.lo || i >= s.hi {
		return false
	}
	if s.has(i, moneyCue) {
		_, next := s.currencyBefore(i)
		if next > i {
			return true
		}
	}
	_, ok := s.numeral(i, false)
	return ok
}

// spread sets the range of q to what the number, its hedges and its unit commit to.
func (m *amount) spread(q *claims.Quantity, h hedging) {
	lo, hi := m.n.lo, m.n.hi
	q.Value, q.Step = m.n.val, m.n.step
	if m.ranged {
		hi = m.upper.hi
		q.Step = min(m.n.step, m.upper.step)
	}
	scale := 1.0
	if m.sub && m.currency != nil && m.currency.Subunits > 0 {
		scale = m.currency.Subunits
	}
	lo, hi, q.Value, q.Step = (lo+m.add)/scale, (hi+m.add)/scale, (q.Value+m.add)/scale, q.Step/scale
	if m.ranged {
		q.Parts = []float64{q.Value, hi}
	}
	if m.negative {
		lo, hi, q.Value = -hi, -lo, -q.Value
		for k := range q.Parts {
			q.Parts[k] = -q.Parts[k]
		}
	}
	q.Hedge = h.kind
	switch {
	case h.kind != claims.Exact:
	case m.n.vague:
		q.Hedge = claims.Vague
	case m.ranged:
		q.Hedge = claims.Between
	}
	q.Min, q.Max = widen(q, lo, hi, h)
}

// widen applies the hedges' factors. Magnitudes run on a scale of logarithms,
// so a tenth of the number would be far too much.
func widen(q *claims.Quantity, lo, hi float64, h hedging) (float64, float64) {
	if h.min == 1 && h.max == 1 {
		return lo, hi
	}
	down, up := 1-h.min, h.max-1
	if q.Kind == claims.Magnitude && !math.IsInf(up, 1) && down < 1 {
		down, up = down/4, up/4
	}
	// The finer a number is written, the less a guess may stray from it: about
	// 100 is 90 to 110, about 102 is 97 to 107 (Krifka's round numbers).
	if reach := 5 * grain(q.Value, q.Step); reach > 0 {
		down, up = limit(lo, down, reach), limit(hi, up, reach)
	}
	if q.Kind == claims.Percent && q.Dimension == "ratio" && q.Base > 0 { // no more than five points
		down, up = limit(lo, down, 0.05/q.Base), limit(hi, up, 0.05/q.Base)
	}
	a, b := lo-math.Abs(lo)*down, hi+math.Abs(hi)*up
	if hi == 0 && math.IsInf(up, 1) {
		b = math.Inf(1)
	}
	if down == 1 && (lo < 0 || q.Dimension == "temperature") {
		a = math.Inf(-1)
	}
	if q.Kind == claims.Percent && q.Dimension == "ratio" && !math.IsInf(b, 1) && hi*q.Base <= 1 {
		b = math.Min(b, 1/q.Base)
	}
	a, b = round9(a), round9(b)
	if q.Kind == claims.Count || q.Kind == claims.Bare {
		a, b = math.Floor(a), math.Ceil(b)
	}
	return a, b
}

// limit keeps the share dev of v to reach; bounds stay bounds.
func limit(v, dev, reach float64) float64 {
	if v = math.Abs(v); math.IsInf(dev, 1) || dev == 1 || v*dev <= reach {
		return dev
	}
	return reach / v
}

// grain is the worth of the last digit of v that is not zero.
func grain(v, step float64) float64 {
	if step <= 0 || v == 0 {
		return 0
	}
	for n := math.Abs(v) / step; n >= 10 && math.Abs(math.Remainder(n, 10)) < 1e-6; n /= 10 {
		step *= 10
	}
	return step
}

// round9 drops the noise of binary fractions.
func round9(v float64) float64 {
	if v == 0 || math.IsInf(v, 0) || math.IsNaN(v) {
		return v
	}
	p := math.Pow10(8 - int(math.Floor(math.Log10(math.Abs(v)))))
	if math.IsInf(p, 0) || p == 0 {
		return v
	}
	return math.Round(v*p) / p
}
