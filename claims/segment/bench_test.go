package segment

import (
	"strings"
	"testing"

	"concord/claims"
)

// page is a report of invented news, as the benchmarks repeat it.
const page = `NORDHAVN, Jan. 6 (Presto) -- The 26-year-old harbour of Nordhavn, which can't handle ships of more than
9,500 tonnes, will be closed from Monday, the minister said. "It's a $1.2bn loss," Gov. A. B. Lund told reporters at
10:30 a.m., "but nobody's going to be hurt." Officials in the U.S. expect 6.1% growth; others do not. `

func BenchmarkArticle(b *testing.B) {
	for _, size := range []struct {
		name string
		text string
	}{
		{"report", strings.Repeat(page, 8)},
		{"book", strings.Repeat(page, 8000)},
		{"line without spaces", strings.Repeat("abc.def-ghi'jkl,", 640_000)},
		{"stops", strings.Repeat(".", 10_000_000)},
	} {
		b.Run(size.name, func(b *testing.B) {
			s := New()
			words := 0
			b.ReportAllocs()
			b.SetBytes(int64(len(size.text)))
			for b.Loop() {
				a := &claims.Article{Text: size.text}
				s.Article(a)
				words += len(a.Tokens)
			}
			b.ReportMetric(float64(words)/b.Elapsed().Seconds(), "words/s")
		})
	}
}
