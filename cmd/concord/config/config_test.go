package config_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"concord/claims"
	"concord/cmd/concord/config"
	"concord/rules"
	"concord/rules/strictyaml"
)

func parse(t *testing.T, text string) *config.Config {
	t.Helper()
	c, err := config.Parse("concord.yml", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestErrors(t *testing.T) {
	for text, want := range map[string]string{
		"fail-on: eror\n":                         `1:10: unknown level "eror" (did you mean "error"?): use error, warning, note or none`,
		"fail-on: off\n":                          `1:10: unknown level "off": use error, warning, note or none`,
		"min-confidence: 1.5\n":                   `1:17: min-confidence 1.5: use a number from 0 to 1`,
		"min-confidence: high\n":                  `1:17: min-confidence is "high": write a number`,
		"level: {age: note}\n":                    `1:1: unknown key "level" (did you mean "levels"?)`,
		"levels: {age: notes}\n":                  `1:15: unknown level "notes" (did you mean "note"?): use error, warning, note or off`,
		"levels:\n  age:\n":                       `2:8: levels.age has no value`,
		"files:\n  only: [a]\n":                   `2:3: unknown key "only": there are include, exclude`,
		"drafts: ['a[']\n":                        `1:10: pattern "a[": a [ without letters and a ]`,
		"drafts: ['{a']\n":                        `1:10: pattern "{a": a { without a }`,
		"drafts: ['[z-a]']\n":                     `1:10: pattern "[z-a]": a range in [ ] is not in order`,
		`drafts: ['a\b']` + "\n":                  `1:10: pattern "a\\b": write / between folders, not \`,
		"drafts: ['']\n":                          `1:10: an empty pattern`,
		"publishers:\n- weight: 2\n":              `2:3: a publisher without a name: write name: and what reports call it`,
		"publishers:\n- name: A\n- name: a\n":     `3:9: publisher "a" stands in the list twice`,
		"publishers:\n- name: A\n  weight: 101\n": `3:11: weight 101: use a number from 0 to 100; 1 is that of any other source`,
		"time-zone: Europe/Viena\n":               `1:12: unknown time zone "Europe/Viena" (did you mean "Europe/Vienna"?): use a name of the IANA tables, such as Europe/Vienna or UTC`,
		"time-zone: Local\n":                      `1:12: unknown time zone "Local": use a name of the IANA tables, such as Europe/Vienna or UTC`,
		"dictionary: ['']\n":                      `1:14: an empty name`,
		"rules: ['']\n":                           `1:9: an empty path`,
		"fail-on: x\nlevels: {a: b}\n":            "1:10: unknown level \"x\": use error, warning, note or none\n2:13: unknown level \"b\": use error, warning, note or off",
		"rules: {a: b}\n":                         `1:8: rules must be a list: write each item on a line of its own after a dash, or [in, brackets]`,
		"fail-on: note\nfail-on: error\n":         `2:1: mapping key "fail-on" already defined at [1:1]`,
	} {
		_, err := config.Parse("concord.yml", []byte(text))
		var got []string
		for _, e := range strictyaml.All(err) {
			got = append(got, strings.TrimPrefix(e.Error(), "concord.yml:"))
		}
		if diff := cmp.Diff(want, strings.Join(got, "\n")); diff != "" {
			t.Errorf("%q (-want +got):\n%s", text, diff)
		}
	}
}

func TestCheckRules(t *testing.T) {
	c := parse(t, "levels:\n  date: off\n  numbr: note\n  weather: note\n")
	var got []string
	for _, e := range strictyaml.All(c.CheckRules([]string{"date", "number"})) {
		got = append(got, e.Error())
	}
	want := []string{`concord.yml:3:3: unknown rule "numbr" (did you mean "number"?)`,
		`concord.yml:4:3: unknown rule "weather": 'concord rules list' names them all`}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestFind(t *testing.T) {
	root := t.TempDir()
	deep := filepath.Join(root, "a", "b")
	if err := os.MkdirAll(filepath.Join(deep, config.Name), 0o755); err != nil { // a folder is no configuration
		t.Fatal(err)
	}
	path := filepath.Join(root, config.Name)
	if err := os.WriteFile(path, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if got, err := config.Find(deep); got != path || err != nil {
		t.Errorf("found %q (%v), want %q", got, err, path)
	}
	if _, err := config.Load(filepath.Join(root, "other.yml")); err == nil || !strings.Contains(err.Error(), "cannot read the configuration") {
		t.Errorf("a missing file: %v", err)
	}
}

func TestPatterns(t *testing.T) {
	for pattern, paths := range map[string]struct{ yes, no string }{
		"*.md":             {"a.md x/a.md x/y/.md", "a.txt md a.md5"},
		"archive":          {"archive archive/a x/archive/y/b", "archives/a my-archive"},
		"archive/":         {"archive/a x/archive/b", "a"},
		"wires/*.txt":      {"wires/a.txt", "x/wires/a.txt wires/x/a.txt wires"},
		"/a.md":            {"a.md", "x/a.md"},
		"wires":            {"wires/a.txt x/wires", ""},
		"wires/**":         {"wires/a wires/x/y", "wires x/wires/a"},
		"**/old/*.md":      {"old/a.md x/y/old/a.md", "old/x/a.md cold/a.md"},
		"desk/**/final.md": {"desk/final.md desk/x/y/final.md", "desk/x/final.md.txt"},
		"draft-?.md":       {"draft-1.md", "draft-.md draft-12.md"},
		"day[0-9].md":      {"day3.md", "dayx.md"},
		"day[!0-9].md":     {"dayx.md", "day3.md"},
		"{story,lead}*.md": {"story1.md lead.md", "other.md"},
		"./drafts/*":       {"drafts/a", "x/drafts/a"},
		"a+b (c).md":       {"a+b (c).md", "aab c.md"},
		"../other/*.md":    {"../other/a.md", "other/a.md"},
		"größe*":           {"größe.md", "gr.md"},
	} {
		c := parse(t, "files:\n  exclude: ['"+pattern+"']\n")
		split := func(s string) []string {
			if strings.Contains(s, " (c)") {
				return []string{s}
			}
			return strings.Fields(s)
		}
		for _, path := range split(paths.yes) {
			if !c.Excludes(path) {
				t.Errorf("%s does not match %s", pattern, path)
			}
		}
		for _, path := range strings.Fields(paths.no) {
			if c.Excludes(path) {
				t.Errorf("%s matches %s", pattern, path)
			}
		}
	}
}

// TestPatternsFromFolder holds that patterns count from the folder of the
// file, wherever the command runs.
func TestPatternsFromFolder(t *testing.T) {
	c, err := config.Parse(filepath.Join("..", "house", "concord.yml"), []byte("drafts: drafts/*.md\nrules: [own/a.yml, /abs/b.yml]\n"))
	if err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]bool{"../house/drafts/a.md": true, "drafts/a.md": false, "../drafts/a.md": false} {
		if got := c.IsDraft(path); got != want {
			t.Errorf("IsDraft(%s) = %t", path, got)
		}
	}
	got := []string{c.Resolve(c.Rules[0]), c.Resolve(c.Rules[1])}
	if diff := cmp.Diff([]string{"../house/own/a.yml", "/abs/b.yml"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestPublishers(t *testing.T) {
	c := parse(t, "publishers:\n- name: North Wire\n  files: wires/north*\n  weight: 3\n- name: Blog\n  weight: 0\n- name: Paper\n")
	articles := []claims.Article{
		{Path: "wires/north-1.txt", Publisher: "someone"}, {Path: "x.html", Publisher: "blog"},
		{Path: "y.html", Publisher: "Paper"}, {Path: "z.html", Publisher: "Other"},
	}
	c.Publish(articles)
	var names []string
	var weights []float64
	for i := range articles {
		names, weights = append(names, articles[i].Publisher), append(weights, c.Weight(&articles[i]))
	}
	if diff := cmp.Diff([]string{"North Wire", "Blog", "Paper", "Other"}, names); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]float64{3, 0, 1, 1}, weights); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestDictionary(t *testing.T) {
	c := parse(t, "dictionary: [Kyiv, Min-seo, Jon Hale, 'Côte d’Azur']\n")
	for _, test := range []struct {
		rule         string
		draft, other string
		drafted      bool
		want         bool
	}{
		{"name", "Kyiv", "Kiev", true, true},
		{"name", "Kiev", "Kyiv", true, false}, // the draft is wrong
		{"name", "Kiev", "Kyiv", false, true},
		{"name", "Park Min-seo", "Park Minseo", true, true},
		{"name", "Odesa", "Odessa", true, false},
		{"name", "kyiv", "Kiev", true, false},
		{"name", "Jon Hale's", "John Hale", true, true},
		{"name", "Jon Haley", "John Haley", true, false},
		{"wording", "Jon Hale", "John Hale", true, true},
		{"wording", "Kyiv", "Lviv", true, false}, // another place, not another spelling
		{"date", "Kyiv", "Kiev", true, false},
		{"name", "Côte d'Azur", "Cote d'Azur", true, true},
	} {
		d := &claims.Dossier{Articles: []claims.Article{{}, {Text: test.draft, Draft: test.drafted}, {Text: test.other}}}
		value := func(i claims.ArticleID) rules.Value {
			text := d.Articles[i].Text
			return rules.Value{Norm: text, Label: text, Evidence: []rules.Evidence{{Article: i, Span: claims.Span{End: int32(len(text))}}}}
		}
		f := &rules.Finding{Rule: test.rule, Values: []rules.Value{value(1), value(2)}}
		if got := c.Right(d, f); got != test.want {
			t.Errorf("%s: %s | %s (draft %t): %t, want %t", test.rule, test.draft, test.other, test.drafted, got, test.want)
		}
	}
}

func TestSettings(t *testing.T) {
	c := parse(t, "fail-on: note\n\nlevels:\n  date: warning\n  age: off\nfiles:\n  exclude:\n    - old\n    - '*.bak.md'\nmin-confidence: 0.5\ntime-zone: Asia/Seoul\npublishers:\n- weight: 2\n  name: A\n")
	want := []config.Setting{
		{"fail-on", "note", "concord.yml:1"}, {"min-confidence", "0.5", "concord.yml:10"},
		{"levels.age", "off", "concord.yml:5"}, {"levels.date", "warning", "concord.yml:4"},
		{"files.include", "(all)", "default"}, {"files.exclude", "old", "concord.yml:8"}, {"files.exclude", "*.bak.md", "concord.yml:9"},
		{"drafts", "(none)", "default"}, {"publishers", "A, weight 2", "concord.yml:14"}, {"time-zone", "Asia/Seoul", "concord.yml:11"},
		{"dictionary", "(none)", "default"}, {"baseline", "b.yml", "default"},
		{"rules", "(none)", "default"}, {"facts", "(none)", "default"}, {"packs", "(none)", "default"},
	}
	got := c.Settings(map[string]string{"files.include": "all", "baseline": "b.yml"})
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func FuzzParse(f *testing.F) {
	for _, text := range []string{"levels: {a: off}\n", "drafts: ['[a-', '{x,y}**/z']\n", "publishers:\n- name: x\n  files: [a]\n  weight: 1e9\n", "time-zone: ../etc/passwd\n", "fail-on: &a x\nbaseline: *a\n"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		c, err := config.Parse("concord.yml", []byte(text))
		for _, e := range strictyaml.All(err) {
			if !strings.HasPrefix(e.Error(), "concord.yml:") {
				t.Errorf("error without a place: %v", e)
			}
		}
		if err == nil {
			c.Settings(nil)
			c.Includes("a/b.md")
			c.Excludes("a/b.md")
			c.IsDraft("a/b.md")
		}
	})
}
