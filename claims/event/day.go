package event

import "concord/claims"

// dated reports a TIMEX3 value that begins with a month and a day.
func dated(value string) bool {
	return len(value) >= 10 && value[4] == '-' && digits(value[5:7]) && digits(value[8:10])
}

// daysRelate compares two times of which one at least names no hour: by their
// weekdays, else by where they lie in the calendar.
func daysRelate(p, q *claims.TimeExpr) relation {
	switch {
	case p.Weekday > 0 && q.Weekday > 0:
		return relate(p.Weekday == q.Weekday)
	case dated(p.Value) && dated(q.Value):
		return relate(fits(p.Value[:10], q.Value[:10]))
	case p.Type != q.Type && p.Anchored() && q.Anchored():
		return relate(p.Begin.Before(q.End) && q.Begin.Before(p.End))
	}
	return unknown
}
