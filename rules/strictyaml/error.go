package strictyaml

import (
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// An Error is one thing wrong with a file, and where.
type Error struct {
	Path         string
	Line, Column int // from 1; columns in Unicode code points
	Reason       string
	lines        []string
	first        int // the first of them that is known
}

func (e *Error) Error() string {
	return fmt.Sprintf("%s:%d:%d: %s", e.Path, e.Line, e.Column, e.Reason)
}

// NewError is an error in a text that is no YAML.
func NewError(path, text string, line, column int, reason string) *Error {
	return &Error{Path: path, Line: line, Column: column, Reason: reason, lines: strings.Split(text, "\n")}
}

const (
	linesBefore = 2
	mostColumns = 100
)

// Excerpt shows the line with a mark under the place, and the two before it.
// Each line ends in a newline; "" if the file has no such line.
func (e *Error) Excerpt() string {
	if e.Line < 1 || e.Line > len(e.lines) {
		return ""
	}
	var out strings.Builder
	digits := len(fmt.Sprint(e.Line))
	for n := max(e.Line-linesBefore, e.first, 1); n <= e.Line; n++ {
		mark := " "
		if n == e.Line {
			mark = ">"
		}
		fmt.Fprintf(&out, "  %s %*d | %s\n", mark, digits, n, shown(e.lines[n-1]))
	}
	if e.Column > 0 && e.Column <= mostColumns {
		fmt.Fprintf(&out, "    %*s | %s^\n", digits, "", strings.Repeat(" ", e.Column-1))
	}
	return out.String()
}

// shown is a line without what a terminal would act upon, and cut.
func shown(line string) string {
	line = strings.Map(func(r rune) rune {
		switch {
		case r == '\t':
			return ' '
		case unicode.IsControl(r):
			return utf8.RuneError
		}
		return r
	}, strings.TrimRight(line, " \t\r"))
	if r := []rune(line); len(r) > mostColumns {
		line = string(r[:mostColumns]) + "..."
	}
	return line
}

// Text is all the errors that were joined, each with its excerpt.
func Text(err error) string {
	var out strings.Builder
	for _, e := range All(err) {
		out.WriteString(e.Error() + "\n")
		var at *Error
		if errors.As(e, &at) {
			out.WriteString(at.Excerpt())
		}
	}
	return out.String()
}
