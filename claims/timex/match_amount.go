package timex

import "concord/claims"

// amount reads durations, and the steps they make with "ago" and "later".
func (m *matcher) amount(i int32, e *expr) int32 {
	if w := m.at(i); w.class&lasting != 0 {
		e.kind, e.typ, e.n, e.unit = spanKind, claims.Duration, 1, w.unit
		return i + 1
	}
	p := m.amountHead(i, e)
	end := m.measure(p, e)
	if end == p {
		return i
	}
	if p == i+1 && m.has(i, the) && !m.has(end-1, units) && !e.stepped {
		e.first = p // "the two-week visit"
	}
	e.kind, e.typ = spanKind, claims.Duration
	return m.fromAnchor(end, e)
}

// amountHead reads "the past", "the first", "another", "each of the last".
func (m *matcher) amountHead(i int32, e *expr) int32 {
	p := i
	if m.norm(p) == "each" && m.norm(p+1) == "of" && m.has(p+2, the) {
		p += 2
	}
	if m.has(p, the) || m.norm(p) == "these" || m.norm(p) == "those" {
		p++
	}
	switch w := m.at(p); {
	case m.norm(p) == "last" && p == i && (m.norm(p-1) == "to" || m.at(p-1).tense == futureTense):
		return p // the verb
	case w.class&shift != 0 && m.norm(p) != "this" && w.class&ref == 0:
		e.stepped, e.step = true, int8(w.num)
		return p + 1
	case w.class&ordinal != 0 && w.num == 1 && p > i, w.class&focus != 0 && m.norm(p) != "that" && m.norm(p) != "same":
		return p + 1
	case m.norm(p) == "another", m.norm(p) == "only" && p > i, m.norm(p) == "entire" && p > i:
		return p + 1
	}
	return p
}

// measure reads "two weeks", "a few days", "a minute and a half", "26-week", "several quarters".
func (m *matcher) measure(i int32, e *expr) int32 {
	p := m.number(i, e)
	if p == i {
		return m.bareUnits(i, e)
	}
	if e.n == 0 && e.num == "" && !e.open && !e.half2 {
		return i // a zero-day fault
	}
	single := m.has(i, article) || m.norm(i) == "one"
	if m.norm(p) == "of" && m.has(p-1, vague) { // a couple of
		p++
	}
	if s := m.norm(p); s == "to" || s == "or" || m.hyphen(p) {
		var second expr
		if q := m.number(p+1, &second); q > p+1 && !m.has(p+1, article) {
			p = q
			e.mod = claims.ModApprox
		}
	}
	h := m.skipHyphen(p)
	for skips := 0; skips < 1 && m.has(h, filler) && !m.has(h, unit|units); skips++ {
		h++
	}
	w := m.at(h)
	if w.class&(unit|units) == 0 || w.unit == weekendUnit && (single || e.num != "") || w.unit == halfUnit || w.unit == fiscalYearUnit || w.unit == periodUnit {
		return i
	}
	if w.class&units == 0 && !single && h == p && !m.loose(h) && !e.half2 {
		return i
	}
	if w.unit == quarterUnit && (m.hyphen(h-1) || single) {
		return i // three-quarters, a quarter: fractions
	}
	if w.unit == secondUnit && (h == p && w.class&ordinal != 0 && single) || w.unit == momentUnit {
		return i // "a second", the ordinal
	}
	if single && w.class&ordinal != 0 {
		return i
	}
	if h > i && m.capital(h) && !m.allCaps(h) {
		return i // "60 Minutes", a name
	}
	if m.norm(i-1) == "aged" || m.hyphen(h+1) && m.old(h+2) || m.old(h+1) || m.norm(h+1) == "of" && m.norm(h+2) == "age" {
		return i // an age: the quantity stage reads it
	}
	if s := m.norm(h + 2); m.hyphen(h+1) && (s == "earlier" || s == "ago") {
		return i
	}
	e.unit = w.unit
	if w.class&units == 0 && m.has(i, article|the) && m.has(i+1, card|vague) && m.norm(h+1) != "period" {
		e.first = i + 1 // "a two-week visit": the article belongs to the visit
	}
	p = h + 1
	if m.norm(p) == "period" && w.class&units == 0 && m.has(i, article) {
		p++
	}
	if m.norm(p) == "and" && m.has(p+1, article) && m.norm(p+2) == "half" {
		e.half2 = true
		p += 3
	}
	if m.norm(p) == "or" && m.has(p+1, card) && w.class&unit != 0 && !m.has(p+2, unit|units) {
		e.mod = claims.ModApprox // a year or two
		p += 2
	}
	if m.hyphen(p) && m.norm(p+1) == "long" {
		p += 2
	}
	return p
}

// loose lets a transcript's "five year low" count, but not "one hour" of a clock change.
func (m *matcher) loose(h int32) bool {
	u := m.at(h).unit
	return m.at(h).class&ordinal == 0 && u != quarterUnit && u != centuryUnit
}

// number reads a number, in figures or words, and leaves it in e.
func (m *matcher) number(i int32, e *expr) int32 {
	w := m.at(i)
	switch {
	case m.norm(i) == "half" && (m.has(i+1, article) || m.hyphen(i+1)):
		e.half2 = true
		if m.hyphen(i + 1) {
			return i + 1
		}
		return i + 2
	case w.class&article != 0:
		p := i + 1
		switch {
		case m.has(p, vague):
			e.n = m.at(p).num // a couple
			e.open = e.n == 0
			return p + 1
		case m.norm(p) == "half":
			e.half2 = true
			return p + 1
		case m.has(p, card) && m.at(p).num >= 12 && m.at(p).class&digits == 0:
			return m.cardinal(p, e)
		case m.has(p, card):
			return m.cardinal(p, e) // "a three-year period"
		}
		e.n = 1
		return p
	case w.class&vague != 0 && w.num == 0 || w.class&vague != 0 && m.has(i-1, shift):
		e.n = w.num
		e.open = e.n == 0
		return i + 1
	case w.class&card != 0:
		return m.cardinal(i, e)
	}
	return i
}

// cardinal reads "52", "forty-five", "two hundred", "3 1/2", "2.5".
func (m *matcher) cardinal(i int32, e *expr) int32 {
	w := m.at(i)
	if w.sort != "" {
		if x := m.at(i + 1); x.class&card != 0 && x.num >= 100 {
			e.open = true // 2.5 million
			return i + 2
		}
		e.num = w.sort
		return i + 1
	}
	if w.class&year != 0 && w.num >= 1900 && w.num < 2040 {
		return i
	}
	n, p := w.num, i+1
	if w.class&digits == 0 {
		for {
			q := m.skipHyphen(p)
			x := m.at(q)
			if m.norm(q) == "and" && n >= 100 {
				q++
				x = m.at(q)
			}
			switch {
			case x.class&card == 0 || x.class&digits != 0:
			case x.num == 100 && n < 100, x.num >= 1000 && n < 1000:
				n, p = n*x.num, q+1
				continue
			case x.num < 10 && n >= 20 && n%10 == 0 && x.num > 0, x.num < 100 && n >= 100 && n%100 == 0:
				n, p = n+x.num, q+1
				continue
			}
			break
		}
	} else if m.norm(p) == "1/2" {
		e.half2 = true
		p++
	} else if x := m.at(p); x.class&card != 0 && x.class&digits == 0 && x.num >= 100 {
		e.open = true // 65 million
		return p + 1
	}
	if m.norm(p) == "and" && m.has(p+1, article) && m.norm(p+2) == "half" {
		e.half2 = true
		p += 3
	}
	if n > 100000 {
		return i
	}
	e.n = n
	return p
}

// bareUnits reads "years" in "for years", "decades-long".
func (m *matcher) bareUnits(i int32, e *expr) int32 {
	w := m.at(i)
	if w.class&units == 0 || w.unit == weekendUnit || w.unit == secondUnit {
		if m.hyphen(i+1) && m.norm(i+2) == "long" && w.class&unit != 0 {
			e.n, e.unit = 1, w.unit
			return i + 3
		}
		return i
	}
	e.open, e.unit = true, w.unit
	if !m.has(i-1, spanprep) {
		if m.hyphen(i+1) && m.norm(i+2) == "long" {
			return i + 3
		}
		if m.has(i+1, later) && m.norm(i+1) != "before" && m.norm(i+1) != "after" || m.norm(i+1) == "or" && m.has(i+2, units) {
			return i + 1
		}
		return i
	}
	if m.norm(i+1) == "or" && m.has(i+2, units) {
		return i + 3
	}
	return i + 1
}

// fromAnchor reads what makes a duration a date: "ago", "later", "earlier", "from now".
func (m *matcher) fromAnchor(p int32, e *expr) int32 {
	q := p
	if m.norm(q) == "or" && (m.norm(q+1) == "so" || m.norm(q+1) == "more" || m.norm(q+1) == "less" || m.norm(q+1) == "two" && m.has(q+2, later)) {
		e.mod = claims.ModApprox
		if m.norm(q+1) == "more" {
			e.mod = claims.ModMore
		}
		q += 2
	}
	w := m.at(q)
	direction := w.alt
	end := q + 1
	fromFocus := w.class&ago == 0
	switch {
	case e.stepped:
		return q
	case m.norm(q) == "from" && m.norm(q+1) == "now":
		direction, end, fromFocus = 1, q+2, false
	case w.class&later == 0 || direction == 0 || direction == 2:
		return q
	case m.norm(q) == "before" || m.norm(q) == "previously" || m.norm(q) == "afterwards" || m.norm(q) == "afterward":
		if m.norm(q) == "before" && q+1 < m.hi && m.norm(q+1) != "," && m.norm(q+1) != "." {
			return q // "two days before the vote"
		}
	case m.norm(q) == "later" && m.norm(q+1) == "than", e.open && fromFocus:
		return q
	}
	e.kind, e.typ, e.focus = stepKind, 0, fromFocus
	e.gran = granOf(e.unit)
	if e.open {
		e.n = 0
	}
	if e.half2 {
		e.halve()
	}
	e.n *= direction
	e.step = int8(direction)
	return end
}

// halves are the unit that half of each unit is counted in, and how many of it make a whole.
var halves = map[uint8]struct {
	unit uint8
	n    int32
}{
	minuteUnit: {secondUnit, 60}, hourUnit: {minuteUnit, 60}, dayUnit: {hourUnit, 24}, weekUnit: {dayUnit, 7}, monthUnit: {dayUnit, 30},
	yearUnit: {monthUnit, 12}, decadeUnit: {yearUnit, 10}, centuryUnit: {yearUnit, 100}, millenniumUnit: {yearUnit, 1000},
}

// halve counts an amount and a half in the smaller unit: "a year and a half ago" is 18 months.
func (e *expr) halve() {
	if h, ok := halves[e.unit]; ok {
		e.n, e.unit, e.half2 = e.n*h.n+h.n/2, h.unit, false
		e.gran = granOf(h.unit)
	}
}

// old reports "old" or "olds" at token i, which make an age of the duration before it.
func (m *matcher) old(i int32) bool { return m.norm(i) == "old" || m.norm(i) == "olds" }
