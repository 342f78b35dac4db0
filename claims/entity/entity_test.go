package entity_test

import (
	"sync"
	"testing"

	"concord/claims"
	"concord/claims/entity"
	"concord/claims/segment"
	"concord/claims/tag"
)

// tagger is opened once for all tests.
var tagger = sync.OnceValues(tag.New)

// read runs the stage on articles of plain text, with tags and without labels.
func read(t testing.TB, texts ...string) *claims.Dossier {
	t.Helper()
	r, err := entity.New()
	if err != nil {
		t.Fatal(err)
	}
	tags, err := tagger()
	if err != nil {
		t.Fatal(err)
	}
	segmenter := segment.New()
	d := &claims.Dossier{Articles: make([]claims.Article, 1)}
	for i, s := range texts {
		a := claims.Article{ID: claims.ArticleID(i + 1), Text: s, Blocks: []claims.Block{{Span: claims.Span{End: int32(len(s))}}}}
		segmenter.Article(&a)
		tags.Article(&a)
		r.Article(&a)
		d.Articles = append(d.Articles, a)
	}
	r.Dossier(d)
	return d
}

func TestOneWithoutTokens(t *testing.T) {
	d := read(t, "", "...", "\n")
	if len(d.Entities) != 1 {
		t.Errorf("entities from nothing: %+v", d.Entities)
	}
}

// A spelling variant is one entity with both forms, whatever the article.
func TestVariantsAreOneEntity(t *testing.T) {
	d := read(t,
		"Malaysian opposition leader Ahn Seo-jun met reporters in Lisbon. Ahn said he was tired.",
		"President Ahn Seo Jun arrived on Monday.")
	var got *claims.Entity
	for i := range d.Entities {
		if d.Entities[i].Kind == claims.Person {
			if got != nil {
				t.Fatalf("two persons: %+v and %+v", got, d.Entities[i])
			}
			got = &d.Entities[i]
		}
	}
	if got == nil || len(got.Names) != 3 {
		t.Fatalf("got %+v, want one person with three forms", got)
	}
}
