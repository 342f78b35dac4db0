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
	if w.class&opening != 0 {
		if p, end := m.phrase(i); end > i && hedgeMods[p.sort] == 0 && m.standsAlone(i, end) {
			e.value = p.sort + "_REF"
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

// standsAlone keeps "the past week", "the time of day" and "the moment it fell" out.
func (m *matcher) standsAlone(i, end int32) bool {
	switch m.norm(end - 1) {
	case "past", "present", "moment":
		return (m.norm(i-1) == "in" || m.norm(i-1) == "at") && (end >= m.hi || m.has(end, pause))
	case "time":
		return m.norm(i-1) == "at" && m.norm(end) != "of"
	}
	return true
}
