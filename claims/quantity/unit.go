package quantity

import "strings"

// startsUnit reports whether a unit of measure is named in words at i.
func (s *scan) startsUnit(i int) bool {
	if s.isHyphen(i) {
		i++
	}
	if i >= s.hi || s.at[i].w == nil {
		return false
	}
	k, _ := s.match(s.at[i].w.units, i)
	return k >= 0
}

// startsSymbol reports whether a unit's symbol stands at i.
func (s *scan) startsSymbol(i int) bool {
	if i >= s.hi {
		return false
	}
	_, next := s.symbolAt(i, false)
	return next > i
}

// suffix reads the unit or currency after the number and what it is by.
func (s *scan) suffix(m *amount) {
	j := m.last
	hyphen := s.isHyphen(j) && s.glued(j)
	if hyphen || m.n.vague && s.is(j, "of") && s.startsUnit(j+1) { // a couple of hours
		j++
	}
	if m.n.ratio && s.is(j, "of") && (s.is(j+1, "a") || s.is(j+1, "an")) && s.startsUnit(j+2) { // a quarter of a mile
		j += 2
		m.n.ratio = false
	}
	if s.feetInches(m) {
		return
	}
	if s.is(j, "k") && s.glued(j) && s.has(j+1, raceCue) { // a 10K run
		m.unit, m.last, m.adjective = s.r.units["km"], j+1, true
		return
	}
	if m.currency != nil {
		if !hyphen { // $5 US dollars, $5m USD
			if p, next := s.unitWords(j, m); p != nil && p.currency != nil && (p.currency.Code == m.currency.Code || m.currency.Code == "USD" && len(p.words) > 1) {
				m.currency, m.last = p.currency, next
			}
		}
		s.rate(m)
		return
	}
	if p, next := s.unitWords(j, m); p != nil {
		m.unit, m.currency, m.sub = p.unit, p.currency, p.sub
		m.last = next
	} else if sym, next := s.symbolAt(j, hyphen); next > j {
		m.unit, m.currency, m.last = sym.unit, sym.currency, next
	} else if p, end := s.shared(j, hyphen, m); p != nil { // 10-, 12- and 15-year terms
		m.unit, m.currency, m.sub, m.shared = p.unit, p.currency, p.sub, end
		m.adjective = true
		return
	} else {
		if s.is(j, "per") {
			s.rate(m)
		}
		return
	}
	if s.isHyphen(m.last) && s.glued(m.last) && s.has(m.last+1, extentCue) { // 12-metre-long
		m.last, hyphen = m.last+2, true
	}
	m.adjective = hyphen || s.isHyphen(m.last) && s.glued(m.last)
	s.rate(m)
	if s.is(m.last, "and") && s.is(m.last+1, "a") && s.is(m.last+2, "half") { // a year and a half
		m.add += 0.5
		m.last += 3
	}
}

// unitWords matches the words of units and currencies at j.
func (s *scan) unitWords(j int, m *amount) (*phrase, int) {
	if j >= s.hi || s.at[j].w == nil || len(s.at[j].w.units) == 0 {
		return nil, j
	}
	list := s.at[j].w.units
	for k := range list {
		p := &list[k]
		next := s.follows(p.words, j)
		if next == 0 || !s.unitFits(p, j, next, m) {
			continue
		}
		if p.currency != nil && p.currency.Code == "pound" || p.unit != nil && p.unit.Symbol == "lb" && len(p.words) == 1 && p.words[0] != "lb" {
			p = s.pound(list, j, next, m)
		}
		return p, next
	}
	return nil, j
}

// unitFits turns away words that are a unit only in some places.
func (s *scan) unitFits(p *phrase, j, next int, m *amount) bool {
	w := s.at[j].norm
	switch {
	case w == "second" && next == j+1: // the 30 second delay; not "one second suspect"
		return (m.n.val != 1 || s.isHyphen(j-1) || !s.noun(next)) && (s.isHyphen(j-1) || !s.isHyphen(next) || !s.glued(next)) // 12 second-hand cars
	case p.doubtful:
		return (m.n.val >= 1000 || m.n.val >= 10 && s.near(m.first, next, 4, payCue)) && (s.tag(j) == "" || s.tag(j)[0] == 'N')
	case len(w) < 4 && w != s.at[j].text && strings.ToUpper(w) == s.at[j].text && next == j+1 && p.unit != nil: // 203 HR
		return false
	case p.sub && len(w) == 1:
		return s.glued(j)
	case p.unit != nil && p.unit.Dimension == "angle", w == "min" && s.capital(j):
		return false
	case p.unit != nil && p.unit.Symbol == "y" && s.is(next, "olds"):
		return true
	case w == "stone" && !s.near(j, next, 6, weighCue), w == "points" && next == j+1:
		return false
	}
	return true
}

// shared gives the unit that a number before j with a loose hyphen shares with
// one further on, and the atom after it.
func (s *scan) shared(j int, hyphen bool, m *amount) (*phrase, int) {
	for range 5 {
		if !hyphen {
			return nil, 0
		}
		k := j
		if s.is(k, ",") {
			k++
		}
		if s.is(k, "and") || s.is(k, "or") || s.is(k, "to") {
			k++
		}
		n, ok := s.numeral(k, false)
		if !ok || k == j {
			return nil, 0
		}
		j = n.last
		if hyphen = s.isHyphen(j) && s.glued(j); hyphen {
			j++
		}
		if p, end := s.unitWords(j, m); p != nil {
			return p, end
		}
	}
	return nil, 0
}

// symbolAt reads a unit's symbol: up to four atoms without space, the longest
// first. Single letters must be glued to the number.
func (s *scan) symbolAt(j int, hyphen bool) (symbol, int) {
	if j >= s.hi || s.at[j].kind == digitsAtom {
		return symbol{}, j
	}
	end := j + 1
	for end < min(s.hi, j+4) && s.glued(end) {
		end++
	}
	for ; end > j; end-- {
		text := s.a.Text[s.at[j].start:s.at[end-1].end]
		sym, ok := s.r.symbols[text]
		if !ok || s.glued(end) && s.at[end].kind == wordAtom || end == s.hi && end > j+1 && text[len(text)-1] == '.' {
			continue
		}
		glued := s.glued(j) && !hyphen
		short := len(text) == 1 && isLetter(text[0]) || text == "in" || text == "st" || text == "pt"
		if short && !glued && text != "m" && text != "g" || text == "$" && !glued {
			continue
		}
		return sym, end
	}
	return symbol{}, j
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
