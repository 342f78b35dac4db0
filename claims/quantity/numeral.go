package quantity

import (
	"math"
	"strings"
)

// A numeral is a number as written, before hedges and units.
type numeral struct {
	first, last int // atoms[first:last]
	val         float64
	lo, hi      float64 // what the words commit to: "several" is 3 to 9
	step        float64 // worth of the last digit written
	mantissa    float64 // val before its scale
	scale       float64 // 1 if none
	vague       bool    // dozens, several
	ratio       bool    // a part of a whole: half, two-thirds
	plain       bool    // digits or words alone: may be an age, a score, a name's number
	digits      bool    // begins with digits
	article     bool    // begins with "a"
	class       class   // of the word that gave it its sense, if a special one
}

func exact(first, last int, v, step float64) numeral {
	return numeral{first: first, last: last, val: v, lo: v, hi: v, step: step, mantissa: v, scale: 1}
}

// numeral reads the number that begins at atom i. In money a glued letter is
// always a scale.
func (s *scan) numeral(i int, money bool) (numeral, bool) {
	if i >= s.hi {
		return numeral{}, false
	}
	t := &s.at[i]
	var n numeral
	ok := false
	switch t.kind {
	case digitsAtom:
		n, ok = exact(i, i+1, t.val, math.Pow10(-int(t.dec))), true
		n.digits, n.plain = true, true
		s.mix(&n)
	case fractionAtom:
		n, ok = exact(i, i+1, t.val, 0), true
		n.ratio, n.digits = true, true
	case wordAtom:
		if n, ok = s.words(i); !ok {
			n, ok = s.articled(i)
		}
	}
	if !ok {
		return n, false
	}
	s.scales(&n, money)
	return n, true
}

// words reads a number written in words: twenty-one, three hundred and five.
func (s *scan) words(i int) (numeral, bool) {
	w := s.at[i].w
	if w == nil || w.class == noClass {
		return numeral{}, false
	}
	switch w.class {
	case unitWord, teenWord, tenWord:
		if tag := s.tag(i); w.min == 1 && tag != "" && tag != "CD" { // one must, the red one
			return numeral{}, false
		}
		return s.cardinal(i), true
	case groupWord:
		if s.at[i].norm != "dozen" {
			return numeral{}, false
		}
		n := exact(i, i+1, w.min, 2)
		return n, true
	case vagueWord:
		if c := s.at[i].norm; c == "several" || c == "multiple" || c == "few" && s.hedgedBy(i, "first", "last", "past", "next", "just", "only") {
			return numeral{first: i, last: i + 1, val: w.min, lo: w.min, hi: w.max, mantissa: 1, scale: 1, vague: true, class: vagueWord}, true
		}
	case heapWord:
		if strings.HasPrefix(s.tag(i), "V") { // he scores
			return numeral{}, false
		}
		return s.heap(i)
	case halfWord:
		return s.half(i, i+1)
	case partWord: // a quarter-mile queue
		n := part(i, i+1, 1, w)
		n.ratio = false
		return n, s.startsUnit(i + 1)
	case bothWord, noWord, noneWord, timesWord:
		n := exact(i, i+1, w.min, 1)
		n.class = w.class
		return n, true
	}
	return numeral{}, false
}

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

// articled reads what "a" makes a number of: a dozen, a hundred, a few, a
// quarter of. The article alone counts nothing.
func (s *scan) articled(i int) (numeral, bool) {
	if t := s.at[i].norm; t != "a" && t != "an" || i+1 >= s.hi {
		return numeral{}, false
	}
	w := s.at[i+1].w
	if w == nil {
		return numeral{}, false
	}
	if s.broke(i + 1) { // a year and a half
		return exact(i, i+1, 1, 1), true
	}
	n := exact(i, i+2, w.min, w.min)
	n.article = true
	switch w.class {
	case hundredWord, scaleWord:
		n = s.cardinal(i)
		n.article, n.plain = true, false
		return n, true
	case groupWord:
		n.step = 2
		return n, true
	case vagueWord:
		if s.at[i+1].norm == "couple" && !s.counts(i+2) {
			return n, false // a couple: two people
		}
		n.lo, n.hi, n.vague, n.class = w.min, w.max, true, vagueWord
		n.step, n.mantissa = 0, 1
		return n, s.at[i+1].norm != "several"
	case bandWord:
		n.step = 1
		return n, s.is(i+2, "of")
	case halfWord:
		if s.isHyphen(i+2) && s.startsUnit(i+3) { // a half-mile queue: the article is the noun's
			return n, false
		}
		return s.half(i, i+2)
	case partWord, ordinalWord:
		if w.class == ordinalWord && w.min < 3 || !s.is(i+2, "of") {
			return n, false
		}
		return part(i, i+2, 1, w), true
	}
	return n, false
}

// broke reports whether a unit stands at j with half of one more: "year and a half".
func (s *scan) broke(j int) bool {
	k, next := s.match(s.at[j].w.units, j)
	return k >= 0 && s.is(next, "and") && s.is(next+1, "a") && s.is(next+2, "half")
}

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

// counts reports whether a noun or a scale follows at j, as in "a couple
// hundred", "a couple of miles".
func (s *scan) counts(j int) bool {
	if j >= s.hi {
		return false
	}
	w := s.at[j].w
	return s.is(j, "of") || s.is(j, "more") || w != nil && (w.class == hundredWord || w.class == scaleWord || w.class == groupWord) || s.startsUnit(j)
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
	return n, s.hedged(i)
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
	case s.is(n.last, "and"):
		if v, next := s.broken(n.last + 1); next > 0 {
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
