package timex

// monthDate reads "January", "Jan. 6", "Jan. 6, 2026", "Jan. 6-8", "January 2026", "June last year".
func (m *matcher) monthDate(i int32, e *expr) int32 {
	if !m.has(i, month) || !m.isName(i) || m.forename(i) {
		return i
	}
	e.kind, e.gran, e.month = pointKind, monthGran, int8(m.at(i).num)
	p := i + 1
	if m.has(p, the) && m.has(p+1, ordinal) {
		p++
	}
	w := m.at(p)
	if d := w.num; w.class&(digits|ordinal) != 0 && w.class&(card|ordinal) != 0 && w.sort == "" && d >= 1 && d <= 31 && !m.counts(p+1) {
		e.gran, e.day = dayGran, int8(d)
		p++
		if to := m.dayTo(p, d, false); to != 0 {
			e.dayTo = to
			p += 2
		}
		end := m.dayPart(m.yearAfter(p, e), e)
		e.knownYear = m.knownYear(e, end)
		return end
	}
	if end := m.yearAfter(i+1, e); end > i+1 || m.norm(i-1) != "," || m.norm(i+1) != "," {
		return end
	}
	return i // "his wife, June, 79"
}

// dayTo reads the last day of a range at token p: "6-8", "6 to 8", "6 and 7"; 0
// if there is none. Before a month its name is proof enough.
func (m *matcher) dayTo(p, from int32, month bool) int8 {
	w := m.at(p + 1)
	if w.class&(card|ordinal) == 0 || w.class&digits == 0 || w.sort != "" || w.num <= from || w.num > 31 {
		return 0
	}
	switch m.norm(p) {
	case "-":
		return int8(w.num)
	case "to", "and":
		if month || m.ends(p+2) {
			return int8(w.num)
		}
	}
	return 0
}

// ends reports whether token i cannot be what the number before it counts.
func (m *matcher) ends(i int32) bool { return i >= m.hi || m.has(i, pause) }

// counts reports whether token i makes the number before it an amount: "May 10 percent", "June 5-4".
func (m *matcher) counts(i int32) bool {
	return m.norm(i) == "%" || m.norm(i) == "percent" || m.has(i, meridiem|oclock)
}

// yearAfter reads the year that follows a day or month: ", 2026", "2026", "of 2026", "last year".
func (m *matcher) yearAfter(p int32, e *expr) int32 {
	q := p
	if m.hyphen(q) && m.has(q+1, year) {
		e.year = m.at(q + 1).num
		return q + 2
	}
	if s := m.norm(q); s == "," || s == "of" || s == "in" && e.day == 0 {
		q++
	}
	if w := m.at(q); w.class&year != 0 && w.num >= 1500 && !m.timeZone(q) && (e.day == 0 || m.norm(p) != "of") {
		e.year = w.num
		return q + 1
	}
	if n, end := m.yearWords(q); end > q && m.norm(p) != "in" {
		e.year = n
		return end
	}
	if w := m.at(q); m.norm(p) != "," && m.norm(p) != "in" && w.class&(shift|focus) != 0 && w.class&ref == 0 && m.norm(q+1) == "year" {
		e.yearStep, e.year, e.focus = true, w.num, w.class&focus != 0
		return q + 2
	}
	return p
}

// timeZone keeps "Jan. 6, 2000 GMT" from being the year 2000.
func (m *matcher) timeZone(i int32) bool {
	var e expr
	return m.zone(i+1, &e) > i+1
}

// dayMonth reads "6 January 2026", "the 6th of January", "6th January".
func (m *matcher) dayMonth(i int32, e *expr) int32 {
	w := m.at(i)
	if w.num < 1 || w.num > 31 || w.sort != "" || w.class&digits == 0 && w.class&ordinal == 0 {
		return i
	}
	p := i + 1
	to := m.dayTo(p, w.num, true)
	if to != 0 {
		p += 2
	}
	if m.norm(p) == "of" && w.class&ordinal != 0 {
		p++
	}
	if m.hyphen(p) && m.has(p+1, month) {
		p++
	}
	if !m.has(p, month) || !m.isName(p) {
		return i
	}
	e.kind, e.gran, e.month, e.day, e.dayTo = pointKind, dayGran, int8(m.at(p).num), int8(w.num), to
	p++
	if m.hyphen(p) && m.has(p+1, year) {
		p++
	}
	return m.dayPart(m.yearAfter(p, e), e)
}
