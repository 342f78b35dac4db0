package timex

// edged reads "early January", "the end of 1990", "earlier this month", or the stretch alone.
func (m *matcher) edged(i int32, e *expr) int32 {
	p := i
	if m.has(p, the) {
		p++
	}
	w := m.at(p)
	var edgeKind uint8
	switch {
	case w.class&bound != 0 && m.norm(p+1) == "of":
		edgeKind, p = w.edge, p+2
	case w.class&bound != 0 && w.class&edge == 0:
		return m.stretch(i, e)
	case w.class&edge != 0 && m.norm(p+1) == "in" && m.has(p+2, the|focus|shift):
		edgeKind, p = w.edge, p+2
	case w.class&edge != 0 && m.norm(p+1) == "on" && m.has(p+2, weekday) && p == i:
		edgeKind, p = w.edge, p+2
	case w.class&edge != 0 && p == i:
		edgeKind, p = w.edge, m.skipHyphen(p+1)
	case w.class&edge != 0 && (w.edge == startEdge || w.edge == midEdge || w.edge == endEdge):
		edgeKind, p = w.edge, m.skipHyphen(p+1)
	default:
		return m.stretch(i, e)
	}
	try := *e
	end := m.stretch(p, &try)
	if end == p && m.has(p, season) { // early summer
		try.kind, try.gran, try.season = pointKind, seasonGran, m.at(p).unit
		end = p + 1
	}
	if end == p && m.has(p, part|unit) && w.edge != beforeEdge { // mid-afternoon, the early morning
		end = m.partOf(p, &try)
	}
	if end == p || try.kind == spanKind || try.typ != 0 {
		return m.stretch(i, e)
	}
	try.edge = edgeKind
	*e = try
	return end
}

// stretch reads a stretch of the calendar: a day, a week, a month, a year.
func (m *matcher) stretch(i int32, e *expr) int32 {
	w := m.at(i)
	c := w.class
	if c == 0 {
		return i
	}
	if c&prefixed != 0 {
		e.edge = midEdge
	}
	best, end := *e, i
	var try expr // out here it stays on the stack
	for k, when := range stretchStarts {
		if c&when == 0 {
			continue
		}
		try = *e
		if p := m.readStretch(k, i, &try); p > end {
			best, end = try, p
		}
	}
	*e = best
	return end
}

// stretchStarts are the classes that the readers of readStretch begin with, in its order.
var stretchStarts = [...]class{
	day, holiday, weekday, month, digits | figure, card | ordinal, ordinal | shift | fiscal | named, shift | focus,
	the, year | card | decade, season, fiscal, unit, ordinal, part,
}

func (m *matcher) readStretch(k int, i int32, e *expr) int32 {
	switch k {
	case 0:
		return m.deicticDay(i, e)
	case 1:
		return m.holidayDate(i, e)
	case 2:
		return m.weekdayDate(i, e)
	case 3:
		return m.monthDate(i, e)
	case 4:
		return m.numericDate(i, e)
	case 5:
		return m.dayMonth(i, e)
	case 6:
		return m.quarterDate(i, e)
	case 7:
		return m.stepped(i, e)
	case 8:
		return m.definite(i, e)
	case 9:
		return m.yearDate(i, e)
	case 10:
		return m.seasonDate(i, e)
	case 11:
		return m.fiscalYear(i, e)
	case 12:
		return m.yearAgo(i, e)
	case 13:
		return m.century(i, e)
	}
	return m.partOf(i, e)
}

// deicticDay reads "yesterday", "tomorrow night", "tonight".
func (m *matcher) deicticDay(i int32, e *expr) int32 {
	w := m.at(i)
	if m.titled(i) {
		return i
	}
	e.kind, e.gran, e.unit, e.n = stepKind, dayGran, dayUnit, w.num
	if w.class&tonight != 0 {
		e.gran, e.part = partGran, night
		return i + 1
	}
	return m.dayPart(i+1, e)
}

// dayPart reads "morning" after a day.
func (m *matcher) dayPart(i int32, e *expr) int32 {
	w := m.at(i)
	if w.class&part == 0 || m.norm(i) == "overnight" {
		return i
	}
	e.gran, e.part = partGran, w.unit
	return i + 1
}

// weekdayDate reads "Friday", "Friday, Jan. 6", "Friday 6 January 2026", "Friday morning".
func (m *matcher) weekdayDate(i int32, e *expr) int32 {
	if !m.isName(i) {
		return i
	}
	wday := int8(m.at(i).num)
	p := i + 1
	if m.norm(p) == "." && m.norm(p+1) == "," { // a stop that the tokeniser split off
		p++
	}
	if m.norm(p) == "," {
		p++
	}
	full := *e
	if end := m.datedDay(p, &full); end > p {
		full.wday = wday
		*e = full
		return m.dayPart(end, e)
	}
	e.kind, e.gran, e.wday = pointKind, dayGran, wday
	if q := m.dayPart(i+1, e); q > i+1 {
		return q
	}
	if m.has(i+1, parts) {
		return i // "Tuesday nights" is a set
	}
	return i + 1
}

// datedDay reads a day of a month, as it stands after a weekday.
func (m *matcher) datedDay(p int32, e *expr) int32 {
	if m.has(p, the) {
		p++
		if end := m.dayMonth(p, e); end > p {
			return end
		}
		return p - 1
	}
	for k := 3; k <= 5; k++ { // month, figures, day first
		try := *e
		if end := m.readStretch(k, p, &try); end > p && try.day != 0 {
			*e = try
			return end
		}
	}
	return p
}

// feast tells Christmas, the day, from the office Christmas party.
func (m *matcher) feast(i int32) bool {
	if m.has(i-1, shift) {
		return true
	}
	return m.has(i-1, dayprep) && (i+1 >= m.hi || m.has(i+1, pause))
}

// holidayDate reads "Christmas Day", "Thanksgiving 2025".
func (m *matcher) holidayDate(i int32, e *expr) int32 {
	if !m.capital(i) {
		return i
	}
	best := i
	for k, h := range m.tab.holidays[m.norm(i)] {
		if end := m.follows(i, h.words); end > best {
			best = end
			e.rule = &m.tab.holidays[m.norm(i)][k].rule
		}
	}
	e.kind, e.gran = pointKind, dayGran
	end := m.yearAfter(best, e)
	if best == i || best == i+1 && end == best && !m.feast(i) {
		return i
	}
	return end
}
