package corpus

import (
	"bytes"
	"slices"
	"strings"
	"time"

	"golang.org/x/net/html"

	"concord/claims"
)

// looksHTML reports whether a text begins like a web page.
func looksHTML(text string) bool {
	head := strings.ToLower(strings.TrimLeftFunc(text[:min(len(text), 1024)], isBlank))
	for strings.HasPrefix(head, "<?xml") || strings.HasPrefix(head, "<!--") {
		_, rest, ok := strings.Cut(head, ">")
		if !ok {
			return false
		}
		head = strings.TrimLeftFunc(rest, isBlank)
	}
	for _, tag := range [...]string{"<!doctype html", "<html", "<head", "<body"} {
		if strings.HasPrefix(head, tag) {
			return true
		}
	}
	return false
}

// An htmlReader walks over the tokens of a web page. Tokens give offsets in
// the source, which a tree would lose; what of the tree matters is carried
// along as the context of the open elements.
type htmlReader struct {
	*builder
	m       *matcher
	page    *page
	stack   []element
	blocks  []block
	open    int32 // start of the open block in the text; -1 if none
	linked  int   // bytes of the open block within links
	space   int   // where blank space stands that is not yet written; -1 if nowhere
	pending cue   // for the next block
	time    time.Time
	arts    int // articles seen
	regions []region
	raw     []byte // collects the text of a title or of data in a script
	meta    metadata
}

// readHTML reads a page into blocks.
func (l *loader) readHTML(src *claims.Source) *page {
	p := &page{source: src}
	r := htmlReader{builder: newBuilder(src.Text), m: l.furniture, page: p, open: -1, space: -1}
	z := html.NewTokenizer(strings.NewReader(src.Text))
	off := 0
	for {
		tt := z.Next()
		n := len(z.Raw())
		switch tt {
		case html.TextToken:
			r.textToken(off, off+n)
		case html.StartTagToken, html.SelfClosingTagToken:
			r.startTag(z)
		case html.EndTagToken:
			name, _ := z.TagName()
			r.endTag(string(name))
		}
		if off += n; tt == html.ErrorToken {
			break
		}
	}
	r.flush()
	p.blocks = r.blocks
	r.settle()
	p.text, p.anchors = string(r.text), r.anchors
	p.title, p.published = r.meta.best()
	p.publisher = r.meta.publisher()
	p.window = strings.Join(strings.Fields(r.meta.title), " ")
	return p
}

func (r *htmlReader) top() scope {
	if n := len(r.stack); n > 0 {
		return r.stack[n-1].scope
	}
	return scope{}
}

// startTag opens an element.
func (r *htmlReader) startTag(z *html.Tokenizer) {
	tag, more := z.TagName()
	name := string(tag)
	attrs := map[string]string{}
	for more {
		var k, v []byte
		k, v, more = z.TagAttr()
		if _, ok := attrs[string(k)]; !ok {
			attrs[string(k)] = string(v)
		}
	}
	switch name {
	case "br":
		r.lineBreak()
	case "meta":
		r.meta.tag(attrs)
	case "time":
		if n := len(r.text); r.open >= 0 && r.space < 0 && n > int(r.open) && isWordByte(r.text[n-1]) {
			r.space = r.anchorAt() // two dates that style sets apart
		}
		if t, ok := parseDate(attrs["datetime"]); ok && r.time.IsZero() {
			r.time = t
		}
	case "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "section", "article":
		r.closeImplied(name, "p", "h1", "h2", "h3", "h4", "h5", "h6")
	case "li", "option", "tr", "a":
		r.closeImplied(name, name)
	case "dt", "dd":
		r.closeImplied(name, "dt", "dd")
	case "td", "th":
		r.closeImplied(name, "td", "th")
	}
	if r.m.has("element-block", name) {
		r.flush()
	}
	if r.m.has("element-void", name) {
		return
	}
	r.stack = append(r.stack, element{name, r.scopeOf(name, attrs)})
}

// endTag closes an element and those left open within it.
func (r *htmlReader) endTag(name string) {
	if r.m.has("element-block", name) {
		r.flush()
	}
	for i := len(r.stack) - 1; i >= 0 && i >= len(r.stack)-maxDepth; i-- {
		if r.stack[i].name != name {
			continue
		}
		if r.stack[i].collect {
			r.meta.data(name, r.raw)
			r.raw = nil
		}
		if name == "article" {
			r.pending |= cueStart
		}
		r.stack = r.stack[:i]
		return
	}
}

// maxDepth bounds how far up an end tag looks for its beginning, so that
// broken pages cost no more than others.
const maxDepth = 256

// closeImplied ends an open element whose end tag was left out: one of those
// that the new one cannot stand in.
func (r *htmlReader) closeImplied(name string, ends ...string) {
	for i := len(r.stack) - 1; i >= 0 && i >= len(r.stack)-8; i-- {
		open := r.stack[i].name
		if slices.Contains(ends, open) {
			r.endTag(open)
			return
		}
		if open != name && r.m.has("element-block", open) {
			return
		}
	}
}

// lineBreak writes a line end; a second one begins a paragraph.
func (r *htmlReader) lineBreak() {
	if r.open >= 0 && bytes.HasSuffix(r.text, []byte("\n")) && int(r.open) < len(r.text) {
		r.flush()
		return
	}
	if r.open >= 0 {
		r.space = -1
		r.put("\n", r.anchorAt())
	}
}

// anchorAt is where in the source the text has come to.
func (r *htmlReader) anchorAt() int {
	if r.next >= 0 {
		return r.next
	}
	if n := len(r.anchors); n > 0 {
		return int(r.anchors[n-1].Source)
	}
	return 0
}
