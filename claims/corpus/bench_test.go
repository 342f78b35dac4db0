package corpus_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"concord/claims/corpus"
)

// One report a call shows what the tables cost; many show the reading itself.
func BenchmarkLoad(b *testing.B) {
	para := "A bus with 12 passengers fell into the canal in Merwin on Friday, and the mayor, Ruth Adler, 58, called for a new bridge over it. "
	for _, c := range []struct{ name, ext, open, sep, end string }{
		{"plain", ".txt", "Bus falls into canal\n\n", "\n\n", "\n"},
		{"markdown", ".md", "# Bus falls into canal\n\n", "\n\n", "\n"},
		{"html", ".html", "<html><article><h1>Bus falls into canal</h1><p>", "</p>\n<p>", "</p></article></html>"},
	} {
		for _, paras := range []int{1, 1000} {
			b.Run(fmt.Sprintf("%s/paras=%d", c.name, paras), func(b *testing.B) {
				text := c.open + strings.Repeat(strings.TrimSpace(para)+c.sep, paras) + c.end
				path := filepath.Join(b.TempDir(), "report"+c.ext)
				if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
					b.Fatal(err)
				}
				words := len(strings.Fields(para)) * paras
				b.ReportAllocs()
				for b.Loop() {
					if articles, problems := corpus.Load([]string{path}, corpus.Options{}); len(articles) != 1 || len(problems) != 0 {
						b.Fatalf("%d articles, problems %v", len(articles), problems)
					}
				}
				b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
			})
		}
	}
}
