package corpus_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/tools/txtar"

	"concord/claims"
	"concord/claims/corpus"
)

// Whatever the bytes: no panic, and the blocks and anchors keep their promises.
func FuzzLoad(f *testing.F) {
	files, _ := filepath.Glob("testdata/pages/*.txtar")
	for _, file := range files {
		ar, err := txtar.ParseFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(unescape(ar.Files[0].Data), filepath.Ext(ar.Files[0].Name))
	}
	f.Add([]byte("# [a](b [c] `d` ![e](f) <g> &amp; \\* **h_i_** ~~j~~ [^1]\n- k\n> l\n| m |\n|---|\n"), ".md")
	f.Add([]byte("<p>a<article><header><h1>b</h1><time datetime=2031-01-01><aside>c</aside><br><br>&#0;&nbsp;"), ".html")
	f.Fuzz(func(t *testing.T, data []byte, ext string) {
		if len(data) > 1<<16 {
			return
		}
		switch ext {
		case ".md", ".html", ".txt":
		default:
			ext = ""
		}
		path := filepath.Join(t.TempDir(), "page"+ext)
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		articles, problems := corpus.Load([]string{path}, corpus.Options{})
		if len(articles) == 0 && len(problems) == 0 {
			t.Fatal("neither an article nor a problem")
		}
		for _, p := range problems {
			if strings.ContainsAny(p.Error(), "\n\r") {
				t.Errorf("a problem of more than one line: %q", p.Error())
			}
		}
		for i := range articles {
			sound(t, &articles[i])
		}
	})
}

// sound checks what other stages rely on.
func sound(t *testing.T, a *claims.Article) {
	t.Helper()
	if !utf8.ValidString(a.Text) {
		t.Fatalf("text is not UTF-8: %q", a.Text)
	}
	if len(a.Blocks) == 0 {
		t.Fatal("an article without blocks")
	}
	end := int32(0)
	for _, b := range a.Blocks {
		if b.Start < end || b.End <= b.Start || int(b.End) > len(a.Text) {
			t.Fatalf("block %v after %d in a text of %d bytes", b, end, len(a.Text))
		}
		if s := a.Slice(b.Span); s != strings.TrimSpace(s) || !utf8.ValidString(s) {
			t.Fatalf("block %q", s)
		}
		end = b.End
	}
	last, text := int32(0), int32(-1)
	for _, an := range a.Anchors {
		if an.Text <= text || an.Source < last {
			t.Fatalf("anchors do not rise: %v", a.Anchors)
		}
		text, last = an.Text, an.Source
	}
	last = 0
	for off := range int32(len(a.Text)) + 1 {
		src := a.SourceOffset(off)
		if src < last || int(src) > len(a.Source.Text) {
			t.Fatalf("offset %d maps to %d after %d in a source of %d bytes", off, src, last, len(a.Source.Text))
		}
		last = src
	}
}
