package facts

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A word is a run of letters and digits of a text.
type word struct {
	folded     string
	start, end int
}

func inWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)
}

// split cuts a text into its words.
func split(text string) []word {
	var out []word
	start := -1
	for i, r := range text {
		switch in := inWord(r); {
		case in && start < 0:
			start = i
		case !in && start >= 0:
			out = append(out, word{strings.ToLower(text[start:i]), start, i})
			start = -1
		}
	}
	if start >= 0 {
		out = append(out, word{strings.ToLower(text[start:]), start, len(text)})
	}
	return out
}

func wordsOf(text string) []string {
	var out []string
	for _, w := range split(text) {
		out = append(out, w.folded)
	}
	return out
}

// sameWords reports that a stretch of a text is a phrase as written, but for
// white space and typographic marks; without exact capitals do not count.
func sameWords(text, phrase string, exact bool) bool {
	for {
		r, n := next(&text)
		s, m := next(&phrase)
		if n == 0 || m == 0 {
			return n == m
		}
		if !exact {
			r, s = unicode.ToLower(r), unicode.ToLower(s)
		}
		if r != s {
			return false
		}
	}
}

// next takes the first character off a text; runs of white space are one, and
// typographic quotes and dashes plain.
func next(text *string) (rune, int) {
	r, n := utf8.DecodeRuneInString(*text)
	if n == 0 {
		return 0, 0
	}
	*text = (*text)[n:]
	switch {
	case unicode.IsSpace(r):
		*text = strings.TrimLeftFunc(*text, unicode.IsSpace)
		return ' ', n
	case r == '’' || r == '‘':
		return '\'', n
	case r >= '‐' && r <= '―':
		return '-', n
	}
	return r, n
}
