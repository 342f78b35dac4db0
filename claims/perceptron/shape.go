package perceptron

import (
	"unicode"
	"unicode/utf8"
)

// A Typography is how a sentence is set: what a capital says depends on it.
type Typography uint64

// The ways of setting a sentence.
const (
	Plain Typography = iota
	TitleCase
	AllCaps
)

// TypographyOf looks at the letters of a sentence. In title case hardly a word
// of four letters or more begins small; in capitals hardly a word has a small
// letter.
func TypographyOf(forms []string) Typography {
	long, smallLong, words, smallWords := 0, 0, 0, 0
	for _, f := range forms {
		if len(f) < 2 || !isLetter(f[0]) {
			continue
		}
		words++
		if hasSmall(f) {
			smallWords++
		}
		if len(f) >= 4 {
			long++
			if f[0] >= 'a' {
				smallLong++
			}
		}
	}
	switch {
	case words >= 2 && smallWords*8 <= words:
		return AllCaps
	case long >= 3 && smallLong*5 <= long:
		return TitleCase
	}
	return Plain
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

func hasSmall(s string) bool {
	for i := 0; i < len(s); i++ {
		if 'a' <= s[i] && s[i] <= 'z' {
			return true
		}
	}
	return false
}

// Shape folds a form to its kinds of character, runs of one kind cut to two.
func Shape(form string) uint64 {
	h, last, run := uint64(7), uint64(0), 0
	for i := 0; i < len(form); {
		k, n := uint64(0), 1
		if form[i] < utf8.RuneSelf {
			k = asciiKind(form[i])
		} else {
			var r rune
			r, n = utf8.DecodeRuneInString(form[i:])
			k = runeKind(r)
		}
		if k != last {
			last, run = k, 0
		}
		if run++; run <= 2 {
			h = h*31 + k
		}
		i += n
	}
	return h
}

func asciiKind(c byte) uint64 {
	switch {
	case 'a' <= c && c <= 'z':
		return 1
	case 'A' <= c && c <= 'Z':
		return 2
	case '0' <= c && c <= '9':
		return 3
	}
	return uint64(c)
}

func runeKind(r rune) uint64 {
	switch {
	case unicode.IsLower(r):
		return 1
	case unicode.IsLetter(r):
		return 2
	}
	return 4
}

// Suffix is the value of the last n bytes of s, of all of s if it is shorter.
func Suffix(s string, n int) uint64 { return Word(s[max(len(s)-n, 0):]) + uint64(n) }

// Prefix is the value of the first n bytes of s, of all of s if it is shorter.
func Prefix(s string, n int) uint64 { return Word(s[:min(len(s), n)]) + uint64(n)<<8 }

// Titled writes a word as in a headline: short small words stay small.
func Titled(s string) string {
	if smallWords[s] || s == "" || s[0] == '\'' || s == "n't" {
		return s
	}
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// smallWords stay small in most headlines (AP and Chicago style alike).
var smallWords = map[string]bool{
	"a": true, "an": true, "the": true, "and": true, "but": true, "or": true, "of": true, "to": true,
	"in": true, "on": true, "at": true, "by": true, "for": true, "as": true, "is": true,
}
