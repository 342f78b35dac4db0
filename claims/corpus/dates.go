package corpus

import (
	"strings"

	"concord/claims"
)

// isHour reports whether a line is an hour and no more, as it stands over a
// post of a live blog: "18:05", "4.30pm", "10:15 a.m. EDT".
func isHour(s string) bool {
	fields := strings.Fields(s)
	if len(fields) > 3 || !isDigit(s[0]) {
		return false
	}
	digits, seps := 0, 0
	for i := 0; i < len(fields[0]); i++ {
		switch c := fields[0][i]; {
		case isDigit(c):
			digits++
		case c == ':' || c == '.':
			seps++
		}
	}
	if digits < 1 || digits > 4 {
		return false
	}
	tail := lower(strings.TrimLeft(fields[0], "0123456789:.") + strings.Join(fields[1:], ""))
	tail = strings.ReplaceAll(tail, ".", "")
	if strings.TrimRight(tail, "abcdefghijklmnopqrstuvwxyz") != "" {
		return false
	}
	half := strings.HasPrefix(tail, "am") || strings.HasPrefix(tail, "pm")
	return half && len(tail) <= 6 || seps > 0 && digits >= 3 && len(tail) <= 4
}

// isDateLine reports whether words are nothing but a date or a time of
// publication, with its label.
func isDateLine(words []string, m *matcher) bool {
	if len(words) > 25 {
		return false
	}
	digits, names := 0, 0
	for _, w := range words {
		switch {
		case !isDateWord(w, m):
			return false
		case strings.ContainsAny(w, "0123456789"):
			digits++
			if isClock(w) || isNumericDate(w) {
				names++
			}
		case m.has("month", w), m.has("recent", w):
			names++
		}
	}
	return digits > 0 && names > 0
}

// hasDay reports whether a line of dates holds more than hours: a month, a
// day of the week, a date in figures.
func hasDay(words []string, m *matcher) bool {
	for _, w := range words {
		if m.has("month", w) || m.has("weekday", w) || m.has("recent", w) || isNumericDate(w) {
			return true
		}
	}
	return false
}

// isClock reports whether a word is an hour: "16:42", "4.50pm", "9am".
func isClock(w string) bool {
	figures := strings.TrimRight(w, "apm.hz")
	return strings.Contains(figures, ":") || len(figures) < len(w) && strings.HasSuffix(strings.ReplaceAll(w, ".", ""), "m")
}

// isNumericDate reports whether a word is a date in figures, and no score:
// "10/25/11", "4/9", "2031-01-06", "6.1.2031", "2013-4:45pm".
func isNumericDate(w string) bool {
	w = strings.Trim(w, ":|·•")
	figures := 0
	for figures < len(w) && (isDigit(w[figures]) || strings.IndexByte("/.-", w[figures]) >= 0) {
		figures++
	}
	parts := strings.FieldsFunc(w[:figures], func(r rune) bool { return r == '/' || r == '.' || r == '-' })
	switch {
	case len(parts) < 2 || len(parts) > 3:
		return false
	case strings.Contains(w, "/"):
		return true
	case len(parts) == 3:
		return len(parts[0]) == 4 || len(parts[2]) == 4
	}
	return len(parts[0]) == 4 && strings.Contains(w, ":")
}

// hasDateCell reports whether a row of cells is a date with the names of a
// section, an agency or a writer: "World | 3 hours ago".
func hasDateCell(s string, m *matcher) bool {
	cells := splitCells(s)
	dates := 0
	for _, c := range cells {
		words := fold(c)
		switch {
		case isDateLine(words, m):
			dates++
		case len(words) == 0 || m.match("drop", words):
		case !capitals(c, 4, m) || strings.ContainsAny(c, "0123456789"):
			return false
		}
	}
	return len(cells) >= 2 && dates > 0
}

// dateCells is the kind of such a row: who wrote, if a name is among it.
func dateCells(s string, m *matcher) claims.BlockKind {
	for _, c := range splitCells(s) {
		if words := fold(c); isBareName(trim(c)) && !m.match("drop", words) && !m.match("wire", words) && !isDateLine(words, m) {
			return claims.Byline
		}
	}
	return claims.DateLine
}

// isDateWord reports whether a word may stand in a line of dates: the names
// and labels of the table, and figures: "17", "2025", "3rd", "16:42",
// "4:50pm", "10/25/11", "2013-4:45pm".
func isDateWord(w string, m *matcher) bool {
	w = strings.Trim(w, ":|·•/-")
	if w == "" || m.has("date", w) || m.has("month", w) || m.has("weekday", w) {
		return true
	}
	if !isDigit(w[0]) {
		return false
	}
	tail := strings.TrimLeft(w, "0123456789:/.-")
	switch strings.Trim(tail, ".") {
	case "", "am", "pm", "a.m", "p.m", "st", "nd", "rd", "th", "h", "z", "m", "d", "w", "hr", "hrs", "min", "mins":
		return true
	}
	return tail[0] == 't' && strings.Trim(tail, "0123456789:.tz+-") == "" // 2026-01-31T10:00Z
}
