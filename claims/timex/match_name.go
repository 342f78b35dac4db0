package timex

import "strings"

// isName tells March from march and Sun. from sun: short forms and words with
// another meaning need a capital, "May" and "March" at the head of a sentence a number beside them too.
func (m *matcher) isName(i int32) bool {
	s := m.norm(i)
	if m.has(i, prefixed) {
		return true
	}
	if !m.capital(i) {
		return len(s) > 5 && s != "march" && s != "august"
	}
	switch {
	case (s == "may" || s == "march") && !m.has(i-1, edge|shift) && (m.norm(i+1) == "for" || m.norm(i+1) == "of" && !m.has(i+2, year) || m.norm(i+1) == "on"):
		return false // the March for, of or on something
	case s == "may" || s == "march":
		return i > m.lo && m.body && !m.sentenceStart(i) && !m.allCaps(i) || m.has(i+1, digits|ordinal) || m.inDate(i)
	case len(s) <= 3 && s != "may", s == "sept", s == "tues", s == "thurs":
		p := i + 1
		if m.norm(p) == "." {
			p++
		}
		return m.has(p, digits|ordinal) || m.has(i-1, digits|ordinal|edge) || m.norm(p) == "," && m.has(p+1, month|digits)
	}
	return true
}

// forename reports a month's name that is a person's: the name tagger says so,
// or another name follows and nothing before it leads to a date, "Ann and June Roe".
func (m *matcher) forename(i int32) bool {
	if strings.HasSuffix(m.toks[i].Name, "-PER") {
		return true
	}
	if !m.has(i, forename) || !m.body || m.allCaps(i) || !m.capital(i+1) || m.at(i+1).class != 0 || !strings.HasPrefix(m.toks[i+1].Tag, "NNP") {
		return false
	}
	if i == m.lo {
		return true
	}
	paired := m.norm(i-1) == "and" && m.has(i-2, month|digits) // between May and June
	return m.toks[i-1].Tag != "IN" && !m.has(i-1, digits|ordinal|shift|edge|focus|month) && !paired
}

func (m *matcher) sentenceStart(i int32) bool {
	return i == m.lo || i == m.lo+1 && (m.norm(i-1) == `"` || m.norm(i-1) == "``" || m.norm(i-1) == "'")
}

// titled reports whether a word that needs no capital has one within a sentence
// of running text: "Velmora Today" and "This Week" are names.
func (m *matcher) titled(i int32) bool {
	if !m.capital(i) || !m.body || m.allCaps(i) || m.sentenceStart(i) {
		return false
	}
	p := m.toks[i-1]
	c := m.text[p.End-1]
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == ','
}

// allCaps reports whether token i is in capitals through and through, as in a headline.
func (m *matcher) allCaps(i int32) bool {
	t := m.toks[i]
	return t.Len() > 1 && m.text[t.Start+1] >= 'A' && m.text[t.Start+1] <= 'Z'
}

// inDate reports whether the word before token i leads to a date.
func (m *matcher) inDate(i int32) bool {
	return m.has(i-1, digits|ordinal|yearprep|shift|edge)
}
