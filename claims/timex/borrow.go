package timex

import "time"

// borrowReach is how many tokens may stand between a clock time and its day.
const borrowReach = 8

// borrow completes the expressions that lean on the one beside them: a clock
// time without a day, a date without the year that the next one has, a local
// time with the same moment in brackets. Zones that keep summer time are taken
// as they are at the publication.
func borrow(m *matcher, at time.Time) {
	for i := range m.exprs {
		m.borrowDay(i)
		m.borrowYear(i)
		m.borrowZone(i)
	}
	for i := range m.exprs {
		m.restated(i, at)
	}
}

// borrowDay gives a clock time the day named beside it: "at 10 a.m. on Monday",
// "Monday at 10 a.m.". Its words stay its own.
func (m *matcher) borrowDay(i int) {
	e := &m.exprs[i]
	if e.gran == partGran && e.kind == stepKind && e.open {
		m.borrowPartDay(i)
		return
	}
	if !e.clock || e.kind != stepKind || !e.open || i > 0 && m.inBrackets(&m.exprs[i-1], e) {
		return
	}
	lo, _ := m.sentenceOf(e.first)
	_, hi := m.sentenceOf(e.last - 1)
	for _, k := range [...]int{i + 1, i + 2, i - 1, i - 2} {
		if k < 0 || k >= len(m.exprs) {
			continue
		}
		d := &m.exprs[k]
		near := d.first >= e.last && d.first-e.last <= borrowReach || d.last <= e.first && e.first-d.last <= borrowReach
		if d.first < lo || d.last > hi || !near || d.clock || d.gran != dayGran && d.gran != partGran || d.typ != 0 || d.kind == refKind {
			continue
		}
		day := *d
		day.first, day.last, day.mod, day.edge = e.first, e.last, e.mod, 0
		day.borrowed = true
		day.clock, day.hour, day.min, day.zone, day.zoned, day.gran = true, e.hour, e.min, e.zone, e.zoned, minuteGran
		*e = day
		return
	}
}

// borrowPartDay gives a part of the day the day after it: "before dawn on Sunday".
func (m *matcher) borrowPartDay(i int) {
	e := &m.exprs[i]
	if i+1 == len(m.exprs) {
		return
	}
	d := &m.exprs[i+1]
	if d.first != e.last+1 || d.gran != dayGran || d.kind != pointKind || d.clock || m.toks[e.last].Norm != "on" {
		return
	}
	day := *d
	day.first, day.last, day.mod, day.edge = e.first, e.last, e.mod, e.edge
	day.borrowed, day.gran, day.part = true, partGran, e.part
	*e = day
}

// borrowYear gives the first date of a range the year of the last: "between May 1 and Dec. 8, 2006".
func (m *matcher) borrowYear(i int) {
	e := &m.exprs[i]
	if i+1 == len(m.exprs) || e.kind != pointKind || e.month == 0 || e.year != 0 || e.yearStep || e.stepped {
		return
	}
	next := &m.exprs[i+1]
	if next.kind != pointKind || next.month == 0 || next.year == 0 || next.yearStep || next.first != e.last+1 {
		return
	}
	switch m.toks[e.last].Norm {
	case "and", "to", "-", "through", "until":
	default:
		return
	}
	e.year = next.year
	if e.month > next.month {
		e.year--
	}
}

// borrowZone gives the first time of a range the zone of the last: "between 07:28 and 08:06 GMT".
func (m *matcher) borrowZone(i int) {
	if i+1 == len(m.exprs) {
		return
	}
	e, next := &m.exprs[i], &m.exprs[i+1]
	if !e.clock || e.zoned || !next.clock || !next.zoned || next.first != e.last+1 {
		return
	}
	switch m.toks[e.last].Norm {
	case "and", "to", "-", "until":
		e.zone, e.zoned = next.zone, true
	}
}

// restated reads a local time and the same moment in brackets, "6:30 a.m. (2230
// GMT)": together they give the local zone, and the day of the one that has none.
func (m *matcher) restated(i int, at time.Time) {
	if i+1 >= len(m.exprs) {
		return
	}
	e, next := &m.exprs[i], &m.exprs[i+1]
	if !m.inBrackets(e, next) {
		return
	}
	local, known := e, next
	if e.zoned && !next.zoned {
		local, known = next, e
	}
	if !known.zoned || !known.fixZone(at) || local.zoned && !local.fixZone(at) {
		return
	}
	if !local.zoned {
		local.zoned, local.wall = true, true
		local.zone = zoneName{minutes: offsetBetween(clockMinutes(local), clockMinutes(known)-known.zone.minutes)}
	}
	switch {
	case known.kind == stepKind && known.open:
		known.lean(local)
	case local.kind == stepKind && local.open:
		local.lean(known)
	}
}

// fixZone turns a zone that keeps summer time into its offset at a moment; false if the moment is not known.
func (e *expr) fixZone(at time.Time) bool {
	if e.zone.place == "" {
		return true
	}
	by, ok := e.zone.offset(at)
	if !ok || at.IsZero() {
		return false
	}
	e.zone = zoneName{minutes: int(by / time.Minute)}
	return true
}

// inBrackets reports whether next is a clock time in brackets right after another, e.
func (m *matcher) inBrackets(e, next *expr) bool {
	return e.clock && next.clock && next.first == e.last+1 && m.toks[e.last].Norm == "("
}

func clockMinutes(e *expr) int { return int(e.hour)*60 + int(e.min) }

// offsetBetween is the offset from UTC, in minutes between -12 and +14 hours, that makes the two clocks one moment.
func offsetBetween(local, utc int) int {
	by := (local - utc) % 1440
	for by > 14*60 {
		by -= 1440
	}
	for by <= -10*60-1 {
		by += 1440
	}
	return by
}

// lean gives e the day of the moment that other names, in e's own zone.
func (e *expr) lean(other *expr) {
	day := *other
	day.borrowed = true
	day.first, day.last, day.mod = e.first, e.last, e.mod
	day.hour, day.min, day.zone, day.zoned, day.wall = e.hour, e.min, e.zone, e.zoned, e.wall
	there := clockMinutes(other) - other.zone.minutes + e.zone.minutes
	switch {
	case there < 0:
		day.shift--
	case there >= 1440:
		day.shift++
	}
	*e = day
}
