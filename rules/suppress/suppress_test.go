package suppress_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"concord/claims"
	"concord/claims/corpus"
	"concord/rules"
	"concord/rules/strictyaml"
	"concord/rules/suppress"
)

var known = []string{"date", "number", "name"}

// load reads one file and finds fault, by rule date, with each word ONE, TWO
// or THREE of it.
func load(t *testing.T, name, text string) (*claims.Dossier, []rules.Finding) {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	articles, problems := corpus.Load([]string{path}, corpus.Options{})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	d := &claims.Dossier{Articles: make([]claims.Article, 1)}
	var found []rules.Finding
	for i, a := range articles {
		a.ID = claims.ArticleID(i + 1)
		a.Path, a.Source = name, claims.NewSource(name, a.Source.Text)
		d.Articles = append(d.Articles, a)
		for _, word := range []string{"ONE", "TWO", "THREE"} {
			if at := strings.Index(a.Text, word); at >= 0 {
				s := claims.Span{Start: int32(at), End: int32(at + len(word))}
				found = append(found, rules.Finding{Rule: "date", ID: "abcdef0123456789", Attribute: word,
					Values: []rules.Value{{Evidence: []rules.Evidence{{Article: a.ID, Span: s}}}}})
			}
		}
	}
	return d, found
}

func TestComments(t *testing.T) {
	for name, test := range map[string]struct{ file, text, stand string }{
		"own paragraph":   {"a.md", "It was ONE.\n\nIt was TWO <!-- concord:ignore date: known --> then.\n\nIt was THREE.\n", "TWO 3"},
		"end of line":     {"a.md", "It was ONE.\n\nIt was TWO. <!-- concord:ignore date: known -->\n\nIt was THREE.\n", "TWO 3"},
		"next paragraph":  {"a.md", "It was ONE.\n\n<!-- concord:ignore date: known -->\n\nIt was TWO.\n\nIt was THREE.\n", "TWO 3"},
		"next line":       {"a.md", "It was ONE.\n\n<!-- concord:ignore date: known -->\nIt was TWO.\n\nIt was THREE.\n", "TWO 3"},
		"several lines":   {"a.md", "It was ONE.\n\n<!--\n  concord:ignore name, date:\n  known\n-->\nIt was TWO.\n\nIt was THREE.\n", "TWO 3"},
		"heading":         {"a.md", "# It was ONE <!-- concord:ignore date: known -->\n\nIt was TWO.\n\nIt was THREE.\n", "ONE 1"},
		"all":             {"a.md", "<!-- concord:ignore all: known -->\n\nIt was ONE.\n\nIt was TWO.\n", "ONE 1"},
		"id":              {"a.md", "<!-- concord:ignore abcdef0: known -->\n\nIt was ONE.\n\nIt was TWO.\n", "ONE 1"},
		"other id":        {"a.md", "<!-- concord:ignore abcdef1: known -->\n\nIt was ONE.\n\nIt was TWO.\n", ""},
		"other rule":      {"a.md", "<!-- concord:ignore number: known -->\n\nIt was ONE.\n\nIt was TWO.\n", ""},
		"nothing follows": {"a.md", "It was ONE.\n\nIt was TWO.\n\n<!-- concord:ignore date: known -->\n", ""},
		"front matter":    {"a.md", "---\ntitle: x\nconcord:\n  ignore:\n    date: known\n---\nIt was ONE.\n\nIt was TWO.\n", "ONE 5, TWO 5"},
		"page": {"a.html", "<h1>Fire in Merwin on Friday</h1>\n<p>It was ONE there.</p><!-- concord:ignore date: known --><p>It was TWO &amp; so on.</p>\n<p>It was THREE. <!-- concord:ignore number: x --></p>",
			"TWO 2"},
		"page, own": {"a.html", "<h1>Fire in Merwin on Friday</h1>\n<p>It was ONE there.</p>\n<p>It was <b>TWO</b>. <!-- concord:ignore date: known --></p><p>It was THREE.</p>", "TWO 3"},
	} {
		t.Run(name, func(t *testing.T) {
			d, found := load(t, test.file, test.text)
			l, err := suppress.Read(d.Articles[1:], known)
			if err != nil {
				t.Fatal(err)
			}
			rest, stand := l.Apply(d, found)
			var got []string
			for _, s := range stand {
				got = append(got, s.Finding.Attribute+" "+strings.TrimPrefix(s.By, test.file+":"))
				if s.Reason != "known" || !s.InText {
					t.Errorf("%+v", s)
				}
			}
			if diff := cmp.Diff(test.stand, strings.Join(got, ", ")); diff != "" || len(rest)+len(stand) != len(found) {
				t.Errorf("let stand (-want +got):\n%s", diff)
			}
		})
	}
}

func TestWrong(t *testing.T) {
	for text, want := range map[string]string{
		"<!-- concord:ignore date -->":                        "a.md:1:1: a suppression needs a reason: write <!-- concord:ignore RULE: reason -->",
		"<!-- concord:ignore date: -->":                       "a.md:1:1: a suppression needs a reason: write <!-- concord:ignore RULE: reason -->",
		"<!-- concord:ignore : why -->":                       "a.md:1:1: this suppression names no rule: write <!-- concord:ignore RULE: reason -->",
		"A <!-- concord:ignore date, dat: x -->":              `a.md:1:29: unknown rule "dat" (did you mean "date"?)`,
		"<!-- concord:ignore weather: x -->":                  `a.md:1:21: unknown rule "weather": 'concord rules list' names them all`,
		"<!-- concord:ignored date: x -->":                    `a.md:1:1: unknown comment "concord:ignored": write <!-- concord:ignore RULE: reason -->`,
		"<!-- concord:ignore date: x":                         "a.md:1:1: this comment has no end: close it with -->",
		"---\ntitle: x\nconcord: {ignore: {date: ''}}\n---\n": "a.md:3:26: a suppression needs a reason: write date: reason",
		"---\ntitle: x\nconcord: {ignore: {dat: y}}\n---\n":   `a.md:3:20: unknown rule "dat" (did you mean "date"?)`,
		"---\ntitle: x\nconcord: {ignores: {date: y}}\n---\n": `a.md:3:11: unknown key "ignores" (did you mean "ignore"?)`,
		"---\ntitle: x\nconcord:\n  ignore: [date]\n---\n":    `a.md:4:11: concord.ignore must be a list of keys with values, such as key: value`,
		"---\ntitle: x\nconcord: {ignore: {date: y}}\n---\n":  "",
		"<!-- concord:ignore date: x -->":                     "",
		"<!-- of concord: the town -->":                       "",
	} {
		src := claims.NewSource("a.md", text)
		_, err := suppress.Read([]claims.Article{{Source: src}}, known)
		var got []string
		for _, e := range strictyaml.All(err) {
			got = append(got, e.Error())
		}
		if diff := cmp.Diff(want, strings.Join(got, "\n")); diff != "" {
			t.Errorf("%q (-want +got):\n%s", text, diff)
		}
	}
}

// TestTooMany holds that a file of nothing but suppressions takes no time.
func TestTooMany(t *testing.T) {
	for comment, want := range map[string]string{
		"<!-- concord:ignore date: x -->": "more than 1000 suppressions in one file: switch the rule off in concord.yml",
		"<!-- concord:ignore ":            "this comment has no end: close it with -->",
	} {
		src := claims.NewSource("a.md", strings.Repeat(comment, 50_000))
		_, err := suppress.Read([]claims.Article{{Source: src}}, known)
		if all := strictyaml.All(err); len(all) == 0 || len(all) > 20 || !strings.HasSuffix(all[0].Error(), want) {
			t.Errorf("%s: %d errors, want %q first", comment, len(all), want)
		}
	}
}

func TestBaseline(t *testing.T) {
	path := filepath.Join(t.TempDir(), "b.yml")
	entries := []suppress.Entry{
		{ID: "abcdef0123456789", Rule: "date", What: "a \"thing\": 1 or 2", Files: []string{"a.md"}, Reason: "asked: yes"},
		{ID: "00ff00ff00ff00ff", Rule: "name", What: "x", Files: []string{"gone.md"}, Reason: "r"},
	}
	if err := os.WriteFile(path, suppress.Append(suppress.Append(nil, entries[:1]), entries[1:]), 0o600); err != nil {
		t.Fatal(err)
	}
	b, err := suppress.LoadBaseline(path)
	if err != nil {
		t.Fatal(err)
	}
	if b.Line("abcdef0123456789") != 3 || b.Line("00ff00ff00ff00ff") != 8 || b.Line("12") != 0 {
		t.Errorf("lines %d, %d, %d", b.Line("abcdef0123456789"), b.Line("00ff00ff00ff00ff"), b.Line("12"))
	}
	d, found := load(t, "a.md", "It was ONE.\n")
	l := &suppress.List{}
	l.Add(b)
	rest, stand := l.Apply(d, found)
	if len(rest) > 0 || len(stand) != 1 || stand[0].Reason != "asked: yes" || stand[0].By != path+":3" || stand[0].InText {
		t.Errorf("%v, %+v", rest, stand)
	}
	if got := suppress.Relative(filepath.Join("house", "b.yml"), []string{"a.md", filepath.Join("house", "x", "b.md")}); !cmp.Equal(got, []string{"../a.md", "x/b.md"}) {
		t.Errorf("relative paths %q", got)
	}
}

func TestBaselineErrors(t *testing.T) {
	for text, want := range map[string]string{
		"- id: abcdef01\n  rule: date\n":                           "finding abcdef01 is let stand without a reason: add reason:",
		"- id: abc\n  reason: x\n":                                 `id "abc": use the finding's id, 6 digits or more`,
		"- {id: abcdef01, reason: x}\n- {id: abcdef01, reason: y}": "finding abcdef01 stands in the file twice",
		"- id: abcdef01\n  why: x\n":                               `unknown key "why": there are id, rule, what, files, reason`,
		"id: abcdef01\n":                                           "the file must be a list: write each item on a line of its own after a dash, or [in, brackets]",
	} {
		path := filepath.Join(t.TempDir(), "b.yml")
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := suppress.LoadBaseline(path); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
	if _, err := suppress.LoadBaseline("missing.yml"); !os.IsNotExist(err) {
		t.Errorf("a missing file: %v", err)
	}
}

// TestStale holds that what could not have been met in a run is not called stale.
func TestStale(t *testing.T) {
	ran := []*rules.Analyzer{{Name: "date"}, {Name: "name"}}
	text := "<!-- concord:ignore date: x -->\n\nA fire broke out.\n\n<!-- concord:ignore number: its rule did not run -->\n\nIt was out by noon.\n"
	for name, test := range map[string]struct {
		draft, other bool
		want         []string
	}{
		"no draft":         {false, false, []string{"a.md:1: nothing is found that concord:ignore date lets stand; delete it if that is settled"}},
		"in the draft":     {true, false, []string{"a.md:1: nothing is found that concord:ignore date lets stand; delete it if that is settled"}},
		"beside the draft": {false, true, nil},
	} {
		d, _ := load(t, "a.md", text)
		d.Articles[1].Draft = test.draft
		d.Articles = append(d.Articles, claims.Article{ID: 2, Path: "b.md", Draft: test.other, Source: claims.NewSource("b.md", "")})
		l, err := suppress.Read(d.Articles[1:], known)
		if err != nil {
			t.Fatal(err)
		}
		l.Apply(d, nil)
		if diff := cmp.Diff(test.want, l.Stale(d, ran)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add("---\nconcord: {ignore: {date: x}}\n---\n<!-- concord:ignore date: y -->\nText. <!--concord:")
	f.Fuzz(func(t *testing.T, text string) {
		_, err := suppress.Read([]claims.Article{{Source: claims.NewSource("a.md", text)}}, known)
		for _, e := range strictyaml.All(err) {
			if !strings.HasPrefix(e.Error(), "a.md:") {
				t.Errorf("error without a place: %v", e)
			}
		}
	})
}
