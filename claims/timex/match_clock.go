package timex

// clockTime reads "10:30 p.m. EST Thursday", "noon Saturday", "0730 GMT".
func (m *matcher) clockTime(i int32, e *expr) int32 {
	p := m.clock(i, e)
	if p == i {
		return i
	}
	e.clock, e.kind, e.gran = true, stepKind, minuteGran
	e.unit = dayUnit
	e.n, e.open = 0, true // no day is said: open, until one is found
	if q := m.zoneBeyond(p, e); q > p {
		return q
	}
	if q := m.zone(p, e); q > p {
		p = q
	} else if m.norm(p) == "in" {
		m.placeZone(p+1, e)
	}
	return m.clockDay(p, e)
}

// clockDay reads the day after a clock time: "10 p.m. Wednesday", "5 p.m. EST, Nov. 9".
func (m *matcher) clockDay(p int32, e *expr) int32 {
	q := p
	if m.norm(q) == "," {
		q++
	}
	var d expr
	end := m.stretch(q, &d)
	if end == q || d.clock || d.gran != dayGran && d.gran != partGran {
		return p
	}
	if q > p && d.month == 0 {
		return p // ", Friday" after a time begins another phrase
	}
	d.clock, d.hour, d.min, d.part, d.zone, d.zoned = true, e.hour, e.min, e.part, e.zone, e.zoned
	d.first, d.mod, d.gran = e.first, e.mod, minuteGran
	*e = d
	return end
}

// clock reads the time itself and leaves its hour and minute in e.
func (m *matcher) clock(i int32, e *expr) int32 {
	w := m.at(i)
	set := func(hour, min int32, end int32) int32 {
		if hour > 24 || min > 59 {
			return i
		}
		e.hour, e.min = int8(hour), int8(min)
		return end
	}
	next := m.at(i + 1)
	switch {
	case w.class&part != 0 && w.unit == noon && m.norm(i-1) != "high":
		return set(12, 0, i+1)
	case w.class&part != 0 && w.unit == midnight:
		return set(24, 0, i+1)
	case w.class&glued != 0:
		return set(w.num, max(w.alt, 0), i+1)
	case w.class&(clock|dotted) != 0:
		if next.class&meridiem != 0 && w.num >= 1 && w.num <= 12 {
			return set(w.num%12+next.num, w.alt, i+2)
		}
		if next.class&meridiem != 0 && next.num == 12 && w.num < 24 {
			return set(w.num, w.alt, i+2) // 17:06 pm
		}
		if end := m.ofDay(i+1, w.num, e); end > i+1 {
			e.min = int8(w.alt)
			return end
		}
		if m.norm(i+1) == "hours" || w.class&clock != 0 && m.clockContext(i) || m.zoneFollows(i+1) && m.clockContext(i) {
			if m.norm(i+1) == "hours" {
				return set(w.num, w.alt, i+2)
			}
			return set(w.num, w.alt, i+1)
		}
	case w.class&card != 0 && w.sort == "" && w.num >= 1 && w.num <= 12:
		if next.class&meridiem != 0 && w.class&digits != 0 {
			return set(w.num%12+next.num, 0, i+2)
		}
		if next.class&oclock != 0 {
			if end := m.ofDay(i+2, w.num, e); end > i+2 {
				return end
			}
			return set(w.num, 0, i+2)
		}
		if end := m.ofDay(i+1, w.num, e); end > i+1 {
			return end
		}
	case w.class&digits != 0 && m.toks[i].Len() == 4 && w.num < 2400 && w.num%100 < 60 && w.sort == "":
		if m.zoneFollows(i + 1) {
			return set(w.num/100, w.num%100, i+1)
		}
		if m.norm(i+1) == "hours" {
			return set(w.num/100, w.num%100, i+2)
		}
	}
	return i
}

// ofDay reads "in the morning" and "at night" after an hour.
func (m *matcher) ofDay(i, hour int32, e *expr) int32 {
	p := i
	switch {
	case m.norm(i) == "in" && m.has(i+1, the) && m.has(i+2, part):
		p = i + 3
	case m.norm(i) == "at" && m.norm(i+1) == "night":
		p = i + 2
	default:
		return i
	}
	w := m.at(p - 1)
	if hour > 12 || w.unit == noon || w.unit == midnight {
		return i
	}
	h := hour % 12
	if w.unit == afternoon || w.unit == evening || w.unit == night && h >= 5 {
		h += 12
	}
	e.hour, e.min = int8(h), 0
	return p
}

// clockContext tells 10:30 from a score or a running time.
func (m *matcher) clockContext(i int32) bool {
	if m.line {
		return true
	}
	if m.toks[i].Len() == 4 && m.norm(i-1) == "at" {
		switch m.norm(i + 1) {
		case "", ".", "of", "into", "remaining", "left":
			return m.zoneFollows(i + 1) // "stopped the fight at 2:56"
		}
	}
	if m.has(i-1, clockprep) {
		return m.norm(i+1) != "-" && m.norm(i+1) != "in"
	}
	return m.zoneFollows(i + 1)
}

// zoneFollows reports whether a zone's name or "local time" begins at token i.
func (m *matcher) zoneFollows(i int32) bool {
	var e expr
	return m.zone(i, &e) > i
}

// zoneBeyond reads a zone's name after "a.m." where the stop was taken for the
// sentence's end: "6:30 a.m. Beijing time".
func (m *matcher) zoneBeyond(p int32, e *expr) int32 {
	if p != m.hi || !m.has(p-1, meridiem) {
		return p
	}
	hi := m.hi
	m.hi = min(p+4, int32(len(m.toks)))
	end := m.zone(p, e)
	m.hi = hi
	return end
}

// placeZone takes the zone of a city named after the time, "11 p.m. in Paris"; the words stay outside.
func (m *matcher) placeZone(i int32, e *expr) {
	name := m.norm(i)
	for n := int32(1); n <= 3 && m.capital(i+n-1); n++ {
		if z, ok := m.tab.places[name]; ok {
			e.zone, e.zoned = z, true
			return
		}
		name += " " + m.norm(i+n)
	}
}

// zone reads GMT, EST, local time, Eastern time, Beijing time.
func (m *matcher) zone(i int32, e *expr) int32 {
	if i >= m.hi {
		return i
	}
	if m.norm(i) == "local" && m.norm(i+1) == "time" {
		return i + 2
	}
	if z, ok := m.tab.zones[m.norm(i)]; ok && m.capital(i) && m.toks[i].Len() >= 2 || ok && m.norm(i) == "z" && m.joined(i) {
		e.zone, e.zoned = z, true
		if m.norm(i+1) == "time" {
			return i + 2
		}
		return m.utcOffset(i+1, e)
	}
	if !m.capital(i) {
		return i
	}
	name := m.norm(i)
	for n := int32(1); n <= 3; n++ {
		if z, ok := m.tab.places[name]; ok && m.norm(i+n) == "time" {
			e.zone, e.zoned = z, true
			return i + n + 1
		}
		if n < 3 {
			if next := m.norm(i + n); next == "" || next == "time" {
				return i
			}
			name += " " + m.norm(i+n)
		}
	}
	return i
}

// utcOffset reads what may follow GMT or UTC: "GMT+02:00", "UTC-5".
func (m *matcher) utcOffset(i int32, e *expr) int32 {
	sign := m.norm(i)
	w := m.at(i + 1)
	if sign != "+" && sign != "-" || !m.joined(i) || !m.joined(i+1) || w.class&(clock|card) == 0 || w.num > 14 || e.zone != (zoneName{}) {
		return i
	}
	e.zone.minutes = int(w.num)*60 + int(w.alt)
	if sign == "-" {
		e.zone.minutes = -e.zone.minutes
	}
	return i + 2
}
