package timex

// Reach of the search for a verb, in tokens to each side.
const (
	leftReach  = 14
	rightReach = 8
)

// tenseOf is the tense of the clause around an expression: that of the nearest
// verb before it in the clause, else after it.
func (m *matcher) tenseOf(e *expr) tense {
	m.lo, m.hi = m.sentenceOf(e.first)
	for i := e.first - 1; i >= max(m.lo, e.first-leftReach); i-- {
		if m.stops(i) {
			break
		}
		if t := m.verb(i); t != noTense {
			return m.compound(i, t)
		}
	}
	for i := e.last; i < min(m.hi, e.last+rightReach); i++ {
		if m.stops(i) && i > e.last {
			break
		}
		if t := m.verb(i); t != noTense {
			if t == planTense {
				t = futureTense
			}
			return t
		}
	}
	return noTense
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
	if w.tense != noTense {
		return w.tense
	}
	switch m.toks[i].Tag {
	case "VBD":
		return pastTense
	case "VBZ", "VBP":
		return presentTense
	case "":
		s := m.norm(i)
		if n := len(s); n > 4 && s[n-2:] == "ed" && s[n-3] != 'e' && !m.capital(i) {
			return pastTense
		}
	}
	return noTense
}

// compound looks at what stands before a verb: "is due" and "to be released" point on, "had been due" does not.
func (m *matcher) compound(i int32, t tense) tense {
	prev := m.norm(i - 1)
	switch {
	case t == planTense && (prev == "been" || prev == "had"):
		return pastTense
	case t == planTense:
		return futureTense
	case prev == "be" || prev == "to":
		for k := i - 1; k >= max(m.lo, i-5); k-- {
			if v := m.at(k).tense; v == futureTense || v == planTense {
				return futureTense
			}
		}
		return futureTense
	}
	return t
}
