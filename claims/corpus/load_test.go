package corpus_test

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"concord/claims/corpus"
)

// write makes files in a new directory, goes there and returns nothing: the
// tests name paths as a user would.
func write(t *testing.T, files map[string]string) {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(dir)
}

const good = "Bus falls into canal\n\nA bus fell into the canal in Merwin on Friday.\n"

func TestProblems(t *testing.T) {
	write(t, map[string]string{
		"good.txt":       good,
		"own.md":         "<!-- concord -->\n### concord: 1 error\n\nA bus fell into the canal.\n",
		"empty.txt":      "",
		"blank.txt":      "\ufeff \n\t\n\u00a0\n",
		"binary.txt":     "text\x00text",
		"report.pdf":     "%PDF-1.7\n",
		"report.docx":    "PK\x03\x04rest",
		"latin.txt":      "Two caf\xe9s burned.",
		"latin.html":     "<html><meta charset=\"iso-8859-15\"><p>Two caf\xe9s burned.",
		"line.txt":       "First.\n\n" + strings.Repeat("word ", 10<<20/5),
		"banner.txt":     "We use cookies to improve our site.\n\nAccept all\n",
		"dir/readme.rst": "not an article",
		"utf16.txt":      "\xff\xfeB\x00u\x00s\x00 \x00f\x00e\x00l\x00l\x00.\x00",
	})
	paths := []string{"good.txt", "missing.txt", "dir", "", "-"}
	for _, name := range []string{"empty", "blank", "binary", "latin", "line", "banner", "utf16"} {
		paths = append(paths, name+".txt")
	}
	paths = append(paths, "own.md", "report.pdf", "report.docx", "latin.html")
	articles, problems := corpus.Load(paths, corpus.Options{})

	var got []string
	for _, p := range problems {
		got = append(got, p.Error())
	}
	want := []string{
		"(empty path): no file is named; name a file or a directory",
		"banner.txt: no text of a report, only furniture of a page or nothing at all; check that the file holds the report itself",
		"binary.txt: a binary file (a zero byte at offset 4); concord reads plain text, Markdown and HTML: convert it first",
		"blank.txt: nothing but blank space in the file; put the text of a report into it, or leave it out",
		"dir: no articles in this directory; put .txt, .md or .html files there, or name the files themselves",
		"empty.txt: the file is empty; put the text of a report into it, or leave it out",
		"latin.html: not valid UTF-8 at byte offset 44 (line 1); convert it: iconv -f ISO-8859-15 -t UTF-8",
		"latin.txt: not valid UTF-8 at byte offset 7 (line 1); convert it: iconv -f WINDOWS-1252 -t UTF-8",
		"line.txt: a paragraph of 10.0 MB (line 3); break it into paragraphs; no report has one longer than 1 MB",
		"missing.txt: no such file or directory; check the spelling",
		"own.md: no report but what concord wrote of some; leave it out",
		"report.docx: a binary file (a ZIP archive or office document); save the report as text, Markdown or HTML",
		"report.pdf: a binary file (a PDF document); convert it first: pdftotext -layout",
		"stdin: nothing is connected to standard input; pipe a report into it, or name a file",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
	var read []string
	for _, a := range articles {
		read = append(read, a.Path+": "+strings.Join(strings.Fields(a.Text), " "))
	}
	if diff := cmp.Diff([]string{"good.txt: " + strings.Join(strings.Fields(good), " "), "utf16.txt: Bus fell."}, read); diff != "" {
		t.Errorf("the readable rest (-want +got):\n%s", diff)
	}
}

// Reading stops at the limit, so that what never ends is named too.
func TestTooLarge(t *testing.T) {
	_, problems := corpus.Load([]string{"-"}, corpus.Options{Stdin: endless{}})
	want := []corpus.Problem{{Path: "stdin", Reason: "larger than 16 MB", Remedy: "allow more with --max-size, or split it into one file a report"}}
	if diff := cmp.Diff(want, problems); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
}

// TestLimits holds that the file that is one too many is named, whatever order
// they are given in, and that a draft is none: it is read first.
func TestLimits(t *testing.T) {
	write(t, map[string]string{"a.txt": good, "b.txt": good + good, "c.txt": good, "z.txt": good})
	paths := []string{"c.txt", "b.txt", "a.txt"}
	for range len(paths) {
		paths = append(paths[1:], paths[0])
		articles, problems := corpus.Load(paths, corpus.Options{Draft: []string{"z.txt"}, MaxFile: 100, MaxTotal: 170})
		var read []string
		for _, a := range articles {
			read = append(read, a.Path)
		}
		if diff := cmp.Diff([]string{"z.txt", "a.txt"}, read); diff != "" {
			t.Errorf("read of %q (-want +got):\n%s", paths, diff)
		}
		want := []string{
			"b.txt: larger than 100 bytes; allow more with --max-size, or split it into one file a report",
			"c.txt: with it the reports would hold more text than --max-total allows; allow more, or read fewer at a time",
		}
		var got []string
		for _, p := range problems {
			got = append(got, p.Error())
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("problems (-want +got):\n%s", diff)
		}
	}
}

// TestLoadContext holds that a source that keeps its silence is not waited for
// when the context ends, and that what was read before stands.
func TestLoadContext(t *testing.T) {
	write(t, map[string]string{"a.txt": good})
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	silence, end := io.Pipe()
	defer end.Close()
	articles, problems := corpus.LoadContext(ctx, []string{"a.txt", "-"}, corpus.Options{Stdin: asked{silence, cancel}})
	if len(articles) != 1 || len(problems) != 0 {
		t.Errorf("%d articles, problems %v; want the one that was there", len(articles), problems)
	}
}

// asked cancels when it is read.
type asked struct {
	io.Reader
	cancel func()
}

func (a asked) Read(p []byte) (int, error) {
	a.cancel()
	return a.Reader.Read(p)
}

type endless struct{}

func (endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'a'
	}
	return len(p), nil
}

func TestOrder(t *testing.T) {
	write(t, map[string]string{
		"b.txt":              good,
		"wires/z.html":       "<p>A bus fell into the canal.</p>",
		"wires/deep/a.md":    "---\ndraft: true\n---\n" + good,
		"wires/.hidden/x.md": good,
		"wires/.x.txt":       good,
		"wires/notes.csv":    "1,2",
		"extra.txt":          good,
		"report":             good,
	})
	load := func(paths []string, drafts ...string) []string {
		articles, problems := corpus.Load(paths, corpus.Options{Draft: drafts, Stdin: strings.NewReader(good)})
		if len(problems) > 0 {
			t.Fatalf("Load(%q): %v", paths, problems)
		}
		var out []string
		for _, a := range articles {
			s := a.Path
			if a.Draft {
				s += " draft"
			}
			out = append(out, s)
		}
		return out
	}
	paths := []string{"wires", "report", "./b.txt", "b.txt", "-", "wires/z.html", "wires/../b.txt", "-"}
	want := []string{"extra.txt draft", "report draft", filepath.FromSlash("wires/deep/a.md") + " draft", "b.txt", "stdin", filepath.FromSlash("wires/z.html")}
	for range len(paths) {
		paths = append(paths[1:], paths[0])
		if diff := cmp.Diff(want, load(paths, "./report", "extra.txt")); diff != "" {
			t.Errorf("Load(%q) (-want +got):\n%s", paths, diff)
		}
	}
	slices.Reverse(paths)
	if diff := cmp.Diff(want, load(paths, "extra.txt", "report", "report")); diff != "" {
		t.Errorf("reversed (-want +got):\n%s", diff)
	}
}

// What standard input holds shows in how it begins.
func TestStdinFormats(t *testing.T) {
	for name, c := range map[string]struct{ in, want string }{
		"plain":        {"Bus *falls* into canal.", "Bus *falls* into canal."},
		"markdown":     {"# Bus *falls*\n\nInto the canal.", "Bus falls\nInto the canal."},
		"front matter": {"---\ntitle: x\n---\nBus *falls*.", "Bus falls."},
		"html":         {"<!-- saved -->\n<html><p>Bus <i>falls</i>.", "Bus falls."},
	} {
		articles, problems := corpus.Load([]string{"-"}, corpus.Options{Stdin: strings.NewReader(c.in)})
		if len(articles) != 1 || len(problems) != 0 {
			t.Errorf("%s: %d articles, problems %v", name, len(articles), problems)
			continue
		}
		if got := articles[0].Text; got != c.want || articles[0].Path != corpus.Stdin {
			t.Errorf("%s: text %q of %q, want %q of stdin", name, got, articles[0].Path, c.want)
		}
	}
}
