package quantity

import "math"

// scales multiplies n by the scales that follow: 5.3 million, 40K, several
// hundred thousand.
func (s *scan) scales(n *numeral, money bool) {
	for n.last < s.hi {
		j := n.last
		if s.isHyphen(j) && s.glued(j) && j+1 < s.hi {
			j++
		}
		t := &s.at[j]
		if t.w == nil || t.kind != wordAtom || n.ratio && t.w.class != scaleWord {
			return
		}
		switch t.w.class {
		case hundredWord:
			if !n.vague && !(n.digits && n.val < 100) {
				return
			}
		case scaleWord:
			if n.scale > 1 && t.w.min >= n.scale && !n.vague {
				return
			}
		case groupWord:
			if n.scale > 1 || t.norm == "gross" || n.val < 1 {
				return
			}
		case letterWord:
			if !s.letterScale(j, n, money) {
				return
			}
		default:
			return
		}
		n.times(t.w, int(s.at[n.last-1].dec))
		n.last = j + 1
	}
}

// times multiplies n by a scale without leaving the decimals' rounding behind.
func (n *numeral) times(w *word, dec int) {
	p := math.Pow10(dec)
	grow := func(v float64) float64 { return math.Round(v*p*1000) / 1000 * w.min / p }
	if n.vague {
		n.lo, n.hi = n.lo*w.min, (n.hi+1)*w.min-1
		n.val = n.lo
	} else {
		n.val = grow(n.val)
		n.lo, n.hi = n.val, n.val
	}
	n.step *= w.min
	if w.class == groupWord {
		n.step = 2
	} else if w.class != hundredWord {
		n.scale *= w.min
	}
	n.plain, n.ratio = false, false
}

// letterScale decides whether a letter after digits is a scale or a unit.
func (s *scan) letterScale(j int, n *numeral, money bool) bool {
	t := &s.at[j]
	if !n.digits || n.scale > 1 || j != n.last {
		return false
	}
	if money || s.startsMoney(j+1) || s.isHyphen(j+1) && s.glued(j+1) && s.isInt(j+2) && s.startsMoney(j+4) {
		return true
	}
	if !s.glued(j) || s.glued(j+1) && s.at[j+1].kind != markAtom {
		return false
	}
	next := j + 1
	switch t.text {
	case "K", "k":
		return !s.has(next, raceCue)
	case "M", "B":
		return s.plural(next) || s.is(next, "of") || s.at[n.first].dec > 0
	case "m":
		return s.plural(next) || s.is(next, "of") || s.has(next, fillerCue) || s.isHyphen(next) && s.is(next+1, "strong")
	}
	return false
}
