package timex

import (
	"fmt"

	"concord/claims"
)

// set reads "every Monday", "daily", "twice a week", "Tuesday nights".
func (m *matcher) set(i int32, e *expr) int32 {
	w := m.at(i)
	e.kind, e.typ = setKind, claims.Set
	switch {
	case w.class&adverb != 0 && m.titled(i):
		return i // the Harbour Daily News
	case w.class&adverb != 0:
		e.value = "P1" + unitCodes[w.unit]
		if w.unit <= hourUnit || w.unit == fortnightUnit {
			e.value = spanValue(&expr{n: 1, unit: w.unit})
		}
		return i + 1
	case w.class&every != 0:
		return m.everySet(i+1, e)
	case w.class&weekdays != 0:
		e.value = fmt.Sprintf("XXXX-WXX-%d", w.num)
		return i + 1
	case w.class&weekday != 0 && m.has(i+1, parts):
		e.value = fmt.Sprintf("XXXX-WXX-%dT%s", w.num, partValue(m.at(i+1).unit))
		return i + 2
	case w.class&article != 0 && m.has(i+1, unit) && m.rate(i) && m.norm(i+1) != "second":
		e.value = spanValue(&expr{n: 1, unit: m.at(i + 1).unit})
		return i + 2
	}
	return i
}

// everySet reads what follows "every" or "each".
func (m *matcher) everySet(p int32, e *expr) int32 {
	n := int32(1)
	q := p
	switch {
	case m.norm(p) == "other":
		n, q = 2, p+1
	case m.has(p, card):
		var x expr
		if r := m.number(p, &x); r > p && x.num == "" {
			n, q = x.n, r
		}
	case m.has(p, ordinal) && m.at(p).num < 32 && m.has(p+1, unit|weekday):
		n, q = m.at(p).num, p+1
	}
	w := m.at(q)
	switch {
	case w.class&weekday != 0:
		e.value = fmt.Sprintf("XXXX-WXX-%d", w.num)
		if m.has(q+1, part) {
			e.value += "T" + partValue(m.at(q+1).unit)
			q++
		}
	case w.class&month != 0 && m.isName(q):
		e.value = fmt.Sprintf("XXXX-%02d", w.num)
	case w.class&part != 0:
		e.value = "XXXX-XX-XXT" + partValue(w.unit)
	case w.class&season != 0:
		e.value = "XXXX-" + seasonCodes[w.unit]
	case w.class&unit != 0 && w.unit == weekendUnit:
		e.value = "XXXX-WXX-WE"
	case w.class&(unit|units) != 0 && w.unit != periodUnit && w.unit != halfUnit:
		e.value = spanValue(&expr{n: n, unit: w.unit})
	default:
		return p - 1
	}
	return q + 1
}

// rate reports whether "a year" at token i is a rate: "$5 a year", "twice a week".
func (m *matcher) rate(i int32) bool {
	prev := m.at(i - 1)
	if prev.class&rate != 0 {
		return !m.has(i+2, later)
	}
	return prev.class&card != 0 && prev.class&digits != 0 && prev.class&year == 0 && !m.has(i+2, later)
}
