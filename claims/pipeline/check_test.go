package pipeline

import (
	"context"
	"strings"
	"testing"

	"concord/claims"
)

func onArticle(*claims.Article) {}

func onDossier(context.Context, *claims.Dossier) {}

// TestCheck holds that a pipeline in which a stage reads what nothing before
// it has written is refused, with the stage and the annotation named.
func TestCheck(t *testing.T) {
	segment := Stage{Name: "segment", Assigns: []string{"sentences", "token.norm"}, Article: onArticle}
	tag := Stage{Name: "tag", Requires: []string{"token.norm"}, Assigns: []string{"token.tag"}, Article: onArticle}
	entity := Stage{Name: "entity", Requires: []string{"sentences", "token.tag"}, Assigns: []string{"entities"}, Dossier: onDossier}
	for name, c := range map[string]struct {
		stages []Stage
		want   string // "" if all is well
	}{
		"none":             {nil, ""},
		"in order":         {[]Stage{segment, tag, entity}, ""},
		"two turned round": {[]Stage{tag, segment, entity}, "stage tag reads token.norm, which no stage before it assigns"},
		"one left out":     {[]Stage{segment, entity}, "stage entity reads token.tag, which no stage before it assigns"},
		"reads its own":    {[]Stage{{Name: "loop", Requires: []string{"x"}, Assigns: []string{"x"}, Article: onArticle}}, "stage loop reads x"},
		"does nothing":     {[]Stage{segment, {Name: "idle"}}, "stage idle must work on an article or on the dossier"},
		"does both":        {[]Stage{{Name: "both", Article: onArticle, Dossier: onDossier}}, "stage both must work on an article or on the dossier"},
	} {
		err := check(c.stages)
		switch {
		case c.want == "" && err != nil:
			t.Errorf("%s: %v", name, err)
		case c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)):
			t.Errorf("%s: error %v, want one with %q", name, err, c.want)
		}
	}
}

// TestBuiltin holds that the built-in order passes, that no two stages share
// a name, and that every annotation which a stage needs is needed: without
// its giver the pipeline is refused.
func TestBuiltin(t *testing.T) {
	stages, err := builtin()
	if err != nil {
		t.Fatal(err)
	}
	if err := check(stages); err != nil {
		t.Fatal(err)
	}
	names := map[string]bool{}
	read := map[string]bool{}
	for _, s := range stages {
		if names[s.Name] {
			t.Errorf("two stages named %s", s.Name)
		}
		names[s.Name] = true
		for _, r := range s.Requires {
			read[r] = true
		}
	}
	for i, s := range stages {
		needed := false
		for _, a := range s.Assigns {
			needed = needed || read[a]
		}
		without := append(append([]Stage(nil), stages[:i]...), stages[i+1:]...)
		if err := check(without); (err != nil) != needed {
			t.Errorf("without stage %s: error %v; its annotations %v are read: %v", s.Name, err, s.Assigns, needed)
		}
	}
}

// TestRunCallsEachStage holds that every article meets every article stage
// once and in order, and that a dossier stage sees them all done.
func TestRunCallsEachStage(t *testing.T) {
	mark := func(s string) func(*claims.Article) { return func(a *claims.Article) { a.Title += s } }
	seen := 0
	p := &Pipeline{[]Stage{
		{Name: "first", Article: mark("1")},
		{Name: "second", Article: mark("2")},
		{Name: "all", Dossier: func(_ context.Context, d *claims.Dossier) {
			for i := range d.Articles[1:] {
				if a := &d.Articles[i+1]; a.Title == "12" && a.ID == claims.ArticleID(i+1) {
					seen++
				}
			}
		}},
		{Name: "third", Article: mark("3")},
	}}
	const many = 50
	d := p.Run(make([]claims.Article, many))
	if seen != many {
		t.Errorf("the dossier stage saw %d articles ready, want %d", seen, many)
	}
	for _, a := range d.Articles[1:] {
		if a.Title != "123" {
			t.Errorf("article %d met the stages %s, want 123", a.ID, a.Title)
		}
	}
	if len(d.Articles) != many+1 || d.Articles[0].Title != "" {
		t.Errorf("%d articles, slot 0 %+v; want %d and an empty slot", len(d.Articles), d.Articles[0], many+1)
	}
	if d := p.Run(nil); len(d.Articles) != 1 {
		t.Errorf("without articles: %d, want slot 0 alone", len(d.Articles))
	}
}
