package corpus

import (
	"strings"

	"concord/claims"
)

// looksMarkdown reports whether a file of no telling name begins like Markdown.
func looksMarkdown(text string) bool {
	text = strings.TrimLeftFunc(text, isBlank)
	_, _, ok := cutFrontMatter(text)
	return ok || strings.HasPrefix(text, "# ")
}

// A markdown reads the lines of a Markdown file into blocks of plain text.
// It knows the block structure that reports use; what it does not know stays
// a paragraph.
type markdown struct {
	*builder
	blocks []block
	para   []claims.Span // lines of the open paragraph, their marks cut off
	item   bool          // the open paragraph is an item of a list
	quoted bool          // the open paragraph is a quotation
	gap    bool
	fence  string // the marks that close the open code block
	remark bool   // within a comment
	table  bool
}

// readMarkdown reads front matter and text.
func (l *loader) readMarkdown(src *claims.Source) *page {
	p := &page{source: src}
	body := l.frontMatter(p)
	md := markdown{builder: newBuilder(src.Text), gap: true}
	var lines []claims.Span
	for _, s := range splitLines(src.Text[body:]) {
		lines = append(lines, claims.Span{Start: s.Start + int32(body), End: s.End + int32(body)})
	}
	for i, s := range lines {
		next := ""
		if i+1 < len(lines) {
			next = src.Text[lines[i+1].Start:lines[i+1].End]
		}
		md.line(s, next)
	}
	md.flush(0)
	p.text, p.anchors, p.blocks = string(md.text), md.anchors, md.blocks
	return p
}

// line takes one trimmed line; next is the one after it.
func (md *markdown) line(s claims.Span, next string) {
	line := md.src[s.Start:s.End]
	switch {
	case md.skipped(line):
	case md.fence != "":
		if strings.HasPrefix(line, md.fence) && strings.Trim(line, md.fence[:1]) == "" {
			md.fence = ""
			return
		}
		md.raw(s)
	case line == "":
		md.flush(0)
		md.gap = true
		md.table = false
	case strings.HasPrefix(line, "```") || strings.HasPrefix(line, "~~~"):
		md.flush(0)
		md.fence = line[:len(line)-len(strings.TrimLeft(line, line[:1]))]
	case md.table || strings.Contains(line, "|") && isDelimiterRow(next):
		md.flush(0)
		md.table = true
		md.raw(s)
	default:
		md.prose(s, line)
	}
}

// skipped reports whether a line belongs to a comment that spans lines.
func (md *markdown) skipped(line string) bool {
	if md.remark {
		md.remark = !strings.Contains(line, "-->")
		return true
	}
	if md.fence == "" && strings.HasPrefix(line, "<!--") {
		md.flush(0)
		md.remark = !strings.Contains(line, "-->")
		return true
	}
	return false
}

// raw makes a line of code or of a table a block of furniture.
func (md *markdown) raw(s claims.Span) {
	if s.Len() > 0 {
		start := md.open()
		md.copy(int(s.Start), int(s.End))
		md.close(block{Span: claims.Span{Start: start}, kind: claims.Furniture, given: true})
	}
}

// prose takes a line of headings, lists, quotations and paragraphs.
func (md *markdown) prose(s claims.Span, line string) {
	if q := strings.TrimLeft(line, "> \t"); strings.HasPrefix(line, ">") {
		if !md.quoted {
			md.flush(0)
		}
		md.quoted = true
		s.Start += int32(len(line) - len(q))
		if line = q; line == "" {
			md.flush(0)
			md.quoted = true
			return
		}
	} else if md.quoted && len(md.para) == 0 {
		md.quoted = false
	}
	level := headingLevel(line)
	switch {
	case level > 0:
		md.flush(0)
		text := strings.TrimLeft(line[level:], " \t")
		s.Start = s.End - int32(len(text))
		s.End = s.Start + int32(len(strings.TrimRight(text, "# \t")))
		md.para = append(md.para, s)
		md.flush(uint8(level))
	case len(md.para) > 0 && strings.Trim(line, "=") == "":
		md.flush(1)
	case len(md.para) > 0 && len(line) >= 2 && strings.Trim(line, "-") == "" && md.paraLen() < 160:
		md.flush(2)
	case isRule(line):
		md.flush(0)
		md.raw(s)
	case isReference(line):
		md.flush(0)
	case strings.HasPrefix(line, "[^") && strings.Contains(line, "]: "):
		md.flush(0)
		s.Start += int32(strings.Index(line, "]: ")) + 3
		md.para = append(md.para, s)
	default:
		if n := listMarker(line, len(md.para) > 0 && !md.item); n > 0 {
			md.flush(0)
			md.item = true
			s.Start += int32(n)
		}
		md.para = append(md.para, s)
	}
}

func (md *markdown) paraLen() int { return int(md.para[len(md.para)-1].End - md.para[0].Start) }

// open begins a block and returns where it starts in the text.
func (md *markdown) open() int32 {
	if len(md.text) > 0 {
		md.put("\n", int(min(md.next0(), len(md.src))))
	}
	return int32(len(md.text))
}

// next0 is the offset in the source that the line end between blocks stands for.
func (md *markdown) next0() int {
	if md.next >= 0 {
		return md.next
	}
	if n := len(md.anchors); n > 0 {
		return int(md.anchors[n-1].Source)
	}
	return 0
}

// close ends the block that open began, unless nothing is in it.
func (md *markdown) close(b block) {
	s := trimSpan(string(md.text[b.Start:]), 0, len(md.text)-int(b.Start))
	if s.Len() == 0 {
		return
	}
	b.Start, b.End = b.Start+s.Start, b.Start+s.End
	b.gap, md.gap = md.gap || !b.item, false
	md.blocks = append(md.blocks, b)
}

// flush makes a block of the open paragraph.
func (md *markdown) flush(level uint8) {
	if len(md.para) == 0 {
		md.item = false
		return
	}
	start := md.open()
	kind := md.inline(md.para)
	md.close(block{Span: claims.Span{Start: start}, kind: kind, given: kind != claims.Body, level: level, item: md.item})
	md.para, md.item, md.quoted = md.para[:0], false, false
}
