package timex

// partOf reads "morning of Jan. 6", "afternoon".
func (m *matcher) partOf(p int32, e *expr) int32 {
	w := m.at(p)
	if m.norm(p+1) == "hours" && m.norm(p+2) == "of" && (m.norm(p) == "early" || m.norm(p) == "small") {
		return m.partOfDay(p, p+3, smallHours, e)
	}
	if w.class&part == 0 || w.unit == noon {
		return p
	}
	if m.norm(p+1) == "of" {
		if end := m.partOfDay(p, p+2, w.unit, e); end > p {
			return end
		}
	}
	if (w.unit == dawn || w.unit == dusk) && m.has(p-1, clockprep) {
		e.kind, e.gran, e.unit, e.part, e.focus, e.open = stepKind, partGran, dayUnit, w.unit, true, true
		return p + 1
	}
	if m.has(p-1, the) && p-1 > m.lo && !m.has(p-2, edge) && !m.within(p-2) {
		return p // "spent the night", "the night before"
	}
	if m.norm(p) != "overnight" && !m.has(p-1, the|edge) && !m.hyphen(p-1) && !m.has(p, prefixed) || w.unit == midnight {
		return p
	}
	e.kind, e.gran, e.unit, e.part, e.focus, e.open = stepKind, partGran, dayUnit, w.unit, true, true
	e.overnight = m.norm(p) == "overnight"
	p++
	if m.has(p, day) { // mid-afternoon yesterday
		e.n, e.focus, e.open = m.at(p).num, false, false
		p++
	}
	return p
}

// partOfDay reads the day after "the night of": p if there is none.
func (m *matcher) partOfDay(p, at int32, part uint8, e *expr) int32 {
	if m.nested { // "the night of the night of": no day, and not worth the search
		return p
	}
	var d expr
	m.nested = true
	end := m.stretch(at, &d)
	m.nested = false
	if end == at || d.gran != dayGran && (d.gran != partGran || part != smallHours) {
		return p
	}
	e.become(d)
	e.gran, e.part = partGran, part
	return end
}

// within reports whether token i leads to a stretch of time.
func (m *matcher) within(i int32) bool {
	switch m.norm(i) {
	case "in", "during", "into", "through", "throughout", "by", "of":
		return true
	}
	return false
}

// yearUnit reads "1988 quarter", "1988 third quarter", "1988 period".
func (m *matcher) yearUnit(p int32, e *expr) int32 {
	if !m.has(p, year) {
		return p
	}
	var q expr
	if end := m.quarterDate(p+1, &q); end > p+1 && q.year == 0 {
		e.become(q)
		e.year = m.at(p).num
		return end
	}
	if s := m.norm(p + 1); s == "quarter" || s == "period" {
		e.kind, e.gran, e.year, e.open = pointKind, quarterGran, m.at(p).num, true
		return p + 2
	}
	return p
}
