package event_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"concord/claims"
	"concord/claims/corpus"
	"concord/claims/pipeline"
)

// The models are read once for all tests.
var newPipeline = sync.OnceValues(pipeline.New)

func stages(tb testing.TB) *pipeline.Pipeline {
	tb.Helper()
	p, err := newPipeline()
	if err != nil {
		tb.Fatal(err)
	}
	return p
}

// unpack reads an archive: its reports as articles by name, and the lines of
// its section want.
func unpack(tb testing.TB, archive string) (articles []claims.Article, want []string) {
	tb.Helper()
	ar, err := txtar.ParseFile(archive)
	if err != nil {
		tb.Fatal(err)
	}
	dir := tb.TempDir()
	for _, f := range ar.Files {
		if f.Name == "want" {
			want = append([]string{}, strings.FieldsFunc(string(f.Data), func(r rune) bool { return r == '\n' })...)
			continue
		}
		if err := os.WriteFile(filepath.Join(dir, filepath.Base(f.Name)), f.Data, 0o600); err != nil {
			tb.Fatal(err)
		}
	}
	articles, problems := corpus.Load([]string{dir}, corpus.Options{})
	if len(problems) > 0 {
		tb.Fatalf("%s: %v", archive, problems)
	}
	for i := range articles {
		articles[i].Path = filepath.Base(articles[i].Path)
	}
	return articles, want
}

// A line is a group as the section want has it.
type line struct {
	text string
	same bool // all its claims have the same words
}

// lines writes a dossier's groups in no order of the stage's: kind, label,
// and the words of each claim.
func lines(d *claims.Dossier) []line {
	var out []line
	for _, g := range d.Groups {
		var said []string
		words := map[string]bool{}
		for _, id := range g.Claims {
			c := &d.Claims[id]
			w := d.Article(c).Slice(c.Evidence)
			words[w] = true
			said = append(said, fmt.Sprintf("%s %q", d.Article(c).Path, w))
		}
		slices.Sort(said)
		out = append(out, line{fmt.Sprintf("%s: %s: %s", g.Kind, g.Attribute, strings.Join(said, " | ")), len(words) == 1})
	}
	slices.SortFunc(out, func(x, y line) int { return strings.Compare(x.text, y.text) })
	return slices.Compact(out) // both ways may lead to one group
}

// marked is what the groups of a dossier look like beside a section want.
// Those whose claims differ in words are all told; of those that agree, which
// names and titles have by the dozen, the ones that want asks for.
// A line of want that begins with "todo" is a group that is missed so far, one
// with "wrong" a group that ought not to be: both are known limits.
func marked(found []line, want []string) []string {
	out := []string{}
	for _, w := range want {
		if rest, ok := strings.CutPrefix(w, "todo "); ok && !slices.ContainsFunc(found, func(l line) bool { return l.text == rest }) {
			out = append(out, w)
		}
	}
	for _, l := range found {
		switch {
		case slices.Contains(want, "wrong "+l.text):
			out = append(out, "wrong "+l.text)
		case !l.same || slices.Contains(want, l.text):
			out = append(out, l.text)
		}
	}
	slices.Sort(out)
	return out
}

// relabel gives the lines of each want the labels that their groups have now,
// and changes nothing else: labels are for an editor and may be put better.
var relabel = flag.Bool("relabel", false, "write the labels of the groups that are found into the cases of testdata")

// unlabelled is a line of want without its mark and label.
func unlabelled(s string) string {
	s = strings.TrimPrefix(strings.TrimPrefix(s, "todo "), "wrong ")
	kind, rest, _ := strings.Cut(s, ": ")
	return kind + rest[strings.LastIndex(rest, ": ")+1:]
}

func rewrite(t *testing.T, archive string, want []string, found []line) {
	t.Helper()
	for i, w := range want {
		for _, l := range found {
			if mark, _, ok := strings.Cut(w, " "); unlabelled(w) != unlabelled(l.text) {
				continue
			} else if ok && (mark == "todo" || mark == "wrong") {
				want[i] = mark + " " + l.text
			} else {
				want[i] = l.text
			}
		}
	}
	ar, err := txtar.ParseFile(archive)
	if err != nil {
		t.Fatal(err)
	}
	for i := range ar.Files {
		if ar.Files[i].Name == "want" {
			ar.Files[i].Data = []byte(strings.Join(append(slices.Compact(want), ""), "\n"))
		}
	}
	if err := os.WriteFile(archive, txtar.Format(ar), 0o600); err != nil {
		t.Fatal(err)
	}
}

// TestCases holds that each archive of testdata gives the groups that its
// section want lists and no others; an empty one means that nothing in the
// reports may be held against another.
func TestCases(t *testing.T) {
	archives, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(archives) == 0 {
		t.Fatalf("no cases in testdata (%v)", err)
	}
	for _, archive := range archives {
		t.Run(strings.TrimSuffix(filepath.Base(archive), ".txtar"), func(t *testing.T) {
			articles, want := unpack(t, archive)
			if len(articles) < 2 || want == nil {
				t.Fatalf("%d articles, section want %v: a case has at least two and says what is wanted", len(articles), want)
			}
			slices.Sort(want)
			if *relabel {
				rewrite(t, archive, want, lines(stages(t).Run(articles)))
				return
			}
			if diff := cmp.Diff(want, marked(lines(stages(t).Run(articles)), want)); diff != "" {
				t.Errorf("groups (-want +got):\n%s", diff)
			}
		})
	}
}
