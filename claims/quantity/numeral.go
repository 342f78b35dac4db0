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
		if s.is(i+1, ",") && i+2 < s.hi && s.at[i+2].text == "000" && t.val < 1000 && t.dec == 0 { // 2, 000
			n = exact(i, i+3, t.val*1000, 1)
			n.digits = true
		}
		s.spaced(&n)
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

// spaced joins thousands that spaces part: 48 000 people, 1 200 000. A space
// that does not break says so by itself; a plain one only where the number ends
// in 000, or something is counted by it that cannot be two numbers.
func (s *scan) spaced(n *numeral) {
	t := &s.at[n.first]
	if t.comma || t.dec > 0 || len(t.text) > 3 || t.text[0] == '0' || t.time != noTime {
		return
	}
	j, v, hard := n.first+1, t.val, true
	for j < s.hi && s.at[j].kind == digitsAtom && len(s.at[j].text) == 3 && s.at[j].time == noTime {
		gap := s.a.Text[s.at[j-1].end:s.at[j].start]
		if gap != " " && gap != "\u00a0" && gap != "\u202f" && gap != "\u2009" {
			break
		}
		hard = hard && gap != " "
		v = v*1000 + s.at[j].val
		j++
	}
	if j == n.first+1 || j < s.hi && s.at[j].kind == digitsAtom {
		return
	}
	if !hard && (s.has(n.first-1, nameCue|monthCue|emergencyCue) || s.at[j-1].text != "000" && !s.priced(n.first) && !s.startsMoney(j) && !s.startsUnit(j) && !s.startsSymbol(j) && !s.plural(j)) {
		return
	}
	*n = exact(n.first, j, v, 1)
	n.digits = true
}

// words reads a number written in words: twenty-one, three hundred and five.
func (s *scan) words(i int) (numeral, bool) {
	w := s.at[i].w
	if w == nil || w.class == noClass {
		return numeral{}, false
	}
	switch w.class {
	case unitWord, teenWord, tenWord:
		if tag := s.tag(i); w.min == 1 && tag != "" && tag != "CD" && !s.startsUnit(i+1) { // one must, the red one
			return numeral{}, false
		}
		return s.cardinal(i), true
	case groupWord:
		if s.at[i].norm != "dozen" {
			return numeral{}, false
		}
		if s.is(i+1, "of") && i == s.lo { // "Dozen of ships", for dozens
			return numeral{first: i, last: i + 1, val: w.min, lo: w.min, hi: 99, mantissa: 1, scale: 1, vague: true, class: heapWord}, true
		}
		return exact(i, i+1, w.min, 2), true
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
	case hundredWord, scaleWord: // the first hundred days
		return exact(i, i+1, w.min, w.min), s.hedgedBy(i, "first", "last", "past", "next")
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
		return n, s.at[i+1].norm != "score" || s.is(i+2, "of") || s.is(i+2, "or") // a score to settle
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
		if w.class == ordinalWord && w.min < 3 || !s.is(i+2, "of") && !s.has(i+2, timesCue) {
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

// counts reports whether a noun or a scale follows at j, as in "a couple
// hundred", "a couple of miles".
func (s *scan) counts(j int) bool {
	if j >= s.hi {
		return false
	}
	w := s.at[j].w
	return s.is(j, "of") || s.is(j, "more") || w != nil && (w.class == hundredWord || w.class == scaleWord || w.class == groupWord) || s.startsUnit(j)
}
