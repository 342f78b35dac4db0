package quantity

import "concord/claims"

// magnitude reads "6.1-magnitude", "magnitude 6.1", "measuring 6.1", and
// grades of storms: "Category 4".
func (s *scan) magnitude(m *amount) int {
	if m.unit != nil && m.unit.Symbol == "degree" && s.has(m.last, quakeCue) { // a 6.7 degree quake
		m.unit = nil
		return s.graded(m, &claims.Quantity{Kind: claims.Magnitude, Base: 1, Dimension: "magnitude"})
	}
	if !m.bare() || m.n.vague || m.n.ratio || m.n.scale > 1 || m.n.class != noClass || m.n.val > 12 {
		return 0
	}
	h := hedging{min: 1, max: 1}
	i := s.hedgesBefore(m.first, &h)
	k := i - 1
	if s.isHyphen(k) && s.glued(i) {
		k--
	}
	if s.is(k, "of") || s.is(k, "at") {
		k--
	}
	j := m.last
	if s.isHyphen(j) && s.glued(j) {
		j++
	}
	q := claims.Quantity{Kind: claims.Magnitude, Base: 1, Dimension: "magnitude"}
	switch {
	case s.has(k, magnitudeCue):
		return s.graded(m, &q)
	case s.has(j, magnitudeCue) && !s.is(j, "richter"):
		m.last = j + 1
		return s.graded(m, &q)
	case s.is(j, "on") && s.has(j+1, magnitudeCue), s.is(j, "on") && s.is(j+1, "the") && (s.has(j+2, magnitudeCue) || s.is(j+2, "moment")):
		return s.graded(m, &q)
	case m.n.digits && s.at[m.numFirst].dec > 0 && s.has(j, quakeCue):
		return s.graded(m, &q)
	case m.n.digits && s.at[m.numFirst].dec > 0 && s.has(k, measuringCue) && s.clauseEnd(m.last) && s.near(k, j, 14, quakeCue|magnitudeCue):
		return s.graded(m, &q)
	case s.has(k, gradeCue) && m.n.val <= 5 && (len(s.at[k].text) > 1 || s.is(m.last, "tornado")) && m.n.plain && !s.is(i-1, "of"):
		q.Dimension, q.Unit, q.Base = "category", "category", 0
		if s.at[k].norm != "category" && s.at[k].norm != "cat" {
			q.Unit = "EF"
		}
		m.first = k
		return s.graded(m, &q)
	case s.has(j, gradeCue) && len(s.at[j].text) > 2 && m.n.plain:
		q.Dimension, q.Unit, q.Base = "category", "category", 0
		m.last = j + 1
		return s.graded(m, &q)
	}
	return 0
}

func (s *scan) graded(m *amount, q *claims.Quantity) int {
	h := hedging{min: 1, max: 1}
	if at := s.phrase(m.last, &amount{n: numeral{val: 1}}, true); at >= 0 && !s.is(s.hedgesBefore(m.first, &h)-1, "of") {
		s.setOf(q, s.at[at].tok)
	}
	next := s.emit(m, q, false)
	// of magnitude 5.2 and 6.1
	if k := next + 1; s.is(next, "and") && k < s.hi && s.at[k].kind == digitsAtom && s.at[k].dec == 1 && s.clauseEnd(k+1) && s.has(m.first-1, magnitudeCue) {
		return s.emit(&amount{n: exact(k, k+1, s.at[k].val, 0.1), first: k, last: k + 1, numFirst: k, numLast: k + 1}, q, false)
	}
	return next
}
