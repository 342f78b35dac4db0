package reports_test

import (
	"bytes"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"concord/claims"
	"concord/claims/corpus"
	"concord/claims/pipeline"
	"concord/reports"
	"concord/rules"
	"concord/rules/suite"
)

// dossiers are a draft against others, a page that holds several stories, and
// one in which there is nothing to find.
var dossiers = []string{"takeover", "storm", "rescue"}

// TestFormats holds the bytes of each format for the dossiers, and for a report
// in which all is odd. Test -update rewrites them: read what it wrote.
func TestFormats(t *testing.T) {
	update := flag.Lookup("update").Value.String() == "true"
	for name, r := range everyReport(t) {
		golden := filepath.Join("..", "testdata", "reports", name+".txtar")
		now := &txtar.Archive{Comment: []byte("What each format makes of the dossier; go test ./reports -update rewrites it.\n")}
		for _, f := range append(reports.Formats(), withMatrix) {
			now.Files = append(now.Files, txtar.File{Name: f.Name, Data: written(t, f, r)})
		}
		if update {
			if err := os.WriteFile(golden, txtar.Format(now), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		was, err := txtar.ParseFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(texts(was), texts(now)); diff != "" {
			t.Errorf("%s (-golden, +now)\n%s", golden, diff)
		}
	}
}

// withMatrix is the table with who says what.
var withMatrix = func() reports.Format {
	f := reports.Formats()[0]
	write := f.Write
	f.Name += "-matrix"
	f.Write = func(w io.Writer, r *reports.Report, st reports.Style) error {
		st.Matrix = true
		return write(w, r, st)
	}
	return f
}()

func texts(a *txtar.Archive) map[string][]string {
	out := map[string][]string{}
	for _, f := range a.Files {
		out[f.Name] = strings.Split(string(f.Data), "\n")
	}
	return out
}

func written(t *testing.T, f reports.Format, r *reports.Report) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := f.Write(&out, r, reports.Style{Width: 80}); err != nil {
		t.Fatalf("%s: %v", f.Name, err)
	}
	return out.Bytes()
}

// everyReport is the dossiers, the odd report, and two that say little.
func everyReport(t *testing.T) map[string]*reports.Report {
	t.Helper()
	p, err := pipeline.New()
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]*reports.Report{
		"odd":     oddReport(t, p),
		"nothing": {Version: "0.1.0", Dossier: p.Run(nil), FailOn: rules.Error},
		"unread":  {Version: "0.1.0", Dossier: p.Run(nil), Unread: []reports.Unread{{Path: "a.txt", Reason: "no such file", Remedy: "look again"}}},
	}
	for _, name := range dossiers {
		ar, err := txtar.ParseFile(filepath.Join("..", "testdata", "dossiers", name+".txtar"))
		if err != nil {
			t.Fatal(err)
		}
		r := &reports.Report{Version: "0.1.0", Rules: suite.Analyzers(), Dossier: read(t, p, ar), FailOn: rules.Error}
		r.Findings, r.Faults = rules.Run(r.Dossier, r.Rules, rules.Options{MinConfidence: rules.DefaultMinConfidence})
		r.Rules = telling(r)
		all[name] = r
	}
	return all
}

// telling are the rules that found something and one that did not: the goldens
// need not hold what all the others say of themselves.
func telling(r *reports.Report) []*rules.Analyzer {
	quiet := 0
	return slices.DeleteFunc(r.Rules, func(a *rules.Analyzer) bool {
		if slices.ContainsFunc(r.Findings, func(f rules.Finding) bool { return f.Rule == a.Name }) {
			return false
		}
		quiet++
		return quiet > 1
	})
}

// read runs the pipeline over the files of an archive, under their names in it.
func read(t *testing.T, p *pipeline.Pipeline, ar *txtar.Archive) *claims.Dossier {
	t.Helper()
	home, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	defer t.Chdir(home)
	t.Chdir(t.TempDir())
	for _, f := range ar.Files {
		if f.Name == "want" {
			continue
		}
		if err := os.MkdirAll(filepath.Dir(f.Name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(f.Name, f.Data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	articles, problems := corpus.Load([]string{"."}, corpus.Options{})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return p.Run(articles)
}

const oddFiles = `
-- a draft, 50%: #1.md --
---
title: The “Ōmi Maru” | a ferry
date: 2026-03-04
draft: true
---

The Ōmi Maru (近江丸) 🚢 sank on Monday with 1,200 people; tickets cost $12 or $15, said @editor of #42.

<script>alert("x")</script> ran aground, wrote *the* _paper_ [here](http://x.test) & {0} ` + "`there`" + `.
-- wires/b[1]&c.txt --
近江丸は火曜日に沈没した。 The Ōmi Maru sank on Tuesday with 1,300 people.

=cmd|' /C calc'!A0 ::error file=x::%0A ]]> said so on Tuesday.
`

// oddReport has in its words and paths what the formats must escape, letters
// of several bytes and columns before what is cited, and all that can go wrong.
func oddReport(t *testing.T, p *pipeline.Pipeline) *reports.Report {
	t.Helper()
	d := read(t, p, txtar.Parse([]byte(oddFiles)))
	cite := func(article claims.ArticleID, words string) rules.Evidence {
		a := &d.Articles[article]
		i := strings.Index(a.Text, words)
		if i < 0 {
			t.Fatalf("%q does not stand in %s: %q", words, a.Path, a.Text)
		}
		start := strings.LastIndexByte(a.Text[:i], '\n') + 1
		line, _, _ := strings.Cut(a.Text[start:], "\n")
		return rules.Evidence{
			Article: article, Span: claims.Span{Start: int32(i), End: int32(i + len(words))},
			Sentence: claims.Span{Start: int32(start), End: int32(start + len(line))},
		}
	}
	date := rules.Finding{
		ID: "3f9c2a0011223344", Rule: "date", Kind: claims.KindDate, Level: rules.Error, Confidence: 0.943, Event: 0,
		Attribute: "date of the Ōmi Maru’s sinking", Message: "date: Monday or Tuesday",
		Values: []rules.Value{
			{Norm: "2026-03-02", Label: "Monday", Evidence: []rules.Evidence{cite(1, "Monday")}},
			{Norm: "2026-03-03", Label: "Tuesday", Evidence: []rules.Evidence{cite(2, "Tuesday"), cite(2, "火曜日")}, Repeats: 2},
		},
	}
	speaker := rules.Finding{
		ID: "4f9c2a0011223344", Rule: "custom-rule", Kind: claims.KindQuote, Level: rules.Warning, Confidence: 0.5,
		Attribute: "who | says *so*\x1b[31m", Message: "who says so:\n<script> or =cmd",
		Values: []rules.Value{
			{Norm: "@editor", Label: "@editor", Evidence: []rules.Evidence{cite(1, "@editor of #42")}},
			{Norm: "=cmd", Label: "=cmd|' /C calc'!A0", Evidence: []rules.Evidence{cite(2, "=cmd|' /C calc'!A0 ::error file=x::%0A ]]>")}},
		},
	}
	nowhere := rules.Finding{ID: "5f9c2a0011223344", Rule: "custom-rule", Kind: claims.KindOther, Level: rules.Note, Attribute: "no place", Message: "no place"}
	people := rules.Finding{
		ID: "6f9c2a0011223344", Rule: "number", Kind: claims.KindNumber, Level: rules.Error, Confidence: 1, Attribute: "people on board", Message: "people on board: 1,200 or 1,300",
		Values: []rules.Value{
			{Norm: "1200", Label: "1,200", Evidence: []rules.Evidence{cite(1, "1,200 people")}},
			{Norm: "1300", Label: "1,300", Evidence: []rules.Evidence{cite(2, "1,300 people")}},
		},
	}
	cost := people
	cost.ID, cost.Attribute = "7f9c2a0011223344", "people, once more"
	return &reports.Report{
		Version: "0.1.0", Dossier: d, Rules: suite.Analyzers()[:3], FailOn: rules.Error, Baseline: "concord-baseline.json",
		Findings: []rules.Finding{date, speaker, nowhere},
		Suppressed: []reports.Suppressed{
			{Finding: people, Reason: "the operator's own count <of> @noon | checked", By: "a draft, 50%: #1.md:9", InText: true},
			{Finding: cost, Reason: "known", By: "concord-baseline.json"},
		},
		Unread: []reports.Unread{{Path: "wires/lost, gone.txt", Reason: "permission denied", Remedy: "make it readable"}},
		Faults: []rules.Broken{{Rule: "age", Cause: errors.New("panic: index out of range\n[31] & <more>")}},
	}
}
