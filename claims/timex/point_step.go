package timex

import "time"

// stepPoint dates "last week", "two days ago", "later that day", and a clock time without a day.
func (r *resolver) stepPoint(e *expr) (point, bool) {
	if e.typ != 0 || e.step != 0 && e.open {
		return point{}, false
	}
	if e.open && e.unit == yearUnit && e.gran == quarterGran { // year-earlier
		return r.sameSize(-1)
	}
	base, ok := r.anchor(e.focus)
	if e.focus && e.unit <= weekUnit && r.day.gran != noGran {
		base, ok = r.day.t, true
	}
	if e.focus && !e.open && e.n != 0 && r.coarse(e) {
		base, ok = r.pub, !r.pub.IsZero() && e.n < 0
	}
	if e.clock && e.open && r.near(e) {
		base, ok = r.day.t, true
	}
	if !ok {
		return point{}, false
	}
	if e.focus && e.n > 0 && r.focus.gran == noGran && r.m.tenseOf(e) < futureTense {
		return point{}, false // "two days later", and nothing before it
	}
	if e.open && e.focus || e.latest {
		return r.definite(e, base)
	}
	if e.unit == yearUnit && e.n == -1 && e.step != 0 && !e.stepped && r.size.gran != noGran {
		return r.sameSize(-1)
	}
	t := add(base, int(e.n), e.unit)
	if t.Year() < 1 {
		return point{}, false
	}
	if e.unit == weekendUnit && e.stepped && e.step == 0 {
		return r.weekend(e)
	}
	g := e.gran
	if e.unit <= hourUnit && midnightOf(base).Equal(base) {
		return truncate(base, dayGran), true // no hour to count from
	}
	if g == partGran {
		g = dayGran
	}
	return truncate(t, g), true
}

// coarse reports whether what the text spoke of last is too long a stretch to
// count the steps of e from: weeks from a year.
func (r *resolver) coarse(e *expr) bool {
	if e.unit <= weekUnit && r.day.gran != noGran {
		return false
	}
	return r.focus.gran != noGran && r.focus.gran < granOf(e.unit)
}

// nearSentences is how far back a clock time looks for the day it belongs to.
const nearSentences = 2

// near reports whether the last day named is near enough for a clock time to be of that day.
func (r *resolver) near(e *expr) bool {
	return r.day.gran != noGran && r.m.sentenceAt(e.first)-r.m.sentenceAt(r.dayAt) <= nearSentences
}

// sameSize is the quarter of another year as the one the text speaks of.
func (r *resolver) sameSize(years int) (point, bool) {
	if r.size.gran != noGran && !r.long {
		return point{gran: r.size.gran, t: r.size.t.AddDate(years, 0, 0)}, true
	}
	if r.pub.IsZero() {
		return point{}, false
	}
	return truncate(r.pub.AddDate(years, 0, 0), yearGran), true
}

// definite dates "the quarter", "that year", "the morning".
func (r *resolver) definite(e *expr, base time.Time) (point, bool) {
	switch {
	case e.gran == quarterGran && r.size.gran != noGran:
		return r.size, true
	case e.gran == quarterGran && !r.pub.IsZero():
		return truncate(add(r.pub, -1, quarterUnit), quarterGran), true
	case e.unit == yearUnit && e.latest && !r.pub.IsZero():
		return truncate(r.pub.AddDate(-1, 0, 0), yearGran), true
	case e.unit == yearUnit && !r.pub.IsZero():
		return truncate(r.pub, yearGran), true
	case e.gran == partGran && e.overnight && r.day.gran == noGran && r.m.tenseOf(e) < futureTense:
		return truncate(base.AddDate(0, 0, -1), dayGran), true // the night before the report
	case e.gran == partGran:
		return truncate(base, dayGran), true
	}
	return truncate(base, e.gran), true
}
