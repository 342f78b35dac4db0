package compare

import (
	"time"

	"concord/claims"
)

const day = 24 * time.Hour

// Times compares when two texts put one happening.
//
// Two weekdays that the words name must be the same. Two clock times are
// compared by the time of day alone; which day it was is a claim of its own.
// Two anchored dates agree when their intervals overlap: Monday and the 6th, if
// that Monday is the 6th; January and the 6th. A bare year is background and
// decides nothing against a day. Where one is not anchored, the
// parts that both state must agree: "January 6" and "2026-01-05" do not. A day
// that is counted from the publication ("yesterday") is the date that it falls
// on; against another date it is a Variant, and no conflict, when the
// publication time is inferred. Longer stretches so counted ("last month", "two
// weeks ago") are loose: they may agree, but decide nothing against. Nor do
// bounds ("before noon") and vague values. All this is Unknown.
func Times(a, b *claims.TimeExpr) Verdict {
	if bound(a.Mod) || bound(b.Mod) || a.Value == "" || b.Value == "" {
		return Unknown
	}
	if zoned(a) != zoned(b) && a.Type != b.Type && a.Anchored() && b.Anchored() {
		return across(a, b)
	}
	if a.Weekday != 0 && b.Weekday != 0 && a.Weekday != b.Weekday {
		return Conflict
	}
	if a.Type == claims.Time && b.Type == claims.Time {
		return clocks(a, b)
	}
	if floating(a) || floating(b) {
		return counted(a, b)
	}
	if a.Deictic && b.Deictic {
		return Agree // the same weekday; which week is the reports' time of publication
	}
	if a.Anchored() && b.Anchored() {
		return intervals(a, b)
	}
	x, okx := partsOf(a)
	y, oky := partsOf(b)
	if !okx || !oky {
		return Unknown
	}
	return x.against(y)
}

// zoned reports a clock time that says where its day begins.
func zoned(t *claims.TimeExpr) bool { return t.Type == claims.Time && !t.Local }

// across compares a time in a zone with a date somewhere: Tuesday in Tokyo is
// still Monday in UTC.
func across(a, b *claims.TimeExpr) Verdict {
	const zones = 14 * time.Hour
	if a.Begin.Add(-zones).Before(b.End) && b.Begin.Add(-zones).Before(a.End) {
		return Agree
	}
	return Conflict
}

// floating reports a value that rests on the time of publication alone.
func floating(t *claims.TimeExpr) bool { return t.Deictic && t.Weekday == 0 }

// counted compares days of which one at least is counted from the publication.
func counted(a, b *claims.TimeExpr) Verdict {
	if !a.Anchored() || !b.Anchored() {
		return Unknown
	}
	v := intervals(a, b)
	switch {
	case v != Conflict:
		return v
	case floating(a) && !ofDay(a) || floating(b) && !ofDay(b):
		return Unknown
	case a.Inferred || b.Inferred:
		return Variant
	}
	return Conflict
}

func bound(m claims.TimeMod) bool {
	return m == claims.ModBefore || m == claims.ModAfter || m == claims.ModLess || m == claims.ModMore
}

// ofDay reports a stretch of no more than a day.
func ofDay(t *claims.TimeExpr) bool { return t.End.Sub(t.Begin) <= day }

func intervals(a, b *claims.TimeExpr) Verdict {
	if short, long := a.End.Sub(a.Begin), b.End.Sub(b.Begin); max(short, long) > 300*day && min(short, long) < 32*day {
		return Unknown
	}
	slack := time.Duration(0)
	if a.Mod == claims.ModApprox || b.Mod == claims.ModApprox {
		slack = max(a.End.Sub(a.Begin), b.End.Sub(b.Begin)) / 2
	}
	if a.Begin.Add(-slack).Before(b.End) && b.Begin.Add(-slack).Before(a.End) {
		return Agree
	}
	return Conflict
}

// dateParts are what an expression states of a date; zero is not stated.
type dateParts struct{ year, month, day, weekday int }

// partsOf reads a TIMEX3 date, "XXXX-01-06", "2026-01", "XXXX-WXX-1"; for
// other shapes ok is false.
func partsOf(t *claims.TimeExpr) (p dateParts, ok bool) {
	v := t.Value
	if len(v) > 10 {
		v = v[:10]
	}
	p.weekday = int(t.Weekday)
	if len(v) < 4 || len(v) > 4 && v[4] != '-' {
		return p, false
	}
	p.year = digits(v[:4])
	if len(v) > 5 && v[5] == 'W' {
		return p, p.weekday != 0
	}
	if len(v) >= 7 {
		p.month = digits(v[5:7])
	}
	if len(v) == 10 {
		p.day = digits(v[8:10])
	}
	if p.year != 0 && p.month != 0 && p.day != 0 {
		p.weekday = 1 + (int(time.Date(p.year, time.Month(p.month), p.day, 0, 0, 0, 0, time.UTC).Weekday())+6)%7
	}
	return p, p.year != 0 || p.month != 0 || p.weekday != 0
}

// digits reads a number; 0 if a place is open (X) or is no digit.
func digits(s string) int {
	n := 0
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0
		}
		n = 10*n + int(s[i]-'0')
	}
	return n
}

// against compares what both state, and says Unknown when that is nothing.
func (p dateParts) against(q dateParts) Verdict {
	verdict := Unknown
	for _, both := range [][2]int{{p.year, q.year}, {p.month, q.month}, {p.day, q.day}, {p.weekday, q.weekday}} {
		switch x, y := both[0], both[1]; {
		case x == 0 || y == 0:
		case x != y:
			return Conflict
		default:
			verdict = Agree
		}
	}
	return verdict
}
