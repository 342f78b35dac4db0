package compare_test

import (
	"os"
	"strings"
	"testing"

	"concord/claims"
	"concord/claims/pipeline"
	"concord/rules/compare"
)

// TestSameScope reads pairs of sentences with the whole pipeline and holds
// which numbers were counted over the same, both ways round.
func TestSameScope(t *testing.T) {
	data, err := os.ReadFile("testdata/scopes.txt")
	if err != nil {
		t.Fatal(err)
	}
	p, err := pipeline.New()
	if err != nil {
		t.Fatal(err)
	}
	book := compare.NewBook()
	seen := map[string]int{}
	n := 0
	for line := range strings.Lines(string(data)) {
		n++
		f := strings.Split(strings.TrimSpace(line), " | ")
		if line[0] == '#' || len(f) != 3 {
			continue
		}
		seen[f[0]]++
		d := p.Run([]claims.Article{story(f[1]), story(f[2])})
		x, y := &d.Articles[1], &d.Articles[2]
		if len(x.Quantities) == 0 || len(y.Quantities) == 0 {
			t.Errorf("scopes.txt:%d: no number", n)
			continue
		}
		for _, turned := range []bool{false, true} {
			got := map[bool]string{true: "same", false: "apart"}[book.SameScope(d, x, y, &x.Quantities[0], &y.Quantities[0])]
			if got != f[0] {
				t.Errorf("scopes.txt:%d (turned: %v): %s, want %s\n%+v\n%+v", n, turned, got, f[0], x.Quantities[0], y.Quantities[0])
			}
			x, y = y, x
		}
		for _, a := range d.Articles[1:] {
			for i := range a.Quantities {
				if !book.SameScope(d, &a, &a, &a.Quantities[i], &a.Quantities[i]) {
					t.Errorf("scopes.txt:%d: a number stands apart from itself: %+v", n, a.Quantities[i])
				}
			}
		}
	}
	if seen["same"] < 20 || seen["apart"] < 20 {
		t.Errorf("cases %v, want 20 and more of both", seen)
	}
}

func story(text string) claims.Article {
	return claims.Article{Text: text, Blocks: []claims.Block{{Span: claims.Span{End: int32(len(text))}}}}
}
