package suite_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"concord/claims/corpus"
	"concord/claims/pipeline"
	"concord/reports"
	"concord/rules"
	"concord/rules/suite"
)

var update = flag.Bool("update", false, "rewrite rules/README.md")

const catalogue = "../README.md"

const catalogueHead = `# The rules

What each rule finds, why, and when it is silent, with an example and what is found in it. All of this page is made from
the rules themselves and their examples are run: ` + "`go test ./rules/suite -run Catalogue -update`" + ` writes it.

A rule's level is that of its findings unless it has reason to lower it; ` + "`levels:`" + ` in ` + "`concord.yml`" + ` sets another, or
switches the rule off. How a rule is added is told in [doc.go](doc.go); rules of a newsroom's own in [custom](custom).

| rule | level | kind | what it finds |
|---|---|---|---|
`

// TestCatalogue holds rules/README.md to the rules' documentation, and to what
// they find in their examples.
func TestCatalogue(t *testing.T) {
	p, err := pipeline.New()
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	out.WriteString(catalogueHead)
	for _, a := range suite.Analyzers() {
		fmt.Fprintf(&out, "| [%s](#%[1]s) | %s | %s | %s |\n", a.Name, a.Level, a.Kind, a.Title())
	}
	for _, a := range suite.Analyzers() {
		fmt.Fprintf(&out, "\n## %s\n\n%s (level %s, kind %s)\n\n%s\n", a.Name, a.Title(), a.Level, a.Kind, a.Text())
		example(t, &out, p, a)
	}
	if *update {
		if err := os.WriteFile(catalogue, []byte(out.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	data, err := os.ReadFile(catalogue)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(data), "\n"), strings.Split(out.String(), "\n")); diff != "" {
		t.Errorf("rules/README.md differs (-README, +now); go test ./rules/suite -run Catalogue -update\n%s", diff)
	}
}

// example writes the texts of a rule's example and runs the rule on them.
func example(t *testing.T, out *strings.Builder, p *pipeline.Pipeline, a *rules.Analyzer) {
	t.Helper()
	dir := t.TempDir()
	var files []string
	for _, f := range txtar.Parse([]byte(a.Example)).Files {
		if strings.HasPrefix(f.Name, "want") { // what the rule's own test expects
			continue
		}
		path := filepath.Join(dir, filepath.Base(f.Name))
		if err := os.WriteFile(path, f.Data, 0o600); err != nil {
			t.Fatal(err)
		}
		files = append(files, path)
		fmt.Fprintf(out, "\n%s:\n\n```text\n%s\n```\n", f.Name, strings.TrimSpace(string(f.Data)))
	}
	articles, problems := corpus.Load(files, corpus.Options{})
	if len(problems) > 0 {
		t.Fatal(a.Name, problems)
	}
	d := p.Run(articles)
	found, broken := rules.Run(t.Context(), d, []*rules.Analyzer{a}, rules.Options{MinConfidence: rules.DefaultMinConfidence})
	if len(broken) > 0 || len(found) == 0 {
		t.Errorf("%s: nothing is found in its example (%v)", a.Name, broken)
	}
	var table bytes.Buffer
	if err := reports.WriteTable(&table, &reports.Report{Dossier: d, Findings: found}, reports.Style{Width: 80}); err != nil {
		t.Fatal(err)
	}
	blocks := strings.TrimSpace(table.String())
	blocks = strings.TrimSpace(blocks[:strings.LastIndexByte(blocks, '\n')]) // without the count of what was read
	fmt.Fprintf(out, "\nFound:\n\n```text\n%s\n```\n", blocks)
}
