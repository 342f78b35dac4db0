package quantity

import "concord/claims"

// ordinal reads the ordinal of value v at [i, j).
func (s *scan) ordinal(i, j int, v float64) int {
	t := &s.at[i]
	tag := s.tag(i)
	if t.time == inDate || t.time == inDuration || s.has(j, monthCue) && s.capital(j) || s.is(j, "of") && s.has(j+1, monthCue) && s.capital(j+1) || s.has(i-1, monthCue) && s.capital(i-1) {
		return j
	}
	q := claims.Quantity{Kind: claims.Ordinal, Base: 1, Min: v, Max: v, Value: v, Step: 1}
	if s.capital(j) && s.has(j, addressCue) {
		return s.add(i, j+1, i, j, &claims.Quantity{Kind: claims.Identifier})
	}
	if tag == "RB" || tag == "NNP" || tag == "NN" && v < 3 || s.is(i-1, "at") && v == 1 {
		return j
	}
	if s.isNumber(j) && !s.is(j, "no") { // the first three games
		return j
	}
	m := amount{n: exact(i, j, 2, 1), first: i, last: j, numFirst: i, numLast: j}
	k := j
	if s.isHyphen(k) && s.glued(k) {
		k++
	}
	at := s.phrase(k, &amount{n: numeral{val: 1}}, true)
	if s.has(k, verbNounCue) && tag == "" && !s.is(k-1, ",") {
		at = k
	}
	if at < 0 && v < 3 {
		return j
	}
	if at >= 0 {
		s.setOf(&q, s.at[at].tok)
	}
	return s.add(m.first, m.last, i, j, &q)
}

// joined reads numbers that marks within them join: 1,000th, 9/11.
func (s *scan) joined(i int) int {
	if s.is(i+1, ",") && s.glued(i+1) && s.glued(i+2) && s.at[i+2].kind == ordinalAtom && len(s.at[i+2].text) == 5 {
		return s.ordinal(i, i+3, s.at[i].val*1000+s.at[i+2].val)
	}
	if s.isInt(i) && s.glued(i+1) && isOrdinalEnd(s.at[i].text, s.at[i+1].text) {
		return s.ordinal(i, i+2, s.at[i].val)
	}
	if s.is(i+1, "/") && s.glued(i+1) && s.glued(i+2) && s.isInt(i+2) && !s.near(i, i+3, 3, oddsCue) {
		return s.add(i, i+3, i, i+3, &claims.Quantity{Kind: claims.Identifier})
	}
	return i
}
