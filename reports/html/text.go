package html

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"concord/claims"
)

// clean replaces what HTML does not allow in a text and what turns the
// direction of writing; html/template escapes the rest.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t' || r == '\r':
			return ' '
		case unicode.IsControl(r), unicode.Is(unicode.Bidi_Control, r), unicode.Is(unicode.Noncharacter_Code_Point, r):
			return utf8.RuneError
		}
		return r
	}, strings.ToValidUTF8(s, string(utf8.RuneError)))
}

// short is s in at most most runes, the last an ellipsis if any is left out.
func short(s string, most int) string {
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	return strings.TrimRight(string([]rune(s)[:most-1]), " ") + "…"
}

func plural(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return fmt.Sprintf("%d %s", n, noun)
}

// day is when an article appeared, "" if that is unknown.
func day(a *claims.Article) string {
	if a.Published.IsZero() {
		return ""
	}
	if t := a.Published; t.Hour() != 0 || t.Minute() != 0 {
		return t.Format("2 January 2006, 15:04 MST")
	}
	return a.Published.Format("2 January 2006")
}

// The mean width of a letter in the pictures, in tenths of a pixel.
const letter = 64

// fits is how many letters a width has room for, wide how much a text takes.
func fits(width int) int { return max(width*10/letter, 1) }

func wide(s string) int { return utf8.RuneCountInString(s) * letter / 10 }
