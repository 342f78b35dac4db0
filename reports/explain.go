package reports

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"
)

// An Explanation is the chain of one finding from words to verdict.
type Explanation struct {
	record  *Record
	finding *jsonFinding
}

// Rule is the name of the rule that found it.
func (x *Explanation) Rule() string { return x.finding.Rule }

const mostExplained = 6 // places that each value gets; the rest is a count

// Write prints the chain for reading; looksFor says what the rule finds.
func (x *Explanation) Write(w io.Writer, looksFor string, st Style) error {
	p := &prose{Style: st}
	p.Width = min(max(st.Width, leastWords*2), mostWords)
	f := x.finding
	p.head(f.Level, f.Attribute, f.Rule+" "+f.ID[:min(x.record.digits(), len(f.ID))])
	for i := range f.Values {
		x.value(p, &f.Values[i])
	}
	p.title("Why they are compared")
	for _, w := range f.Why {
		p.item(w)
	}
	if label, articles := x.event(); label != "" {
		p.item(fmt.Sprintf("event: %s (%s)", label, plural(articles, "article")))
	}
	if looksFor != "" {
		p.item(fmt.Sprintf("rule %s: %s", f.Rule, looksFor))
	}
	p.title("Why they exclude each other")
	for i := 1; i < len(f.Values); i++ {
		p.item(x.exclusion(&f.Values[0], &f.Values[i]))
	}
	p.title("How sure")
	p.item(fmt.Sprintf("confidence %.2f, where 1 is certain that an editor would call it a discrepancy", f.Confidence))
	p.item(f.Level + ": " + x.severity())
	p.title("What would make them agree")
	for _, way := range x.remedies() {
		p.item("if " + way)
	}
	_, err := w.Write(p.out.Bytes())
	return err
}

// event is the label of the finding's event and how many articles tell it.
func (x *Explanation) event() (label string, articles int) {
	for _, e := range x.record.doc.Events {
		if e.ID == x.finding.Event {
			return e.Label, len(e.Articles)
		}
	}
	return "", 0
}

// value is one side: each place with its words and how they were read.
func (x *Explanation) value(p *prose, v *jsonValue) {
	p.title(labelOf(v))
	for i := range v.Evidence {
		if i == mostExplained {
			break
		}
		e := &v.Evidence[i]
		p.line(2, "", fmt.Sprintf("%s, column %d: \u201c%s\u201d", x.position(e), e.Column, oneLine(e.Quote)))
		p.line(4, e.Quote, e.Sentence)
		if r := e.Reading; r != nil {
			read := "read as " + r.text()
			if r.About != "" {
				read += ", under \u201c" + r.About + "\u201d"
			}
			p.line(4, "", read)
		}
	}
	if rest := max(len(v.Evidence)-mostExplained, 0) + v.Repeats; rest > 0 {
		p.line(2, "", fmt.Sprintf("and %d more", rest))
	}
}

func labelOf(v *jsonValue) string {
	if v.Label != "" {
		return v.Label
	}
	return v.Value
}

func (x *Explanation) position(e *jsonCited) string {
	path := e.Path
	if short := x.record.paths[path]; short != "" {
		path = short
	}
	return fmt.Sprintf("%s:%d", path, e.Line)
}

// places names where a value stands: "a.txt:3", "a.txt:3 and b.txt:7", or how many they are.
func (x *Explanation) places(v *jsonValue) string {
	var at []string
	for i := range v.Evidence {
		if pos := x.position(&v.Evidence[i]); !slices.Contains(at, pos) {
			at = append(at, pos)
		}
	}
	if len(at) > 3 {
		return fmt.Sprintf("the %d places with %s", len(at)+v.Repeats, quoted(labelOf(v)))
	}
	return andList(at)
}

func andList(words []string) string {
	last := len(words) - 1
	if last < 1 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:last], ", ") + " and " + words[last]
}

// prose is text with indents, filled to a width.
type prose struct {
	Style
	out bytes.Buffer
}

// head is the level and the attribute, with rule and id to the right.
func (p *prose) head(level, attribute, right string) {
	indent := len(level) + 2
	lines := p.join(wrap(words(attribute), max(p.Width-indent-len(right)-2, leastWords)))
	for i, line := range lines {
		if i > 0 {
			fmt.Fprintf(&p.out, "%*s%s\n", indent, "", line)
			continue
		}
		gap := max(p.Width-indent-width(line)-len(right), 2)
		fmt.Fprintf(&p.out, "%s  %s%*s%s\n", p.paint(colorOf(level), level), p.paint(ansiBold, line), gap, "", right)
	}
}

func (p *prose) title(s string) {
	p.out.WriteByte('\n')
	for _, line := range p.join(wrap(words(s), p.Width)) {
		fmt.Fprintln(&p.out, p.paint(ansiBold, line))
	}
}

func (p *prose) item(s string) {
	for i, line := range p.join(wrap(words(s), p.Width-4)) {
		bullet := "  - "
		if i > 0 {
			bullet = "    "
		}
		fmt.Fprintf(&p.out, "%s%s\n", bullet, line)
	}
}

// line is text in which the words of a quotation are set off.
func (p *prose) line(indent int, quote, s string) {
	ws, hot := words(s), words(quote)
	for i := 0; len(hot) > 0 && i+len(hot) <= len(ws); i++ {
		if slices.EqualFunc(ws[i:i+len(hot)], hot, func(w, h word) bool { return strings.Contains(w.text, h.text) }) {
			for j := range hot {
				ws[i+j].hot = true
			}
			break
		}
	}
	for _, line := range p.join(wrap(ws, p.Width-indent)) {
		fmt.Fprintf(&p.out, "%*s%s\n", indent, "", line)
	}
}
