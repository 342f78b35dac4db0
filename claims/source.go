package claims

import (
	"sort"
	"unicode/utf8"
)

// A Source is a file as read. Articles cut from it share it.
type Source struct {
	Path  string
	Text  string
	lines []int32 // offset of the first byte of each line
}

// NewSource indexes the lines of text. A byte order mark counts for no column.
func NewSource(path, text string) *Source {
	s := &Source{Path: path, Text: text, lines: []int32{0}}
	if len(text) >= 3 && text[:3] == "\ufeff" {
		s.lines[0] = 3
	}
	for i := 0; i < len(text); i++ {
		if text[i] == '\n' {
			s.lines = append(s.lines, int32(i+1))
		}
	}
	return s
}

// Position gives the line and column of a byte offset, both from 1; columns
// count Unicode code points. Offsets outside the text are moved to its ends.
func (s *Source) Position(off int32) (line, column int) {
	off = min(max(off, s.lines[0]), int32(len(s.Text)))
	n := sort.Search(len(s.lines), func(i int) bool { return s.lines[i] > off })
	return n, 1 + utf8.RuneCountInString(s.Text[s.lines[n-1]:off])
}
