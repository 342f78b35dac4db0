package timex

import (
	"time"

	"concord/claims"
)

// A resolver gives the expressions of one article their places, in the order of the text.
type resolver struct {
	m        *matcher
	pub      time.Time // zero if unknown
	inferred bool      // pub is not the article's own word for it
	own      time.Time // one of the article's own dates, where they lie near each other; zero if there is none
	focus    point     // the last dated stretch that the text spoke of
	size     point     // the quarter or half year that the text reports on, for "a year earlier"
	long     bool      // since then the text has turned to a longer stretch: "in the nine months"
	day      point     // the last day
	dayAt    int32     // and the token that named it
}

// resolve turns what the words say into a time expression.
func (r *resolver) resolve(e *expr) claims.TimeExpr {
	t := claims.TimeExpr{First: e.first, Last: e.last, Type: claims.Date, Mod: e.mod}
	if !e.borrowed {
		t.Weekday = e.wday
	}
	t.Span = claims.Span{Start: r.m.toks[e.first].Start, End: r.m.toks[e.last-1].End}
	switch e.kind {
	case spanKind:
		t.Type, t.Value = claims.Duration, spanValue(e)
		if e.unit == monthUnit && (e.n == 6 || e.n == 9) || e.unit == yearUnit && e.ended {
			r.long = true
		}
	case setKind:
		t.Type, t.Value = claims.Set, e.value
	case refKind:
		t.Value = e.value
	case pointKind, stepKind:
		r.place(e, &t)
	}
	return t
}

// place dates an expression that stands in the calendar.
func (r *resolver) place(e *expr, t *claims.TimeExpr) {
	if e.clock || e.gran >= partGran {
		t.Type = claims.Time
		t.Local = (e.clock || e.part != 0) && !e.zoned
		t.Wall = t.Local || e.wall
	}
	if e.edge != 0 {
		t.Mod = edgeMods[e.edge]
	}
	p, ok := r.point(e)
	if !ok {
		t.Value = openValue(e)
		return
	}
	t.Deictic = e.deictic()
	t.Inferred = t.Deictic && r.inferred
	r.remember(p, e)
	p, t.Value = timeOfDay(p, e)
	if e.fiscal {
		return // which months a fiscal year has, only its company knows
	}
	t.Begin, t.End = r.bounds(p, e)
}

// timeOfDay narrows the day p to the hour or part of the day that e names.
func timeOfDay(p point, e *expr) (point, string) {
	switch {
	case e.clock:
		p.t = p.t.AddDate(0, 0, int(e.shift))
		value := truncate(p.t, dayGran).value() + clockValue(e)
		p = point{gran: minuteGran, t: midnightOf(p.t).Add(time.Duration(e.hour)*time.Hour + time.Duration(e.min)*time.Minute)}
		if e.min == 0 {
			p.gran = hourGran
		}
		return p, value
	case e.dayTo != 0:
		return p, p.value() + "/" + dayValue(p.t.Year(), int(p.t.Month()), int(e.dayTo))
	case e.yearTo != 0:
		return p, p.value() + "/" + truncate(date(int(e.yearTo), 1, 1), yearGran).value()
	case e.gran == partGran:
		p = point{gran: partGran, t: midnightOf(p.t), part: e.part}
	}
	return p, p.value()
}

// remember notes what the text speaks of now.
func (r *resolver) remember(p point, e *expr) {
	r.focus = p
	switch {
	case p.gran >= dayGran:
		r.day, r.dayAt = p, e.first
	case r.reports(p, e):
		r.size, r.long = p, false
	case p == r.size:
		r.long = false
	}
}

// reports reports whether p is the quarter that the text is about: the last one
// named without a year that is over.
func (r *resolver) reports(p point, e *expr) bool {
	if e.quarter+e.half == 0 {
		return false
	}
	_, end := p.interval()
	return r.size.gran == noGran || e.year == 0 && !e.stepped && !end.After(r.pub)
}

// deictic reports whether the place of e rests on the publication time.
func (e *expr) deictic() bool {
	if e.focus {
		return false
	}
	return e.kind == stepKind && !e.clock || e.clock && e.kind == stepKind && !e.open || e.stepped || e.yearStep ||
		e.wday != 0 && e.day == 0 && e.nth == 0 || e.gran == weekendGran && e.nth == 0
}
