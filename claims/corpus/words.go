package corpus

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"concord/claims"
)

// isBlank reports whether r shows as nothing: white space, no-break spaces,
// zero-width characters, byte order marks.
func isBlank(r rune) bool {
	switch r {
	case '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u2060', '\ufeff', '\u00ad':
		return true
	}
	return unicode.IsSpace(r) || r < ' '
}

func trim(s string) string { return strings.TrimFunc(s, isBlank) }

func lower(s string) string { return strings.ToLower(s) }

// trimSpan is text[start:end] without the blanks at its ends.
func trimSpan(text string, start, end int) claims.Span {
	s := strings.TrimLeftFunc(text[start:end], isBlank)
	start = end - len(s)
	end = start + len(strings.TrimRightFunc(s, isBlank))
	return claims.Span{Start: int32(start), End: int32(end)}
}

// fold prepares words for the tables: lower case, plain quotes and dashes,
// no stops and brackets around a word. A colon stays, for labels have one.
func fold(s string) []string {
	words := strings.Fields(plainMarks.Replace(strings.ToLower(s)))
	out := words[:0]
	for _, w := range words {
		if w = strings.Trim(w, ".,;!?()[]"); w != "" {
			out = append(out, w)
		}
	}
	return out
}

var plainMarks = strings.NewReplacer("‘", "'", "’", "'", "“", `"`, "”", `"`, "–", "-", "—", "-", "…", "")

// hasWord reports whether s holds a letter or a digit.
func hasWord(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) >= 0
}

// isCapital reports whether a word begins in upper case, quotes and brackets
// before it left aside.
func isCapital(w string) bool {
	w = strings.TrimLeft(w, "\"'“‘([«")
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}

// isShouted reports whether a word has two letters or more, all in upper case.
func isShouted(w string) bool {
	n := 0
	for _, r := range w {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n >= 2
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
