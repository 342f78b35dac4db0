package corpus

import (
	"bytes"
	"html"
)

// brackets pairs the square brackets of a paragraph.
func brackets(raw []byte) map[int]int {
	match := map[int]int{}
	var open []int
	for i := 0; i < len(raw); i++ {
		switch raw[i] {
		case '\\':
			i++
		case '[':
			open = append(open, i)
		case ']':
			if n := len(open); n > 0 {
				match[open[n-1]], open = i, open[:n-1]
			}
		}
	}
	return match
}

// tagEnd is the length of the HTML tag, comment or autolink that raw begins
// with; 0 if it begins with none.
func tagEnd(raw []byte) int {
	if len(raw) < 3 || raw[1] != '/' && raw[1] != '!' && (raw[1]|0x20 < 'a' || raw[1]|0x20 > 'z') {
		return 0
	}
	window := raw[:min(len(raw), maxReach)]
	if bytes.HasPrefix(window, []byte("<!--")) {
		if i := bytes.Index(window, []byte("-->")); i > 0 {
			return i + 3
		}
		return 0
	}
	return bytes.IndexByte(window, '>') + 1
}

// entity is the length of the character reference that s begins with and the
// characters it stands for; 0 if s begins with none.
func entity(s string) (int, string) {
	end := 1
	for end < len(s) && end < 34 && (isWordByte(s[end]) || s[end] == '#') {
		end++
	}
	if end < len(s) && s[end] == ';' {
		end++
	}
	if end < 3 {
		return 0, ""
	}
	if u := html.UnescapeString(s[:end]); u != s[:end] {
		return end, u
	}
	return 0, ""
}

func runLength(raw []byte, i int) int {
	n := 1
	for i+n < len(raw) && raw[i+n] == raw[i] {
		n++
	}
	return n
}

func isPunct(c byte) bool {
	return c > ' ' && c < 0x7F && !isWordByte(c) || c == '_'
}

func isSpaceByte(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }

func isWordByte(c byte) bool {
	return isDigit(c) || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || c >= 0x80
}
