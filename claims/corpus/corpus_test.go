package corpus_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"concord/claims"
	"concord/claims/corpus"
)

var update = flag.Bool("update", false, "rewrite the want sections of testdata/pages")

var kinds = [...]string{"body", "headline", "heading", "date", "byline", "caption", "furniture"}

// render shows what was made of a page: a line a story, a line a block with
// its place in the source, its kind and its first words.
func render(articles []claims.Article, problems []corpus.Problem) string {
	var b strings.Builder
	for i := range articles {
		a := &articles[i]
		fmt.Fprintf(&b, "story %q", a.Title)
		if !a.Published.IsZero() {
			fmt.Fprintf(&b, " published %s", a.Published.Format("2006-01-02T15:04:05Z07:00"))
		}
		if a.Draft {
			b.WriteString(" draft")
		}
		b.WriteString("\n")
		for _, bl := range a.Blocks {
			line, column := a.Source.Position(a.SourceOffset(bl.Start))
			fmt.Fprintf(&b, "  %d:%d %s %q\n", line, column, kinds[bl.Kind], short(a.Slice(bl.Span)))
		}
	}
	for _, p := range problems {
		fmt.Fprintf(&b, "problem %s\n", strings.TrimPrefix(p.Error(), filepath.Dir(p.Path)+string(filepath.Separator)))
	}
	return b.String()
}

func short(s string) string {
	const n = 60
	if r := []rune(s); len(r) > n {
		return string(r[:n]) + "..."
	}
	return s
}

// Each archive holds a page and what is to be made of it.
func TestPages(t *testing.T) {
	files, err := filepath.Glob("testdata/pages/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no pages in testdata/pages: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			ar, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if len(ar.Files) != 2 || ar.Files[1].Name != "want" {
				t.Fatalf("%s: want two files, a page and a section named want", file)
			}
			path := filepath.Join(t.TempDir(), ar.Files[0].Name)
			if err := os.WriteFile(path, unescape(ar.Files[0].Data), 0o600); err != nil {
				t.Fatal(err)
			}
			got := render(corpus.Load([]string{path}, corpus.Options{}))
			if *update {
				ar.Files[1].Data = []byte(got)
				if err := os.WriteFile(file, txtar.Format(ar), 0o600); err != nil {
					t.Fatal(err)
				}
				return
			}
			if diff := cmp.Diff(string(ar.Files[1].Data), got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", strings.TrimSpace(string(ar.Comment)), diff)
			}
		})
	}
}

// unescape makes the characters that an archive should not hold raw: a
// return, a byte order mark, a no-break space.
func unescape(data []byte) []byte {
	return []byte(strings.NewReplacer("{CR}", "\r", "{BOM}", "\ufeff", "{NBSP}", "\u00a0").Replace(string(data)))
}
