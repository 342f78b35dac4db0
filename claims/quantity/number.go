package quantity

import "concord/claims"

// special handles both, no, none, twice.
func (s *scan) special(m *amount) int {
	q := claims.Quantity{Kind: claims.Count, Base: 1}
	switch m.n.class {
	case bothWord:
		if s.tag(m.first) == "CC" || s.pairs(m.last) {
			return m.last
		}
		return s.emit(m, &q, true)
	case noneWord:
		if s.at[m.first].norm == "nobody" {
			q.Noun = "person"
		}
		return s.emit(m, &q, s.is(m.last, "of"))
	case noWord:
		if s.tag(m.first) == "UH" {
			return m.last
		}
		return s.no(m, &q)
	case timesWord:
		if s.has(m.last, timesCue) {
			return s.multiple(m)
		}
		q.Noun = "time"
		return s.emit(m, &q, false)
	}
	return 0
}

// pairs reports whether "both" before j joins two names: "both Lee and Xi".
func (s *scan) pairs(j int) bool {
	if s.plural(j) || s.plural(j+1) && !s.is(j+1, "and") || s.is(j, "of") {
		return false
	}
	for k := j; k < min(s.hi, j+7); k++ {
		if s.is(k, "and") {
			return true
		}
		if s.at[k].kind == markAtom && !s.isHyphen(k) {
			return false
		}
	}
	return false
}

// no is a count of zero when a noun follows: no injuries; "no one" too.
func (s *scan) no(m *amount, q *claims.Quantity) int {
	if s.is(m.last, "one") {
		m.last++
		q.Noun = "person"
		return s.emit(m, q, false)
	}
	at := s.phrase(m.last, &amount{n: numeral{val: 1}}, true)
	if at < 0 {
		return m.last
	}
	s.setOf(q, s.at[at].tok)
	return s.emit(m, q, false)
}

// multiple is "five times the limit", "twice as many", "a tenfold rise".
func (s *scan) multiple(m *amount) int {
	q := claims.Quantity{Kind: claims.Measure, Unit: "times", Dimension: "multiple", Base: 1}
	return s.emit(m, &q, false)
}

// share reads "one in four", "three out of five".
func (s *scan) share(m *amount) int {
	if !m.bare() || m.ranged || !m.n.plain {
		return 0
	}
	j := m.last
	if s.isHyphen(j) && s.glued(j) && s.isHyphen(j+2) && s.is(j+1, "in") { // one-in-four
		return s.shareOf(m, j+3)
	}
	switch {
	case s.is(j, "in") && (s.is(j+1, "every") || s.is(j+1, "each")):
		j += 2
	case s.is(j, "in"):
		j++
	case s.is(j, "out") && s.is(j+1, "of"):
		j += 2
		if s.is(j, "every") {
			j++
		}
	default:
		return 0
	}
	return s.shareOf(m, j)
}

// shareOf makes a share of m and the whole at atom j.
func (s *scan) shareOf(m *amount, j int) int {
	whole, ok := s.numeral(j, false)
	if !ok || whole.val <= m.n.val || m.n.val <= 0 || whole.vague || whole.val > 1000 && whole.val < 2100 && whole.plain {
		return 0
	}
	if s.startsUnit(whole.last) || s.at[j].time != noTime || s.has(whole.last, monthCue) || m.n.val > 10 && s.is(m.last, "in") {
		return 0
	}
	n := exact(m.n.first, whole.last, m.n.val/whole.val, 0)
	n.ratio = true
	r := amount{n: n, first: m.first, last: whole.last, numFirst: m.numFirst, numLast: whole.last}
	q := claims.Quantity{Kind: claims.Percent, Dimension: "ratio", Base: 1}
	next := s.emit(&r, &q, true)
	if k := len(s.out) - 1; k >= 0 && s.ended == next {
		s.out[k].Parts = []float64{m.n.val, whole.val}
	}
	return next
}

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
	if tag == "RB" || tag == "NN" && v < 3 || s.is(i-1, "at") && v == 1 {
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
	if s.isInt(i) && s.glued(i+1) && isOrdinalEnd(s.at[i+1].text) {
		return s.ordinal(i, i+2, s.at[i].val)
	}
	if s.is(i+1, "/") && s.glued(i+1) && s.glued(i+2) && s.isInt(i+2) && !s.near(i, i+3, 3, oddsCue) {
		return s.add(i, i+3, i, i+3, &claims.Quantity{Kind: claims.Identifier})
	}
	return i
}

// decade reads "in his 60s"; "the 1990s" is a time.
func (s *scan) decade(i int) int {
	v := s.at[i].val
	if s.at[i].kind == wordAtom {
		v = s.at[i].w.min
	}
	k := i - 1
	lo, hi := v, v+9
	if s.isHyphen(k) {
		k--
	}
	switch {
	case s.is(k, "early"):
		hi = v + 3
		k--
	case s.is(k, "mid"):
		lo, hi = v+4, v+6
		k--
	case s.is(k, "late"):
		lo = v + 7
		k--
	}
	if s.isHyphen(i-1) && s.is(i-2, "over") || s.isHyphen(i-1) && s.is(i-2, "under") { // the over-65s
		q := claims.Quantity{Kind: claims.Age, Unit: "y", Dimension: "time", Base: yearSeconds}
		m := amount{n: exact(i, i+1, v, 1), first: i, last: i + 1, numFirst: i, numLast: i + 1}
		return s.emit(&m, &q, false)
	}
	if v > 110 || v < 10 || !s.has(k, whoseCue) {
		return i
	}
	q := claims.Quantity{Kind: claims.Age, Unit: "y", Dimension: "time", Base: yearSeconds, Min: lo, Max: hi, Value: v, Step: 10, Hedge: claims.Vague}
	return s.add(k+1, i+1, i, i+1, &q)
}

// code is a token of digits that is no number: a telephone number, a model.
func (s *scan) code(i int) int {
	if s.at[i].time != noTime || len(s.at[i].text) > 24 {
		return i
	}
	q := claims.Quantity{Kind: claims.Identifier}
	return s.add(i, i+1, i, i+1, &q)
}
