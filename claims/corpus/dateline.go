package corpus

import (
	"strings"
	"unicode/utf8"

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
	tail := strings.NewReplacer(".", "", ":", "").Replace(lower(strings.TrimLeft(fields[0], "0123456789:.") + strings.Join(fields[1:], "")))
	switch strings.TrimRight(tail, "abcdefghijklmnopqrstuvwxyz") {
	case "":
	default:
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
		if words := fold(c); isBareName(trim(c)) && !m.match("drop", words) && !m.match("agency", words) && !isDateLine(words, m) {
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

// maxDateline bounds the dateline of a paragraph, in bytes.
const maxDateline = 100

// hasDateline reports whether a paragraph begins with a dateline:
// "LINZ, Austria, May 3 (Wire) - ", "GRAZ — ", "(Wire) – ".
func hasDateline(s string, m *matcher) bool {
	head, ok := beforeDash(s)
	if !ok {
		return false
	}
	agency := false
	if i := strings.IndexByte(head, '('); i >= 0 {
		j := strings.IndexByte(head, ')')
		if j != len(head)-1 || !capitals(head[i+1:j], 4, m) {
			return false
		}
		agency, head = true, trim(head[:i])
		if head == "" {
			return true
		}
	}
	parts := strings.Split(head, ",")
	dated := false
	for i, part := range parts {
		part = trim(part)
		switch {
		case part == "" || i > 4:
			return false
		case i > 0 && isPlaceAndDate(strings.Fields(part), m):
			dated = true
		case !capitals(part, 4, m):
			return false
		}
	}
	return agency || dated || isPlaceShouted(parts[0]) && !m.has("not-place", lower(parts[0]))
}

// isDatelineAlone reports whether a block is a dateline, dash and all, and no
// more: some sites part it from the paragraph.
func isDatelineAlone(s string, m *matcher) bool {
	bare := strings.TrimRight(s, "—–-")
	if bare == s || !strings.HasSuffix(bare, " ") {
		return false
	}
	for part := range strings.SplitSeq(bare, ",") {
		if part = trim(part); !capitals(strings.Trim(part, "()"), 4, m) {
			return false
		}
	}
	return true
}

// beforeDash is what stands before the first dash of a paragraph, if that is
// short enough to be a dateline and something follows it.
func beforeDash(s string) (string, bool) {
	window := s[:min(len(s), maxDateline)]
	at := -1
	for _, dash := range [...]string{" - ", " – ", " — ", " -- ", "— ", "– "} {
		if i := strings.Index(window, dash); i > 0 && (at < 0 || i < at) && i+len(dash) < len(s) {
			at = i
		}
	}
	if at < 0 {
		return "", false
	}
	return trim(s[:at]), true
}

// capitals reports whether s is at most n words, each capitalised or a figure.
func capitals(s string, n int, m *matcher) bool {
	fields := strings.Fields(s)
	if len(fields) == 0 || len(fields) > n {
		return false
	}
	for _, f := range fields {
		if !isCapital(f) && !isDateWord(lower(f), m) && utf8.RuneCountInString(f) > 3 {
			return false
		}
	}
	return true
}

// isPlaceShouted reports whether a dateline's first part is a place in
// capitals and not the label of a programme or the first word of a headline.
func isPlaceShouted(s string) bool {
	fields := strings.Fields(s)
	for _, f := range fields {
		if !isShouted(f) && f != "St." {
			return false
		}
	}
	return len(fields) > 0 && len(fields) <= 4 && utf8.RuneCountInString(s) >= 4
}
