package event_test

import (
	"fmt"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"concord/claims"
)

// everyCase calls f with the reports of each archive of testdata, and with
// those of the project's whole dossiers.
func everyCase(t *testing.T, f func(t *testing.T, articles []claims.Article)) {
	t.Helper()
	for _, pattern := range []string{"testdata/*.txtar", "../../testdata/dossiers/*.txtar"} {
		archives, err := filepath.Glob(pattern)
		if err != nil || len(archives) == 0 {
			t.Fatalf("no archives %s (%v)", pattern, err)
		}
		for _, archive := range archives {
			t.Run(strings.TrimSuffix(filepath.Base(archive), ".txtar"), func(t *testing.T) {
				articles, _ := unpack(t, archive)
				f(t, articles)
			})
		}
	}
}

// told writes a dossier's groups with their labels and reasons, by path and words.
func told(d *claims.Dossier) []string {
	out := []string{}
	for _, g := range d.Groups {
		said := []string{}
		for _, id := range g.Claims {
			c := &d.Claims[id]
			said = append(said, fmt.Sprintf("%s:%d %q", d.Article(c).Path, c.Evidence.Start, d.Article(c).Slice(c.Evidence)))
		}
		slices.Sort(said)
		out = append(out, fmt.Sprintf("%s %s %s: %s", g.Kind, g.Attribute, g.Why, strings.Join(said, " | ")))
	}
	slices.Sort(out)
	return out
}

// TestOrderOfArticles holds that what is compared, why, and under which label,
// does not depend on which article comes first.
func TestOrderOfArticles(t *testing.T) {
	everyCase(t, func(t *testing.T, articles []claims.Article) {
		want := told(stages(t).Run(articles))
		turned := slices.Clone(articles)
		slices.Reverse(turned)
		if diff := cmp.Diff(want, told(stages(t).Run(turned))); diff != "" {
			t.Errorf("the articles reversed (-first +reversed):\n%s", diff)
		}
		moved := append(slices.Clone(articles[1:]), articles[0])
		if diff := cmp.Diff(want, told(stages(t).Run(moved))); diff != "" {
			t.Errorf("the first article last (-first +last):\n%s", diff)
		}
	})
}

// TestProcessors holds that the groups are the same on one processor and on
// many, scores, labels and order included.
func TestProcessors(t *testing.T) {
	procs := runtime.GOMAXPROCS(0)
	defer runtime.GOMAXPROCS(procs)
	everyCase(t, func(t *testing.T, articles []claims.Article) {
		runtime.GOMAXPROCS(1)
		one := stages(t).Run(articles).Groups
		runtime.GOMAXPROCS(7)
		if diff := cmp.Diff(one, stages(t).Run(articles).Groups); diff != "" {
			t.Errorf("on seven processors (-one +seven):\n%s", diff)
		}
	})
}

// sound holds what every group and event promises.
func sound(t *testing.T, d *claims.Dossier) {
	t.Helper()
	for _, g := range d.Groups {
		if len(g.Claims) < 2 || g.Score <= 0 || g.Score > 1 || g.Attribute == "" || len(g.Why) == 0 {
			t.Errorf("group %+v: want two claims, a probability, a label and a reason", g)
		}
		if !slices.IsSorted(g.Claims) || len(slices.Compact(slices.Clone(g.Claims))) != len(g.Claims) {
			t.Errorf("group %q: claims %v, want them rising, each once", g.Attribute, g.Claims)
		}
		for _, id := range g.Claims {
			if id <= 0 || int(id) >= len(d.Claims) || d.Claims[id].ID != id || d.Claims[id].Kind != g.Kind {
				t.Errorf("group %q of kind %s holds claim %d, which is none or of another kind", g.Attribute, g.Kind, id)
			}
		}
		if g.Event < 0 || int(g.Event) >= len(d.Events) || int(g.Subject) >= len(d.Entities) {
			t.Errorf("group %q is of event %d and entity %d, which are none", g.Attribute, g.Event, g.Subject)
		}
	}
	for i := 1; i < len(d.Events); i++ {
		e := &d.Events[i]
		if e.ID != claims.EventID(i) || e.Label == "" || len(e.Claims) < 2 || !slices.IsSorted(e.Articles) || !slices.IsSorted(e.Participants) {
			t.Errorf("event %+v: want number %d, a label, two claims, articles and participants in order", *e, i)
		}
	}
}

func TestSound(t *testing.T) {
	everyCase(t, func(t *testing.T, articles []claims.Article) { sound(t, stages(t).Run(articles)) })
}

// TestNothing holds that a dossier without articles, words or claims has no
// groups.
func TestNothing(t *testing.T) {
	for _, articles := range [][]claims.Article{nil, {{}}, {{}, {}}, {{Text: "\n"}, {Text: "."}}} {
		if d := stages(t).Run(articles); len(d.Groups) != 0 || len(d.Events) != 1 {
			t.Errorf("%d articles without words: groups %v, events %v", len(articles), d.Groups, d.Events)
		}
	}
}

// FuzzDossier holds that no text makes the stage panic or break a promise.
func FuzzDossier(f *testing.F) {
	f.Add("Three boats sank off Bari on Tuesday.", "Five boats sank off Bari on Monday.", "")
	f.Add("16 June 2025\n\nAnna Roth, 31, met Emil Vogt at 3 p.m.", "16 June 2025\n\nAnna Roth, 13, did not meet Emil Vogt.", "They discussed 4 km of road.")
	f.Add("$4 (12%) $5", "1-1 2-2 \xff", "no not never “no”")
	f.Fuzz(func(t *testing.T, x, y, z string) {
		var articles []claims.Article
		for i, text := range []string{x, y, z} {
			if i < 2 || text != "" {
				articles = append(articles, plain(fmt.Sprint(i), text))
			}
		}
		d := stages(t).Run(articles)
		sound(t, d)
		if diff := cmp.Diff(d.Groups, stages(t).Run(articles).Groups); diff != "" {
			t.Errorf("a second time (-first +second):\n%s", diff)
		}
	})
}

// plain is an article of one block for each paragraph of a text.
func plain(path, text string) claims.Article {
	a := claims.Article{Path: path, Text: text}
	at := 0
	for _, para := range strings.SplitAfter(text, "\n\n") {
		end := at + len(strings.TrimRight(para, "\n"))
		if end > at {
			a.Blocks = append(a.Blocks, claims.Block{Span: claims.Span{Start: int32(at), End: int32(end)}})
		}
		at += len(para)
	}
	return a
}
