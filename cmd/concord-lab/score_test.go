package main

import (
	"testing"

	"concord/claims"

	"github.com/google/go-cmp/cmp"
)

func token(start, end int32, tag, rel string, head int32) claims.Token {
	return claims.Token{Span: claims.Span{Start: start, End: end}, Tag: tag, POS: tag, Lemma: tag, Rel: rel, Head: head}
}

// The text is "ab cd e": the gold has three words, the reading cuts the second
// in two, and hangs the third on the wrong word.
func TestScoreArticle(t *testing.T) {
	gold := &claims.Article{
		Sentences: []claims.Sentence{{Span: claims.Span{Start: 0, End: 7}}},
		Tokens:    []claims.Token{token(0, 2, "N", "root", 0), token(3, 5, "V", "nsubj", -1), token(6, 7, "P", "obl:in", -2)},
	}
	got := &claims.Article{
		Sentences: []claims.Sentence{{Span: claims.Span{Start: 0, End: 2}}, {Span: claims.Span{Start: 3, End: 7}}},
		Tokens:    []claims.Token{token(0, 2, "N", "root", 0), token(3, 4, "V", "nsubj", -1), token(4, 5, "X", "x", -2), token(6, 7, "P", "obl", -3)},
	}
	want := score{
		sentences: tally{1, 2, 0},
		tokens:    tally{3, 4, 2},
		upos:      tally{3, 4, 2},
		xpos:      tally{3, 4, 2},
		lemma:     tally{3, 4, 2},
		uas:       tally{3, 4, 2},
		las:       tally{3, 4, 2},
	}
	if diff := cmp.Diff(want, scoreArticle(gold, got), cmp.AllowUnexported(score{}, tally{})); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	got.Tokens[3].Head = -1
	got.Tokens[0].Rel = "dep"
	want.uas, want.las = tally{3, 4, 1}, tally{3, 4, 0}
	if diff := cmp.Diff(want, scoreArticle(gold, got), cmp.AllowUnexported(score{}, tally{})); diff != "" {
		t.Errorf("wrong heads (-want +got)\n%s", diff)
	}
}
