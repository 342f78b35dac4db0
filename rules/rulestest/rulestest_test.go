package rulestest

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"concord/claims"
	"concord/claims/pipeline"
	"concord/rules"
)

// colour sets against each other what the articles say of the roof's colour:
// a rule that needs no stage.
var colour = &rules.Analyzer{
	Name: "colour", Source: "// colour: two colours of one roof\n//\n// A rule for this test.", Example: "x",
	Kind: claims.KindOther, Level: rules.Error,
	Run: func(p *rules.Pass) error {
		byWord := map[string][]rules.Evidence{}
		for i := range p.Dossier.Articles {
			a := &p.Dossier.Articles[i]
			for _, at := range regexp.MustCompile(`red|blue|green`).FindAllStringIndex(a.Text, -1) {
				span := claims.Span{Start: int32(at[0]), End: int32(at[1])}
				byWord[a.Slice(span)] = append(byWord[a.Slice(span)], rules.Evidence{Article: a.ID, Span: span, Sentence: span})
			}
		}
		if len(byWord) < 2 {
			return nil
		}
		f := rules.Finding{Attribute: "colour of the roof", Confidence: 1}
		for _, word := range []string{"blue", "green", "red"} {
			if len(byWord[word]) > 0 {
				f.Values = append(f.Values, rules.Value{Norm: word, Label: word, Evidence: byWord[word]})
			}
		}
		p.Report(f)
		return nil
	},
}

const roofs = `Two colours of one roof.
-- a.txt --
The roof was red, a dull red.
-- b.txt --
The roof was
blue.
-- c.txt --
The roof, once more, was red.
-- want --
`

func TestCheck(t *testing.T) {
	p, err := pipeline.New()
	if err != nil {
		t.Fatal(err)
	}
	for name, test := range map[string]struct {
		want     string
		problems []string // a part of each problem
	}{
		"met":                {`error other: a.txt "red"#1, c.txt "red" , a.txt "a dull red" | b.txt "was blue"`, nil},
		"met by rule's name": {`error|warning date|colour: b.txt "blue" | c.txt "red", a.txt "red, a dull red"`, nil},
		"may":                {`may error other: b.txt "blue" | c.txt "red", a.txt "red, a dull red"`, nil},
		"known false alarm":  {`wrong error other: b.txt "blue" | c.txt "red", a.txt "red, a dull red"`, nil},
		"optional place":     {`error other: b.txt "blue" | c.txt "red", a.txt "red, a dull red", b.txt "roof"?`, nil},
		"silence":            {"", []string{`+`}},
		"wrong level":        {`warning other: b.txt "blue" | c.txt "red", a.txt "red, a dull red"`, []string{`error other (rule colour)`}},
		"wrong kind":         {`error date: b.txt "blue" | c.txt "red", a.txt "red, a dull red"`, []string{`"date"`}},
		"file not cited":     {`error other: b.txt "blue" | c.txt "red", a.txt "red, a dull red", b.txt "roof"`, []string{"roof"}},
		"place not listed":   {`error other: b.txt "blue" | c.txt "red", a.txt "dull red"`, []string{"a.txt"}},
		"side too many":      {`error other: b.txt "blue" | c.txt "red" | a.txt "red, a dull red"`, []string{"a.txt"}},
		"todo is found":      {`todo error other: b.txt "blue" | c.txt "red", a.txt "red, a dull red"`, []string{"delete its todo"}},
		"false alarm gone": {`wrong error other: b.txt "roof" | c.txt "roof"
		                        may error other: b.txt "blue" | c.txt "red", a.txt "red, a dull red"`, []string{"delete the line"}},
		"trap of a known false alarm": {`wrong error other: b.txt "blue" | c.txt "red", a.txt "red, a dull red"
		                                never b.txt "blue" | a.txt "was red"`, nil},
		"one finding, two wants": {`error other: b.txt "blue" | c.txt "red", a.txt "red, a dull red"
		                            error other: b.txt "blue" | c.txt "red", a.txt "red, a dull red"`, []string{"-"}},
		"trap": {`never b.txt "blue" | a.txt "was red"`, []string{"must not be set against", "+"}},
	} {
		t.Run(name, func(t *testing.T) {
			c, err := Parse("roofs.txtar", []byte(roofs+test.want))
			if err != nil {
				t.Fatal(err)
			}
			for _, reversed := range []bool{false, true} {
				found, err := c.findings(t.TempDir(), p, []*rules.Analyzer{colour}, reversed)
				if err != nil {
					t.Fatal(err)
				}
				problems := c.check(found).problems
				ok := slices.EqualFunc(test.problems, problems, func(part, problem string) bool { return strings.Contains(problem, part) })
				if !ok {
					t.Errorf("reversed %v: problems %q; want one with each of %q", reversed, problems, test.problems)
				}
			}
		})
	}
}

func TestParseErrors(t *testing.T) {
	for name, test := range map[string]struct{ archive, want string }{
		"no comment":     {"-- a.txt --\nx\n-- want --\n", "no comment"},
		"no want":        {"c\n-- a.txt --\nx\n", "no want section"},
		"no articles":    {"c\n-- want --\n", "no articles"},
		"file twice":     {"c\n-- a.txt --\n-- a.txt --\n-- want --\n", "two files"},
		"draft missing":  {"c\ndraft: d.md\n-- a.txt --\n-- want --\n", `"d.md" is not among`},
		"no such words":  {roofs + `error other: a.txt "green" | b.txt "blue"`, "no such words"},
		"part of a word": {roofs + `error other: a.txt "ed" | b.txt "blue"`, "no such words"},
		"ambiguous":      {roofs + `error other: a.txt "red" | b.txt "blue"`, "stands there 2 times"},
		"too far":        {roofs + `error other: a.txt "red"#3 | b.txt "blue"`, "only 2 times"},
		"no such file":   {roofs + `error other: d.txt "red" | b.txt "blue"`, "no file"},
		"no quotes":      {roofs + `error other: c.txt red | b.txt "blue"`, "no words in quotes"},
		"one side":       {roofs + `error other: c.txt "red", b.txt "blue"`, "two sides"},
		"unknown level":  {roofs + `fatal other: c.txt "red" | b.txt "blue"`, "unknown level"},
		"unknown mode":   {roofs + `perhaps error other: c.txt "red" | b.txt "blue"`, "not a level and a kind"},
		"no colon":       {roofs + `error other c.txt "red" | b.txt "blue"`, "no colon"},
		"trap of three":  {roofs + `never c.txt "red" | b.txt "blue" | a.txt "dull"`, "two places"},
		"wanted trap": {roofs + `may warning other: c.txt "red", a.txt "dull red" | b.txt "blue"
		                         never b.txt "was blue" | a.txt "dull"`, "forbids"},
		"stray words": {roofs + `error other: c.txt "red" or b.txt "blue"`, "follows"},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := Parse("case.txtar", []byte(test.archive)); err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("error %v; want one with %q", err, test.want)
			}
		})
	}
}

func TestPromoted(t *testing.T) {
	archive := "todo x\n-- a.txt --\ntodo x\n-- want --\ntodo one\n# todo two\ntodo three\nwrong four\nnever five\n"
	got := promoted(archive, verdict{found: []int{1}, gone: []int{4}})
	want := "todo x\n-- a.txt --\ntodo x\n-- want --\none\n# todo two\ntodo three\nnever five\n"
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
