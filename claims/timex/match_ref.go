package timex

// ref reads the words for the past, the present and the future that name no stretch of the calendar.
func (m *matcher) ref(i int32, e *expr) int32 {
	e.kind = refKind
	w := m.at(i)
	if s := m.norm(i); s == "soon" && (m.norm(i-1) == "as" || m.norm(i-1) == "too" || m.norm(i+1) == "after") || s == "future" && (m.norm(i-1) == "'s" || m.has(i-1, the)) {
		return i
	}
	if w.class&ref != 0 {
		e.value = w.sort + "_REF"
		if m.norm(i) == "recent" && m.has(i+1, units) {
			return i + 2
		}
		return i + 1
	}
	for _, p := range phrases {
		if end := m.phrase(i, p.words); end > i {
			e.value = p.value
			return end
		}
	}
	return i
}

// phrases are the references of more than one word. "the past" must stand alone: "the past week" is a duration.
var phrases = [...]struct{ words, value string }{
	{"the past", "PAST_REF"},
	{"the future", "FUTURE_REF"},
	{"the near future", "FUTURE_REF"},
	{"the near term", "FUTURE_REF"},
	{"the short term", "FUTURE_REF"},
	{"the coming days", "FUTURE_REF"},
	{"the coming weeks", "FUTURE_REF"},
	{"the coming months", "FUTURE_REF"},
	{"the coming years", "FUTURE_REF"},
	{"coming weeks", "FUTURE_REF"},
	{"coming months", "FUTURE_REF"},
	{"coming years", "FUTURE_REF"},
	{"coming days", "FUTURE_REF"},
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
