package timex

// ref reads the words for the past, the present and the future that name no stretch of the calendar.
func (m *matcher) ref(i int32, e *expr) int32 {
	e.kind = refKind
	w := m.at(i)
	if s := m.norm(i); s == "soon" && (m.norm(i-1) == "as" || m.norm(i-1) == "too" || m.norm(i+1) == "after") || s == "future" && !m.has(i+1, units) {
		return i
	}
	if w.class&ref != 0 {
		e.value = w.sort + "_REF"
		if s := m.norm(i); (s == "recent" || s == "future") && m.has(i+1, units) {
			return i + 2
		}
		return i + 1
	}
	if p := m.vagueUnits(i, e); p > i {
		return p
	}
	for _, p := range phrases {
		if end := m.phrase(i, p.words); end > i {
			e.value = p.value
			return end
		}
	}
	return i
}

// vagueUnits reads "coming months", "past years": no number, no place.
func (m *matcher) vagueUnits(i int32, e *expr) int32 {
	p := i
	if m.has(p, the) {
		p++
	}
	if !m.has(p+1, units) {
		return i
	}
	switch m.norm(p) {
	case "coming", "upcoming":
		e.value = "FUTURE_REF"
	case "past":
		e.value = "PAST_REF"
	default:
		return i
	}
	return p + 2
}

// phrases are the references of more than one word. "the past" must stand alone: "the past week" is a duration.
var phrases = [...]struct{ words, value string }{
	{"the past", "PAST_REF"},
	{"the future", "FUTURE_REF"},
	{"the near future", "FUTURE_REF"},
	{"the near term", "FUTURE_REF"},
	{"the short term", "FUTURE_REF"},
	{"these days", "PRESENT_REF"},
	{"the moment", "PRESENT_REF"},
	{"the present", "PRESENT_REF"},
	{"right now", "PRESENT_REF"},
	{"more recently", "PAST_REF"},
	{"most recently", "PAST_REF"},
	{"that time", "PAST_REF"},
	{"the time", "PAST_REF"},
}

// phrase matches the words of s, parted by single blanks, at token i.
func (m *matcher) phrase(i int32, s string) int32 {
	p := i
	for len(s) > 0 {
		word, rest := cut(s)
		if m.norm(p) != word {
			return i
		}
		p, s = p+1, rest
	}
	switch m.norm(p - 1) {
	case "past", "present", "moment":
		if m.norm(i-1) != "in" && m.norm(i-1) != "at" && m.norm(i-1) != "of" || m.norm(p) == "of" || m.has(p, class(^uint64(0))&^later) {
			return i
		}
	case "time":
		if m.norm(i-1) != "at" || m.norm(p) == "of" {
			return i
		}
	}
	return p
}

func cut(s string) (word, rest string) {
	for k := 0; k < len(s); k++ {
		if s[k] == ' ' {
			return s[:k], s[k+1:]
		}
	}
	return s, ""
}
