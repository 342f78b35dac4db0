package strictyaml

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/goccy/go-yaml/ast"
)

// What plain files may have: the parser's work grows with the square of either.
const (
	mostNested = 50   // brackets within brackets, and lists on a line
	mostLine   = 5000 // bytes of a line
)

// ParsePlain is Parse for files that come from elsewhere: they have no
// anchors, by which a few lines could ask for more memory than there is, and
// do not nest beyond reason.
func ParsePlain(path string, data []byte) (*Document, error) {
	d := &Document{Path: path, First: 1, lines: strings.Split(string(data), "\n")}
	open := 0
	for i, line := range d.lines {
		if len(line) > mostLine {
			return nil, d.errorAt(i+1, 1, "a line of %d bytes: %d are the most", len(line), mostLine)
		}
		if column := nested(line, &open); column > 0 {
			return nil, d.errorAt(i+1, column, "nested too deeply")
		}
	}
	d, err := Parse(path, data)
	if err != nil || d.root == nil {
		return d, err
	}
	p := &plain{}
	if ast.Walk(p, d.root); p.bad != nil {
		return nil, d.errorf(p.bad.GetToken().Position, "anchors, aliases and tags (& * !) are not read here: write the value itself, in quotes if it begins with one of these")
	}
	return d, nil
}

// nested is the column at which a line nests too deeply, 0 if it does not.
// open counts the brackets that no line so far has closed.
func nested(line string, open *int) int {
	lists, before := 0, byte(' ')
	for i := range len(line) {
		b := line[i]
		switch b {
		case '[', '{':
			if before == ' ' || before == ',' || before == ':' || before == '[' || before == '{' || before == '-' {
				*open++
			}
		case ']', '}':
			*open = max(*open-1, 0)
		case ' ':
			if before == '-' || before == '?' || before == ':' {
				lists++
			}
		}
		if *open > mostNested || lists > mostNested {
			return utf8.RuneCountInString(line[:i]) + 1
		}
		before = b
	}
	return 0
}

// plain looks for what plain files do not have.
type plain struct{ bad ast.Node }

func (p *plain) Visit(n ast.Node) ast.Visitor {
	switch n.(type) {
	case *ast.AnchorNode, *ast.AliasNode, *ast.TagNode, *ast.MergeKeyNode:
		if p.bad == nil {
			p.bad = n
		}
	}
	if p.bad != nil {
		return nil
	}
	return p
}

// ErrorIn is an error within the text of a key: at its offset in code points.
func (d *Document) ErrorIn(key, text string, offset int, format string, args ...any) *Error {
	e := d.ErrorAt(key, format, args...)
	if line, column, ok := d.within(e.Line, e.Column, []rune(text), offset); ok {
		e.Line, e.Column = line, column
	}
	return e
}

// within follows a text through the source, which may have quotes, line breaks
// and marks of a block that the text has not.
func (d *Document) within(line, column int, text []rune, offset int) (int, int, bool) {
	at := 0
	for ; line <= len(d.lines); line, column = line+1, 1 {
		source := []rune(d.lines[line-1])
		if at == 0 && column <= len(source) && (source[column-1] == '|' || source[column-1] == '>') {
			continue
		}
		for ; column <= len(source); column++ {
			for at < len(text) && unicode.IsSpace(text[at]) && !unicode.IsSpace(source[column-1]) {
				at++
			}
			if at >= offset && !unicode.IsSpace(source[column-1]) || at >= len(text) {
				return line, column, true
			}
			switch {
			case source[column-1] == text[at]:
				at++
			case unicode.IsSpace(source[column-1]), source[column-1] == '"', source[column-1] == '\'', source[column-1] == '\\':
			default:
				return 0, 0, false
			}
		}
		if at >= len(text) || at >= offset && offset == len(text) {
			return line, column, true
		}
	}
	return 0, 0, false
}
