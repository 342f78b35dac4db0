package html_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"concord/claims/corpus"
	"concord/claims/pipeline"
	"concord/reports"
	"concord/reports/html"
	"concord/rules"
	"concord/rules/suite"
)

// dossiers are a draft against others, a page that holds several stories, and
// one in which there is little to find. The bytes of their pages are held with
// those of the other formats, in package reports.
var dossiers = []string{"takeover", "storm", "rescue"}

// TestWellFormed holds every page to what HTML and its readers ask.
func TestWellFormed(t *testing.T) {
	for name, r := range everyReport(t) {
		t.Run(name, func(t *testing.T) { holdPage(t, write(t, r), r) })
	}
}

// TestSame: one report gives one page.
func TestSame(t *testing.T) {
	for name, r := range everyReport(t) {
		if a, b := write(t, r), write(t, r); !bytes.Equal(a, b) {
			t.Errorf("%s: two pages of one report differ", name)
		}
	}
}

// everyReport is the dossiers and the reports that could break a page.
func everyReport(t *testing.T) map[string]*reports.Report {
	t.Helper()
	all := map[string]*reports.Report{"hostile": hostileReport(), "many": manyReports(30, 20), "nothing": nothing(), "lanterns": lanterns()}
	for _, name := range dossiers {
		all[name] = checked(t, name)
	}
	return all
}

func write(t testing.TB, r *reports.Report) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := html.Write(&out, r); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// checked runs the pipeline and all rules over a dossier of testdata.
func checked(t testing.TB, name string) *reports.Report {
	t.Helper()
	p, err := pipeline.New()
	if err != nil {
		t.Fatal(err)
	}
	ar, err := txtar.ParseFile(filepath.Join("..", "..", "testdata", "dossiers", name+".txtar"))
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	for _, f := range ar.Files {
		if f.Name == "want" {
			continue
		}
		file := filepath.Join(dir, f.Name)
		if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, f.Data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	articles, problems := corpus.Load([]string{dir}, corpus.Options{})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	r := &reports.Report{Version: "0.1.0", Dossier: p.Run(articles), FailOn: rules.Error}
	r.Findings, r.Faults = rules.Run(context.Background(), r.Dossier, suite.Analyzers(), rules.Options{MinConfidence: rules.DefaultMinConfidence})
	return r
}

// TestSize tells what a page of many reports weighs, and holds it to a multiple
// of the texts where it is worst: each report is part of each discrepancy.
func TestSize(t *testing.T) {
	r := manyReports(100, 60)
	texts := 0
	for i := range r.Dossier.Articles {
		texts += len(r.Dossier.Articles[i].Text)
	}
	page := len(write(t, r))
	t.Logf("100 reports of %d bytes with %d discrepancies: a page of %d bytes", texts, len(r.Findings), page)
	if page > 5*texts {
		t.Errorf("the page has %d bytes, more than five times the %d of its texts", page, texts)
	}
}

func BenchmarkWrite(b *testing.B) {
	r := manyReports(100, 60)
	var size int
	for b.Loop() {
		size = len(write(b, r))
	}
	b.ReportMetric(float64(size), "bytes/page")
}

// TestMarks: whatever a finding cites is marked in its report, in the same
// words, and the mark can be reached from the card.
func TestMarks(t *testing.T) {
	for _, name := range dossiers {
		r := checked(t, name)
		doc := parse(t, write(t, r))
		for i, f := range r.Findings {
			for _, v := range f.Values {
				for _, e := range v.Evidence {
					a := &r.Dossier.Articles[e.Article]
					var marked []string
					for _, m := range all(doc, "mark") {
						if strings.HasPrefix(attr(m, "id"), fmt.Sprintf("m%d-a%d", i+1, e.Article)) {
							marked = append(marked, text(m))
						}
					}
					words := strings.Join(strings.Fields(a.Slice(e.Span)), " ")
					if !slices.ContainsFunc(marked, func(m string) bool { return strings.HasPrefix(words, strings.Join(strings.Fields(m), " ")) }) {
						t.Errorf("%s: finding %d cites %q in %s, marked are %q", name, i+1, words, a.Path, marked)
					}
				}
			}
		}
	}
}
