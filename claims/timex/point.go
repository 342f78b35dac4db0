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

// lateHour is when a page goes up on whose date its words count as tomorrow's:
// "said Monday", put up at 11 p.m. on Sunday where the server stands.
const lateHour = 20

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
	case r.m.tenseOf(e) >= futureTense, ahead == 1 && !e.focus && r.pub.Hour() >= lateHour:
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
