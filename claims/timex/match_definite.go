package timex

import "concord/claims"

// definite reads what begins with "the": "the third quarter", "the 1990s", "the 6th", "the day before yesterday".
func (m *matcher) definite(i int32, e *expr) int32 {
	p := i + 1
	if m.norm(p) == "full" {
		p++
	}
	w := m.at(p)
	if w.class == 0 || w.class&the != 0 {
		return i
	}
	for k := range definiteReaders {
		try := *e
		if end := m.readDefinite(k, p, &try); end > p {
			*e = try
			return end
		}
	}
	switch {
	case w.class&season != 0:
		end := m.seasonDate(p, e)
		if end == p && m.toks[p].Len() == 6 && m.norm(p) != "spring" { // the summer, the winter, the autumn; fall and spring mean too much else
			e.kind, e.gran, e.season = pointKind, seasonGran, w.unit
			return p + 1
		}
		if end > p {
			return end
		}
		return i
	case w.class&ordinal != 0 && w.class&digits != 0 && w.num <= 31 && m.dayAlone(p):
		e.kind, e.gran, e.day = pointKind, dayGran, int8(w.num)
		return p + 1
	case w.class&(weekday|month|day|year) != 0 && w.class&prefixed == 0:
		return i // "the Monday", "the May 5 vote", "the 1988 crash": the article belongs to what follows
	}
	if w.class&(ordinal|fiscal) != 0 && m.hyphen(p+1) && !m.has(p+2, part) && m.norm(p+2) != "century" {
		return i // "the third-quarter loss"
	}
	if end := m.stretch(p, e); end > p {
		return end
	}
	return i
}

const definiteReaders = 5

func (m *matcher) readDefinite(k int, p int32, e *expr) int32 {
	switch k {
	case 0:
		return m.dayAround(p, e)
	case 1:
		return m.definiteUnit(p, e)
	case 2:
		return m.nthOf(p, e)
	case 3:
		return m.partOf(p, e)
	}
	return m.yearUnit(p, e)
}

// dayAlone reports whether "the 6th" can be a day: "on the 6th," and not "the 6th floor".
func (m *matcher) dayAlone(p int32) bool {
	switch m.norm(p - 2) {
	case "on", "by", "until", "since", "from", "of":
	default:
		return false
	}
	return m.ends(p + 1)
}

// dayAround reads "day before yesterday", "day after tomorrow".
func (m *matcher) dayAround(p int32, e *expr) int32 {
	if m.norm(p) != "day" || m.at(p+2).class&day == 0 {
		return p
	}
	by, sum := int32(0), m.at(p+2).num
	switch m.norm(p + 1) {
	case "before":
		by = -1
	case "after":
		by = 1
	default:
		return p
	}
	e.kind, e.gran, e.unit, e.n = stepKind, dayGran, dayUnit, sum+by
	return p + 3
}

// definiteUnit reads "the weekend", "the quarter", "the year": the one that the text speaks of.
func (m *matcher) definiteUnit(p int32, e *expr) int32 {
	w := m.at(p)
	if m.norm(p) == "week" && m.norm(p+1) == "of" {
		var d expr
		if end := m.datedDay(p+2, &d); end > p+2 {
			e.become(d)
			e.gran = weekGran
			return end
		}
	}
	if w.class&fiscal != 0 && m.norm(p+1) == "year" && !m.has(p+2, year) {
		e.kind, e.gran, e.unit, e.focus, e.fiscal, e.open = stepKind, yearGran, yearUnit, true, true, true
		m.ended(p+2, e)
		return p + 2
	}
	if w.class&unit == 0 {
		return p
	}
	switch w.unit {
	case weekendUnit:
		e.kind, e.gran, e.unit, e.open = pointKind, weekendGran, weekendUnit, true
		return p + 1
	case quarterUnit, yearUnit:
		if m.norm(p-1) == "full" && w.unit != yearUnit {
			return p
		}
		if m.norm(p) == "year" && (m.has(p+1, year|card) || m.hyphen(p+1) || m.norm(p+1) == "'s") || m.norm(p+1) == "of" {
			return p
		}
		e.kind, e.gran, e.unit, e.focus, e.open = stepKind, granOf(w.unit), w.unit, true, true
		if w.unit == yearUnit {
			m.ended(p+1, e)
			if m.norm(p+1) == "before" && (m.norm(p+2) == "." || m.norm(p+2) == "," || p+2 >= m.hi) {
				e.n, e.open = -1, false
				return p + 2
			}
		}
		if q := p + 1; m.has(q, article) && m.norm(q+1) == "year" && m.has(q+2, later) && w.unit == quarterUnit {
			e.unit, e.n = yearUnit, -1 // "the quarter a year ago"
			return q + 3
		}
		return p + 1
	case weekUnit, monthUnit, dayUnit:
		switch m.norm(p - 2) {
		case "of", "in", "for", "during":
		default:
			return p
		}
		switch m.norm(p + 1) {
		case "of", "that", "before", "after", "when", "to", "in", "later", "earlier", "a", "-":
			return p
		}
		e.kind, e.gran, e.unit, e.focus, e.open = stepKind, granOf(w.unit), w.unit, true, true
		m.ended(p+1, e)
		return p + 1
	}
	return p
}

// ended makes a duration of "the year ended March 31": its bounds are said beside it.
func (m *matcher) ended(p int32, e *expr) {
	if s := m.norm(p); s == "ended" || s == "ending" {
		e.kind, e.typ, e.n, e.open, e.ended = spanKind, claims.Duration, 1, false, true
	}
}

// nthOf reads "first week of January", "last Friday in March", "second day".
func (m *matcher) nthOf(p int32, e *expr) int32 {
	w, h := m.at(p), m.at(p+1)
	nth := int8(w.num)
	switch {
	case m.norm(p) == "last":
		nth = -1
	case w.class&ordinal == 0 || w.num > 5:
		return p
	}
	if h.class&(unit|weekday) == 0 || m.norm(p+2) != "of" && m.norm(p+2) != "in" {
		return p
	}
	var d expr
	q := p + 3
	if m.has(q, month) {
		q = m.monthDate(q, &d)
	} else if m.has(q, year) {
		q = m.yearDate(q, &d)
	}
	if q == p+3 || d.day != 0 {
		return p
	}
	e.become(d)
	e.nth = nth
	switch {
	case h.class&weekday != 0:
		e.gran, e.wday = dayGran, int8(h.num)
	case h.unit == dayUnit || h.unit == weekUnit || h.unit == weekendUnit:
		e.gran = granOf(h.unit)
	default:
		return p
	}
	return q
}
