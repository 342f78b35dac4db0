package quantity

// rangeTo reads "10 to 12", "24- to 30-", "between 5 and 7", "two or three"
// after the first number of m.
func (s *scan) rangeTo(m *amount) bool {
	j := m.n.last
	if s.isHyphen(j) && s.glued(j) && (s.is(j+1, "to") || s.is(j+1, "or") || s.is(j+1, "and")) {
		j++
	}
	from := s.is(m.first-1, "from") && !s.has(m.first-2, rangingCue)
	between := s.is(m.first-1, "between")
	kind := s.at[min(j, s.hi-1)].norm
	switch {
	case j >= s.hi || from:
		return false
	case s.isDash(j):
		if !s.glued(j) && !s.isHyphen(j) {
			return false
		}
	case kind == "to", kind == "or", kind == "and" && between:
	default:
		return false
	}
	j++
	if s.isHyphen(j) && s.glued(j) {
		j++
	}
	if m.currency != nil {
		if c, next := s.currencyBefore(j); c == m.currency {
			if s.is(m.first-1, "by") && s.has(m.first-2, changingCue) { // grew by $2 million to $5 million
				return false
			}
			j = next
		}
	}
	up, ok := s.numeral(j, m.currency != nil)
	if !ok || up.class != noClass || up.vague || m.n.vague || m.n.class != noClass {
		return false
	}
	low := m.n
	if up.scale > low.scale && low.scale == 1 && low.val < up.mantissa {
		low.val *= up.scale
		low.lo, low.hi, low.step = low.val, low.val, low.step*up.scale
	}
	if kind == "to" && up.val > 3*low.val && s.has(m.first-1, changingCue) { // rose 3 to 20
		return false
	}
	if up.val <= low.val || kind == "or" && up.val > 2*low.val+1 {
		return false
	}
	if low.ratio != up.ratio && low.val >= 1 {
		return false
	}
	m.n, m.upper, m.ranged = low, up, true
	m.last, m.numLast = up.last, up.last
	return true
}

// rangeUnits reads a range whose first number has its own unit: "$140 million
// to $160 million", "5 feet to 6 feet".
func (s *scan) rangeUnits(m *amount) {
	j := m.last
	between := s.is(m.first-1, "between")
	from := s.is(m.first-1, "from") && !s.has(m.first-2, rangingCue)
	if j >= s.hi || from || !(s.is(j, "to") || s.isDash(j) || s.is(j, "and") && between) {
		return
	}
	up := amount{first: j + 1}
	k := j + 1
	if c, next := s.currencyBefore(k); c != nil {
		up.currency, k = c, next
	}
	n, ok := s.numeral(k, up.currency != nil)
	if !ok || n.class != noClass || n.vague {
		return
	}
	up.n, up.last = n, n.last
	s.suffix(&up)
	if n.val > 3*m.n.val && s.has(m.first-1, changingCue) || s.is(m.first-1, "by") && s.has(m.first-2, changingCue) { // rose 6 pence to 388 pence, by $2 to $3
		return
	}
	if up.unit != m.unit || up.currency != m.currency || up.sub != m.sub || n.val <= m.n.val || m.add > 0 {
		return
	}
	m.upper, m.ranged, m.last, m.numLast = n, true, up.last, n.last
	m.per, m.perFactor, m.perDim, m.adjective = up.per, up.perFactor, up.perDim, up.adjective
}
