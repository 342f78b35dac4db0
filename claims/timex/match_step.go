package timex

import "concord/claims"

// stepped reads what the words place by steps: "last week", "this past spring", "the next morning", "that same day".
func (m *matcher) stepped(i int32, e *expr) int32 {
	w := m.at(i)
	p := i + 1
	if m.titled(i) || m.norm(i) == "that" && m.toks[i].Tag == "IN" && m.has(p, weekday) {
		return i // say that Sunday's vote ...
	}
	if m.at(p).class&(shift|focus) != 0 && (m.norm(i) == "this" && m.has(p, shift) || m.norm(i) == "that" && m.norm(p) == "same") {
		w = m.at(p) // "this coming", "this past", "that same"
		p++
	}
	if m.has(p, fiscal) {
		e.fiscal = true
		p++
	}
	e.kind, e.stepped, e.step, e.focus = pointKind, true, int8(w.num), w.class&focus != 0
	e.latest = m.norm(i) == "latest"
	e.coming = m.norm(p-1) == "coming" || m.norm(p-1) == "upcoming"
	end := m.steppedHead(p, e)
	if end == p {
		return i
	}
	return end
}

// steppedHead reads the noun after last, this, next: a unit, a weekday, a month, a season, a part of the day, a holiday.
func (m *matcher) steppedHead(p int32, e *expr) int32 {
	h := m.at(p)
	switch {
	case h.class&weekday != 0 && m.isName(p):
		e.gran, e.wday = dayGran, int8(h.num)
		if m.norm(p+1) == "," {
			var d expr
			if q := m.datedDay(p+2, &d); q > p+2 {
				d.wday = e.wday
				e.become(d)
				return q
			}
		}
		return m.dayPart(p+1, e)
	case h.class&month != 0 && (m.capital(p) || m.norm(p) != "may" && m.norm(p) != "march"):
		e.gran, e.month = monthGran, int8(h.num)
		if d := m.at(p + 1); d.class&digits != 0 && d.class&card != 0 && d.num >= 1 && d.num <= 31 && d.sort == "" {
			e.gran, e.day = dayGran, int8(d.num)
			return p + 2
		}
		return p + 1
	case h.class&season != 0:
		e.gran, e.season = seasonGran, h.unit
		return p + 1
	case h.class&ordinal != 0 && m.has(p+1, unit) && m.at(p+1).unit == quarterUnit:
		e.gran, e.quarter = quarterGran, int8(h.num)
		return p + 2
	case h.class&holiday != 0 && m.capital(p):
		if q := m.holidayDate(p, e); q > p {
			return q
		}
	case h.class&part != 0 && m.norm(p) != "overnight":
		e.kind, e.gran, e.unit, e.part = stepKind, partGran, dayUnit, h.unit
		e.n = int32(e.step)
		e.focus = e.focus || e.step > 0 // the next morning
		e.stepped = false
		return p + 1
	case h.class&unit != 0:
		return m.steppedUnit(p, e)
	}
	return p
}

// steppedUnit reads "week" in "last week".
func (m *matcher) steppedUnit(p int32, e *expr) int32 {
	u := m.at(p).unit
	if u == momentUnit || u == secondUnit || u == minuteUnit || m.has(p+1, later) && m.norm(p-1) == "the" {
		return p
	}
	if u == halfUnit || u == hourUnit && e.step == 0 {
		return p
	}
	if q := m.samePeriod(p, e); q > p {
		return q
	}
	if u == periodUnit && !e.latest {
		return p
	}
	e.kind, e.gran, e.unit, e.n = stepKind, granOf(u), u, int32(e.step)
	if u == dayUnit && !e.focus && e.step != 0 {
		e.focus = true // "the next day" follows the day the text speaks of
	}
	end := p + 1
	if m.norm(end) == "or" && m.has(end+1, card) {
		return p // over the next day or two
	}
	if m.norm(end) == "or" && m.norm(end+1) == "so" {
		e.mod = claims.ModApprox
		return end + 2
	}
	if m.norm(end) == "'s" && u == yearUnit {
		q := *e
		if r := m.quarterDate(end+1, &q); r > end+1 && q.year == 0 {
			q.year, q.yearStep, q.stepped = e.n, true, false
			*e = q
			return r
		}
	}
	return end
}

// samePeriod reads "period last year" in "the same period last year", "quarter a year earlier".
func (m *matcher) samePeriod(p int32, e *expr) int32 {
	u := m.at(p).unit
	if s := m.norm(p - 1); u != periodUnit && u != quarterUnit && u != monthUnit || s != "same" && s != "corresponding" && s != "comparable" {
		return p
	}
	var y expr
	end := m.quarterYear(p+1, &y)
	if end == p+1 || !y.yearStep || y.year != -1 {
		return p
	}
	e.kind, e.gran, e.unit, e.n, e.focus, e.stepped = stepKind, granOf(u), yearUnit, -1, true, false
	e.open = u != monthUnit // a quarter, or whatever the report is on
	return end
}

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
