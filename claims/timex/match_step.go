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
