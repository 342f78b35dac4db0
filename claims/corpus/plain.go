package corpus

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"concord/claims"
)

// readPlain makes a block of each line of a plain text, and joins those that
// were one line before somebody wrapped them.
func readPlain(src *claims.Source) *page {
	p := &page{source: src, text: src.Text, whole: true}
	lines := splitLines(src.Text)
	gap := false
	for _, l := range lines {
		if l.Len() == 0 {
			gap = true
			continue
		}
		if gap && len(p.blocks) > 0 {
			p.whole = false
		}
		b := block{Span: l, gap: gap || len(p.blocks) == 0}
		if hasWord(p.text[l.Start:l.End]) {
			b.Start += marker(p.text[l.Start:l.End])
		}
		b.item = b.Start != l.Start
		if b.Len() > 0 {
			p.blocks = append(p.blocks, b)
		}
		gap = false
	}
	p.unwrap()
	return p
}

// splitLines returns the trimmed span of each line, empty where it is blank.
func splitLines(text string) []claims.Span {
	var lines []claims.Span
	for start := 0; start < len(text); {
		end, next := len(text), len(text)
		if i := strings.IndexAny(text[start:], "\r\n"); i >= 0 {
			end, next = start+i, start+i+1
			if text[end] == '\r' && next < len(text) && text[next] == '\n' {
				next++
			}
		}
		lines = append(lines, trimSpan(text, start, end))
		start = next
	}
	return lines
}

// marker is the length of the mark that makes a line an item of a list, with
// the space behind it.
func marker(line string) int32 {
	for _, m := range [...]string{"*", "-", "–", "—", "•", "·", "●", "▪", "◦", ">", "»"} {
		rest, ok := strings.CutPrefix(line, m)
		if !ok {
			continue
		}
		if body := strings.TrimLeftFunc(rest, isBlank); len(body) < len(rest) && body != "" {
			return int32(len(line) - len(body))
		}
	}
	return 0
}

// unwrap joins the lines of hard-wrapped paragraphs. Text is taken for
// wrapped if nearly every line of a paragraph was filled: the next word would
// not have fitted. A line in the middle of a sentence whose next goes on in
// lower case is joined in any text.
func (p *page) unwrap() {
	width := p.wrapWidth()
	out := p.blocks[:0]
	for _, b := range p.blocks {
		if n := len(out); n > 0 && !b.gap && !b.item && p.joins(&out[n-1], &b, width) {
			out[n-1].End = b.End
			continue
		}
		out = append(out, b)
	}
	p.blocks = out
}

const (
	minWrap = 40  // narrower text is not wrapped, it is a list or a poem
	maxWrap = 100 // wider text is not wrapped by hand or by an editor's setting
)

// wrapWidth is the width that the text was wrapped to, 0 if it was not.
func (p *page) wrapWidth() int {
	widest, breaks, full, mid := 0, 0, 0, 0
	for i := range p.blocks {
		widest = max(widest, p.width(&p.blocks[i]))
	}
	if widest < minWrap || widest > maxWrap {
		return 0
	}
	for i := 1; i < len(p.blocks); i++ {
		a, b := &p.blocks[i-1], &p.blocks[i]
		if b.gap || b.item {
			continue
		}
		breaks++
		if p.filled(a, b, widest) {
			full++
			if !endsSentence(p.slice(a)) {
				mid++
			}
		}
	}
	if breaks < 2 || full*10 < breaks*7 || mid*2 < full {
		return 0
	}
	return widest
}

func (p *page) joins(a, b *block, width int) bool {
	if p.indent(b) > p.indent(a) {
		return false // the first line of a paragraph
	}
	prev := p.text[a.Start:a.End]
	if i := strings.LastIndexAny(prev, "\r\n"); i >= 0 {
		prev = prev[i+1:]
	}
	n := utf8.RuneCountInString(prev)
	if width > 0 && n+1+firstWord(p.slice(b)) > width-wrapSlack {
		return true
	}
	r, _ := utf8.DecodeRuneInString(p.slice(b))
	return n >= minWrap && unicode.IsLower(r) && !endsSentence(prev)
}

// indent is how far a block's first line is moved in, in bytes.
func (p *page) indent(b *block) int {
	return int(b.Start) - 1 - strings.LastIndexAny(p.text[:b.Start], "\r\n")
}

// wrapSlack allows for text wrapped by hand.
const wrapSlack = 8

func (p *page) filled(a, b *block, width int) bool {
	return p.width(a)+1+firstWord(p.slice(b)) > width-wrapSlack
}

func (p *page) width(b *block) int { return utf8.RuneCountInString(p.slice(b)) }

func firstWord(s string) int {
	if i := strings.IndexFunc(s, isBlank); i >= 0 {
		s = s[:i]
	}
	return utf8.RuneCountInString(s)
}

// endsSentence reports whether s ends in a final stop, quotes and brackets
// after it left aside.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, "\"'”’»)] ")
	r, _ := utf8.DecodeLastRuneInString(s)
	return r == '.' || r == '!' || r == '?' || r == '…'
}
