package timex

import "time"

// bounds is the interval that e covers, in UTC as far as a zone is known.
func (r *resolver) bounds(p point, e *expr) (begin, end time.Time) {
	begin, end = p.interval()
	switch {
	case e.dayTo != 0:
		end = date(p.t.Year(), int(p.t.Month()), int(e.dayTo)+1)
	case e.yearTo != 0:
		end = date(int(e.yearTo)+1, 1, 1)
	case e.nth != 0 && e.gran == weekGran:
		begin, end = r.widen(begin, end, e)
	case e.season == winter && e.year != 0 && !e.yearStep:
		begin = begin.AddDate(-1, 0, 0) // the winter of 1994 may be the one that began the year before
	case e.swapped:
		if other := date(p.t.Year(), int(e.day), int(e.month)); other.Before(begin) {
			begin = other
		} else {
			end = other.AddDate(0, 0, 1)
		}
	}
	begin, end = r.cut(begin, end, e.edge)
	if e.zoned {
		if by, ok := e.zone.offset(begin); ok {
			begin, end = begin.Add(-by), end.Add(-by)
		}
	}
	return begin, end
}

// widen lets "the first week of January" be its first seven days as well as the calendar's week.
func (r *resolver) widen(begin, end time.Time, e *expr) (time.Time, time.Time) {
	whole := *e
	whole.nth, whole.gran = 0, monthGran
	p, ok := r.point(&whole)
	if !ok {
		return begin, end
	}
	first, last := p.interval()
	from := first.AddDate(0, 0, 7*int(e.nth-1))
	if e.nth < 0 {
		from = last.AddDate(0, 0, -7)
	}
	if from.Before(begin) {
		begin = from
	}
	if to := from.AddDate(0, 0, 7); to.After(end) {
		end = to
	}
	return begin, end
}

// cut takes the part of a stretch that an edge names. Halves overlap with the
// middle: nobody can say where "early" ends, and too much is the safe side.
func (r *resolver) cut(begin, end time.Time, edge uint8) (time.Time, time.Time) {
	half := end.Sub(begin) / 2
	today := midnightOf(r.pub)
	within := !r.pub.IsZero() && !today.Before(begin) && today.Before(end)
	switch edge {
	case startEdge:
		return begin, roundUp(begin, end.Add(-half))
	case midEdge:
		return roundDown(end, begin.Add(half/2)), roundUp(begin, end.Add(-half/2))
	case endEdge:
		return roundDown(end, begin.Add(half)), end
	case beforeEdge:
		if next := today.AddDate(0, 0, 1); within && next.Before(end) {
			return begin, next
		}
	case afterEdge:
		if within {
			return today, end
		}
	}
	return begin, end
}

// roundDown and roundUp move a bound to the day's beginning where the stretch is of days.
func roundDown(end, t time.Time) time.Time {
	if end.Sub(t) < 24*time.Hour {
		return t
	}
	return midnightOf(t)
}

func roundUp(begin, t time.Time) time.Time {
	if t.Sub(begin) < 24*time.Hour || midnightOf(t).Equal(t) {
		return t
	}
	return midnightOf(t).AddDate(0, 0, 1)
}
