package claims_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"concord/claims"
	"concord/claims/corpus"
)

func TestPosition(t *testing.T) {
	type place struct{ Line, Column int }
	for name, c := range map[string]struct {
		text string
		off  int32
		want place
	}{
		"start":                 {"one\ntwo\n", 0, place{1, 1}},
		"within a line":         {"one\ntwo\n", 6, place{2, 3}},
		"the line's end":        {"one\ntwo\n", 3, place{1, 4}},
		"the next line's start": {"one\ntwo\n", 4, place{2, 1}},
		"after the last line":   {"one\ntwo\n", 8, place{3, 1}},
		"no last line end":      {"one\ntwo", 7, place{2, 4}},
		"beyond the text":       {"one", 99, place{1, 4}},
		"before the text":       {"one", -5, place{1, 1}},
		"empty":                 {"", 0, place{1, 1}},
		"code points":           {"žluťoučký kůň", int32(len("žluťoučký ")), place{1, 11}},
		"beyond the plane":      {"a😀b", 5, place{1, 3}},
		"carriage returns":      {"one\r\ntwo", 5, place{2, 1}},
		"byte order mark":       {"\ufeffone\ntwo", 3, place{1, 1}},
		"after the mark's line": {"\ufeffone\ntwo", 7, place{2, 1}},
		"within the mark":       {"\ufeffone", 1, place{1, 1}},
	} {
		var got place
		got.Line, got.Column = claims.NewSource("x", c.text).Position(c.off)
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: %q at %d (-want +got):\n%s", name, c.text, c.off, diff)
		}
	}
}

// FuzzPosition: the line and column of an offset lead back to it.
func FuzzPosition(f *testing.F) {
	f.Add("one\ntwo\n", int32(5))
	f.Add("\ufeffčau\r\n\r\nahoj", int32(7))
	f.Fuzz(func(t *testing.T, text string, off int32) {
		s := claims.NewSource("x", text)
		line, column := s.Position(off)
		if !utf8.ValidString(text) || off < 0 || int(off) > len(text) || int(off) < len(text) && !utf8.RuneStart(text[off]) {
			return // it must not panic, and no more
		}
		rest, mark := strings.CutPrefix(text, "\ufeff")
		if mark && off < 3 {
			return
		}
		lines := strings.SplitAfter(rest, "\n")
		back := len(text) - len(rest)
		for _, l := range lines[:line-1] {
			back += len(l)
		}
		for range column - 1 {
			_, size := utf8.DecodeRuneInString(text[back:])
			back += size
		}
		if back != int(off) {
			t.Errorf("offset %d of %q is line %d, column %d, which is offset %d", off, text, line, column, back)
		}
	})
}

func TestSourceOffset(t *testing.T) {
	// <p>Fish &amp; <b>chips</b></p>, read as "Fish & chips".
	a := claims.Article{Text: "Fish & chips", Anchors: []claims.Anchor{{Text: 0, Source: 3}, {Text: 5, Source: 8}, {Text: 6, Source: 13}, {Text: 7, Source: 17}}}
	for off, want := range map[int32]int32{0: 3, 4: 7, 5: 8, 6: 13, 7: 17, 11: 21, 12: 22} {
		if got := a.SourceOffset(off); got != want {
			t.Errorf("offset %d: %d, want %d", off, got, want)
		}
	}
	plain := claims.Article{Text: "Fish"}
	if got := plain.SourceOffset(3); got != 3 {
		t.Errorf("without anchors offset 3 is %d", got)
	}
	// A stretch of two bytes in the text, of one in the source: both bytes are there.
	short := claims.Article{Text: "ab", Anchors: []claims.Anchor{{Text: 0, Source: 10}, {Text: 2, Source: 11}}}
	if got := short.SourceOffset(1); got < 10 || got > 11 {
		t.Errorf("a byte that the source does not have lies at %d, want 10 or 11", got)
	}
}

// TestAnchors holds, for files of every form, that each word of an article
// stands in the source where the anchors say, and that they rise.
func TestAnchors(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		"plain.txt":   "Bus falls into canal\n\nA bus fell into the canal in Merwin on Friday. Nobody was hurt.\n",
		"crlf.txt":    "Bus falls into canal\r\n\r\nA bus fell into the canal\r\nin Merwin on Friday.\r\n",
		"marked.txt":  "\ufeffBus falls into canal\n\nA bus fell into the canal in Merwin on Friday.\n",
		"markdown.md": "---\ntitle: Bus falls\ndate: 2025-03-04\n---\n\n# Bus falls into canal\n\nA **bus** fell into the [canal](https://example.org/a_b) in *Merwin* on Friday \\- twice.\n\n> Nobody was hurt.\n",
		"page.html": "<html><body><article><h1>Bus falls into canal</h1><p>A bus of Kr&uuml;ger &amp; S&ouml;hne fell into the <b>canal</b> " +
			"in&nbsp;Merwin on <a href=\"/f\">Friday</a>. Nobody was hurt, the driver&rsquo;s wife said on the telephone.</p></article></body></html>",
		"related.html": "<html><body><article><h1>Bus falls into canal</h1><p>A bus fell into the canal in Merwin on Friday &#8211; twice.</p></article>" +
			"<section><h2>Related stories</h2><article><h3>Canal closed</h3><p>The canal in Merwin was closed on Saturday &amp; Sunday after a bus fell into it.</p></article></section></body></html>",
	} {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		articles, problems := corpus.Load([]string{path}, corpus.Options{})
		if len(problems) > 0 || len(articles) == 0 {
			t.Fatalf("%s: %d articles, problems %v", name, len(articles), problems)
		}
		for i := range articles {
			holdAnchors(t, name, &articles[i])
		}
	}
}

func holdAnchors(t *testing.T, name string, a *claims.Article) {
	t.Helper()
	for i := 1; i < len(a.Anchors); i++ {
		if x, y := a.Anchors[i-1], a.Anchors[i]; x.Text >= y.Text || x.Source > y.Source {
			t.Errorf("%s: anchors %v and %v do not rise", name, x, y)
		}
	}
	words, last := 0, int32(-1)
	for _, b := range a.Blocks {
		for start := b.Start; start < b.End; {
			end := start
			for end < b.End && letter(a.Text[end]) {
				end++
			}
			if end == start {
				start++
				continue
			}
			word, at := a.Text[start:end], a.SourceOffset(start)
			if !strings.HasPrefix(a.Source.Text[at:], word) {
				t.Errorf("%s: %q is said to stand at byte %d, where %.20q does", name, word, at, a.Source.Text[at:])
			}
			if at <= last {
				t.Errorf("%s: %q at %d does not come after what precedes it, at %d", name, word, at, last)
			}
			words, last, start = words+1, at, end
		}
	}
	if words < 8 {
		t.Errorf("%s: only %d words in %q", name, words, a.Text)
	}
}

func letter(b byte) bool { return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' }
