package quantity

import "concord/claims"

const (
	yearSeconds = 31556952
	oldest      = 125 // years
)

// age reads the ways in which the press gives ages.
func (s *scan) age(m *amount) int {
	if m.n.vague || m.currency != nil || m.n.ratio || m.n.class != noClass {
		return 0
	}
	if m.unit != nil {
		return s.yearsOld(m)
	}
	if m.n.val > oldest || m.n.scale > 1 || s.at[m.numFirst].comma {
		return 0
	}
	h := hedging{min: 1, max: 1}
	i := s.hedgesBefore(m.first, &h)
	if s.is(i-1, "between") {
		i--
	}
	if i < s.lo {
		return 0
	}
	switch {
	case s.has(i-1, agedCue) && !s.measured(m.last),
		s.is(i-1, "of") && s.is(i-2, "age") && !s.measured(m.last):
		of := int32(-1)
		if !s.is(i-1, "of") && !s.is(i-2, "at") && !s.is(i-2, "age") {
			of = s.subjectBefore(i - 1)
		}
		return s.aged(m, of)
	case s.has(i-1, turningCue) && m.n.val >= 1 && s.clauseEnd(m.last),
		s.is(i-1, "at") && s.has(i-2, dyingCue) && s.at[m.numFirst].time == noTime && m.n.val > 1 && (s.clauseEnd(m.last) || s.is(m.last, "of")):
		return s.aged(m, -1)
	case m.n.plain && s.is(i-1, "of") && s.who(i-2) && !s.has(i-2, relationCue) && s.article(i-2) && s.clauseEnd(m.last) && (m.n.val >= 16 || s.young(i-2)):
		return s.aged(m, s.at[i-2].tok) // a lawyer of 47
	case m.n.digits && i < m.first && s.isHyphen(m.first-1) && s.glued(m.first) && m.n.val >= 10 && m.n.val < 100:
		of := int32(-1)
		if at := s.phrase(m.last, &amount{n: numeral{val: 1}}, true); at >= 0 {
			of = s.at[at].tok
		}
		return s.aged(m, of)
	case m.n.plain && !m.ranged && s.stated(s.onlyBefore(i), m):
		return s.aged(m, s.at[s.onlyBefore(i)-2].tok)
	case m.n.plain && i < m.first && !s.plural(m.last) && !s.measured(m.last) && s.has(i-1, ageableCue) && (s.is(i, "over") || s.is(i, "under") || s.is(i, "above") || s.is(i, "below")):
		return s.aged(m, s.at[i-1].tok) // children under 5
	case m.n.plain && s.has(i-2, ageableCue) && (s.is(i-1, "over") || s.is(i-1, "under")) && s.clauseEnd(m.last):
		return s.aged(m, s.at[i-2].tok) // nobody under 18
	case m.n.digits && m.n.val >= 16 && i == s.lo+1 && s.is(s.lo, "at") && s.is(m.last, ",") && (s.has(m.last+1, whoCue) || s.person(m.last+1)):
		return s.aged(m, -1) // At 82, Roe still paints
	case m.n.plain && !m.ranged && s.is(i-1, "now") && s.is(m.last, ",") && s.apposed(i-1, m.last) >= s.lo:
		return s.aged(m, s.at[s.apposed(i-1, m.last)].tok)
	case m.n.plain && !m.ranged && s.apposed(i, m.last) >= s.lo:
		return s.aged(m, s.at[s.apposed(i, m.last)].tok)
	case m.n.plain && !m.ranged && s.is(i-1, "(") && s.is(m.last, ")") && m.n.val > 9 && s.person(i-2):
		return s.aged(m, s.at[i-2].tok)
	case s.isHyphen(m.last) && s.is(m.last+1, "something"):
		m.n.hi = m.n.val + 9
		m.n.vague = true
		m.last += 2
		return s.aged(m, -1)
	}
	return 0
}

// aged adds the age m of the token of, -1 if that is not known.
func (s *scan) aged(m *amount, of int32) int {
	q := claims.Quantity{Kind: claims.Age, Unit: "y", Dimension: "time", Base: yearSeconds}
	if of >= 0 {
		s.setOf(&q, of)
	}
	listed := s.at[m.numFirst].kind == digitsAtom && (s.has(m.first-1, agedCue) || s.is(m.first-1, ","))
	next := s.emit(m, &q, false)
	for listed { // aged 3, 5 and 9; the suspects, 19 and 22,
		k := next
		for s.is(k, ",") || s.is(k, "and") || s.is(k, "or") {
			k++
		}
		if k == next || !s.isInt(k) || s.at[k].val > oldest || s.plural(k+1) || s.isHyphen(k+1) || s.startsUnit(k+1) || s.at[k].time == inDate {
			break
		}
		one := amount{n: exact(k, k+1, s.at[k].val, 1), first: k, last: k + 1, numFirst: k, numLast: k + 1}
		next = s.emit(&one, &q, false)
	}
	return next
}

// yearsOld reads "26-year-old", "six months old", "26 years of age".
func (s *scan) yearsOld(m *amount) int {
	if m.unit.Dimension != "time" || m.per != "" {
		return 0
	}
	j := max(m.last, m.shared)
	if s.isHyphen(j) {
		j++
	}
	switch {
	case s.is(j, "old"), s.is(j, "olds"):
		j++
	case s.is(j, "of") && s.is(j+1, "age"):
		j += 2
	case s.is(j, "young") && s.clauseEnd(j+1):
		j++
	case s.has(m.first-1, agedCue): // aged five months
		j = m.last
	default:
		return 0
	}
	q := claims.Quantity{Kind: claims.Age, Unit: m.unit.Symbol, Dimension: "time", Base: m.unit.Factor}
	if s.attribute(m, m.first); m.adjective && s.at[j-1].norm != "olds" {
		if at := s.phrase(j, &amount{n: numeral{val: 1}}, true); at >= 0 {
			for k := j + 1; k < at; k++ { // the 32-year-old Roe's third win
				if s.tag(k) == "POS" {
					at = k - 1
				}
			}
			s.setOf(&q, s.at[at].tok)
		}
	}
	if m.shared == 0 {
		m.last = j
	}
	return s.emit(m, &q, false)
}

// clauseEnd reports whether nothing that a number could count stands at j.
func (s *scan) clauseEnd(j int) bool {
	if j >= s.hi || s.at[j].time != noTime {
		return true
	}
	t := &s.at[j]
	return t.kind == markAtom && !s.isHyphen(j) && t.text != "%" && t.text != "°" || s.has(j, stopCue|monthCue)
}

// onlyBefore steps back over "just" and the like before atom i.
func (s *scan) onlyBefore(i int) int {
	for s.is(i-1, "just") || s.is(i-1, "only") || s.is(i-1, "now") || s.is(i-1, "still") || s.is(i-1, "already") {
		i--
	}
	return i
}

// stated reports "she was 91": a person, a copula that ends before atom i, and
// the number m, that can count nothing after it. Of small numbers a desk would
// say more, so nothing at all may follow.
func (s *scan) stated(i int, m *amount) bool {
	if !s.has(i-1, copulaCue) || !s.has(i-2, whoCue) && !s.person(i-2) || !m.n.digits || !s.clauseEnd(m.last) || s.isHyphen(m.last) {
		return false
	}
	return m.n.val > 9 || m.n.val > 0 && s.has(i-2, whoCue) && (m.last >= s.hi || s.is(m.last, ".") || s.is(m.last, "when"))
}

// article reports "a" or "an" within three words before i.
func (s *scan) article(i int) bool {
	for k := i - 1; k >= i-3; k-- {
		if s.is(k, "a") || s.is(k, "an") {
			return true
		}
	}
	return false
}

// young reports a word for a child at i.
func (s *scan) young(i int) bool {
	return s.is(i, "boy") || s.is(i, "girl") || s.is(i, "child") || s.is(i, "pupil") || s.is(i, "schoolboy") || s.is(i, "schoolgirl")
}

// measured reports whether a unit follows at j: "aged 12 years" is the unit's.
func (s *scan) measured(j int) bool { return s.startsUnit(j) }
