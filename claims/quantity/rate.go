package quantity

import (
	"strconv"
	"strings"

	"concord/claims"
	"concord/claims/lexicon"
)

// rate reads what an amount is by: per hour, an hour, a share, /kg.
func (s *scan) rate(m *amount) {
	j := m.last
	if s.isHyphen(j) && s.glued(j) {
		j++
	}
	switch {
	case s.is(j, "per"), s.is(j, "/"):
	case (s.is(j, "a") || s.is(j, "an") || s.is(j, "each") || s.is(j, "every")) && (s.perUnit(j+1) || s.isHyphen(j+1) && s.glued(j) && s.has(j+2, perCue)):
	default:
		return
	}
	j++
	if s.isHyphen(j) && s.glued(j) {
		j++
	}
	if n, ok := s.numeral(j, false); ok && n.val > 1 && (s.is(j-1, "per") || s.is(j-1, "every")) { // per 100,000
		m.per, m.perFactor, m.perDim, m.last = strconv.FormatFloat(n.val, 'f', -1, 64), n.val, "ratio", n.last
		return
	}
	if j >= s.hi || s.at[j].kind != wordAtom {
		return
	}
	if w := s.at[j].w; w != nil {
		if k, next := s.match(w.units, j); k >= 0 && w.units[k].unit != nil {
			u := w.units[k].unit
			m.per, m.perFactor, m.perDim, m.last = u.Symbol, u.Factor, u.Dimension, next
			return
		}
	}
	if sym := s.r.symbols[s.at[j].text]; sym.unit != nil && len(s.at[j].text) < 3 {
		m.per, m.perFactor, m.perDim, m.last = sym.unit.Symbol, sym.unit.Factor, sym.unit.Dimension, j+1
		return
	}
	if m.currency != nil && !s.has(j, stopCue) || s.has(j, perCue) {
		m.per, m.perFactor, m.perDim, m.last = s.at[j].norm, 1, s.at[j].norm, j+1
	}
}

// perUnit reports whether "a" before j makes a rate: "a day", but not "a day later".
func (s *scan) perUnit(j int) bool {
	if j >= s.hi || s.plural(j) || !s.has(j, perCue) && !s.startsUnit(j) {
		return false
	}
	switch {
	case s.is(j+1, "ago"), s.is(j+1, "later"), s.is(j+1, "earlier"), s.is(j+1, "before"), s.is(j+1, "after"), s.isHyphen(j + 1), s.is(j+1, "and") && s.is(j+2, "a"):
		return false
	}
	return true
}

// rateUnit finds a unit of the table by a rate composed of others: mi/h is mph.
func (r *Recognizer) rateUnit(composed string) *lexicon.Unit {
	if u := r.units[composed]; u != nil {
		return u
	}
	if w := r.words[composed]; w != nil {
		for _, p := range w.units {
			if p.unit != nil && len(p.words) == 1 {
				return p.unit
			}
		}
	}
	return nil
}

// countRate reads "12 people a day" and gives the atom after it.
func (s *scan) countRate(q *claims.Quantity, of int32, last int) int {
	k := last
	for k < s.hi && s.at[k].tok <= of {
		k++
	}
	if q.Kind != claims.Count && (q.Kind != claims.Measure || q.Dimension == "time") || k >= s.hi || strings.Contains(q.Unit, "/") {
		return 0
	}
	r := amount{last: k}
	if !s.is(k, "per") && !s.is(k, "a") && !s.is(k, "an") && !s.is(k, "each") && !s.is(k, "every") || s.at[min(k+1, s.hi-1)].time == inDate {
		return 0
	}
	s.rate(&r)
	switch {
	case r.perDim == "time" && q.Kind == claims.Measure: // 5,000 gallons of water a minute
		q.Unit, q.Dimension, q.Base = q.Unit+"/"+r.per, q.Dimension+"/time", q.Base/r.perFactor
	case r.perDim == "time":
		q.Unit, q.Dimension, q.Base = "/"+r.per, "1/time", 1/r.perFactor
	case r.perDim == "ratio" && q.Kind == claims.Count:
		q.Unit, q.Dimension, q.Base = "/"+r.per, "ratio", 1/r.perFactor
		return r.last
	}
	return 0
}
