package timex

import "strings"

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

// isName tells March from march and Sun. from sun: short forms and words with
// another meaning need a capital, "May" and "March" at the head of a sentence a number beside them too.
func (m *matcher) isName(i int32) bool {
	s := m.norm(i)
	if m.has(i, prefixed) {
		return true
	}
	if !m.capital(i) {
		return len(s) > 5 && s != "march" && s != "august"
	}
	switch {
	case (s == "may" || s == "march") && !m.has(i-1, edge|shift) && (m.norm(i+1) == "for" || m.norm(i+1) == "of" && !m.has(i+2, year) || m.norm(i+1) == "on"):
		return false // the March for, of or on something
	case s == "may" || s == "march":
		return i > m.lo && m.body && !m.sentenceStart(i) && !m.allCaps(i) || m.has(i+1, digits|ordinal) || m.inDate(i)
	case len(s) <= 3 && s != "may", s == "sept", s == "tues", s == "thurs":
		p := i + 1
		if m.norm(p) == "." {
			p++
		}
		return m.has(p, digits|ordinal) || m.has(i-1, digits|ordinal|edge) || m.norm(p) == "," && m.has(p+1, month|digits)
	}
	return true
}

// forename reports a month's name that is a person's: the name tagger says so,
// or another name follows and nothing before it leads to a date, "Ann and June Roe".
func (m *matcher) forename(i int32) bool {
	if strings.HasSuffix(m.toks[i].Name, "-PER") {
		return true
	}
	if !m.has(i, forename) || !m.body || m.allCaps(i) || !m.capital(i+1) || m.at(i+1).class != 0 || !strings.HasPrefix(m.toks[i+1].Tag, "NNP") {
		return false
	}
	if i == m.lo {
		return true
	}
	paired := m.norm(i-1) == "and" && m.has(i-2, month|digits) // between May and June
	return m.toks[i-1].Tag != "IN" && !m.has(i-1, digits|ordinal|shift|edge|focus|month) && !paired
}

func (m *matcher) sentenceStart(i int32) bool {
	return i == m.lo || i == m.lo+1 && (m.norm(i-1) == `"` || m.norm(i-1) == "``" || m.norm(i-1) == "'")
}

// titled reports whether a word that needs no capital has one within a sentence
// of running text: "Velmora Today" and "This Week" are names.
func (m *matcher) titled(i int32) bool {
	if !m.capital(i) || !m.body || m.allCaps(i) || m.sentenceStart(i) {
		return false
	}
	p := m.toks[i-1]
	c := m.text[p.End-1]
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == ','
}

// allCaps reports whether token i is in capitals through and through, as in a headline.
func (m *matcher) allCaps(i int32) bool {
	t := m.toks[i]
	return t.Len() > 1 && m.text[t.Start+1] >= 'A' && m.text[t.Start+1] <= 'Z'
}

// inDate reports whether the word before token i leads to a date.
func (m *matcher) inDate(i int32) bool {
	return m.has(i-1, digits|ordinal|yearprep|shift|edge)
}

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
