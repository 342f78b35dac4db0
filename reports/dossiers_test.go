package reports_test

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"concord/claims"
	"concord/claims/corpus"
	"concord/claims/pipeline"
	"concord/claims/segment"
	"concord/reports"
	"concord/rules"
	"concord/rules/rulestest"
	"concord/rules/suite"
)

// fixedReports are the dossiers with what their readers found in them, the odd
// report, and two that say little.
func fixedReports(t *testing.T) map[string]*reports.Report {
	t.Helper()
	all := map[string]*reports.Report{
		"odd":     oddReport(t),
		"nothing": {Version: "0.1.0", Dossier: dossierOf(nil), FailOn: rules.Error},
		"unread":  {Version: "0.1.0", Dossier: dossierOf(nil), Unread: []reports.Unread{{Path: "a.txt", Reason: "no such file", Remedy: "look again"}}},
	}
	for _, name := range dossiers {
		c := parseCase(t, filepath.Join("..", "testdata", "dossiers", name+".txtar"))
		d := dossierOf(load(t, c.Files))
		all[name] = checked(t, d, asWanted(d, c))
	}
	return all
}

// foundReports are all dossiers with what the rules find in them today.
func foundReports(t *testing.T) map[string]*reports.Report {
	t.Helper()
	p, err := pipeline.New()
	if err != nil {
		t.Fatal(err)
	}
	paths, err := filepath.Glob(filepath.Join("..", "testdata", "dossiers", "*.txtar"))
	if err != nil || len(paths) < 3 {
		t.Fatalf("%d dossiers (%v)", len(paths), err)
	}
	all := map[string]*reports.Report{}
	for _, path := range paths {
		c := parseCase(t, path)
		all["found in "+c.Name] = checked(t, p.Run(load(t, c.Files)), suite.Analyzers())
	}
	return all
}

func checked(t *testing.T, d *claims.Dossier, analyzers []*rules.Analyzer) *reports.Report {
	t.Helper()
	r := &reports.Report{Version: "0.1.0", Rules: analyzers, Dossier: d, FailOn: rules.Error}
	r.Findings, r.Faults = rules.Run(context.Background(), d, analyzers, rules.Options{MinConfidence: rules.DefaultMinConfidence})
	return r
}

func parseCase(t *testing.T, path string) *rulestest.Case {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	c, err := rulestest.Parse(path, data)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// load reads files under their names in the archive.
func load(t *testing.T, files []txtar.File) []claims.Article {
	t.Helper()
	home, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	defer t.Chdir(home)
	t.Chdir(t.TempDir())
	for _, f := range files {
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
	return articles
}

// dossierOf has articles and their sentences, and nothing read in them.
func dossierOf(articles []claims.Article) *claims.Dossier {
	d := &claims.Dossier{Articles: make([]claims.Article, 1), Claims: make([]claims.Claim, 1), Events: make([]claims.Event, 1)}
	s := segment.New()
	for i, a := range articles {
		a.ID = claims.ArticleID(i + 1)
		s.Article(&a)
		d.Articles = append(d.Articles, a)
	}
	return d
}

// asWanted are rules that find what a case wants, each under the kind's name.
func asWanted(d *claims.Dossier, c *rulestest.Case) []*rules.Analyzer {
	var out []*rules.Analyzer
	for _, w := range c.Wants {
		if w.Mode == rulestest.Wrong {
			continue
		}
		i := slices.IndexFunc(out, func(a *rules.Analyzer) bool { return a.Name == w.Kinds[0] })
		if i < 0 {
			i, out = len(out), append(out, stub(w.Kinds[0]))
		}
		run := out[i].Run
		out[i].Run = func(p *rules.Pass) error {
			p.Report(wanted(d, w))
			return run(p)
		}
	}
	return append(out, stub("quiet"))
}

// stub is a rule that finds nothing.
func stub(name string) *rules.Analyzer {
	return &rules.Analyzer{
		Name: name, Kind: claims.Kind(name), Level: rules.Error, Run: func(*rules.Pass) error { return nil },
		Source: "// # Rule " + name + "\n//\n// " + name + ": what readers of kind *" + name + "* found\n//\n" +
			"// Two values of [one] thing, such as {this}:\n//\n//\ta <b> and *c*\n//\n// It stays silent on the rest.\n",
	}
}

// wanted is a discrepancy as a reader has listed it.
func wanted(d *claims.Dossier, w rulestest.Want) rules.Finding {
	f := rules.Finding{
		Kind: claims.Kind(w.Kinds[0]), Level: slices.Max(w.Levels), Confidence: 0.9,
		Attribute: w.Kinds[0] + " of “" + w.Sides[0][0].Words + "”",
	}
	for _, side := range w.Sides {
		v := rules.Value{Norm: strings.ToLower(side[0].Words), Label: side[0].Words}
		for _, ref := range side {
			if e, ok := cited(d, ref); ok {
				v.Evidence = append(v.Evidence, e)
			}
		}
		f.Values = append(f.Values, v)
	}
	return f
}

// cited finds the words that stand at a place in a file; what has markup in it
// stands in no article.
func cited(d *claims.Dossier, ref rulestest.Ref) (rules.Evidence, bool) {
	for i := range d.Articles[1:] {
		a := &d.Articles[i+1]
		for at := 0; a.Path == ref.File; at++ {
			n := strings.Index(a.Text[at:], ref.Words)
			if n < 0 {
				break
			}
			if at += n; int(a.SourceOffset(int32(at))) == ref.Start {
				return evidence(a, at, at+len(ref.Words)), true
			}
		}
	}
	return rules.Evidence{}, false
}

func evidence(a *claims.Article, start, end int) rules.Evidence {
	e := rules.Evidence{Article: a.ID, Span: claims.Span{Start: int32(start), End: int32(end)}}
	e.Sentence = e.Span
	for _, s := range a.Sentences {
		if s.Overlaps(e.Span) {
			e.Sentence = claims.Span{Start: min(e.Sentence.Start, s.Start), End: max(e.Sentence.End, s.End)}
		}
	}
	return e
}
