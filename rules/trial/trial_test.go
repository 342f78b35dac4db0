package trial_test

import (
	"strings"
	"testing"

	"concord/claims/pipeline"
	"concord/rules/custom"
	"concord/rules/facts"
	"concord/rules/suite"
	"concord/rules/trial"
)

const file = `rules:
  - id: toll
    level: note
    message: a toll
    doc: a number of dead
    select: {kind: number, event: kill}
    when: a.number > 10
    examples:
      - flag: A ferry sank, killing 12 people.
      - flag: A ferry sank, killing 8 people.
      - pass: A ferry sank, killing 9 people.
      - pass: A ferry sank, killing 14 people.
      - flag: "  "
`

// TestOwn holds what is said of examples that hold and of those that do not.
func TestOwn(t *testing.T) {
	p, err := pipeline.New()
	if err != nil {
		t.Fatal(err)
	}
	rules, err := custom.Parse("house.yml", []byte(file), nil)
	if err != nil {
		t.Fatal(err)
	}
	results := trial.Own(rules, p)
	want := []string{"", "it must find something here, and found nothing", "", "it must find nothing here, and found: a toll: 14 (1.md:1)",
		"the example cannot be read: nothing but blank space in the file"}
	for i, w := range want {
		r := &results[i]
		if got := r.Verdict(); r.OK() != (w == "") || !strings.HasPrefix(got, w) || w == "" && got != "" {
			t.Errorf("%s: %q, want %q", r.Where, got, w)
		}
	}
	if where := results[1].Where; where != "house.yml:10" {
		t.Errorf("the second example stands at %s, want house.yml:10", where)
	}
	seen := false
	for _, a := range trial.Coverage(results) {
		if a.Kind == "number" && a.Attribute == "people" {
			seen = a.Claims == 4 && a.Cited == 2 && len(a.Rules) == 1 && a.Rules[0] == "toll"
		}
	}
	if !seen {
		t.Errorf("coverage %+v: want 4 numbers of people, 2 of them found by toll", trial.Coverage(results))
	}
}

// TestBuiltin holds that each built-in rule finds something in its example,
// and that of facts in its sheet's.
func TestBuiltin(t *testing.T) {
	p, err := pipeline.New()
	if err != nil {
		t.Fatal(err)
	}
	results := trial.Builtin(suite.Analyzers(), p)
	if len(results) != len(suite.Analyzers()) {
		t.Errorf("%d examples of %d rules", len(results), len(suite.Analyzers()))
	}
	s, err := facts.Parse("facts.yml", []byte("style:\n  - use: adviser\n    avoid: advisor\n"))
	if err != nil {
		t.Fatal(err)
	}
	results = append(results, trial.Facts(facts.NewBook([]*facts.Sheet{s}), []custom.Example{
		{Flag: true, Files: []custom.File{{Name: "1.md", Text: "An advisor resigned.\n"}}},
		{Files: []custom.File{{Name: "1.md", Text: "An adviser resigned.\n"}}},
	}, p)...)
	for i := range results {
		if r := &results[i]; !r.OK() {
			t.Errorf("rule %s: %s", r.Rule, r.Verdict())
		}
	}
}
