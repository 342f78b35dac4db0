package quantity

import "concord/claims/lexicon"

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
