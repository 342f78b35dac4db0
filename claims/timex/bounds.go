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
	case e.season == uint8(len(seasonCodes)-1) && e.year != 0 && !e.yearStep:
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

// cut takes the part of a stretch that an edge names. Halves overlap with the
// middle: nobody can say where "early" ends, and too much is the safe side.
func (r *resolver) cut(begin, end time.Time, edge uint8) (time.Time, time.Time) {
	half := end.Sub(begin) / 2
	today := midnightOf(r.pub)
	within := !r.pub.IsZero() && !today.Before(begin) && today.Before(end)
	switch edge {
	case startEdge:
		return begin, end.Add(-half)
	case midEdge:
		return begin.Add(half / 2), end.Add(-half / 2)
	case endEdge:
		return begin.Add(half), end
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
