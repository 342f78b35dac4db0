package quantity

import (
	"strings"

	"concord/claims"
)

// dated steps over numbers of the calendar and the clock, which are the time
// stage's; where it has not run, month names and hours tell them.
func (s *scan) dated(m *amount) int {
	if !m.bare() || !m.n.plain || !m.n.digits || s.at[m.numFirst].comma {
		return 0
	}
	i, j, v := m.numFirst, m.last, m.n.val
	if text := s.at[i].text; len(text) > 2 && text[0] == '0' && s.at[i].dec == 0 { // 0800 555 111
		for j < s.hi && s.at[j].kind == digitsAtom {
			j++
		}
		return s.add(i, j, i, j, &claims.Quantity{Kind: claims.Identifier})
	}
	if (s.is(i-1, "'") || s.is(i-1, "’")) && s.glued(i) && !s.glued(i-1) && len(s.at[i].text) == 2 { // '88
		return j
	}
	if s.isDash(i-1) && s.glued(i) && s.isInt(i-2) && len(s.at[i-2].text) == 4 && s.at[i-2].val <= 2100 && (len(s.at[i].text) == 2 || len(s.at[i].text) == 4) {
		return j // 2007-08
	}
	first := i - 1
	if s.is(first, ",") && s.isInt(first-1) {
		first -= 2
	}
	month := s.has(first, monthCue) && s.capital(first) || s.has(j, monthCue) && s.capital(j) ||
		s.is(j, "of") && s.has(j+1, monthCue) && s.capital(j+1)
	if month && (v <= 31 || v >= 1000 && v <= 2100) && s.at[i].dec == 0 {
		return j
	}
	if s.has(j, clockCue) && v <= 24 {
		return j + 1
	}
	if s.at[i].dec == 0 && s.year(i, j, v) {
		return j
	}
	return 0
}

// year reports whether four digits without a comma are one: always, unless a
// hedge or a people's noun makes them a count, or the time stage passed them by.
func (s *scan) year(i, j int, v float64) bool {
	if v < 1000 || v > 2100 || len(s.at[i].text) != 4 || s.hedged(i) {
		return false
	}
	if s.hedgeAfter(j, &hedging{}) > j {
		return false
	}
	if len(s.a.Times) > 0 {
		return s.at[i].time >= inSet
	}
	if s.has(j, pluralCue) || s.has(j, affectedCue) {
		return false
	}
	return v >= 1900 && v < 2040 || !s.plural(j)
}

// named finds numbers that name a thing: Flight 302, I-75, 12 Main Street,
// room 12. "No. 2" is a rank.
func (s *scan) named(m *amount) int {
	if !m.bare() || m.ranged || !m.n.plain {
		return 0
	}
	i, j := m.numFirst, m.last
	q := claims.Quantity{Kind: claims.Identifier}
	switch {
	case s.ranked(i):
		return s.rank(m)
	case m.n.digits && s.is(i-1, "+") && s.glued(i), s.emergency(m):
		return s.add(i, j, i, j, &q)
	case s.hyphenName(i):
		first := i - 2
		return s.add(first, j, i, j, &q)
	case s.has(i-1, nameCue) && m.first == i && (s.capital(i-1) || !s.plural(j) || s.tag(j) != "" && !s.noun(j)):
		return s.add(i-1, j, i, j, &q)
	case s.has(i-1, titleCue) && s.capital(i-1) && !s.shouted && m.first == i:
		return s.add(i-1, j, i, j, &q)
	case m.n.digits && s.address(j) > 0:
		return s.add(i, s.address(j), i, j, &q)
	case m.n.digits && s.acronym(i):
		return s.add(i, j, i, j, &q)
	case m.n.digits && s.model(i, j):
		return s.add(i-1, j, i, j, &q)
	}
	return 0
}

// ranked reports whether "No." or "number" stands before i.
func (s *scan) ranked(i int) bool {
	return s.is(i-1, "no") && s.capital(i-1) && s.at[i].kind == digitsAtom || s.is(i-1, "no.") || s.is(i-1, "nos.") || s.is(i-1, "#") || s.is(i-1, "№") || s.is(i-1, ".") && s.is(i-2, "no") && s.capital(i-2) ||
		s.is(i-1, "number")
}

func (s *scan) rank(m *amount) int {
	q := claims.Quantity{Kind: claims.Ordinal, Base: 1, Min: m.n.val, Max: m.n.val, Value: m.n.val, Step: 1}
	first := m.numFirst - 1
	if s.is(first, ".") {
		first--
	}
	if at := s.phrase(m.last, &amount{n: numeral{val: 1}}, true); at >= 0 {
		s.setOf(&q, s.at[at].tok)
	}
	return s.add(first, m.last, m.numFirst, m.numLast, &q)
}

func (s *scan) emergency(m *amount) bool {
	switch m.n.val {
	case 911, 999, 112:
		return s.has(m.numFirst-1, emergencyCue) || s.has(m.last, emergencyCue)
	}
	return false
}

// hyphenName reports whether a word is glued by a hyphen before i: AK-47, I-75.
func (s *scan) hyphenName(i int) bool {
	if !s.isHyphen(i-1) || !s.glued(i) || !s.glued(i-1) || i-2 < s.lo {
		return false
	}
	t := &s.at[i-2]
	if t.kind != wordAtom && t.kind != codeAtom || s.has(i-2, magnitudeCue) {
		return false
	}
	return t.w == nil || t.w.class == noClass && t.w.cues&stopCue == 0 && len(t.w.units) == 0 && t.w.before == nil || s.capital(i-2)
}

// address gives the atom after a street's or body's name that begins at j; 0
// if none does.
func (s *scan) address(j int) int {
	for k := j; k < j+4 && k < s.hi && (s.capital(k) || s.at[k].kind == ordinalAtom); k++ {
		if s.has(k, addressCue) && k > j {
			return k + 1
		}
	}
	if s.is(j-2, "at") && s.capital(j) && s.tag(j) == "NNP" && !s.capital(j+1) && !s.plural(j) { // at 2016 Harbour
		return j + 1
	}
	if s.is(j, "block") && s.is(j+1, "of") {
		return j + 1
	}
	return 0
}

// acronym reports whether the number follows letters in capitals that make a
// model's name of it, before a noun: AK 47 guns.
func (s *scan) acronym(i int) bool {
	if !s.isWord(i-1) || s.shouted || len(s.at[i-1].text) > 3 || i-2 < s.lo || s.at[i-1].w != nil && s.at[i-1].w.cues&moneyCue != 0 {
		return false
	}
	t := s.at[i-1].text
	number := s.isInt(i-2) || s.at[i-2].w != nil && s.at[i-2].w.class >= unitWord && s.at[i-2].w.class <= tenWord
	return len(t) > 1 && strings.ToUpper(t) == t && strings.ToLower(t) != t && number
}

// model reports whether the number names a product or a ship: a capitalised
// word before it, and nothing that it could count after it.
func (s *scan) model(i, j int) bool {
	if s.shouted || s.at[i].comma || !s.capital(i-1) || i-1 == s.lo || s.has(i-1, stopCue|monthCue|scoreCue) || s.at[i-1].time != noTime {
		return false
	}
	if tag := s.tag(i - 1); tag != "" && tag != "NNP" && tag != "NNPS" {
		return false
	}
	if w := s.at[i-1].w; w != nil && (w.class != noClass || len(w.before) > 0) {
		return false
	}
	return !s.plural(j) && !s.isHyphen(j) && !s.startsUnit(j)
}

// code is a token of digits that is no number: a telephone number, a model.
func (s *scan) code(i int) int {
	if s.at[i].time != noTime || len(s.at[i].text) > 24 {
		return i
	}
	q := claims.Quantity{Kind: claims.Identifier}
	return s.add(i, i+1, i, i+1, &q)
}
