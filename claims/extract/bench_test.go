package extract_test

import (
	"strings"
	"testing"

	"concord/claims"
	"concord/claims/extract"
)

// BenchmarkDossier extracts again from dossiers that are read: the texts of
// the cases as reports, as one book, and as a sentence without an end, in
// which anything quadratic shows.
func BenchmarkDossier(b *testing.B) {
	p := newPipeline(b)
	var report strings.Builder
	for _, c := range parseCases(cases) {
		report.WriteString(c.text + "\n")
	}
	var reports []claims.Article
	for range 20 {
		reports = append(reports, article(report.String()))
	}
	endless := func(s string, n int) []claims.Article { return []claims.Article{article(strings.Repeat(s, n))} }
	for _, c := range []struct {
		name     string
		articles []claims.Article
	}{
		{"reports", reports},
		{"book", endless(report.String(), 20)},
		{"endless sentence 1x", endless("Ann Lee, 44, met 12 nurses on 3 May and discussed Chad, ", 200)},
		{"endless sentence 4x", endless("Ann Lee, 44, met 12 nurses on 3 May and discussed Chad, ", 800)},
		{"endless names 1x", endless("to Ann Lee of Oslo and ", 400)},
		{"endless names 4x", endless("to Ann Lee of Oslo and ", 1600)},
		{"endless clauses 1x", endless("by discussing Chad ", 500)},
		{"endless clauses 4x", endless("by discussing Chad ", 2000)},
	} {
		d := p.Run(c.articles)
		b.Run(c.name, func(b *testing.B) {
			x := extract.New()
			b.ReportAllocs()
			for b.Loop() {
				x.Dossier(d)
			}
			b.ReportMetric(float64(d.Words()*b.N)/b.Elapsed().Seconds(), "words/s")
			b.ReportMetric(float64(len(d.Claims)-1), "claims")
		})
	}
}
