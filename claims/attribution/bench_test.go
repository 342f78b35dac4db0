package attribution_test

import (
	"strings"
	"testing"

	"concord/claims"
	"concord/claims/attribution"
)

// BenchmarkArticle reads the sentences of the cases as one report, as a book,
// and as sentences without end, in which anything quadratic shows.
func BenchmarkArticle(b *testing.B) {
	read := newChain(b)
	var report strings.Builder
	for _, c := range parseCases(cases) {
		report.WriteString(c.sentence + " ")
	}
	for _, size := range []struct{ name, text string }{
		{"report", report.String()},
		{"book", strings.Repeat(report.String(), 100)},
		{"endless verbs", strings.Repeat("is not having been seen ", 40_000)},
		{"endless nouns", strings.Repeat("no arrest of the summit talks ", 40_000)},
		{"endless clauses", strings.Repeat("that he said the talks failed, ", 30_000)},
	} {
		a := read.article(size.text, claims.Body)
		b.Run(size.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				read.read.Article(a)
			}
			b.ReportMetric(float64(len(a.Tokens)*b.N)/b.Elapsed().Seconds(), "words/s")
		})
	}
}

func BenchmarkNew(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		attribution.New()
	}
}
