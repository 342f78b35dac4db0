package facts_test

import (
	"context"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"concord/claims"
	"concord/claims/pipeline"
	"concord/rules"
	"concord/rules/custom"
	"concord/rules/facts"
	"concord/rules/strictyaml"
	"concord/rules/suite"
	"concord/rules/trial"
)

var update = flag.Bool("update", false, "rewrite what is found, and the errors of the bad files")

func newPipeline(tb testing.TB) *pipeline.Pipeline {
	tb.Helper()
	p, err := pipeline.New()
	if err != nil {
		tb.Fatal(err)
	}
	return p
}

// find holds reports against sheets, beside the built-in rules.
func find(t *testing.T, p *pipeline.Pipeline, sheets []*facts.Sheet, reports []custom.File) string {
	t.Helper()
	d, err := trial.Read(p, reports)
	if err != nil {
		t.Fatal(err)
	}
	book := facts.NewBook(sheets)
	book.Attach(d)
	if err := book.Analyzer().Validate(); err != nil {
		t.Fatal(err)
	}
	found, broken := rules.Run(context.Background(), d, append(suite.Analyzers(), book.Analyzer()), rules.Options{MinConfidence: rules.DefaultMinConfidence})
	if len(broken) > 0 {
		t.Fatal(broken[0])
	}
	var out strings.Builder
	for i := range found {
		f := &found[i]
		out.WriteString(f.Level.String() + " " + f.Rule + ": " + f.Message + "\n")
		for _, why := range f.Why {
			if strings.HasPrefix(why, "the house writes") && f.Rule == "facts" {
				out.WriteString("  " + why + "\n")
			}
		}
	}
	return out.String()
}

// TestCases holds what is found, for the archives of testdata/house/facts.
func TestCases(t *testing.T) {
	archives, err := filepath.Glob(filepath.Join("..", "..", "testdata", "house", "facts", "*.txtar"))
	if err != nil || len(archives) == 0 {
		t.Fatal("no cases")
	}
	p, silent := newPipeline(t), 0
	for _, name := range archives {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			ar, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			var sheets []*facts.Sheet
			var reports []custom.File
			last := len(ar.Files) - 1
			for _, f := range ar.Files[:last] {
				if strings.HasSuffix(f.Name, ".yml") {
					s, err := facts.Parse(f.Name, f.Data)
					if err != nil {
						t.Fatal(err)
					}
					sheets = append(sheets, s)
					continue
				}
				reports = append(reports, custom.File{Name: f.Name, Text: string(f.Data)})
			}
			got := find(t, p, sheets, reports)
			if got == "" {
				silent++
			}
			slices.Reverse(reports)
			if diff := cmp.Diff(got, find(t, p, sheets, reports)); diff != "" {
				t.Errorf("with the reports in another order (-as given, +reversed):\n%s", diff)
			}
			if *update {
				ar.Files[last].Data = []byte(got)
				if err := os.WriteFile(name, txtar.Format(ar), 0o666); err != nil {
					t.Fatal(err)
				}
			} else if diff := cmp.Diff(string(ar.Files[last].Data), got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
	if silent == 0 {
		t.Error("no silent case")
	}
}

var yamlBlock = regexp.MustCompile("(?s)```yaml\n(.*?)```")

// TestReadme reads the sheet of the reference and holds its report against it.
func TestReadme(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	s, err := facts.Parse("facts.yml", yamlBlock.FindSubmatch(readme)[1])
	if err != nil {
		t.Fatal(strictyaml.Text(err))
	}
	if err := facts.Contradictions([]*facts.Sheet{s}); err != nil {
		t.Fatal(err)
	}
	_, report, _ := strings.Cut(string(readme), "has much to say:\n\n")
	got := find(t, newPipeline(t), []*facts.Sheet{s}, []custom.File{{Name: "report.txt", Text: strings.ReplaceAll(report, "    ", "")}})
	for _, want := range []string{
		"error facts: age of Daniel Mwangi: 61", "the house writes “58”", "error facts: age of Anna Korhonen: 60",
		"error facts: death toll, 1998 Orra flood: 3,200", "error facts: height, Mount Tollby: 1,489 metres",
		"error facts: president of Kenya: Peter Ouma", "warning facts: name of Daniel Mwangi: Daniel Mwanghi",
		"warning facts: name of Merwin: Mervin", "warning facts: house style: adviser: advisor",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not found", want)
		}
	}
	if n := strings.Count(got, " facts: "); n != 8 {
		t.Errorf("%d findings, want 8:\n%s", n, got)
	}
}

// TestBad holds what is said of sheets with something wrong or contradictory in them.
func TestBad(t *testing.T) {
	archives, err := filepath.Glob(filepath.Join("..", "..", "testdata", "house", "bad-facts", "*.txtar"))
	if err != nil || len(archives) < 30 {
		t.Fatalf("%d bad fact sheets, want 30 or more", len(archives))
	}
	for _, name := range archives {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			ar, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			if len(ar.Files) != 2 || ar.Files[1].Name != "error" {
				t.Fatal("want a sheet and its error")
			}
			s, err := facts.Parse(ar.Files[0].Name, ar.Files[0].Data)
			if err == nil {
				err = facts.Contradictions([]*facts.Sheet{s})
			}
			if err == nil {
				t.Fatal("no error")
			}
			got := strictyaml.Text(err)
			if *update {
				ar.Files[1].Data = []byte(got)
				if err := os.WriteFile(name, txtar.Format(ar), 0o666); err != nil {
					t.Fatal(err)
				}
			} else if diff := cmp.Diff(string(ar.Files[1].Data), got); diff != "" {
				t.Errorf("the error differs (-want +got):\n%s", diff)
			}
		})
	}
}

// TestPropose holds what is proposed of what reports say, and that it is a
// sheet in which they find no fault.
func TestPropose(t *testing.T) {
	p := newPipeline(t)
	reports := []custom.File{
		{Name: "a.txt", Text: "NAIROBI, March 5, 2026 - Kenyan President Daniel Mwangi, 58, met Anna Korhonen in Merwin. Peter Ouma, 40, spoke.\n"},
		{Name: "b.txt", Text: "NAIROBI, March 6, 2026 - Daniel Mwangi, 58, the president of Kenya, received Anna Korhonnen. Peter Ouma, 41, spoke, too.\n"},
	}
	d, err := trial.Read(p, reports)
	if err != nil {
		t.Fatal(err)
	}
	got := facts.YAML(facts.Propose(d))
	want := `names:
  - name: Daniel Mwangi # 2 reports
    kind: person
    age: {years: 58, on: 2026-03-06}
  - name: Peter Ouma # 2 reports
    kind: person
offices: # add from: and to: where they are known
  - office: president of Kenya
    holders:
      - name: Daniel Mwangi
`
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	s, err := facts.Parse("proposed.yml", []byte(got))
	if err != nil {
		t.Fatal(strictyaml.Text(err))
	}
	if found := find(t, p, []*facts.Sheet{s}, reports); strings.Contains(found, " facts: ") {
		t.Errorf("the proposal is held against its own reports:\n%s", found)
	}
	if got := facts.YAML(facts.Propose(&claims.Dossier{})); got != "" {
		t.Errorf("of nothing %q is proposed", got)
	}
}

// TestOrder holds that the earlier of two sheets has the word.
func TestOrder(t *testing.T) {
	p := newPipeline(t)
	var sheets []*facts.Sheet
	for _, text := range []string{"style:\n  - use: advisor\n    avoid: adviser\n", "style:\n  - use: adviser\n    avoid: advisor\n"} {
		s, err := facts.Parse("facts.yml", []byte(text))
		if err != nil {
			t.Fatal(err)
		}
		sheets = append(sheets, s)
	}
	reports := []custom.File{{Name: "a.txt", Text: "An adviser met an advisor in Merwin.\n"}}
	got := find(t, p, sheets, reports)
	if !strings.Contains(got, "house style: advisor: adviser") || strings.Count(got, "\nwarning")+strings.Count(got, "warning facts") > 1 {
		t.Errorf("the first sheet wants advisor:\n%s", got)
	}
	slices.Reverse(sheets)
	if got := find(t, p, sheets, reports); !strings.Contains(got, "house style: adviser: advisor") {
		t.Errorf("turned round, the first sheet wants adviser:\n%s", got)
	}
}

// TestUnattached holds that a book that is no part of the dossier says so.
func TestUnattached(t *testing.T) {
	s, err := facts.Parse("facts.yml", []byte("names:\n  - name: Daniel Mwangi\n"))
	if err != nil {
		t.Fatal(err)
	}
	_, broken := rules.Run(context.Background(), &claims.Dossier{Articles: make([]claims.Article, 1)}, []*rules.Analyzer{facts.NewBook([]*facts.Sheet{s}).Analyzer()}, rules.Options{})
	if len(broken) != 1 || !strings.Contains(broken[0].Error(), "Attach adds them") {
		t.Errorf("%v", broken)
	}
}
