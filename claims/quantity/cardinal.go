package quantity

import "math"

// cardinal reads unit, teen, ten and hundred words up to the first that cannot
// follow; scales are left to the caller, who sees them after digits too.
func (s *scan) cardinal(i int) numeral {
	total, cur, last := 0.0, 0.0, noClass
	j, end, scale := i, i, 1.0
	if s.is(i, "a") || s.is(i, "an") { // a hundred
		cur, last, j, end = 1, unitWord, i+1, i+1
	}
	for j < s.hi {
		w := s.at[j].w
		c := noClass
		if w != nil && s.at[j].kind == wordAtom {
			c = w.class
		}
		fits := false
		switch c {
		case unitWord:
			fits = last == noClass || last == tenWord && w.min > 0 && cur < 100 || last == tenWord && w.min > 0 || last == hundredWord || last == scaleWord
		case teenWord, tenWord:
			fits = last == noClass || last == hundredWord || last == scaleWord
		case hundredWord:
			fits = (last == unitWord || last == teenWord) && cur < 100
		case scaleWord:
			fits = cur > 0 && (total == 0 || w.min < scale)
		}
		if !fits {
			if j > end || j == i { // a connecting word led nowhere
				break
			}
			if next := s.joint(j, last); next > j {
				j = next
				continue
			}
			break
		}
		switch c {
		case hundredWord:
			cur *= 100
		case scaleWord:
			total += cur * w.min
			cur, scale = 0, w.min
		default:
			cur += w.min
		}
		last = c
		j++
		end = j
	}
	n := exact(i, end, total+cur, 1)
	n.plain = last != scaleWord && last != hundredWord
	if last == scaleWord && cur == 0 {
		n.scale, n.mantissa, n.step = scale, n.val/scale, scale
	} else if last == hundredWord {
		n.step = 100
	}
	s.mix(&n)
	return n
}

// joint gives the atom after a hyphen between ten and unit, or after "and"
// behind a hundred or a scale; j if there is none.
func (s *scan) joint(j int, last class) int {
	if j+1 >= s.hi {
		return j
	}
	next := s.at[j+1].w
	if next == nil {
		return j
	}
	switch {
	case s.isHyphen(j) && last == tenWord && next.class == unitWord && next.min > 0,
		s.isHyphen(j) && (next.class == hundredWord || next.class == scaleWord),
		s.at[j].norm == "and" && (last == hundredWord || last == scaleWord) &&
			(next.class == unitWord || next.class == teenWord || next.class == tenWord):
		return j + 1
	}
	return j
}

// heap reads "dozens", "tens of thousands".
func (s *scan) heap(i int) (numeral, bool) {
	w := s.at[i].w
	n := numeral{first: i, last: i + 1, val: w.min, lo: w.min, hi: w.max, mantissa: 1, scale: 1, vague: true, class: heapWord}
	if !s.is(i+1, "of") || i+2 >= s.hi {
		return n, s.at[i].norm != "tens" && s.at[i].norm != "scores"
	}
	if v := s.at[i+2].w; v != nil && v.class == heapWord {
		n.last = i + 3
		scale := v.min / 2
		n.val, n.lo, n.hi = w.min*scale, w.min*scale, (math.Min(w.max, 999)+1)*scale-1
		return n, true
	}
	return n, s.at[i].norm != "tens"
}
