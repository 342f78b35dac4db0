package reports

import (
	"strings"
	"testing"

	"concord/claims"
	"concord/rules"
)

// file is one article of a made-up dossier: each line is a sentence.
type file struct {
	path, text string
	draft      bool
}

// dossier builds what the pipeline would give, as far as reports read it.
func dossier(files ...file) *claims.Dossier {
	d := &claims.Dossier{
		Articles: make([]claims.Article, 1), Entities: make([]claims.Entity, 1),
		Claims: make([]claims.Claim, 1), Events: make([]claims.Event, 1),
	}
	for i, f := range files {
		a := claims.Article{ID: claims.ArticleID(i + 1), Path: f.path, Text: f.text, Draft: f.draft, Source: claims.NewSource(f.path, f.text)}
		a.Title, _, _ = strings.Cut(f.text, "\n")
		at := 0
		for line := range strings.Lines(f.text) {
			if n := len(strings.TrimSpace(line)); n > 0 {
				s := claims.Span{Start: int32(at), End: int32(at + n)}
				a.Blocks = append(a.Blocks, claims.Block{Span: s})
				a.Sentences = append(a.Sentences, claims.Sentence{Span: s, Block: int32(len(a.Blocks) - 1)})
			}
			at += len(line)
		}
		d.Articles = append(d.Articles, a)
	}
	return d
}

// at cites the n-th place (from 0) where words stand in an article.
func at(t *testing.T, d *claims.Dossier, article claims.ArticleID, words string) rules.Evidence {
	t.Helper()
	a := &d.Articles[article]
	i := strings.Index(a.Text, words)
	if i < 0 {
		t.Fatalf("%q does not stand in %s", words, a.Path)
	}
	span := claims.Span{Start: int32(i), End: int32(i + len(words))}
	for _, s := range a.Sentences {
		if s.Contains(span) {
			return rules.Evidence{Article: article, Span: span, Sentence: s.Span}
		}
	}
	t.Fatalf("%q runs over a sentence's end in %s", words, a.Path)
	return rules.Evidence{}
}
