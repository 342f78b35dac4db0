package timex

import "time"

// point finds the stretch that e names; false if no anchor can tell.
func (r *resolver) point(e *expr) (point, bool) {
	if e.kind == stepKind {
		return r.stepPoint(e)
	}
	switch {
	case e.nth != 0:
		return r.nthPoint(e)
	case e.rule != nil:
		return r.byYear(e, dayGran, func(y int) (time.Time, bool) { return e.rule.in(y), true })
	case e.day != 0 && e.month != 0:
		return r.dayOfYear(e)
	case e.wday != 0:
		return r.weekday(e)
	case e.gran == weekendGran:
		return r.weekend(e)
	case e.day != 0:
		return r.dayOfMonth(e)
	case e.month != 0:
		return r.byYear(e, monthGran, func(y int) (time.Time, bool) { return date(y, int(e.month), 1), true })
	case e.quarter != 0:
		return r.byYear(e, quarterGran, func(y int) (time.Time, bool) { return date(y, int(e.quarter)*3-2, 1), true })
	case e.half != 0:
		return r.byYear(e, halfGran, func(y int) (time.Time, bool) { return date(y, int(e.half)*6-5, 1), true })
	case e.season != 0:
		return r.byYear(e, seasonGran, func(y int) (time.Time, bool) { return date(y, int(e.season)*3, 1), true })
	case e.gran == decadeGran:
		return r.decade(e)
	case e.gran == quarterGran && e.year != 0: // "the 1988 period": the quarter that the text speaks of
		if r.size.gran == noGran {
			return truncate(date(int(e.year), 1, 1), yearGran), true
		}
		t := date(int(e.year), int(r.size.t.Month()), 1)
		return point{gran: r.size.gran, t: t}, true
	case e.yearStep || e.year != 0:
		y, ok := r.fixedYear(e)
		return truncate(date(y, 1, 1), e.gran), ok
	}
	return point{}, false
}

// slipReach is how near the anchor a date without a year counts as meant even
// if its weekday is wrong: a slip of the writer is likelier than a date of years ago.
const slipReach = 45 * 24 * time.Hour

// dayOfYear dates "Jan. 6" and "Tuesday, Jan. 6": the weekday tells the year of a date far from the anchor.
func (r *resolver) dayOfYear(e *expr) (point, bool) {
	plain := func(y int) (time.Time, bool) {
		t := date(y, int(e.month), int(e.day))
		return t, t.Day() == int(e.day)
	}
	p, ok := r.byYear(e, dayGran, plain)
	base, anchored := r.anchor(e.focus)
	if e.knownYear != 0 && e.year == 0 && (!anchored || p.t.Sub(base).Abs() > slipReach) {
		t, fits := plain(int(e.knownYear))
		return point{gran: dayGran, t: t}, fits
	}
	if e.wday != 0 && e.year == 0 && (!anchored || !ok || p.t.Sub(base).Abs() > slipReach) {
		fitting := func(y int) (time.Time, bool) {
			t, fits := plain(y)
			return t, fits && isoWeekday(t) == int(e.wday)
		}
		if q, found := r.byYear(e, dayGran, fitting); found {
			p, ok = q, true
		}
	}
	if e.gran == weekGran {
		p = truncate(p.t, weekGran)
	}
	if e.swapped {
		r.unswap(e, &p)
	}
	return p, ok
}

// swapReach is how near the publication one reading of 01/06/2026 must be, and
// the other not, to count as the one that is meant.
const swapReach = 21 * 24 * time.Hour

// unswap settles which of day and month comes first, if the publication tells.
func (r *resolver) unswap(e *expr, p *point) {
	other := date(p.t.Year(), int(e.day), int(e.month))
	here, there := r.pub.Sub(p.t).Abs() < swapReach, r.pub.Sub(other).Abs() < swapReach
	if here != there {
		e.swapped = false
	}
	if there && !here {
		p.t = other
	}
}

// fixedYear is the year that the words give, by itself or in steps.
func (r *resolver) fixedYear(e *expr) (int, bool) {
	if !e.yearStep {
		return int(e.year), e.year != 0
	}
	base, ok := r.anchor(e.focus)
	return base.Year() + int(e.year), ok && (!e.focus || r.focus.gran != noGran)
}

// anchor is the date that steps count from.
func (r *resolver) anchor(focus bool) (time.Time, bool) {
	if focus && r.focus.gran != noGran {
		return r.focus.t, true
	}
	return r.pub, !r.pub.IsZero()
}

// byYear dates what comes once a year: in the year that the words give, else in
// the one that steps, tense and nearness to the anchor ask for.
func (r *resolver) byYear(e *expr, g gran, in func(year int) (time.Time, bool)) (point, bool) {
	if e.stepped && e.step == 0 && !e.focus && !r.pub.IsZero() && e.gran != dayGran && e.season != winter { // this September
		t, fits := in(r.pub.Year())
		return point{gran: g, t: t}, fits
	}
	if y, ok := r.fixedYear(e); ok {
		t, fits := in(y)
		return point{gran: g, t: t}, fits
	}
	base, ok := r.anchor(e.focus)
	if !ok {
		if r.own.IsZero() || e.stepped {
			return point{}, false
		}
		return r.nearOwn(g, in)
	}
	best, found, cost := point{}, false, 0
	now := truncate(base, g).t
	for y := base.Year() - 1; y <= base.Year()+1; y++ {
		t, fits := in(y)
		if !fits {
			continue
		}
		c := r.cost(e, int(t.Sub(now)/(24*time.Hour)), g)
		if c >= 0 && (!found || c < cost) {
			best, cost, found = point{gran: g, t: t}, c, true
		}
	}
	if !found && e.wday != 0 { // far from the anchor, but the weekday tells the year
		for d := 2; d <= 14 && !found; d++ {
			if t, fits := in(base.Year() - d); fits {
				best, found = point{gran: g, t: t}, true
			}
		}
	}
	return best, found
}

// nearOwn dates what comes once a year next to the article's own dates.
func (r *resolver) nearOwn(g gran, in func(year int) (time.Time, bool)) (best point, found bool) {
	for y := r.own.Year() - 1; y <= r.own.Year()+1; y++ {
		t, fits := in(y)
		if fits && (!found || t.Sub(r.own).Abs() < best.t.Sub(r.own).Abs()) {
			best, found = point{gran: g, t: t}, true
		}
	}
	return best, found
}

// Weights of the wrong side of the anchor against the side that the tense
// points to: news speaks of the nearest day of that name, and mostly of past
// ones; a past verb still leaves room for a deadline some weeks ahead.
const (
	againstFuture = 4
	againstPast   = 8
	againstNone   = 2
)

// cost weighs a candidate that is so many days from the anchor; negative: out of the question.
func (r *resolver) cost(e *expr, days int, g gran) int {
	past, future := 1, againstNone
	if e.stepped {
		switch {
		case e.step < 0 && days >= 0, e.step > 0 && days <= 0:
			return -1
		case e.step == 0:
			past, future = 1, 1
		}
	} else {
		switch r.m.tenseOf(e) {
		case futureTense, planTense:
			past, future = againstFuture, 1
			if g == quarterGran || g == halfGran { // "expects third-quarter profit to rise" is said after the quarter
				past = againstNone
			}
		case pastTense:
			past, future = 1, againstPast
		}
		if g == monthGran || g == seasonGran { // a month that is named is rarely more than a year off: no far side at all
			past, future = past*past*past, future*future*future
		}
	}
	if days < 0 {
		return -days * past
	}
	return days * future
}

// weekday dates "Friday", "last Friday", "the previous Friday".
func (r *resolver) weekday(e *expr) (point, bool) {
	base, ok := r.pub, !r.pub.IsZero()
	if e.focus && r.day.gran != noGran {
		base, ok = r.day.t, true
	}
	if !ok {
		return point{}, false
	}
	base = midnightOf(base)
	back := (isoWeekday(base) - int(e.wday) + 7) % 7
	ahead := (7 - back) % 7
	by := -back
	switch {
	case e.stepped && e.step < 0:
		if back == 0 {
			by = -7
		}
	case e.stepped && e.step > 0 && (e.focus || e.coming):
		by = (ahead+6)%7 + 1
	case e.stepped && e.step > 0:
		by = int(e.wday) - isoWeekday(base) + 7
	case e.stepped:
		by = int(e.wday) - isoWeekday(base)
	case r.m.tenseOf(e) >= futureTense:
		by = ahead
	}
	return point{gran: dayGran, t: base.AddDate(0, 0, by)}, true
}

// weekend dates "the weekend": the last one, or in the future the next.
func (r *resolver) weekend(e *expr) (point, bool) {
	if r.pub.IsZero() {
		return point{}, false
	}
	p := truncate(r.pub, weekendGran)
	if r.m.tenseOf(e) < futureTense && isoWeekday(r.pub) < 6 {
		p.t = p.t.AddDate(0, 0, -7)
	}
	return p, true
}

// dayOfMonth dates "the 6th".
func (r *resolver) dayOfMonth(e *expr) (point, bool) {
	base, ok := r.pub, !r.pub.IsZero()
	if r.day.gran != noGran {
		base, ok = r.day.t, true
	}
	if !ok {
		return point{}, false
	}
	t := date(base.Year(), int(base.Month()), int(e.day))
	return point{gran: dayGran, t: t}, t.Day() == int(e.day)
}

// decade dates "the 1990s" and "the '90s".
func (r *resolver) decade(e *expr) (point, bool) {
	y := int(e.year)
	if e.twoDigits {
		y += 1900
		if y < 1930 && r.pub.Year() > y+100 {
			y += 100
		}
	}
	return truncate(date(y, 1, 1), decadeGran), true
}

// nthPoint dates "the first week of January", "the last Friday in March".
func (r *resolver) nthPoint(e *expr) (point, bool) {
	whole := *e
	whole.nth, whole.wday = 0, 0
	whole.gran = yearGran
	p, ok := r.point(&whole)
	if !ok {
		return p, false
	}
	first, end := p.interval()
	n := int(e.nth)
	var t time.Time
	switch {
	case e.wday != 0 && p.gran == monthGran:
		t = nthWeekday(p.t.Year(), int(p.t.Month()), int(e.wday), n)
	case e.gran == dayGran && n < 0:
		t = end.AddDate(0, 0, n)
	case e.gran == dayGran:
		t = first.AddDate(0, 0, n-1)
	case e.gran == weekendGran:
		t = nthWeekday(p.t.Year(), int(p.t.Month()), 6, n)
	case n < 0:
		t = end.AddDate(0, 0, -7)
	default:
		t = first.AddDate(0, 0, 7*(n-1)+3) // the week that holds most of those seven days
	}
	return truncate(t, e.gran), !t.Before(first) && t.Before(end)
}

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
