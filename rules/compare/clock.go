package compare

import (
	"strings"

	"concord/claims"
)

// span is a stretch of the day in minutes, [from, to); it may run past 1440.
type span struct{ from, to int }

// dayParts are the stretches that news means by a part of the day, wider than
// TIMEX3's, since reporters differ.
var dayParts = map[string]span{
	"MO": {0, 13 * 60}, "MI": {11 * 60, 14 * 60}, "AF": {12 * 60, 19 * 60}, "EV": {16 * 60, 25 * 60}, "NI": {18 * 60, 31 * 60}, "DT": {5 * 60, 20 * 60},
}

// clocks compares the times of day of two expressions, whatever the day: which
// day it was is a claim of its own. A time with a zone and one without say
// nothing on each other, unless both are read off the wall of the place.
func clocks(a, b *claims.TimeExpr) Verdict {
	wall := a.Wall && b.Wall
	x, okx := clockOf(a, wall)
	y, oky := clockOf(b, wall)
	if !okx || !oky || !wall && (adrift(a) || adrift(b)) {
		return Unknown
	}
	if x.meets(y) || (span{x.from + 1440, x.to + 1440}).meets(y) || x.meets(span{y.from + 1440, y.to + 1440}) {
		return Agree
	}
	if a.Local != b.Local && !wall {
		return Unknown
	}
	return Conflict
}

// adrift reports a time with a zone and without a day, which has lost how far
// the zone is from UTC.
func adrift(t *claims.TimeExpr) bool { return !t.Local && !t.Anchored() }

func (s span) meets(t span) bool { return s.from < t.to && t.from < s.to }

// clockOf reads the part of a TIMEX3 value behind the T. A time of day is the
// minute it names; "about" a quarter of an hour on either side.
func clockOf(t *claims.TimeExpr, wall bool) (span, bool) {
	_, clock, ok := strings.Cut(t.Value, "T")
	if !ok || len(clock) < 2 {
		return span{}, false
	}
	if s, ok := dayParts[clock[:2]]; ok {
		return s, true
	}
	if clock[0] < '0' || clock[0] > '9' {
		return span{}, false
	}
	s := span{from: 60 * digits(clock[:2])}
	if len(clock) >= 5 && clock[2] == ':' {
		s.from += digits(clock[3:5])
	}
	s.to = s.from + 1
	if t.Anchored() && t.Type == claims.Time && !wall { // zoned times are compared in UTC
		u := t.Begin.UTC()
		s = span{60*u.Hour() + u.Minute(), 60*u.Hour() + u.Minute() + 1}
	}
	if t.Mod == claims.ModApprox {
		s.from, s.to = s.from-15, s.to+15
	}
	return s, true
}
