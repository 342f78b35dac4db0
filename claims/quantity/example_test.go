package quantity_test

import (
	"fmt"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"concord/claims"
	"concord/claims/quantity"
	"concord/claims/segment"
)

func ExampleRecognizer_Article() {
	a := &claims.Article{Text: "At least 12 of the 40 passengers swam 50 km (30 miles) for nearly $14 billion."}
	segment.New().Article(a)
	quantity.New().Article(a)
	for _, q := range a.Quantities {
		fmt.Printf("%s: %g to %g %s, %q, restates %d\n", a.Slice(q.Span), q.Min, q.Max, q.Unit, q.Noun, q.Restates)
	}
	// Output:
	// At least 12: 12 to +Inf , "passenger", restates 0
	// 40: 40 to 40 , "passenger", restates 0
	// 50 km: 50 to 50 km, "", restates 0
	// 30 miles: 30 to 30 mi, "", restates 3
	// nearly $14 billion: 1.26e+10 to 1.4e+10 USD, "", restates 0
}

// TestConcurrent reads one text from several goroutines with one Recognizer.
func TestConcurrent(t *testing.T) {
	rec := quantity.New()
	var text string
	for _, s := range sentences(t, "testdata/*.txt") {
		text += s.text + "\n"
	}
	articles := make([]claims.Article, 4)
	var wg sync.WaitGroup
	for i := range articles {
		articles[i].Text = text
		segment.New().Article(&articles[i])
		wg.Go(func() { rec.Article(&articles[i]) })
	}
	wg.Wait()
	for i := range articles[1:] {
		if diff := cmp.Diff(articles[0].Quantities, articles[i+1].Quantities); diff != "" {
			t.Errorf("article %d read otherwise:\n%s", i+1, diff)
		}
	}
}
