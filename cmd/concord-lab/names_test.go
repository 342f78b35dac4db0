package main

import (
	"testing"

	"concord/claims"

	"github.com/google/go-cmp/cmp"
)

func TestScoreNames(t *testing.T) {
	label := func(names ...string) *claims.Article {
		a := &claims.Article{}
		for i, n := range names {
			a.Tokens = append(a.Tokens, claims.Token{Span: claims.Span{Start: int32(3 * i), End: int32(3*i + 2)}, Name: n})
		}
		return a
	}
	gold := label("B-PER", "I-PER", "", "B-LOC", "B-LOC", "I-ORG", "?")
	got := label("B-PER", "I-PER", "B-ORG", "B-LOC", "I-LOC", "", "B-MISC")
	want := map[string]tally{"PER": {1, 1, 1}, "LOC": {2, 1, 0}, "ORG": {1, 1, 0}}
	if diff := cmp.Diff(want, scoreNames(treebank{gold}, treebank{got}), cmp.AllowUnexported(tally{})); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
