package quantity

import (
	"concord/claims"
	"concord/claims/lexicon"
)

// feetInches reads 6'2".
func (s *scan) feetInches(m *amount) bool {
	j := m.last
	if !s.glued(j) || !s.is(j, "'") && !s.is(j, "’") && !s.is(j, "′") || !s.isInt(j+1) || !s.glued(j+1) || s.at[j+1].val >= 12 || m.n.val > 9 {
		return false
	}
	m.unit, m.add, m.last = s.r.units["ft"], s.at[j+1].val/12, j+2
	if s.glued(m.last) && (s.is(m.last, "\"") || s.is(m.last, "”") || s.is(m.last, "″")) {
		m.last++
	}
	return true
}

// attribute reports in m.adjective that a determiner, or another attribute,
// makes the amount that begins at atom first one of a noun: a $5 million
// contract; an eight-year, $5 million contract.
func (s *scan) attribute(m *amount, first int) {
	if m.bare() || m.adjective {
		return
	}
	if s.ended > s.lo && s.ended == first && s.out[len(s.out)-1].Kind == claims.Count { // two $1,000 notes
		m.adjective = true
		return
	}
	if s.is(first-1, ",") && s.attributive && s.ended == first-1 {
		m.adjective = true
		return
	}
	if m.unit != nil && m.unit.Dimension != "ratio" && s.plural(m.last-1) && !s.is(m.last, "'") {
		return
	}
	switch {
	case s.is(first-1, "a"), s.is(first-1, "an"), s.is(first-1, "the"), s.is(first-1, "'s"), s.is(first-1, "this"), s.is(first-1, "that"), s.is(first-1, "another"), s.has(first-1, whoseCue), s.is(first-1, "our"):
		m.adjective = true
	}
}

// compound adds lesser units: 5 feet 8 inches, 5-foot-8, two hours and 30 minutes.
func (s *scan) compound(m *amount) {
	for m.unit != nil && m.unit.Factor > 0 && m.per == "" && m.unit.Dimension != "ratio" {
		j := m.last
		if s.is(j, ",") || s.isHyphen(j) {
			j++
		}
		if s.is(j, "and") {
			j++
		}
		n, ok := s.numeral(j, false)
		if !ok || n.class != noClass || n.vague || n.article {
			return
		}
		low := amount{n: n, first: j, last: n.last}
		k := n.last
		if s.isHyphen(k) {
			k++
		}
		var u *lexicon.Unit
		next := n.last
		if p, end := s.unitWords(k, &low); p != nil {
			u, next = p.unit, end
		} else if sym, end := s.symbolAt(k, k > n.last); end > k {
			u, next = sym.unit, end
		} else if m.unit.Symbol == "ft" && n.plain && n.val < 12 && (j == m.last+1 && s.isHyphen(m.last) || j == m.last && !s.noun(n.last)) {
			u = s.r.units["in"]
		}
		if u == nil || u.Dimension != m.unit.Dimension || u.Factor >= m.unit.Factor || n.val*u.Factor >= m.unit.Factor*1.2 {
			return
		}
		m.add += n.val * u.Factor / m.unit.Factor
		m.n.step = n.step * u.Factor / m.unit.Factor
		m.last = next
		if s.plural(m.last - 1) { // 5 feet 8 inches tall
			m.adjective = false
		}
	}
}
