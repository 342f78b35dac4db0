package rules_test

import (
	"strings"
	"testing"

	"concord/claims"
	"concord/rules"
)

const source = `// # Rule colour
//
// colour: two colours of one roof
//
// Roofs have one colour.
//
//	red roof | blue roof   found
//
// It stays silent on walls.
package colour

// colour: not this
`

func TestAnalyzerDoc(t *testing.T) {
	for name, c := range map[string]struct{ source, title, text string }{
		"all":       {source, "two colours of one roof", "Roofs have one colour.\n\n\tred roof | blue roof   found\n\nIt stays silent on walls."},
		"crlf":      {strings.ReplaceAll(source, "\n", "\r\n"), "two colours of one roof", "Roofs have one colour.\n\n\tred roof | blue roof   found\n\nIt stays silent on walls."},
		"no title":  {"// # Rule colour\n//\n// Roofs.\npackage colour\n", "", ""},
		"no text":   {"// colour: roofs\npackage colour\n", "roofs", ""},
		"no source": {"", "", ""},
		"another's": {"// colours: roofs\n//\n// Text.\n", "", ""},
	} {
		a := &rules.Analyzer{Name: "colour", Source: c.source}
		if a.Title() != c.title || a.Text() != c.text {
			t.Errorf("%s: %q, %q; want %q, %q", name, a.Title(), a.Text(), c.title, c.text)
		}
	}
}

func TestValidate(t *testing.T) {
	whole := rules.Analyzer{
		Name: "colour", Source: source, Example: "x", Kind: claims.KindOther, Level: rules.Error,
		Run: func(*rules.Pass) error { return nil },
	}
	if err := whole.Validate(); err != nil {
		t.Errorf("a whole rule: %v", err)
	}
	for name, c := range map[string]struct {
		spoil func(*rules.Analyzer)
		want  string
	}{
		"no name":    {func(a *rules.Analyzer) { a.Name = "" }, "are required"},
		"no run":     {func(a *rules.Analyzer) { a.Run = nil }, "are required"},
		"no kind":    {func(a *rules.Analyzer) { a.Kind = "" }, "are required"},
		"no level":   {func(a *rules.Analyzer) { a.Level = 0 }, "are required"},
		"no doc":     {func(a *rules.Analyzer) { a.Source = "package colour\n" }, `needs a line "// colour: what it finds"`},
		"no text":    {func(a *rules.Analyzer) { a.Source = "// colour: roofs\n" }, "and a text"},
		"no example": {func(a *rules.Analyzer) { a.Example = "" }, "an example is required"},
	} {
		a := whole
		c.spoil(&a)
		if err := a.Validate(); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want one with %q", name, err, c.want)
		}
	}
}

func TestLevels(t *testing.T) {
	for name, want := range map[string]rules.Level{"none": 0, "note": rules.Note, "warning": rules.Warning, "error": rules.Error} {
		got, err := rules.ParseLevel(name)
		if err != nil || got != want || got.String() != name {
			t.Errorf("%q is read as %v (%v)", name, got, err)
		}
	}
	for _, name := range []string{"", "Error", "errors", " note", "fatal", "3"} {
		if got, err := rules.ParseLevel(name); err == nil || !strings.Contains(err.Error(), "use error, warning, note or none") {
			t.Errorf("%q is read as %v (%v); want an error that names the levels", name, got, err)
		}
	}
	if rules.Note >= rules.Warning || rules.Warning >= rules.Error {
		t.Error("levels do not rise from note to error")
	}
}
