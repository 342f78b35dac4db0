package html_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	xhtml "golang.org/x/net/html"

	"concord/reports"
)

func parse(t *testing.T, page []byte) *xhtml.Node {
	t.Helper()
	doc, err := xhtml.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// all lists the elements of a name, "" any, in the order of the page.
func all(doc *xhtml.Node, name string) []*xhtml.Node {
	var out []*xhtml.Node
	for n := range doc.Descendants() {
		if n.Type == xhtml.ElementNode && (name == "" || n.Data == name) {
			out = append(out, n)
		}
	}
	return out
}

func attr(n *xhtml.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// text is what an element shows, without the numbers of discrepancies in it.
func text(n *xhtml.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == xhtml.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

// holdPage holds a page to what HTML, readers by ear and a wary editor ask.
func holdPage(t *testing.T, page []byte, r *reports.Report) {
	doc := parse(t, page)
	holdCharacters(t, page)
	holdBalance(t, page)
	holdLinks(t, doc)
	holdAlone(t, doc)
	holdHeadings(t, doc)
	if got := len(cards(doc)); got != len(r.Findings) {
		t.Errorf("%d cards for %d findings", got, len(r.Findings))
	}
	for _, landmark := range []string{"header", "main", "nav", "footer", "title"} {
		if len(all(doc, landmark)) == 0 {
			t.Errorf("there is no <%s>", landmark)
		}
	}
}

func cards(doc *xhtml.Node) []*xhtml.Node {
	return slices.DeleteFunc(all(doc, "article"), func(n *xhtml.Node) bool { return !strings.HasPrefix(attr(n, "class"), "card ") })
}

// holdCharacters refuses what HTML forbids, and what turns writing around.
func holdCharacters(t *testing.T, page []byte) {
	t.Helper()
	if !utf8.Valid(page) {
		t.Error("the page is no valid UTF-8")
	}
	for _, c := range string(page) {
		if unicode.IsControl(c) && c != '\n' || unicode.Is(unicode.Bidi_Control, c) || unicode.Is(unicode.Noncharacter_Code_Point, c) {
			t.Errorf("the page holds %U", c)
		}
	}
}

var void = []string{"meta", "input", "br", "link", "img", "hr"}

// holdBalance reads the tags as they are written: the parser would mend them.
func holdBalance(t *testing.T, page []byte) {
	t.Helper()
	var open []string
	z := xhtml.NewTokenizer(bytes.NewReader(page))
	for {
		switch z.Next() {
		case xhtml.ErrorToken:
			if len(open) > 0 {
				t.Errorf("never closed: %v", open)
			}
			return
		case xhtml.StartTagToken:
			if name, _ := z.TagName(); !slices.Contains(void, string(name)) {
				open = append(open, string(name))
			}
		case xhtml.EndTagToken:
			name, _ := z.TagName()
			if len(open) == 0 || open[len(open)-1] != string(name) {
				t.Fatalf("</%s> closes %v", name, open)
			}
			open = open[:len(open)-1]
		}
	}
}

// holdLinks: ids are given once, and all that refers to one finds it.
func holdLinks(t *testing.T, doc *xhtml.Node) {
	t.Helper()
	ids := map[string]bool{}
	for _, n := range all(doc, "") {
		if id := attr(n, "id"); id != "" {
			if ids[id] {
				t.Errorf("id %q is given twice", id)
			}
			ids[id] = true
		}
	}
	links := 0
	for _, n := range all(doc, "") {
		for _, name := range []string{"href", "aria-labelledby", "aria-describedby", "for"} {
			to := strings.TrimPrefix(attr(n, name), "#")
			if to == "" {
				continue
			}
			links++
			if !ids[to] {
				t.Errorf("<%s %s=%q> leads nowhere", n.Data, name, to)
			}
		}
	}
	if links < 4 {
		t.Errorf("only %d links", links)
	}
}

// holdAlone: nothing is loaded, no handler stands in an attribute, and the one
// script and the one style are those that the policy names.
func holdAlone(t *testing.T, doc *xhtml.Node) {
	t.Helper()
	policy := ""
	for _, m := range all(doc, "meta") {
		if attr(m, "http-equiv") == "Content-Security-Policy" {
			policy = attr(m, "content")
		}
	}
	for _, name := range []string{"style", "script"} {
		found := all(doc, name)
		if len(found) != 1 {
			t.Fatalf("%d elements %s, want 1", len(found), name)
		}
		sum := sha256.Sum256([]byte(text(found[0])))
		if want := name + "-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"; !strings.Contains(policy, want) {
			t.Errorf("the policy %q does not name its %s: %s", policy, name, want)
		}
	}
	for _, n := range all(doc, "") {
		switch n.Data {
		case "link", "img", "iframe", "object", "embed", "base", "form":
			t.Errorf("the page has a <%s>", n.Data)
		}
		for _, a := range n.Attr {
			if strings.HasPrefix(a.Key, "on") || a.Key == "style" || a.Key == "src" || a.Key == "href" && !strings.HasPrefix(a.Val, "#") {
				t.Errorf("<%s %s=%q>", n.Data, a.Key, a.Val)
			}
		}
	}
	if css := text(all(doc, "style")[0]); strings.Contains(css, "url(") || strings.Contains(css, "@import") {
		t.Error("the style loads something")
	}
}

// holdHeadings: one h1, and no level is left out on the way down.
func holdHeadings(t *testing.T, doc *xhtml.Node) {
	t.Helper()
	if n := len(all(doc, "h1")); n != 1 {
		t.Errorf("%d headings h1", n)
	}
	last := byte('1')
	for _, n := range all(doc, "") {
		if len(n.Data) == 2 && n.Data[0] == 'h' && n.Data[1] >= '1' && n.Data[1] <= '6' {
			if n.Data[1] > last+1 {
				t.Errorf("%s %q follows h%c", n.Data, text(n), last)
			}
			last = n.Data[1]
			if strings.TrimSpace(text(n)) == "" {
				t.Errorf("an empty %s", n.Data)
			}
		}
	}
}
