package quantity_test

import (
	"strings"
	"testing"

	"concord/claims"
	"concord/claims/quantity"
	"concord/claims/segment"
	"concord/claims/tag"
	"concord/claims/timex"
)

// TestInPipeline reads testdata with the taggers' word before it. Tags from a
// model may be wrong, and a number that the time stage owns is left to it; the
// rest must be read as without tags.
func TestInPipeline(t *testing.T) {
	tagger, err := tag.New()
	if err != nil {
		t.Fatal(err)
	}
	seg, tx, rec := segment.New(), timex.New(), quantity.New()
	same, all := 0, 0
	for _, s := range sentences(t, "testdata/*.txt") {
		a := &claims.Article{Text: s.text}
		seg.Article(a)
		tagger.Article(a)
		tx.Article(a)
		rec.Article(a)
		check(t, a)
		var got []string
		for i := range a.Quantities {
			got = append(got, render(a, &a.Quantities[i]))
		}
		all++
		if strings.EqualFold(strings.Join(got, "\n"), strings.Join(s.want, "\n")) {
			same++
		} else {
			t.Logf("%s: %s\n%s", s.place, s.text, strings.Join(got, "\n"))
		}
	}
	t.Logf("%d of %d sentences read as without tags", same, all)
	if same*100 < all*95 {
		t.Errorf("%d of %d sentences are read as without tags, want 95 in 100", same, all)
	}
}
