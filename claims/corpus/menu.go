package corpus

import (
	"strings"
)

// isMenu reports whether a block is a row of links: three cells or more set
// apart by strokes, dots or wide space, or two of which the table knows one.
func isMenu(s string, m *matcher) bool {
	cells := splitCells(s)
	if len(cells) < 2 {
		return false
	}
	known := 0
	for _, c := range cells {
		words := fold(c)
		if len(words) > 4 || strings.ContainsAny(c, ".:;!?\"") {
			return false
		}
		if m.match("drop", words) {
			known++
		} else if strings.ContainsAny(c, "0123456789,") {
			return false
		}
	}
	return len(cells) >= 3 || known > 0
}

var cellMarks = strings.NewReplacer("|", "\t", "·", "\t", "•", "\t", " > ", "\t", "»", "\t", "›", "\t", "  ", "\t", " / ", "\t")

func splitCells(s string) []string {
	return strings.FieldsFunc(cellMarks.Replace(s), func(r rune) bool { return r == '\t' })
}
