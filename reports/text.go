package reports

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"
	"github.com/olekukonko/tablewriter/pkg/twwidth"
)

// A word is a piece of text without white space; hot words are evidence. Of
// writing without spaces each letter is a word, glued to the one before.
type word struct {
	text  string
	hot   bool
	glued bool
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
		for i, u := range units(f) {
			out = append(out, word{text: printable(u), glued: i > 0})
		}
	}
	return out
}

// units cuts text without white space where a line may end: before Chinese and
// Japanese letters and after them, with the marks that follow a letter.
func units(s string) []string {
	var out []string
	start, before := 0, false
	for i, r := range s {
		unspaced := unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
		if i > start && (unspaced || before && (unicode.IsLetter(r) || unicode.IsDigit(r))) {
			out, start = append(out, s[start:i]), i
		}
		before = unspaced
	}
	return append(out, s[start:])
}

// wrap fills lines of at most w columns; a word longer than that is cut.
func wrap(ws []word, w int) [][]word {
	w = max(w, 1)
	var lines [][]word
	room := 0
	for _, x := range ws {
		for _, piece := range pieces(x, w) {
			n := width(piece.text)
			space := 1
			if piece.glued {
				space = 0
			}
			if len(lines) == 0 || n+space > room {
				lines = append(lines, nil)
				room, space = w, 0
			}
			lines[len(lines)-1] = append(lines[len(lines)-1], piece)
			room -= n + space
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
			out = append(out, word{x.text[start:end], x.hot, x.glued})
			start, used = end, 0
		}
		used += n
	}
	return append(out, word{x.text[start:], x.hot, x.glued})
}

// A stretch is words in a row that are all evidence, or none of them.
type stretch struct {
	text  string
	hot   bool
	glued bool // to the stretch before
}

func stretches(line []word) []stretch {
	var out []stretch
	for i, x := range line {
		if i == 0 || x.hot != line[i-1].hot {
			out = append(out, stretch{hot: x.hot, glued: i == 0 || x.glued})
		} else if !x.glued {
			out[len(out)-1].text += " "
		}
		out[len(out)-1].text += x.text
	}
	return out
}

// mark writes a line with its evidence marked, and all else as plain writes it.
func mark(line []word, hot, plain func(string) string) string {
	var b strings.Builder
	for _, x := range stretches(line) {
		if !x.glued {
			b.WriteByte(' ')
		}
		if !x.hot {
			b.WriteString(plain(x.text))
			continue
		}
		core := strings.TrimRight(x.text, `.,;:!?)"'”’。、」』）！？`)
		b.WriteString(hot(core) + plain(x.text[len(core):]))
	}
	return b.String()
}

// join writes lines of words; each line closes its own colour, which a table
// would not do for it.
func (st Style) join(lines [][]word) []string {
	out := make([]string, len(lines))
	for i, line := range lines {
		out[i] = mark(line, func(s string) string { return st.paint(ansiBold, s) }, func(s string) string { return s })
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
