package rules_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"concord/claims"
	"concord/claims/guard"
	"concord/rules"
)

// article makes an article of which every line is a sentence and a block.
func article(path, text string) claims.Article {
	return claims.Article{Path: path, Text: text, Source: claims.NewSource(path, text)}
}

// dossier numbers the articles as the pipeline does.
func dossier(articles ...claims.Article) *claims.Dossier {
	d := &claims.Dossier{Articles: make([]claims.Article, 1), Claims: make([]claims.Claim, 1), Entities: make([]claims.Entity, 1)}
	d.Articles = append(d.Articles, articles...)
	for i := range d.Articles {
		d.Articles[i].ID = claims.ArticleID(i)
	}
	return d
}

// cite is evidence for every occurrence of the word in the dossier.
func cite(d *claims.Dossier, word string) []rules.Evidence {
	var out []rules.Evidence
	for i := range d.Articles {
		a := &d.Articles[i]
		for from := 0; ; {
			at := strings.Index(a.Text[from:], word)
			if at < 0 {
				break
			}
			start := int32(from + at)
			span := claims.Span{Start: start, End: start + int32(len(word))}
			out = append(out, rules.Evidence{Article: a.ID, Span: span, Sentence: span})
			from += at + len(word)
		}
	}
	return out
}

// words is a rule that sets the given words against each other, most of them
// last, so that an order of its own would be seen.
func words(name string, level rules.Level, confidence float64, words ...string) *rules.Analyzer {
	return &rules.Analyzer{
		Name: name, Source: "// " + name + ": words\n//\n// For this test.\n", Example: "x", Kind: claims.KindOther, Level: level,
		Run: func(p *rules.Pass) error {
			f := rules.Finding{Attribute: strings.Join(words, "/"), Confidence: confidence}
			for _, w := range words {
				ev := cite(p.Dossier, w)
				slices.Reverse(ev)
				if len(ev) > 0 {
					f.Values = append(f.Values, rules.Value{Norm: w, Label: w, Evidence: ev})
				}
			}
			if len(f.Values) > 1 {
				p.Report(f)
			}
			return nil
		},
	}
}

// summary is what a test compares: the rule, the level, and each value.
func summary(fs []rules.Finding) []string {
	var out []string
	for _, f := range fs {
		line := f.Level.String() + " " + f.Rule
		for _, v := range f.Values {
			line += " " + v.Norm
		}
		out = append(out, line)
	}
	return out
}

func TestRunOrder(t *testing.T) {
	d := dossier(article("a.txt", "red one up\n"), article("b.txt", "blue two down\nred\n"), article("c.txt", "green\n"))
	found, broken := rules.Run(context.Background(), d, []*rules.Analyzer{
		words("counts", rules.Note, 1, "one", "two"),
		words("ways", rules.Error, 0.7, "up", "down"),
		words("colours", rules.Error, 0.9, "blue", "green", "red"),
	}, rules.Options{})
	if len(broken) > 0 {
		t.Fatal(broken)
	}
	want := []string{"error colours red blue green", "error ways down up", "note counts one two"}
	if diff := cmp.Diff(want, summary(found)); diff != "" {
		t.Errorf("findings (-want +got):\n%s", diff)
	}
	if want := "blue/green/red: red (a.txt:1, b.txt:2) or blue (b.txt:1) or green (c.txt:1)"; found[0].Message != want {
		t.Errorf("message %q, want %q", found[0].Message, want)
	}
	if found[0].Kind != claims.KindOther {
		t.Errorf("kind %q, want the rule's", found[0].Kind)
	}
}

// TestRunMessageIsShort holds that a message names three sources of a value
// and counts the others.
func TestRunMessageIsShort(t *testing.T) {
	d := dossier(article("a.txt", "red"), article("b.txt", "red"), article("c.txt", "red"), article("d.txt", "red"),
		article("e.txt", "red"), article("wires/f.txt", "\n\nblue"))
	found, _ := rules.Run(context.Background(), d, []*rules.Analyzer{words("colours", rules.Error, 1, "blue", "red")}, rules.Options{})
	if len(found) != 1 {
		t.Fatalf("%d findings, want 1", len(found))
	}
	if want := "blue/red: red (a.txt:1, b.txt:1, c.txt:1, 2 more) or blue (f.txt:3)"; found[0].Message != want {
		t.Errorf("message %q, want %q", found[0].Message, want)
	}
}

func TestRunDraft(t *testing.T) {
	draft := article("draft.md", "blue one\n")
	draft.Draft = true
	d := dossier(article("a.txt", "red up\n"), article("b.txt", "red down two\n"), draft)
	found, _ := rules.Run(context.Background(), d, []*rules.Analyzer{
		words("colours", rules.Warning, 1, "red", "blue"),
		words("ways", rules.Error, 1, "up", "down"),
		words("counts", rules.Note, 1, "two", "one"),
	}, rules.Options{})
	want := []string{"warning colours blue red", "note counts one two"}
	if diff := cmp.Diff(want, summary(found)); diff != "" {
		t.Errorf("findings that involve the draft, its value first (-want +got):\n%s", diff)
	}
}

func TestRunMinConfidence(t *testing.T) {
	d := dossier(article("a.txt", "red up"), article("b.txt", "blue down"))
	analyzers := []*rules.Analyzer{words("colours", rules.Error, 0.4, "red", "blue"), words("ways", rules.Error, 0.5, "up", "down")}
	for least, want := range map[float64]int{0: 2, 0.4: 2, 0.5: 1, 0.51: 0} {
		if found, _ := rules.Run(context.Background(), d, analyzers, rules.Options{MinConfidence: least}); len(found) != want {
			t.Errorf("%d findings of confidence %g and more, want %d", len(found), least, want)
		}
	}
}

// TestRunDoubles holds that of two rules that see one discrepancy the
// weightier speaks, and that rules which share one side alone both do.
func TestRunDoubles(t *testing.T) {
	d := dossier(article("a.txt", "red-hot"), article("b.txt", "blue-hot"), article("c.txt", "green"))
	for name, c := range map[string]struct {
		analyzers []*rules.Analyzer
		want      []string
	}{
		"the same sides": {
			[]*rules.Analyzer{words("first", rules.Warning, 1, "red", "blue"), words("second", rules.Error, 0.5, "red-hot", "blue-hot")},
			[]string{"error second blue-hot red-hot"},
		},
		"one level, surer": {
			[]*rules.Analyzer{words("first", rules.Error, 0.6, "red", "blue"), words("second", rules.Error, 0.8, "red-hot", "blue-hot")},
			[]string{"error second blue-hot red-hot"},
		},
		"a side more": {
			[]*rules.Analyzer{words("first", rules.Error, 0.9, "red", "blue", "green"), words("second", rules.Error, 0.8, "red", "blue")},
			[]string{"error first blue green red"},
		},
		"one side shared": {
			[]*rules.Analyzer{words("first", rules.Error, 0.9, "red", "blue"), words("second", rules.Error, 0.8, "red", "green")},
			[]string{"error first blue red", "error second green red"},
		},
		"the same rule twice": {
			[]*rules.Analyzer{words("first", rules.Error, 0.9, "red", "blue"), words("first", rules.Error, 0.9, "red", "blue")},
			[]string{"error first blue red"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			found, _ := rules.Run(context.Background(), d, c.analyzers, rules.Options{})
			if diff := cmp.Diff(c.want, summary(found)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestRunFingerprint holds that a finding keeps its name when lines move, when
// sources are added and when the articles come in another order, and that
// other values, attributes and rules have names of their own.
func TestRunFingerprint(t *testing.T) {
	id := func(rule string, values []string, articles ...claims.Article) string {
		t.Helper()
		found, _ := rules.Run(context.Background(), dossier(articles...), []*rules.Analyzer{words(rule, rules.Error, 1, values...)}, rules.Options{})
		if len(found) != 1 {
			t.Fatalf("%d findings, want 1", len(found))
		}
		return found[0].ID
	}
	colours := []string{"red", "blue"}
	red, blue := article("a.txt", "red"), article("b.txt", "blue")
	first := id("colours", colours, red, blue)
	if len(first) != 16 || strings.Trim(first, "0123456789abcdef") != "" {
		t.Errorf("%q is not 16 hexadecimal digits", first)
	}
	for name, same := range map[string]string{
		"moved lines":    id("colours", colours, article("a.txt", "x\n\n\nthe red"), blue),
		"a source more":  id("colours", colours, red, blue, article("c.txt", "blue, blue")),
		"another order":  id("colours", colours, blue, red),
		"another path":   id("colours", colours, article("wires/a.txt", "red"), blue),
		"the rule again": id("colours", colours, red, blue),
	} {
		if same != first {
			t.Errorf("%s: fingerprint %s, was %s", name, same, first)
		}
	}
	for name, other := range map[string]string{
		"other values":     id("colours", []string{"red", "green"}, red, article("b.txt", "green")),
		"other rule":       id("shades", colours, red, blue),
		"other attribute":  id("colours", []string{"blue", "red"}, red, blue),
		"one value beside": id("colours", []string{"red", "blue", "green"}, red, blue, article("c.txt", "green")),
	} {
		if other == first {
			t.Errorf("%s: the same fingerprint %s", name, other)
		}
	}
}

// TestRunBroken holds that a rule that panics or fails is named, that what it
// had found stands, and that the others run.
func TestRunBroken(t *testing.T) {
	d := dossier(article("a.txt", "red up one"), article("b.txt", "blue down two"))
	colours := words("colours", rules.Error, 1, "red", "blue")
	panics, fails := words("panics", rules.Error, 0.9, "up", "down"), words("fails", rules.Error, 0.8, "one", "two")
	find := panics.Run
	panics.Run = func(p *rules.Pass) error {
		_ = find(p)
		var none []int
		_ = none[len(p.Dossier.Articles)]
		return nil
	}
	cause := errors.New("the table has no row for it")
	fails.Run = func(*rules.Pass) error { return cause }

	found, broken := rules.Run(context.Background(), d, []*rules.Analyzer{panics, fails, colours}, rules.Options{})
	if diff := cmp.Diff([]string{"error colours blue red", "error panics down up"}, summary(found)); diff != "" {
		t.Errorf("findings (-want +got):\n%s", diff)
	}
	if len(broken) != 2 || broken[0].Rule != "panics" || broken[1].Rule != "fails" {
		t.Fatalf("broken %+v, want panics and fails", broken)
	}
	if !strings.Contains(broken[0].Error(), "rule panics failed: panic: runtime error: index out of range") ||
		!strings.Contains(broken[0].Stack, "run_test.go") {
		t.Errorf("%v\n%s\nwant the rule, the cause and the place", broken[0], broken[0].Stack)
	}
	if !errors.Is(broken[1].Cause, cause) || broken[1].Stack != "" {
		t.Errorf("cause %v, stack %q; want the rule's own error and no stack", broken[1].Cause, broken[1].Stack)
	}
}

// TestRunEvidence holds that a place cited twice is listed once, that a file's
// repetitions are counted, and that places come in the order of the articles.
func TestRunEvidence(t *testing.T) {
	d := dossier(article("a.txt", "red red"), article("b.txt", "blue red"))
	twice := &rules.Analyzer{Name: "twice", Run: func(p *rules.Pass) error {
		red := cite(p.Dossier, "red")
		p.Report(rules.Finding{Level: rules.Error, Confidence: 1, Values: []rules.Value{
			{Norm: "red", Evidence: slices.Concat(red[1:], red)}, {Norm: "blue", Evidence: cite(p.Dossier, "blue")}}})
		return nil
	}}
	found, _ := rules.Run(context.Background(), d, []*rules.Analyzer{twice}, rules.Options{})
	if len(found) != 1 {
		t.Fatalf("%d findings, want 1", len(found))
	}
	var got []claims.Span
	for _, e := range found[0].Values[0].Evidence {
		got = append(got, e.Span)
	}
	want := []claims.Span{{Start: 0, End: 3}, {Start: 5, End: 8}}
	if diff := cmp.Diff(want, got); diff != "" || found[0].Values[0].Repeats != 1 {
		t.Errorf("%d repetitions, want 1; evidence (-want +got):\n%s", found[0].Values[0].Repeats, diff)
	}
}

// TestRunEvidenceDated holds that of a file's repetitions the one is kept whose
// sentence also says when.
func TestRunEvidenceDated(t *testing.T) {
	d := dossier(article("a.txt", "red. red on Monday. red"), article("b.txt", "blue"))
	d.Articles[1].Times = []claims.TimeExpr{{Span: claims.Span{Start: 12, End: 18}, Type: claims.Date, Value: "XXXX-WXX-1"}}
	sentence := claims.Span{Start: 5, End: 19}
	colours := &rules.Analyzer{Name: "colours", Run: func(p *rules.Pass) error {
		red := cite(p.Dossier, "red")
		red[1].Sentence = sentence
		p.Report(rules.Finding{Level: rules.Error, Confidence: 1, Values: []rules.Value{
			{Norm: "red", Evidence: red}, {Norm: "blue", Evidence: cite(p.Dossier, "blue")}}})
		return nil
	}}
	found, _ := rules.Run(context.Background(), d, []*rules.Analyzer{colours}, rules.Options{})
	if len(found) != 1 {
		t.Fatalf("%d findings, want 1", len(found))
	}
	want := rules.Value{Norm: "red", Repeats: 2, Evidence: []rules.Evidence{{Article: 1, Span: claims.Span{Start: 5, End: 8}, Sentence: sentence}}}
	if diff := cmp.Diff(want, found[0].Values[0]); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestPass(t *testing.T) {
	d := dossier(article("a.txt", "x"))
	d.Groups = []claims.Group{{Kind: claims.KindDate, Attribute: "1"}, {Kind: claims.KindAge, Attribute: "2"}, {Kind: claims.KindDate, Attribute: "3"}}
	var got []string
	for g := range (&rules.Pass{Dossier: d}).Groups(claims.KindDate) {
		got = append(got, g.Attribute)
	}
	if diff := cmp.Diff([]string{"1", "3"}, got); diff != "" {
		t.Errorf("groups of dates (-want +got):\n%s", diff)
	}
	for g := range (&rules.Pass{Dossier: d}).Groups(claims.KindDate) {
		if g.Attribute != "1" {
			t.Errorf("group %s after the loop has ended", g.Attribute)
		}
		break
	}
}

// TestRunStopped holds that a rule that takes too long or is cut off by the
// end of the context is named with the article that it had come to, and that
// what it and the others had found until then stands.
func TestRunStopped(t *testing.T) {
	slow := words("slow", rules.Error, 0.9, "up", "down")
	find := slow.Run
	deaf := false
	slow.Run = func(p *rules.Pass) error {
		_ = find(p)
		p.Claim(1)
		for !deaf && !p.Stopped() {
			time.Sleep(time.Second)
		}
		if deaf {
			time.Sleep(time.Hour)
			_ = find(p) // nobody hears it
		}
		return nil
	}
	enough := errors.New("enough")
	for name, c := range map[string]struct {
		deaf    bool
		timeout time.Duration
		cause   error
		says    string
		found   []string
	}{
		"heeds the time":  {false, time.Minute, guard.ErrTimeout, "rule slow took longer than --timeout allows at b.txt; the other rules ran", []string{"error colours blue red", "error slow down up"}},
		"is left behind":  {true, time.Minute, guard.ErrTimeout, "goes on in the background until concord ends", []string{"error colours blue red", "error slow down up"}},
		"the context end": {true, 0, enough, "rule slow failed at b.txt: enough", []string{"error slow down up"}},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				defer time.Sleep(2 * time.Hour) // what was left behind ends
				deaf = c.deaf
				d := dossier(article("a.txt", "red up"), article("b.txt", "blue down"))
				d.Claims = append(d.Claims, claims.Claim{ID: 1, Article: 2})
				ctx, cancel := context.WithCancelCause(context.Background())
				defer cancel(nil)
				if c.timeout == 0 {
					time.AfterFunc(time.Second, func() { cancel(enough) })
				}
				found, broken := rules.Run(ctx, d, []*rules.Analyzer{slow, words("colours", rules.Error, 1, "red", "blue")}, rules.Options{Timeout: c.timeout})
				got := slices.DeleteFunc(summary(found), func(s string) bool { // whether it was begun depends on the processors
					return c.timeout == 0 && s == "error colours blue red"
				})
				if diff := cmp.Diff(c.found, got); diff != "" {
					t.Errorf("findings (-want +got):\n%s", diff)
				}
				if len(broken) != 1 || !errors.Is(broken[0], c.cause) || !strings.Contains(broken[0].Error(), c.says) {
					t.Errorf("broken %v, want one that says %q", broken, c.says)
				}
			})
		})
	}
}

// colours reports that the words red and blue are at odds, at a level.
func colours(level rules.Level) *rules.Analyzer {
	return &rules.Analyzer{Name: "colours", Level: rules.Warning, Run: func(p *rules.Pass) error {
		p.Report(rules.Finding{Level: level, Confidence: 1, Attribute: "colour", Values: []rules.Value{
			{Norm: "red", Label: "red", Evidence: cite(p.Dossier, "red")}, {Norm: "blue", Label: "blue", Evidence: cite(p.Dossier, "blue")}}})
		return nil
	}}
}

func TestLevelsWanted(t *testing.T) {
	d := dossier(article("a.txt", "red"), article("b.txt", "blue"))
	for _, test := range []struct{ own, wanted, got rules.Level }{
		{rules.Warning, 0, rules.Warning},
		{rules.Warning, rules.Error, rules.Error},
		{rules.Warning, rules.Note, rules.Note},
		{rules.Error, rules.Note, rules.Note},
		{rules.Note, rules.Error, rules.Note}, // the rule has made it weaker
		{rules.Note, rules.Note, rules.Note},
	} {
		found, _ := rules.Run(t.Context(), d, []*rules.Analyzer{colours(test.own)}, rules.Options{Levels: map[string]rules.Level{"colours": test.wanted}})
		if len(found) != 1 || found[0].Level != test.got {
			t.Errorf("%v, wanted %v: %v", test.own, test.wanted, found)
		}
	}
}

func TestWeight(t *testing.T) {
	d := dossier(article("a.txt", "red"), article("b.txt", "red"), article("c.txt", "blue"))
	for name, test := range map[string]struct {
		weight func(*claims.Article) float64
		first  string
	}{
		"none":  {nil, "red"},
		"c":     {func(a *claims.Article) float64 { return map[string]float64{"c.txt": 3}[a.Path] + 1 }, "blue"},
		"equal": {func(*claims.Article) float64 { return 0 }, "blue"},
	} {
		found, _ := rules.Run(t.Context(), d, []*rules.Analyzer{colours(rules.Error)}, rules.Options{Weight: test.weight})
		if len(found) != 1 || found[0].Values[0].Norm != test.first {
			t.Errorf("%s: %v, want %s first", name, found, test.first)
		}
	}
}

func TestAccept(t *testing.T) {
	d := dossier(article("a.txt", "red"), article("b.txt", "blue"))
	for _, accept := range []bool{true, false} {
		found, _ := rules.Run(t.Context(), d, []*rules.Analyzer{colours(rules.Error)}, rules.Options{
			Accept: func(_ *claims.Dossier, f *rules.Finding) bool { return accept && f.Rule == "colours" }})
		if accept != (len(found) == 0) {
			t.Errorf("accepted %t: %d findings", accept, len(found))
		}
	}
}
