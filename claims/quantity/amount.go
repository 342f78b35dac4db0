package quantity

import (
	"math"

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
	shared      int     // atom after the unit that stands with a later number; 0 if none
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
	if m.currency != nil {
		s.rejoin(&n)
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

// rejoin takes up the rest of a number that was cut at its comma or point
// because letters are glued to its front: Rs4,275.
func (s *scan) rejoin(n *numeral) {
	j := n.last
	if !n.plain || !s.glued(j) || !s.glued(j+1) || !s.isInt(j+1) {
		return
	}
	switch digits := s.at[j+1].text; {
	case s.is(j, ",") && len(digits) == 3:
		*n = exact(n.first, j+2, n.val*1000+s.at[j+1].val, 1)
	case s.is(j, ".") && len(digits) < 4:
		p := math.Pow10(len(digits))
		*n = exact(n.first, j+2, (n.val*p+s.at[j+1].val)/p, 1/p)
	default:
		return
	}
	n.digits = true
	s.scales(n, true)
}

// minus reads the sign before an amount.
func (s *scan) minus(m *amount) bool {
	k := m.first - 1
	if s.isHyphen(k) && s.glued(k) && s.is(k-1, "minus") { // minus-20-degree cold
		k--
	}
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
