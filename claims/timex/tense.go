package timex

// Reach of the search for a verb, in tokens to each side.
const (
	leftReach  = 14
	rightReach = 10
)

// tenseOf is the tense of the clause around an expression: what the words just
// before it say ("until Friday"), else the nearest verb before it in the
// clause, else the nearest after it.
func (m *matcher) tenseOf(e *expr) tense {
	m.lo, m.hi = m.sentenceOf(e.first)
	if m.ahead(e) {
		return futureTense
	}
	for i := e.first - 1; i >= max(m.lo, e.first-leftReach) && !m.stops(i); i-- {
		if t := m.verb(i); t != noTense {
			if t == presentTense && m.names(i, e) {
				return futureTense
			}
			return m.compound(i, t)
		}
	}
	for i := e.last; i < min(m.hi, e.last+rightReach) && (i == e.last || !m.stops(i)); i++ {
		if t := m.verb(i); t != noTense {
			return m.compound(i, t)
		}
	}
	return noTense
}

// names reports whether verb i does no more than give an event its date: "the hearing is Friday".
func (m *matcher) names(i int32, e *expr) bool {
	n := m.norm(i)
	if n != "is" && n != "are" {
		return false
	}
	return i == e.first-1 || i == e.first-2 && m.norm(i+1) == "on"
}

// ahead reports whether the words before an expression point on: "until", "by", "as early as", "effective".
func (m *matcher) ahead(e *expr) bool {
	p := e.first - 1
	if m.has(p, ahead) {
		return p > m.lo
	}
	switch m.norm(p) {
	case "by":
		return p > m.lo && !m.pastPerfect(p)
	case "as":
		return m.norm(p-1) == "soon" || m.norm(p-1) == "early"
	}
	return false
}

// pastPerfect reports whether "had" stands before token p in the sentence.
func (m *matcher) pastPerfect(p int32) bool {
	for i := p - 1; i >= max(m.lo, p-leftReach); i-- {
		if n := m.norm(i); n == "had" || n == "were" || n == "was" {
			return true
		}
	}
	return false
}

// stops reports whether token i ends a clause.
func (m *matcher) stops(i int32) bool {
	switch m.norm(i) {
	case ";", ":", "--", `"`, "``", "''", "_":
		return true
	}
	return false
}

// verb is the tense that token i shows by itself.
func (m *matcher) verb(i int32) tense {
	w := m.at(i)
	if w.class&meridiem != 0 && m.has(i-1, clock|digits) {
		return noTense // 12:01 am
	}
	if w.tense == planTense || w.tense == purposeTense {
		next := m.norm(i + 1)
		if w.tense == planTense || next == "to" || next == "for" {
			return planTense
		}
		if m.toks[i].Tag == "" {
			return noTense
		}
	} else if w.tense != noTense {
		return w.tense
	}
	switch m.toks[i].Tag {
	case "VBD", "VBN":
		return pastTense
	case "VBZ", "VBP":
		return presentTense
	case "":
		s := m.norm(i)
		if m.has(i-1, article|the) {
			return noTense // "an unspecified date"
		}
		if n := len(s); n > 4 && s[n-2:] == "ed" && s[n-3] != 'e' && !m.capital(i) {
			return pastTense
		}
	}
	return noTense
}

// compound looks at the words beside a verb: "is to meet" and "will be held"
// point on, "had been due" does not.
func (m *matcher) compound(i int32, t tense) tense {
	switch t {
	case planTense:
		if m.norm(i) == "due" && m.norm(i+1) == "to" && m.at(i-1).tense == noTense {
			return noTense // "due to fog"
		}
		for k := i - 1; k >= max(m.lo, i-3); k-- {
			if n := m.norm(k); n == "had" || n == "been" {
				return pastTense
			}
		}
		return futureTense
	case presentTense:
		if m.norm(i+1) == "to" {
			return futureTense
		}
	case pastTense:
		if m.norm(i-1) != "be" {
			return t
		}
		for k := i - 2; k >= max(m.lo, i-5); k-- {
			if v := m.at(k).tense; v == futureTense || v == planTense || m.norm(k) == "to" {
				return futureTense
			}
		}
	}
	return t
}
