package custom

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"
)

// A template is a message with expressions in braces.
type template []piece

// A piece is words, or an expression whose value takes their place.
type piece struct {
	words string
	value *expression
}

// parseTemplate reads "votes of {a.subject.name}"; two braces stand for one.
func parseTemplate(s string) (template, error) {
	var out template
	var words strings.Builder
	for i := 0; i < len(s); {
		switch {
		case strings.HasPrefix(s[i:], "{{"), strings.HasPrefix(s[i:], "}}"):
			words.WriteByte(s[i])
			i += 2
		case s[i] == '}':
			return nil, &misfit{utf8.RuneCountInString(s[:i]), "a brace that nothing opened: write }} for a brace"}
		case s[i] == '{':
			end := strings.IndexByte(s[i:], '}')
			if end < 0 {
				return nil, &misfit{utf8.RuneCountInString(s[:i]), "a brace that nothing closes: write {{ for a brace"}
			}
			x, err := compile(s[i+1:i+end], false)
			if err != nil {
				m := err.(*misfit)
				return nil, &misfit{utf8.RuneCountInString(s[:i+1]) + m.offset, m.reason}
			}
			out = append(out, piece{words: words.String()}, piece{value: x})
			words.Reset()
			i += end + 1
		default:
			words.WriteByte(s[i])
			i++
		}
	}
	return append(out, piece{words: words.String()}), nil
}

// pair reports whether the message speaks of b.
func (t template) pair() bool {
	for _, p := range t {
		if p.value != nil && p.value.pair {
			return true
		}
	}
	return false
}

func (t template) render(a, b *Claim) string {
	var out strings.Builder
	for _, p := range t {
		out.WriteString(p.words)
		if p.value != nil {
			v, err := p.value.run(a, b)
			if err != nil {
				v = "?"
			}
			out.WriteString(printed(v))
		}
	}
	return strings.Join(strings.Fields(out.String()), " ")
}

// printed writes whole numbers as such and no more than six digits of others.
func printed(v any) string {
	switch v := v.(type) {
	case float64:
		if v == math.Trunc(v) && math.Abs(v) < 1e15 {
			return strconv.FormatFloat(v, 'f', -1, 64)
		}
		return strconv.FormatFloat(v, 'g', 6, 64)
	case *Claim:
		return v.Text
	}
	return fmt.Sprint(v)
}
