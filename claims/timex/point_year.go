package timex

import "time"

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
