package quantity

import (
	"strconv"
	"strings"

	"concord/claims/lexicon"
)

// An amount is a numeral, or a range of two, with its unit or currency.
type amount struct {
	n           numeral
	upper       numeral // of a range
	ranged      bool
	first, last int // atoms [first, last): numeral and unit, without hedges
	numFirst    int // the number's own atoms
	numLast     int
	unit        *lexicon.Unit
	currency    *lexicon.Currency
	sub         bool   // in the currency's subunit
	per         string // symbol of what a rate is by: "h", "share"
	perFactor   float64
	perDim      string
	adjective   bool // joined by a hyphen to what follows: a 50-mile march
	negative    bool
	add         float64 // lesser units, in unit: the 8 inches of 5 ft 8
}

func (m *amount) bare() bool { return m.unit == nil && m.currency == nil }

// amount reads the amount at atom i.
func (s *scan) amount(i int) (amount, bool) {
	m := amount{first: i}
	j := i
	if c, next := s.currencyBefore(i); c != nil {
		m.currency, j = c, next
	}
	n, ok := s.numeral(j, m.currency != nil)
	if !ok || m.currency != nil && n.class > letterWord && n.class != vagueWord {
		return m, false
	}
	m.n, m.numFirst, m.numLast, m.last = n, j, n.last, n.last
	m.negative = s.minus(&m)
	if n.class == bothWord || n.class == noWord || n.class == noneWord || n.class == timesWord {
		return m, true
	}
	if s.rangeTo(&m) {
		s.suffix(&m)
		return m, true
	}
	s.suffix(&m)
	if !m.bare() {
		s.compound(&m)
		s.rangeUnits(&m)
	}
	return m, true
}

// minus reads the sign before an amount.
func (s *scan) minus(m *amount) bool {
	k := m.first - 1
	if s.is(k, "minus") || s.is(k, "negative") {
		m.first = k
		return true
	}
	if k >= s.lo && (s.at[k].text == "-" || s.at[k].text == "−") && s.glued(m.first) && !s.glued(k) && m.n.digits {
		m.first = k
		return true
	}
	return false
}

// currencyBefore reads a currency's symbol right before a number: $, US$, Rs., CHF.
func (s *scan) currencyBefore(i int) (*lexicon.Currency, int) {
	if !s.has(i, moneyCue) {
		return nil, i
	}
	if i+1 < s.hi && s.at[i+1].text == "$" && s.glued(i+1) {
		if sym := s.r.symbols[s.a.Text[s.at[i].start:s.at[i+1].end]]; sym.currency != nil {
			return sym.currency, i + 2
		}
	}
	sym := s.r.symbols[s.at[i].text]
	if sym.currency == nil || i+1 >= s.hi {
		return nil, i
	}
	next := i + 1
	if next < s.hi && s.at[next].text == "$" && s.glued(next) { // USD $5
		return sym.currency, next + 1
	}
	if next < s.hi && s.at[next].text == "." && len(s.at[i].text) > 1 && s.glued(next) {
		next++
	}
	if len(s.at[i].text) == 1 && s.at[i].text < "\x7f" && s.at[i].text != "$" && !s.glued(next) {
		return nil, i
	}
	return sym.currency, next
}

// priced reports whether a currency's symbol stands right before i.
func (s *scan) priced(i int) bool {
	for k := max(s.lo, i-2); k < i; k++ {
		if c, next := s.currencyBefore(k); c != nil && next == i {
			return true
		}
	}
	return false
}

// startsMoney reports whether a currency word stands at i.
func (s *scan) startsMoney(i int) bool {
	if s.isHyphen(i) {
		i++
	}
	if i >= s.hi || s.at[i].w == nil {
		return false
	}
	k, _ := s.match(s.at[i].w.units, i)
	if k >= 0 {
		return s.at[i].w.units[k].currency != nil
	}
	c := s.r.symbols[s.at[i].text].currency
	return c != nil && len(s.at[i].text) > 1
}

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
	} else if p := s.shared(j, hyphen, m); p != nil { // 10-, 12- and 15-year terms
		m.unit, m.currency, m.sub = p.unit, p.currency, p.sub
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

// feetInches reads 6'2".
func (s *scan) feetInches(m *amount) bool {
	j := m.last
	if !s.glued(j) || !s.is(j, "'") && !s.is(j, "’") && !s.is(j, "′") || !s.isInt(j+1) || !s.glued(j+1) || s.at[j+1].val >= 12 || m.n.val > 9 {
		return false
	}
	m.unit, m.add, m.last = s.r.units["ft"], s.at[j+1].val/12, j+2
	if s.glued(m.last) && (s.is(m.last, "\"") || s.is(m.last, "”") || s.is(m.last, "″")) {
		m.last++
	}
	return true
}

// attribute reports in m.adjective that a determiner, or another attribute,
// makes the amount that begins at atom first one of a noun: a $5 million
// contract; an eight-year, $5 million contract.
func (s *scan) attribute(m *amount, first int) {
	if m.bare() || m.adjective {
		return
	}
	if s.is(first-1, ",") && s.attributive && s.ended == first-1 {
		m.adjective = true
		return
	}
	if m.unit != nil && m.unit.Dimension != "ratio" && s.plural(m.last-1) && !s.is(m.last, "'") {
		return
	}
	switch {
	case s.is(first-1, "a"), s.is(first-1, "an"), s.is(first-1, "the"), s.is(first-1, "'s"), s.is(first-1, "this"), s.is(first-1, "that"), s.is(first-1, "another"), s.has(first-1, whoseCue), s.is(first-1, "our"):
		m.adjective = true
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
		return m.n.val != 1 || s.isHyphen(j-1) || !s.noun(next)
	case w == "won":
		return m.n.val >= 1000 && (s.tag(j) == "" || s.tag(j)[0] == 'N')
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
// one further on.
func (s *scan) shared(j int, hyphen bool, m *amount) *phrase {
	for range 5 {
		if !hyphen {
			return nil
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
			return nil
		}
		j = n.last
		if hyphen = s.isHyphen(j) && s.glued(j); hyphen {
			j++
		}
		if p, _ := s.unitWords(j, m); p != nil {
			return p
		}
	}
	return nil
}

// pound tells the weight from the money.
func (s *scan) pound(list []phrase, j, next int, m *amount) *phrase {
	var mass, money *phrase
	for k := range list {
		p := &list[k]
		if p.words[0] != s.at[j].norm || len(p.words) > 1 {
			continue
		}
		if p.currency != nil {
			money = p
		} else if p.unit != nil {
			mass = p
		}
	}
	if mass == nil || money == nil {
		return &list[0]
	}
	weigh, pay := s.near(m.first, next, 6, weighCue), s.near(m.first, next, 6, payCue)
	switch {
	case s.is(next, "of") && !pay, weigh && !pay:
		return mass
	case pay && !weigh, m.n.scale >= 1e6, s.pounds:
		return money
	}
	return mass
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

// rate reads what an amount is by: per hour, an hour, a share, /kg.
func (s *scan) rate(m *amount) {
	j := m.last
	if s.isHyphen(j) && s.glued(j) {
		j++
	}
	switch {
	case s.is(j, "per"), s.is(j, "/"):
	case (s.is(j, "a") || s.is(j, "an") || s.is(j, "each") || s.is(j, "every")) && (s.perUnit(j+1) || s.isHyphen(j+1) && s.glued(j) && s.has(j+2, perCue)):
	default:
		return
	}
	j++
	if s.isHyphen(j) && s.glued(j) {
		j++
	}
	if n, ok := s.numeral(j, false); ok && n.val > 1 && (s.is(j-1, "per") || s.is(j-1, "every")) { // per 100,000
		m.per, m.perFactor, m.perDim, m.last = strconv.FormatFloat(n.val, 'f', -1, 64), n.val, "ratio", n.last
		return
	}
	if j >= s.hi || s.at[j].kind != wordAtom {
		return
	}
	if w := s.at[j].w; w != nil {
		if k, next := s.match(w.units, j); k >= 0 && w.units[k].unit != nil {
			u := w.units[k].unit
			m.per, m.perFactor, m.perDim, m.last = u.Symbol, u.Factor, u.Dimension, next
			return
		}
	}
	if sym := s.r.symbols[s.at[j].text]; sym.unit != nil && len(s.at[j].text) < 3 {
		m.per, m.perFactor, m.perDim, m.last = sym.unit.Symbol, sym.unit.Factor, sym.unit.Dimension, j+1
		return
	}
	if m.currency != nil && !s.has(j, stopCue) || s.has(j, perCue) {
		m.per, m.perFactor, m.perDim, m.last = s.at[j].norm, 1, s.at[j].norm, j+1
	}
}

// perUnit reports whether "a" before j makes a rate: "a day", but not "a day later".
func (s *scan) perUnit(j int) bool {
	if j >= s.hi || s.plural(j) || !s.has(j, perCue) && !s.startsUnit(j) {
		return false
	}
	switch {
	case s.is(j+1, "ago"), s.is(j+1, "later"), s.is(j+1, "earlier"), s.is(j+1, "before"), s.is(j+1, "after"), s.isHyphen(j + 1), s.is(j+1, "and"):
		return false
	}
	return true
}

// compound adds lesser units: 5 feet 8 inches, 5-foot-8, two hours and 30 minutes.
func (s *scan) compound(m *amount) {
	for m.unit != nil && m.unit.Factor > 0 && m.per == "" && m.unit.Dimension != "ratio" {
		j := m.last
		if s.is(j, ",") || s.isHyphen(j) {
			j++
		}
		if s.is(j, "and") {
			j++
		}
		n, ok := s.numeral(j, false)
		if !ok || n.class != noClass || n.vague || n.article {
			return
		}
		low := amount{n: n, first: j, last: n.last}
		k := n.last
		if s.isHyphen(k) {
			k++
		}
		var u *lexicon.Unit
		next := n.last
		if p, end := s.unitWords(k, &low); p != nil {
			u, next = p.unit, end
		} else if sym, end := s.symbolAt(k, k > n.last); end > k {
			u, next = sym.unit, end
		} else if m.unit.Symbol == "ft" && n.plain && n.val < 12 && (j == m.last+1 && s.isHyphen(m.last) || j == m.last && !s.noun(n.last)) {
			u = s.r.units["in"]
		}
		if u == nil || u.Dimension != m.unit.Dimension || u.Factor >= m.unit.Factor || n.val*u.Factor >= m.unit.Factor*1.2 {
			return
		}
		m.add += n.val * u.Factor / m.unit.Factor
		m.n.step = n.step * u.Factor / m.unit.Factor
		m.last = next
	}
}
