package quantity_test

import (
	"strings"
	"testing"

	"concord/claims"
	"concord/claims/quantity"
	"concord/claims/segment"
)

// BenchmarkArticle reads all of testdata as one report: a text with a number
// in every line, which no newspaper has. "prose" thins it to one in five.
func BenchmarkArticle(b *testing.B) {
	var dense, prose strings.Builder
	for i, s := range sentences(b, "testdata/*.txt") {
		dense.WriteString(s.text + "\n")
		if i%5 == 0 {
			prose.WriteString(s.text + "\n")
		} else {
			prose.WriteString("The village by the old mill had seen nothing like it, and its people spoke of little else.\n")
		}
	}
	rec := quantity.New()
	for name, text := range map[string]string{"dense": dense.String(), "prose": prose.String()} {
		b.Run(name, func(b *testing.B) {
			a := &claims.Article{Text: text}
			segment.New().Article(a)
			b.ReportAllocs()
			for b.Loop() {
				rec.Article(a)
			}
			b.ReportMetric(float64(len(a.Tokens)*b.N)/b.Elapsed().Seconds(), "words/s")
		})
	}
}

func BenchmarkNew(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		quantity.New()
	}
}

// BenchmarkParsed reads the sentences of testdata/scope with the layers that
// the stages before this one give, so that verbs and periods are looked for.
func BenchmarkParsed(b *testing.B) {
	var text strings.Builder
	for _, s := range sentences(b, "testdata/scope/*.txt") {
		text.WriteString(s.text + "\n")
		text.WriteString("The village by the old mill had seen nothing like it, and its people spoke of little else.\n")
	}
	a := newReader(b)(text.String())
	rec := quantity.New()
	b.ReportAllocs()
	for b.Loop() {
		rec.Article(a)
	}
	b.ReportMetric(float64(len(a.Tokens)*b.N)/b.Elapsed().Seconds(), "words/s")
}
