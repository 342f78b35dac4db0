package parse_test

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"concord/claims/ner"
)

func BenchmarkArticle(b *testing.B) {
	r := newReader(b)
	a := r.read(strings.Repeat(article, 50))
	b.ReportAllocs()
	b.ResetTimer()
	for b.Loop() {
		r.parser.Article(a)
	}
	b.ReportMetric(float64(b.N*len(a.Tokens))/b.Elapsed().Seconds(), "words/s")
}

// BenchmarkLinear shows that the language stages together (sentences, tokens,
// tags, lemmas, names, trees) take as long for a word of a long text as for one
// of a short text, and as much memory: compare ns/word and B/word over the
// sizes. A text is lines of a report, or one sentence in one line.
func BenchmarkLinear(b *testing.B) {
	r := newReader(b)
	names, err := ner.New()
	if err != nil {
		b.Fatal(err)
	}
	once := strings.TrimSpace(strings.Map(func(c rune) rune {
		if strings.ContainsRune(".!?:;\"", c) {
			return -1
		}
		return c
	}, article))
	for _, shape := range []struct{ name, text string }{{"lines", article + "\n"}, {"sentence", once + " and "}} {
		perCopy := len(r.read(shape.text).Tokens)
		for _, words := range []int{50_000, 500_000, 5_000_000} {
			b.Run(fmt.Sprintf("%s/%d", shape.name, words), func(b *testing.B) {
				text := strings.Repeat(shape.text, words/perCopy)
				var before, after runtime.MemStats
				runtime.ReadMemStats(&before)
				read := 0
				for b.Loop() {
					a := r.read(text)
					names.Article(a)
					read += len(a.Tokens)
				}
				runtime.ReadMemStats(&after)
				b.ReportMetric(float64(after.TotalAlloc-before.TotalAlloc)/float64(read), "B/word")
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(read), "ns/word")
				b.ReportMetric(float64(read)/b.Elapsed().Seconds(), "words/s")
			})
		}
	}
}
