package timex

import "strings"

// numericDate reads the dates written in figures alone, however the tokeniser
// cut them: 2026-01-06, 2026-01-06T08:45Z, 01/06/2026, 06.01.2026, 2003-05.
func (m *matcher) numericDate(i int32, e *expr) int32 {
	if !m.has(i, digits|figure) {
		return i
	}
	if m.has(i, figure) && m.namedMonth(i, e) {
		return i + 1
	}
	start := m.toks[i].Start
	s := m.text[start:m.toks[m.hi-1].End]
	n := figures(s)
	if n < 6 {
		return i
	}
	end := i + 1
	for end < m.hi && m.toks[end].Start < start+int32(n) {
		end++
	}
	if m.toks[end-1].End != start+int32(n) || i > m.lo && m.joined(i) && m.norm(i-1) != "(" {
		return i
	}
	if !parseFigures(s[:n], e) {
		return i
	}
	return end
}

// figures is the length of the run of digits and date marks that s begins with.
func figures(s string) int {
	n := 0
	for n < len(s) && n < 25 {
		c := s[n]
		if c < '0' || c > '9' {
			if c == 'Z' && n > 0 {
				return n + 1
			}
			if c != '-' && c != '/' && c != '.' && c != ':' && c != 'T' && c != '+' || n+1 >= len(s) || s[n+1] < '0' || s[n+1] > '9' {
				break
			}
		}
		n++
	}
	return n
}

// parseFigures fills e from a run of figures.
func parseFigures(s string, e *expr) bool {
	a, w1 := leadingInt(s)
	if w1 == 0 || w1 == len(s) {
		return false
	}
	sep := s[w1]
	b, w2 := leadingInt(s[w1+1:])
	rest := s[min(len(s), w1+1+w2):]
	if sep != '-' && sep != '/' && sep != '.' || w2 == 0 {
		return false
	}
	e.kind, e.gran = pointKind, dayGran
	if rest == "" {
		return yearRange(a, b, w1, w2, sep, e)
	}
	if rest[0] != sep {
		return false
	}
	c, w3 := leadingInt(rest[1:])
	tail := rest[min(len(rest), 1+w3):]
	switch {
	case w1 == 4 && w2 <= 2 && w3 <= 2 && validDay(b, c):
		e.year, e.month, e.day = a, int8(b), int8(c)
		return tail == "" || tail[0] == 'T' && isoClock(tail[1:], e)
	case w3 == 4 && len(tail) > 1 && tail[0] == '-':
		if !isoClock(tail[1:], e) {
			return false
		}
	case tail != "" || w1 > 2 || w2 > 2 || w3 != 4 && w3 != 2:
		return false
	}
	if w3 == 2 {
		if sep != '/' {
			return false
		}
		c += 1900
		if c < 1950 {
			c += 100
		}
	}
	if c < 1800 || c > 2100 {
		return false
	}
	e.year = c
	switch american := sep == '/'; {
	case american && validDay(a, b): // 01/06/2026 may be either
		e.swapped = validDay(b, a) && a != b
		e.month, e.day = int8(a), int8(b)
	case validDay(b, a):
		e.swapped = sep == '-' && validDay(a, b) && a != b
		e.month, e.day = int8(b), int8(a)
	default:
		return false
	}
	return true
}

func validDay(month, day int32) bool { return month >= 1 && month <= 12 && day >= 1 && day <= 31 }

// yearRange reads 2003-05, 1998-2003 and 2003/04; 2026-01 with a zero month is a month only in ISO's sense, so a range of years wins.
func yearRange(a, b int32, w1, w2 int, sep byte, e *expr) bool {
	if sep == '.' || w1 != 4 || a < 1500 || a > 2100 || w2 != 4 && w2 != 2 {
		return false
	}
	if w2 == 2 {
		b += a - a%100
	}
	if b <= a || b-a > 99 || b > 2100 {
		return false
	}
	e.gran, e.year, e.yearTo = yearGran, a, b
	return true
}

// isoClock reads the time of 2026-01-06T08:45Z.
func isoClock(s string, e *expr) bool {
	h, w := leadingInt(s)
	if w != 2 || len(s) < 5 || s[2] != ':' || h > 24 {
		return false
	}
	min, w := leadingInt(s[3:])
	if w != 2 || min > 59 {
		return false
	}
	e.clock, e.gran, e.hour, e.min = true, minuteGran, int8(h), int8(min)
	rest := s[5:]
	if len(rest) >= 3 && rest[0] == ':' {
		rest = rest[3:]
	}
	switch {
	case rest == "":
	case rest == "Z":
		e.zoned = true
	case len(rest) == 6 && (rest[0] == '+' || rest[0] == '-') && rest[3] == ':':
		zh, _ := leadingInt(rest[1:3])
		zm, _ := leadingInt(rest[4:])
		e.zoned, e.zone.minutes = true, int(zh*60+zm)
		if rest[0] == '-' {
			e.zone.minutes = -e.zone.minutes
		}
	default:
		return false
	}
	return true
}

// namedMonth reads 6-Jan-2026 in one token.
func (m *matcher) namedMonth(i int32, e *expr) bool {
	f := strings.Split(m.norm(i), "-")
	if len(f) != 3 {
		return false
	}
	d, name, y := m.tab.look(f[0]), m.tab.words[f[1]], m.tab.look(f[2])
	if d.class&card == 0 || d.num < 1 || d.num > 31 || name.class&month == 0 || y.class&year == 0 {
		return false
	}
	e.kind, e.gran, e.day, e.month, e.year = pointKind, dayGran, int8(d.num), int8(name.num), y.num
	return true
}
