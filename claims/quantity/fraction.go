package quantity

// part is num parts of the kind that w names.
func part(first, last int, num float64, w *word) numeral {
	v := num * w.min
	if w.class != partWord {
		v = num / w.min
	}
	n := exact(first, last, v, 0)
	n.ratio = true
	return n
}

// half reads "half a million", "half a dozen", "half an hour", "half of".
func (s *scan) half(i, j int) (numeral, bool) {
	n := exact(i, j, 0.5, 0)
	n.ratio = true
	k := j
	if s.isHyphen(k) {
		k++
	}
	if s.is(k, "a") || s.is(k, "an") {
		k++
		if k > j+1 && s.isHyphen(k) { // half-a-dozen
			k++
		}
	}
	if k >= s.hi {
		return n, false
	}
	w := s.at[k].w
	switch {
	case w != nil && (w.class == groupWord || w.class == scaleWord):
		n = exact(i, k+1, w.min/2, w.min/2)
		n.mantissa, n.scale = 0.5, w.min
		return n, true
	case s.startsUnit(k):
		if !s.isHyphen(j) {
			n.last = k
		}
		n.ratio = false
		return n, true
	case k > j: // half-time, half a loaf
		return n, false
	}
	switch s.at[j].norm {
	case "of", "the", "its", "their", "his", "her", "our", "all":
		return n, true
	}
	return n, s.hedged(i) || s.is(i-1, "between") || s.is(i-1, "from")
}

// mix adds a fraction to a whole number: 2½, 2-1/2, two and a half; and reads
// the parts of a whole: two-thirds.
func (s *scan) mix(n *numeral) {
	j := n.last
	if s.isHyphen(j) && s.glued(j) {
		j++
	}
	if j >= s.hi {
		return
	}
	t := &s.at[j]
	if t.time == inDuration && t.norm == "quarters" { // led for three quarters
		return
	}
	switch {
	case t.kind == fractionAtom && s.at[n.last-1].dec == 0:
		n.add(t.val, j+1)
	case t.kind == wordAtom && t.w != nil && n.val > 0 && n.val < 100 && (t.w.class == partsWord || t.w.class == partWord && n.val != 1 && t.norm != "quarter"):
		if j == n.last && n.digits && t.w.class == partWord {
			return // four quarters of play
		}
		*n = part(n.first, j+1, n.val, t.w)
	case n.val == 1 && !n.digits && t.kind == wordAtom && t.w != nil && (t.w.class == partWord || t.w.class == halfWord || t.w.class == ordinalWord && t.w.min > 2):
		if t.w.class == halfWord {
			*n = exact(n.first, j+1, 0.5, 0)
			n.ratio = true
		} else if s.is(j+1, "of") || j > n.last || s.startsUnit(j+1) {
			*n = part(n.first, j+1, 1, t.w)
		}
	case s.is(j, "and"): // five-and-a-half
		k := j + 1
		if j > n.last && s.isHyphen(k) {
			k++
		}
		if v, next := s.broken(k); next > 0 {
			n.add(v, next)
		}
	}
}

// broken reads the fraction after "and": a half, three-quarters.
func (s *scan) broken(j int) (float64, int) {
	if j+1 >= s.hi {
		return 0, 0
	}
	num, w := s.at[j].w, s.at[j+1].w
	k := j + 2
	if s.isHyphen(j+1) && j+2 < s.hi {
		w = s.at[j+2].w
		k++
	}
	count := 0.0
	switch {
	case s.is(j, "a") || s.is(j, "one"):
		count = 1
	case num != nil && num.class == unitWord && num.min > 1:
		count = num.min
	}
	if count == 0 || w == nil {
		return 0, 0
	}
	switch w.class {
	case halfWord, partWord:
		return count * w.min, k
	case partsWord:
		return count / w.min, k
	case ordinalWord:
		if count == 1 && w.min > 2 && !s.is(k, "man") {
			return 1 / w.min, k
		}
	}
	return 0, 0
}

func (n *numeral) add(v float64, last int) {
	n.val += v
	n.lo, n.hi, n.mantissa = n.val, n.val, n.val
	n.step, n.last, n.plain = 0.25, last, false
}
