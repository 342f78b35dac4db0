package quantity

import "math"

// A tally adds up number words.
type tally struct {
	total, cur float64
	scale      float64 // the last scale; 0 before one
	last       class
}

// fits reports whether the word can follow what was read.
func (t *tally) fits(w *word) bool {
	start := t.last == noClass || t.last == hundredWord || t.last == scaleWord
	switch w.class {
	case unitWord:
		return start || t.last == tenWord && w.min > 0
	case teenWord, tenWord:
		return start
	case hundredWord:
		return t.last == unitWord || t.last == teenWord
	case scaleWord:
		return t.cur > 0 && (t.scale == 0 || w.min < t.scale)
	}
	return false
}

func (t *tally) read(w *word) {
	switch w.class {
	case hundredWord:
		t.cur *= 100
	case scaleWord:
		t.total += t.cur * w.min
		t.cur, t.scale = 0, w.min
	default:
		t.cur += w.min
	}
	t.last = w.class
}

// cardinal reads number words from atom i up to the first that cannot follow.
// Scales after digits are left to scales, which sees them here too.
func (s *scan) cardinal(i int) numeral {
	var t tally
	j, end := i, i
	if s.is(i, "a") || s.is(i, "an") { // a hundred
		t.cur, t.last = 1, unitWord
		j, end = i+1, i+1
	}
	for j < s.hi {
		if w := s.at[j].w; w != nil && s.at[j].kind == wordAtom && t.fits(w) {
			t.read(w)
			j++
			end = j
			continue
		}
		next := s.joint(j, t.last)
		if j > end || next == j { // a connecting word led nowhere
			break
		}
		j = next
	}
	n := exact(i, end, t.total+t.cur, 1)
	n.plain = t.last != scaleWord && t.last != hundredWord
	switch {
	case t.last == scaleWord:
		n.scale, n.mantissa, n.step = t.scale, n.val/t.scale, t.scale
	case t.last == hundredWord:
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
