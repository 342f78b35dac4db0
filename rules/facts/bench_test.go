package facts_test

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"concord/rules"
	"concord/rules/custom"
	"concord/rules/facts"
	"concord/rules/suite"
	"concord/rules/trial"
)

// manyFacts is a sheet of n facts, in the proportions of a newsroom's.
func manyFacts(n int) []byte {
	var b strings.Builder
	b.WriteString("names:\n")
	for i := range n * 8 / 10 {
		fmt.Fprintf(&b, "  - name: Person%d Family%d\n    kind: person\n    born: 1961-04-02\n    avoid: [Persn%d Family%d]\n", i, i, i, i)
	}
	b.WriteString("offices:\n")
	for i := range n / 20 {
		fmt.Fprintf(&b, "  - office: chairman of Firm %d\n    holders:\n      - {name: Person%d Family%d, from: 2020-01-01}\n", i, i, i)
	}
	b.WriteString("figures:\n")
	for i := range n / 20 {
		fmt.Fprintf(&b, "  - figure: death toll, flood of Village %d\n    value: about %d\n", i, 100+i)
	}
	b.WriteString("style:\n")
	for i := range n / 10 {
		fmt.Fprintf(&b, "  - use: word%d\n    avoid: wrd%d\n", i, i)
	}
	return []byte(b.String())
}

// BenchmarkLoad reads a sheet of ten thousand facts.
func BenchmarkLoad(b *testing.B) {
	data := manyFacts(10_000)
	b.ReportAllocs()
	for b.Loop() {
		s, err := facts.Parse("facts.yml", data)
		if err != nil {
			b.Fatal(err)
		}
		if n := len(s.Names) + len(s.Offices) + len(s.Figures) + len(s.Style); n != 10_000 {
			b.Fatalf("%d facts", n)
		}
	}
}

// BenchmarkArticles measures what ten thousand facts add to the reading of an
// article and the rules over it: ns/article without a sheet and with one.
func BenchmarkArticles(b *testing.B) {
	p := newPipeline(b)
	archives, err := filepath.Glob("../../testdata/dossiers/*.txtar")
	if err != nil || len(archives) == 0 {
		b.Fatal("no dossiers")
	}
	var files []custom.File
	for _, name := range archives {
		ar, err := txtar.ParseFile(name)
		if err != nil {
			b.Fatal(err)
		}
		for i, f := range ar.Files {
			if strings.HasSuffix(f.Name, ".txt") {
				files = append(files, custom.File{Name: fmt.Sprintf("%s-%d.txt", filepath.Base(name), i), Text: string(f.Data)})
			}
		}
	}
	s, err := facts.Parse("facts.yml", manyFacts(10_000))
	if err != nil {
		b.Fatal(err)
	}
	book := facts.NewBook([]*facts.Sheet{s})
	// The rule alone, with all that attaching the sheet takes.
	d, err := trial.Read(p, files)
	if err != nil {
		b.Fatal(err)
	}
	b.Run("rule", func(b *testing.B) {
		reports := len(d.Articles)
		for b.Loop() {
			d.Articles = d.Articles[:reports]
			book.Attach(d)
			rules.Run(context.Background(), d, []*rules.Analyzer{book.Analyzer()}, rules.Options{})
		}
		b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*len(files)), "µs/article")
	})
	for _, with := range []bool{false, true} {
		b.Run(fmt.Sprintf("facts=%t", with), func(b *testing.B) {
			for b.Loop() {
				d, err := trial.Read(p, files)
				if err != nil {
					b.Fatal(err)
				}
				analyzers := suite.Analyzers()
				if with {
					book.Attach(d)
					analyzers = append(analyzers, book.Analyzer())
				}
				rules.Run(context.Background(), d, analyzers, rules.Options{})
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*len(files)), "µs/article")
		})
	}
}

// BenchmarkBook indexes ten thousand facts.
func BenchmarkBook(b *testing.B) {
	s, err := facts.Parse("facts.yml", manyFacts(10_000))
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		facts.NewBook([]*facts.Sheet{s})
	}
}
