package strictyaml

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"
)

// A Document is one YAML file as read, and where each key of it stands.
type Document struct {
	Path  string
	First int // the line of the file that the text begins on, from 1
	lines []string
	root  ast.Node // nil: there is nothing but comments in the file
	at    map[string]*token.Position
	named map[string]ast.Node // by anchor
}

// ReadFile reads a file from disk, and refuses one of more than most bytes
// unread. what it is, such as "a fact sheet", is for the error.
func ReadFile(path, what string, most int64) ([]byte, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if info.Size() > most {
		return nil, fmt.Errorf("%s: %d bytes: %s has %d at most; split it", path, info.Size(), what, most)
	}
	return os.ReadFile(path)
}

// Parse reads a file. The error is an *Error.
func Parse(path string, data []byte) (*Document, error) { return ParseAt(path, 1, data) }

// ParseAt reads a part of a file that begins on a line of it: front matter.
func ParseAt(path string, first int, data []byte) (*Document, error) {
	text := strings.TrimPrefix(string(data), "\ufeff")
	d := &Document{Path: path, First: first, at: map[string]*token.Position{}, named: map[string]ast.Node{}}
	d.lines = append(make([]string, first-1), strings.Split(strings.TrimSuffix(text, "\n"), "\n")...)
	file, err := parser.ParseBytes([]byte(text), 0)
	var wrong *yaml.SyntaxError
	switch {
	case errors.As(err, &wrong):
		return nil, d.errorf(wrong.Token.Position, "%s", advised(wrong.Message))
	case err != nil:
		return nil, d.errorf(nil, "%v", err)
	}
	for _, doc := range file.Docs {
		switch {
		case doc.Body == nil || doc.Body.Type() == ast.CommentType:
		case d.root != nil:
			return nil, d.errorf(start(doc.Body), "a second document in the file: leave out the line ---")
		default:
			d.root = doc.Body
		}
	}
	return d, nil
}

// advised adds to what the parser says what most often helps.
func advised(message string) string {
	switch {
	case strings.HasPrefix(message, "found character '\t"):
		return "a tab: indent with spaces"
	case strings.HasPrefix(message, "value is not allowed in this context"):
		return message + ": is it indented like its neighbours, and in quotes if it begins with one?"
	}
	return message
}

// ErrorAt is an error at the value of a key, or at the nearest key above it
// that the file has.
func (d *Document) ErrorAt(key, format string, args ...any) *Error {
	return d.errorf(d.position(key), format, args...)
}

// Line is the line on which a key's value stands, 0 if the file has no such key.
func (d *Document) Line(key string) int {
	if p := d.at[key]; p != nil {
		return p.Line + d.First - 1
	}
	return 0
}

func (d *Document) position(key string) *token.Position {
	for {
		if p := d.at[key]; p != nil {
			return p
		}
		i := strings.LastIndexAny(key, ".[")
		if i < 0 {
			return nil
		}
		key = key[:i]
	}
}

func (d *Document) errorf(at *token.Position, format string, args ...any) *Error {
	if at == nil {
		return d.errorAt(d.First, 1, format, args...)
	}
	return d.errorAt(at.Line+d.First-1, at.Column, format, args...)
}

func (d *Document) errorAt(line, column int, format string, args ...any) *Error {
	return &Error{Path: d.Path, Line: line, Column: column, Reason: fmt.Sprintf(format, args...), lines: d.lines, first: d.First}
}

// All lists the errors that were joined, in the order of their places; those
// of another make stand last.
func All(err error) []error {
	var out []error
	var list func(error)
	list = func(err error) {
		if many, ok := err.(interface{ Unwrap() []error }); ok {
			for _, e := range many.Unwrap() {
				list(e)
			}
		} else if err != nil {
			out = append(out, err)
		}
	}
	list(err)
	slices.SortStableFunc(out, func(a, b error) int {
		var x, y *Error
		if !errors.As(a, &x) || !errors.As(b, &y) {
			return cmp.Compare(rank(a), rank(b))
		}
		return cmp.Or(cmp.Compare(x.Path, y.Path), x.Line-y.Line, x.Column-y.Column)
	})
	return out
}

func rank(err error) int {
	var e *Error
	if errors.As(err, &e) {
		return 0
	}
	return 1
}
