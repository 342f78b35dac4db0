package rulestest

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"concord/claims/pipeline"
	"concord/rules"
)

// Run checks every case of a folder, each as a subtest, and reports how many
// of the wanted discrepancies were found.
func Run(t *testing.T, p *pipeline.Pipeline, analyzers []*rules.Analyzer, dir string) {
	t.Helper()
	var sum Tally
	for _, c := range readCases(t, dir) {
		t.Run(c.Name, func(t *testing.T) { sum.add(runCase(t, p, analyzers, c)) })
	}
	t.Logf("%s: %s", dir, sum)
}

// RunRule checks a rule: its declaration, its example, in which it must find
// something, and its cases in testdata/rules, of which some must be silent.
func RunRule(t *testing.T, a *rules.Analyzer) {
	t.Helper()
	if err := a.Validate(); err != nil {
		t.Fatal(err)
	}
	p, err := pipeline.New()
	if err != nil {
		t.Fatal(err)
	}
	runExample(t, p, a)
	dir := filepath.Join(root(t), "testdata", "rules", a.Name)
	if !slices.ContainsFunc(readCases(t, dir), (*Case).Silent) {
		t.Errorf("%s: no silent case; add one with pairs that look alike and agree", dir)
	}
	Run(t, p, []*rules.Analyzer{a}, dir)
}

func runExample(t *testing.T, p *pipeline.Pipeline, a *rules.Analyzer) {
	t.Helper()
	c, err := parseExample(a)
	if err != nil {
		t.Fatal(err)
	}
	found, err := c.findings(t.TempDir(), p, []*rules.Analyzer{a}, false)
	if err != nil {
		t.Fatal(err)
	}
	if len(found) == 0 {
		t.Errorf("rule %s finds nothing in its own example", a.Name)
	}
}

func runCase(t *testing.T, p *pipeline.Pipeline, analyzers []*rules.Analyzer, c *Case) Tally {
	t.Helper()
	found, err := c.findings(t.TempDir(), p, analyzers, false)
	if err != nil {
		t.Fatal(err)
	}
	v := c.check(found)
	if *promote && len(v.found)+len(v.gone) > 0 {
		if err := c.promote(v); err != nil {
			t.Error(err)
		}
		t.Logf("%s: %d todo found, %d known false alarms gone: rewritten, run the test again", c.Path, len(v.found), len(v.gone))
	}
	for _, problem := range v.problems {
		t.Error(problem)
	}
	again, err := c.findings(t.TempDir(), p, analyzers, true)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(printAll(found), printAll(again)); diff != "" {
		t.Errorf("findings depend on the order of the articles (-as given, +reversed):\n%s", diff)
	}
	runCut(t, p, analyzers, c)
	t.Log(v.tally)
	return v.tally
}

// runCut runs a case with its articles cut in two.
func runCut(t *testing.T, p *pipeline.Pipeline, analyzers []*rules.Analyzer, c *Case) {
	t.Helper()
	found, err := c.split().findings(t.TempDir(), p, analyzers, false)
	if err != nil {
		t.Fatal(err)
	}
	strays := c.strays(found)
	if c.Strays && len(strays) == 0 {
		t.Errorf("%s: with its articles cut in two nothing strays any more; delete the line %q", c.Path, strayLine)
	}
	for _, problem := range strays {
		if !c.Strays {
			t.Error(problem)
		}
	}
}

// readCases reads the archives of a folder; none is a failure.
func readCases(t *testing.T, dir string) []*Case {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(dir, "*.txtar"))
	if err != nil || len(names) == 0 {
		t.Fatalf("%s: no cases (*.txtar) there", dir)
	}
	var cases []*Case
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		c, err := Parse(name, data)
		if err != nil {
			t.Fatal(err)
		}
		cases = append(cases, c)
	}
	return cases
}

// findings writes the articles to dir, loads them and runs the rules.
func (c *Case) findings(dir string, p *pipeline.Pipeline, analyzers []*rules.Analyzer, reversed bool) ([]seen, error) {
	articles, err := c.load(dir, reversed)
	if err != nil {
		return nil, err
	}
	d := p.Run(articles)
	found, broken := rules.Run(context.Background(), d, analyzers, rules.Options{MinConfidence: rules.DefaultMinConfidence})
	if len(broken) > 0 {
		return nil, fmt.Errorf("%w\n%s", broken[0], broken[0].Stack)
	}
	out := make([]seen, len(found))
	for i := range found {
		out[i] = see(&found[i], d, nameIn(dir))
	}
	return out, nil
}

// printAll renders findings in full, for comparing two runs.
func printAll(found []seen) []string {
	out := make([]string, len(found))
	for i, s := range found {
		out[i] = fmt.Sprintf("%s %s %s %s %s %s: %v", s.level, s.rule, s.kind, s.id, s.attribute, s.labels, s.sides)
	}
	slices.Sort(out)
	return out
}

// root is the module's folder.
func root(t *testing.T) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			t.Fatal("no go.mod above the working directory; run the tests within the module")
		}
		dir = parent
	}
}
