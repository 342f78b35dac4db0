package quantity

import "concord/claims"

// decade reads "in his 60s"; "the 1990s" is a time.
func (s *scan) decade(i int) int {
	v := s.at[i].val
	if s.at[i].kind == wordAtom {
		v = s.at[i].w.min
	}
	k := i - 1
	lo, hi := v, v+9
	if s.isHyphen(k) {
		k--
	}
	switch {
	case s.is(k, "early"):
		hi = v + 3
		k--
	case s.is(k, "mid"):
		lo, hi = v+4, v+6
		k--
	case s.is(k, "late"):
		lo = v + 7
		k--
	}
	if s.isHyphen(i-1) && s.is(i-2, "over") || s.isHyphen(i-1) && s.is(i-2, "under") { // the over-65s
		q := claims.Quantity{Kind: claims.Age, Unit: "y", Dimension: "time", Base: yearSeconds}
		m := amount{n: exact(i, i+1, v, 1), first: i, last: i + 1, numFirst: i, numLast: i + 1}
		return s.emit(&m, &q, false)
	}
	if v > 110 || v < 10 || !s.has(k, whoseCue) {
		return i
	}
	q := claims.Quantity{Kind: claims.Age, Unit: "y", Dimension: "time", Base: yearSeconds, Min: lo, Max: hi, Value: v, Step: 10, Hedge: claims.Vague}
	return s.add(k+1, i+1, i, i+1, &q)
}
