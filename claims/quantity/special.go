package quantity

import "concord/claims"

// special handles both, no, none, twice.
func (s *scan) special(m *amount) int {
	q := claims.Quantity{Kind: claims.Count, Base: 1}
	switch m.n.class {
	case bothWord:
		if s.tag(m.first) == "CC" || s.pairs(m.last) {
			return m.last
		}
		return s.emit(m, &q, true)
	case noneWord:
		if s.at[m.first].norm == "nobody" {
			q.Noun = "person"
		}
		return s.emit(m, &q, s.is(m.last, "of"))
	case noWord:
		if s.tag(m.first) == "UH" {
			return m.last
		}
		return s.no(m, &q)
	case timesWord:
		if s.has(m.last, timesCue) {
			return s.multiple(m)
		}
		q.Noun = "time"
		return s.emit(m, &q, false)
	}
	return 0
}

// pairs reports whether "both" before j joins two names: "both Sorel and Diallo".
func (s *scan) pairs(j int) bool {
	if s.plural(j) || s.plural(j+1) && !s.is(j+1, "and") || s.is(j, "of") {
		return false
	}
	for k := j; k < min(s.hi, j+7); k++ {
		if s.is(k, "and") {
			return true
		}
		if s.at[k].kind == markAtom && !s.isHyphen(k) {
			return false
		}
	}
	return false
}

// no is a count of zero when a noun follows: no injuries; "no one" too.
func (s *scan) no(m *amount, q *claims.Quantity) int {
	if s.isHyphen(m.last) && s.glued(m.last) && s.is(m.last+1, "one") {
		m.last++
	}
	if m.last < s.hi && s.at[m.last].kind == digitsAtom { // the world No 4
		return m.last
	}
	if s.is(m.last, "one") {
		m.last++
		q.Noun = "person"
		return s.emit(m, q, false)
	}
	at := s.phrase(m.last, &amount{n: numeral{val: 1}}, true)
	if at < 0 {
		return m.last
	}
	s.setOf(q, s.at[at].tok)
	return s.emit(m, q, false)
}

// multiple is "five times the limit", "twice as many", "a tenfold rise".
func (s *scan) multiple(m *amount) int {
	q := claims.Quantity{Kind: claims.Measure, Unit: "times", Dimension: "multiple", Base: 1}
	return s.emit(m, &q, false)
}

// share reads "one in four", "three out of five".
func (s *scan) share(m *amount) int {
	if !m.bare() || m.ranged || !m.n.plain {
		return 0
	}
	j := m.last
	if s.isHyphen(j) && s.glued(j) && s.isHyphen(j+2) && s.is(j+1, "in") { // one-in-four
		return s.shareOf(m, j+3)
	}
	switch {
	case s.is(j, "in") && (s.is(j+1, "every") || s.is(j+1, "each")):
		j += 2
	case s.is(j, "in"):
		j++
	case s.is(j, "out") && s.is(j+1, "of"):
		j += 2
		if s.is(j, "every") {
			j++
		}
	default:
		return 0
	}
	return s.shareOf(m, j)
}

// shareOf makes a share of m and the whole at atom j.
func (s *scan) shareOf(m *amount, j int) int {
	whole, ok := s.numeral(j, false)
	if !ok || whole.val <= m.n.val || m.n.val <= 0 || whole.vague || whole.val > 1000 && whole.val < 2100 && whole.plain {
		return 0
	}
	if s.startsUnit(whole.last) || s.at[j].time != noTime || s.has(whole.last, monthCue) || m.n.val > 10 && s.is(m.last, "in") {
		return 0
	}
	n := exact(m.n.first, whole.last, m.n.val/whole.val, 0)
	n.ratio = true
	r := amount{n: n, first: m.first, last: whole.last, numFirst: m.numFirst, numLast: whole.last}
	q := claims.Quantity{Kind: claims.Percent, Dimension: "ratio", Base: 1}
	next := s.emit(&r, &q, true)
	if k := len(s.out) - 1; k >= 0 && s.ended == next {
		s.out[k].Parts = []float64{m.n.val, whole.val}
	}
	return next
}
