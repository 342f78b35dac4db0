package reports

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"
	"github.com/olekukonko/tablewriter/pkg/twwidth"
)

// A word is a piece of text without white space; hot words are evidence.
type word struct {
	text string
	hot  bool
}

// width counts terminal columns. East Asian ambiguity is taken as narrow,
// whatever the locale, so that the same input gives the same table anywhere.
func width(s string) int { return twwidth.WidthWithOptions(s, twwidth.Options{}) }

// printable replaces what a terminal would act on instead of showing it:
// control characters and those that turn the direction of writing; and what is
// no character at all, which XML forbids.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.In(r, unicode.Bidi_Control, unicode.Noncharacter_Code_Point) {
			return utf8.RuneError
		}
		return r
	}, strings.ToValidUTF8(s, string(utf8.RuneError)))
}

func words(s string) []word {
	var out []word
	for _, f := range strings.Fields(s) {
		out = append(out, word{text: printable(f)})
	}
	return out
}

// wrap fills lines of at most w columns; a word longer than that is cut.
func wrap(ws []word, w int) [][]word {
	w = max(w, 1)
	var lines [][]word
	room := 0
	for _, x := range ws {
		for _, piece := range pieces(x, w) {
			need := width(piece.text)
			if len(lines) == 0 || need+1 > room {
				lines = append(lines, nil)
				room = w + 1
			}
			lines[len(lines)-1] = append(lines[len(lines)-1], piece)
			room -= need + 1
		}
	}
	return lines
}

// pieces cuts a word into pieces that fit w columns, never between a letter and
// its marks; a letter wider than that stays whole.
func pieces(x word, w int) []word {
	if width(x.text) <= w {
		return []word{x}
	}
	var out []word
	start, end, used := 0, 0, 0
	for letters := graphemes.FromString(x.text); letters.Next(); end = letters.End() {
		n := width(letters.Value())
		if used > 0 && used+n > w {
			out = append(out, word{x.text[start:end], x.hot})
			start, used = end, 0
		}
		used += n
	}
	return append(out, word{x.text[start:], x.hot})
}

// A stretch is words in a row that are all evidence, or none of them.
type stretch struct {
	text string
	hot  bool
}

func stretches(line []word) []stretch {
	var out []stretch
	for i := 0; i < len(line); {
		texts := []string{line[i].text}
		j := i + 1
		for ; j < len(line) && line[j].hot == line[i].hot; j++ {
			texts = append(texts, line[j].text)
		}
		out = append(out, stretch{strings.Join(texts, " "), line[i].hot})
		i = j
	}
	return out
}

// core leaves out the marks after evidence.
func (x stretch) core() (core, rest string) {
	if !x.hot {
		return x.text, ""
	}
	core = strings.TrimRight(x.text, `.,;:!?)"'”’`)
	return core, x.text[len(core):]
}

// join writes lines of words; each line closes its own colour, which a table
// would not do for it.
func (st Style) join(lines [][]word) []string {
	out := make([]string, len(lines))
	for i, line := range lines {
		var parts []string
		for _, x := range stretches(line) {
			core, rest := x.core()
			if x.hot {
				core = st.paint(ansiBold, core)
			}
			parts = append(parts, core+rest)
		}
		out[i] = strings.Join(parts, " ")
	}
	return out
}

// plural writes a number with its noun: "1 error", "2 errors", "12,000 claims".
func plural(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return fmt.Sprintf("%s %s", thousands(n), noun)
}

// thousands sets a comma before each three digits, from five digits on: 2026
// may be a year.
func thousands(n int) string {
	s := fmt.Sprint(n)
	if len(s) < 5 && n >= 0 {
		return s
	}
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
