package timex

// yearDate reads "1998", "the year 2000" (from "year"), "nineteen ninety-six", "1990s", "1988 quarter".
func (m *matcher) yearDate(i int32, e *expr) int32 {
	w := m.at(i)
	e.kind, e.gran = pointKind, yearGran
	switch {
	case w.class&decade != 0 && m.ageOf(i):
		return i // in his late 60s
	case w.class&decade != 0:
		if (w.class&digits == 0 || w.num < 100 && m.text[m.toks[i].Start] != '\'') && m.norm(i-1) != "the" && !m.has(i-1, edge) && m.norm(i-1) != "-" {
			return i
		}
		e.gran, e.year, e.twoDigits = decadeGran, w.num, w.num < 100
		return i + 1
	case w.class&year != 0:
		if !m.isYear(i) {
			return i
		}
		e.year = w.num
		return i + 1
	}
	if n, end := m.yearWords(i); end > i {
		e.year = n
		return end
	}
	return i
}

// ageOf reports a possessive before the decade at token i, edge and all: "in
// her late 60s" is an age, "the late '60s" is not.
func (m *matcher) ageOf(i int32) bool {
	k := i - 1
	for k > m.lo && (m.has(k, edge) || m.norm(k) == "-" || m.norm(k) == "mid") {
		k--
	}
	switch m.norm(k) {
	case "his", "her", "their", "my", "our", "your":
		return m.text[m.toks[i].Start] != '\'' && m.at(i).num < 100
	}
	return false
}

// isYear tells the year 1998 from 1998 of anything.
func (m *matcher) isYear(i int32) bool {
	n := m.at(i).num
	prev := m.norm(i - 1)
	if m.has(i-1, label) {
		return false
	}
	if m.has(i+1, counted) {
		return prev == "in" || prev == "since" || prev == "of"
	}
	if m.timeZone(i) {
		return false
	}
	if m.joined(i) && prev != "(" && prev != `"` && prev != "'" && prev != "-" {
		return false
	}
	if prev == "-" && m.joined(i) && i-2 >= m.lo && m.has(i-2, digits) || m.hyphen(i+1) && m.has(i+2, digits) {
		return false // part of a range or a number that numericDate did not take
	}
	if n >= 1900 && n <= 2039 && n != 2000 || prev == "year" {
		return true
	}
	return m.has(i-1, yearprep) && (n >= 1600 || prev == "in")
}

// yearWords reads a year in words, as in a transcript: "nineteen ninety-six", "two thousand and one".
func (m *matcher) yearWords(i int32) (n, end int32) {
	w := m.at(i)
	if w.class&card == 0 || w.class&digits != 0 {
		return 0, i
	}
	if w.num == 2 && m.norm(i+1) == "thousand" {
		if m.norm(i+2) == "and" {
			if t := m.at(i + 3); t.class&card != 0 && t.num < 20 {
				return 2000 + t.num, i + 4
			}
		}
		if m.norm(i-1) == "year" || m.norm(i-1) == "in" {
			return 2000, i + 2
		}
		return 0, i
	}
	if w.num < 15 || w.num > 20 {
		return 0, i
	}
	t := m.at(i + 1)
	if t.class&card == 0 || t.class&digits != 0 || t.num < 10 || t.num > 90 {
		return 0, i
	}
	n, end = w.num*100+t.num, i+2
	if p := m.skipHyphen(end); t.num >= 20 && m.has(p, card) && m.at(p).num < 10 && m.at(p).num > 0 && !m.has(p, digits) {
		return n + m.at(p).num, p + 1
	}
	return n, end
}

// quarterDate reads "third quarter of 1988", "fourth-quarter", "first half", "Q3 2025", "fiscal first quarter".
func (m *matcher) quarterDate(i int32, e *expr) int32 {
	w := m.at(i)
	e.kind, e.gran = pointKind, quarterGran
	p := i
	if w.class&fiscal != 0 {
		e.fiscal = true
		p = m.skipHyphen(p + 1)
		w = m.at(p)
	}
	switch u := m.at(m.skipHyphen(p + 1)); {
	case w.class&named != 0:
		e.quarter = int8(w.num)
		if w.num > 4 {
			e.quarter, e.half, e.gran = 0, int8(w.num-4), halfGran
		}
		p++
	case w.class&(ordinal|shift) == 0 || u.class&unit == 0:
		if w.class&ordinal != 0 && m.has(p+1, fiscal) && m.norm(p+2) == "quarter" {
			e.fiscal, e.quarter = true, int8(w.num)
			return m.quarterYear(p+3, e)
		}
		return i
	case u.unit == quarterUnit && w.class&ordinal != 0 && w.num <= 4:
		e.quarter = int8(w.num)
		p = m.skipHyphen(p+1) + 1
	case u.unit == halfUnit && m.norm(m.skipHyphen(p+1)) == "half" && (w.class&ordinal != 0 && w.num <= 2 || m.norm(p) == "last"):
		e.half, e.gran = int8(w.num), halfGran
		if m.norm(p) == "last" {
			e.half = 2
		}
		p = m.skipHyphen(p+1) + 1
		if q := m.quarterYear(p, e); q > p || e.half > 0 && (m.hyphen(p-2) || m.norm(p) == "of" && m.has(p+1, the)) {
			return q
		}
		return i // of a match, more often than of a year
	default:
		return i
	}
	return m.quarterYear(p, e)
}

// quarterYear reads the year of a quarter: "of 1988", "1988", "last year", "of this year", "of fiscal 1990".
func (m *matcher) quarterYear(p int32, e *expr) int32 {
	q := p
	if m.norm(q) == "of" || m.norm(q) == "in" {
		q++
	}
	if m.has(q, fiscal) {
		if m.norm(q+1) == "year" {
			q++
		}
		q++
		e.fiscal = true
	}
	if w := m.at(q); w.class&year != 0 && m.isYear(q) {
		e.year = w.num
		return q + 1
	}
	if m.has(q, the) && q > p {
		q++
	}
	w := m.at(q)
	if w.class&(shift|focus) != 0 && m.norm(q+1) == "year" {
		e.year, e.yearStep, e.focus = w.num, true, w.class&focus != 0
		return q + 2
	}
	if m.has(q, article) && m.norm(q+1) == "year" && (m.norm(q+2) == "ago" || m.norm(q+2) == "earlier") && q == p {
		e.year, e.yearStep, e.focus = -1, true, m.norm(q+2) == "earlier"
		return q + 3
	}
	if q > p && m.has(q-1, the) && m.norm(q) == "year" {
		return p
	}
	return p
}

// yearAgo reads "year-earlier quarter", "year-ago", "year 2000", "year-end", "year's end".
func (m *matcher) yearAgo(i int32, e *expr) int32 {
	if m.norm(i) != "year" {
		return i
	}
	e.kind, e.gran = pointKind, yearGran
	p := m.skipHyphen(i + 1)
	switch {
	case m.has(i+1, year) || m.has(i+1, card) && i+1 < m.hi:
		end := m.yearDate(i+1, e)
		if end > i+1 {
			return end
		}
		return i
	case m.norm(p) == "end" && p > i+1, m.norm(i+1) == "end" && m.norm(i+2) != "of":
		e.yearStep, e.edge = true, endEdge
		return p + 1
	case m.norm(i+1) == "'s" && m.norm(i+2) == "end":
		e.yearStep, e.edge = true, endEdge
		return i + 3
	case p > i+1 && (m.norm(p) == "earlier" || m.norm(p) == "ago"):
		e.kind, e.gran, e.unit, e.n, e.focus = stepKind, quarterGran, yearUnit, -1, true
		e.open = true // quarter or year: what the text speaks of
		end := p + 1
		var q expr
		if r := m.quarterDate(end, &q); r > end {
			e.kind, e.open, e.quarter, e.yearStep, e.year, e.focus = pointKind, false, q.quarter, true, -1, false
			return r
		}
		if m.norm(end) == "period" || m.norm(end) == "quarter" {
			return end + 1
		}
		if m.has(i-1, the) {
			e.first = i // "the year-ago results"
		}
		return end
	}
	return i
}

// fiscalYear reads "fiscal 1989", "fiscal year 1989", "fiscal year".
func (m *matcher) fiscalYear(i int32, e *expr) int32 {
	p := i + 1
	if m.norm(p) == "year" {
		p++
	}
	if !m.has(p, year) || !m.isYear(p) {
		return i
	}
	e.kind, e.gran, e.year, e.fiscal = pointKind, yearGran, m.at(p).num, true
	return p + 1
}

// century reads "20th century", "19th-century".
func (m *matcher) century(i int32, e *expr) int32 {
	w := m.at(i)
	p := m.skipHyphen(i + 1)
	if w.class&ordinal == 0 || w.num > 30 || w.num < 1 || m.at(p).unit != centuryUnit || !m.has(p, unit) {
		return i
	}
	e.kind, e.gran, e.year = pointKind, centuryGran, (w.num-1)*100+1
	return p + 1
}

// seasonDate reads "summer 2025", "spring of 1994", "fall last year".
func (m *matcher) seasonDate(i int32, e *expr) int32 {
	e.kind, e.gran, e.season = pointKind, seasonGran, m.at(i).unit
	if p := m.yearAfter(i+1, e); p > i+1 {
		return p
	}
	return i
}
