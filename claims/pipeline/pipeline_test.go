package pipeline_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"

	"golang.org/x/tools/txtar"

	"concord/claims"
	"concord/claims/corpus"
	"concord/claims/pipeline"
)

// cases unpacks the whole dossiers of testdata, each into a folder of its own,
// and returns their files.
func cases(tb testing.TB) map[string][]string {
	tb.Helper()
	archives, err := filepath.Glob("../../testdata/dossiers/*.txtar")
	if err != nil || len(archives) == 0 {
		tb.Fatalf("no dossiers in testdata (%v)", err)
	}
	out := map[string][]string{}
	for _, archive := range archives {
		ar, err := txtar.ParseFile(archive)
		if err != nil {
			tb.Fatal(err)
		}
		name, dir := strings.TrimSuffix(filepath.Base(archive), ".txtar"), tb.TempDir()
		for _, f := range ar.Files {
			if f.Name == "want" {
				continue
			}
			path := filepath.Join(dir, filepath.FromSlash(f.Name))
			if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
				tb.Fatal(err)
			}
			if err := os.WriteFile(path, f.Data, 0o600); err != nil {
				tb.Fatal(err)
			}
			out[name] = append(out[name], path)
		}
	}
	return out
}

func newPipeline(tb testing.TB) *pipeline.Pipeline {
	tb.Helper()
	p, err := pipeline.New()
	if err != nil {
		tb.Fatal(err)
	}
	return p
}

func load(tb testing.TB, paths []string) []claims.Article {
	tb.Helper()
	articles, problems := corpus.Load(paths, corpus.Options{})
	if len(problems) > 0 {
		tb.Fatal(problems)
	}
	return articles
}

// differs names the first part of two dossiers that is not the same.
func differs(x, y *claims.Dossier) string {
	for name, parts := range map[string][2]any{
		"articles": {x.Articles, y.Articles}, "entities": {x.Entities, y.Entities}, "claims": {x.Claims, y.Claims},
		"events": {x.Events, y.Events}, "groups": {x.Groups, y.Groups},
	} {
		if !reflect.DeepEqual(parts[0], parts[1]) {
			return name
		}
	}
	return ""
}

// TestRunSame holds that a dossier is the same for any number of processors,
// any order of its files, and the second time.
func TestRunSame(t *testing.T) {
	p := newPipeline(t)
	procs := runtime.GOMAXPROCS(0)
	defer runtime.GOMAXPROCS(procs)
	for name, paths := range cases(t) {
		runtime.GOMAXPROCS(1)
		first := p.Run(load(t, paths))
		if len(first.Claims) < 2 || len(first.Entities) < 2 {
			t.Errorf("%s: %d claims of %d entities: nothing was read", name, len(first.Claims)-1, len(first.Entities)-1)
		}
		for _, n := range []int{1, 2, 8} {
			runtime.GOMAXPROCS(n)
			slices.Reverse(paths)
			if part := differs(first, p.Run(load(t, paths))); part != "" {
				t.Errorf("%s: with %d processors and the files in another order the %s differ", name, n, part)
			}
		}
	}
}

// TestRunAtOnce holds that one pipeline serves many dossiers at a time.
func TestRunAtOnce(t *testing.T) {
	p := newPipeline(t)
	want, got := map[string]*claims.Dossier{}, map[string]*claims.Dossier{}
	all := cases(t)
	for name, paths := range all {
		want[name] = p.Run(load(t, paths))
	}
	var wg sync.WaitGroup
	var mu sync.Mutex
	for name, paths := range all {
		articles := load(t, paths)
		wg.Go(func() {
			d := p.Run(articles)
			mu.Lock()
			defer mu.Unlock()
			got[name] = d
		})
	}
	wg.Wait()
	for name := range all {
		if part := differs(want[name], got[name]); part != "" {
			t.Errorf("%s: run beside others, the %s differ", name, part)
		}
	}
}

// TestRunSound holds what every dossier promises: indexes that point into its
// tables, spans that lie in the text, and texts that nobody has altered.
func TestRunSound(t *testing.T) {
	p := newPipeline(t)
	for name, paths := range cases(t) {
		before := load(t, paths)
		d := p.Run(load(t, paths))
		for i := range before {
			if before[i].Text != d.Articles[i+1].Text {
				t.Errorf("%s: the text of %s was altered", name, before[i].Path)
			}
		}
		for i := range d.Claims[1:] {
			soundClaim(t, name, d, &d.Claims[i+1], claims.ClaimID(i+1))
		}
		for _, g := range d.Groups {
			if len(g.Claims) < 2 || g.Score <= 0 || g.Score > 1 || g.Attribute == "" || len(g.Why) == 0 {
				t.Errorf("%s: group %+v: want two claims, a probability, a label and a reason", name, g)
			}
			for _, id := range g.Claims {
				if id <= 0 || int(id) >= len(d.Claims) || d.Claims[id].Kind != g.Kind {
					t.Errorf("%s: group %q holds claim %d, which is none or of another kind", name, g.Attribute, id)
				}
			}
			if int(g.Event) >= len(d.Events) || int(g.Subject) >= len(d.Entities) {
				t.Errorf("%s: group %q is of event %d and entity %d, which are none", name, g.Attribute, g.Event, g.Subject)
			}
		}
	}
}

func soundClaim(t *testing.T, name string, d *claims.Dossier, c *claims.Claim, id claims.ClaimID) {
	t.Helper()
	if c.ID != id || c.Article <= 0 || int(c.Article) >= len(d.Articles) {
		t.Fatalf("%s: claim %d is numbered %d, of article %d", name, id, c.ID, c.Article)
	}
	a := d.Article(c)
	if c.Sentence < 0 || int(c.Sentence) >= len(a.Sentences) || !a.Sentences[c.Sentence].Span.Contains(c.Evidence) || c.Evidence.Len() <= 0 {
		t.Errorf("%s: claim %d: evidence %v lies outside sentence %d", name, id, c.Evidence, c.Sentence)
	}
	parts := 0
	for _, set := range []bool{c.Value.Time != 0, c.Value.Quantity != 0, c.Value.Entity != 0, c.Value.Title != nil, c.Value.Text != ""} {
		if set {
			parts++
		}
	}
	if parts != 1 {
		t.Errorf("%s: claim %d (%s %q) has %d values, want 1: %+v", name, id, c.Kind, a.Slice(c.Evidence), parts, c.Value)
	}
	if int(c.Value.Time) > len(a.Times) || int(c.Value.Quantity) > len(a.Quantities) || int(c.Head) > len(a.Predicates) ||
		int(c.Attribution) > len(a.Attributions) || int(c.Subject) >= len(d.Entities) || int(c.Value.Entity) >= len(d.Entities) {
		t.Errorf("%s: claim %d points outside a table: %+v", name, id, *c)
	}
}

// BenchmarkRun reads the dossiers of testdata: one by one, as a user would,
// and all as one.
func BenchmarkRun(b *testing.B) {
	p := newPipeline(b)
	var each [][]claims.Article
	var all []claims.Article
	for _, paths := range cases(b) {
		articles := load(b, paths)
		each, all = append(each, articles), append(all, articles...)
	}
	for name, dossiers := range map[string][][]claims.Article{"each": each, "all": {all}} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			words := 0
			for b.Loop() {
				for _, articles := range dossiers {
					words += p.Run(articles).Words()
				}
			}
			b.ReportMetric(float64(words)/b.Elapsed().Seconds(), "words/s")
		})
	}
}

// BenchmarkNew measures what a start costs: loading the models and tables.
func BenchmarkNew(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		newPipeline(b)
	}
}

// TestProgress holds that each article is counted once, in order.
func TestProgress(t *testing.T) {
	p, err := pipeline.New()
	if err != nil {
		t.Fatal(err)
	}
	articles := make([]claims.Article, 7)
	var got []int
	p.RunContext(t.Context(), articles, pipeline.Options{Progress: func(read, of int) {
		if of != len(articles) {
			t.Errorf("%d articles, want %d", of, len(articles))
		}
		got = append(got, read)
	}})
	if len(got) < len(articles) || got[len(articles)-1] != len(articles) || got[0] != 1 {
		t.Errorf("told %v", got)
	}
}

// TestPartial holds that a run whose context ends keeps what it has read, if it
// is asked to, and reads that to the end.
func TestPartial(t *testing.T) {
	p, err := pipeline.New()
	if err != nil {
		t.Fatal(err)
	}
	const text = "A ferry with 210 passengers ran aground off Jeju on May 6, 2031."
	articles := make([]claims.Article, 40)
	for i := range articles {
		articles[i] = claims.Article{Path: fmt.Sprint(i), Text: text, Blocks: []claims.Block{{Span: claims.Span{End: int32(len(text))}}}}
	}
	for _, partial := range []bool{true, false} {
		ctx, cancel := context.WithCancel(t.Context())
		d, faults := p.RunContext(ctx, articles, pipeline.Options{Partial: partial, Progress: func(read, _ int) {
			if read == 3 {
				cancel()
			}
		}})
		if len(faults) > 0 {
			t.Errorf("partial %t: %v", partial, faults)
		}
		n := len(d.Articles) - 1
		if partial && (n < 3 || n > 3+runtime.GOMAXPROCS(0) || len(d.Claims) < n) || !partial && n != len(articles) {
			t.Errorf("partial %t: %d articles with %d claims", partial, n, len(d.Claims))
		}
		for i := range d.Articles {
			if a := &d.Articles[i]; i > 0 && (partial == (len(a.Tokens) == 0) || a.ID != claims.ArticleID(i)) {
				t.Errorf("partial %t: article %d has id %d and %d tokens", partial, i, a.ID, len(a.Tokens))
			}
		}
	}
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	if d, _ := p.RunContext(ended, articles, pipeline.Options{Partial: true}); len(d.Articles) != 1 {
		t.Errorf("%d articles of a run that had ended before", len(d.Articles)-1)
	}
}
