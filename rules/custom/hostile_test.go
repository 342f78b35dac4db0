package custom

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"concord/claims"
	"concord/rules"
)

// hostile are expressions that ask for time or memory without end. Those with
// a reason are refused before they run; the rest is the worst that is let
// through, on the longest texts.
var hostile = []struct{ name, when, reason string }{
	{"loops in loops", "all(1..1000, all(1..1000, all(1..1000, all(1..1000, # > 0))))", "there is no function all"},
	{"a count", "count(1..1000000, true) > 0", "there is no function count"},
	{"a range", "1..1000000000 == []", "loops, variables and lists"},
	{"a text that doubles", `let x = "aaaaaaaa"; let y = x+x+x+x+x+x+x+x; let z = y+y+y+y+y+y+y+y; len(z+z+z+z) > 0`, "loops, variables and lists"},
	{"a text repeated", `len(repeat("a", 1000000000)) > 0`, "there is no function repeat"},
	{"texts put together", `len(a.sentence` + strings.Repeat("+a.text", 40) + `) > 0`, "texts cannot be put together"},
	{"a list of lists", "map(1..1000, map(1..1000, #)) == []", "there is no function map"},
	{"sorting", "sort(1..1000000)[0] == 1", "only claims, their subjects"},
	{"reducing", "reduce(1..100000, #acc + # , 0) > 0", "there is no function reduce"},
	{"a pattern of patterns", `a.sentence matches "((((x{9}){9}){9})*)*y"`, "the patterns of this expression take"},
	{"a pattern of length", `a.sentence matches "(` + strings.Repeat("abcdefghi", 95) + `){1000}"`, "a pattern of 863 bytes"},
	{"a pattern often", `a.sentence matches "(` + strings.Repeat("[a-z]", 37) + `){1000}"`, "the patterns of this expression take"},
	{"a pattern beyond Go", `a.sentence matches "(((((x{100}){100}){100}){100}){100})"`, "not a pattern that Go understands"},
	{"a pattern made while running", "a.sentence matches b.sentence", "must be a pattern in quotes"},
	{"brackets", strings.Repeat("(", 50000) + "true" + strings.Repeat(")", 50000), "1000 are the most"},
	{"signs", strings.Repeat("-", 300000) + "1 > 0", "1000 are the most"},
	{"terms", strings.Repeat("1+", 400) + "1 > 0", "200 are the most"},
	{"the file system", `readFile("/etc/passwd") != ""`, "there is no function readFile"},
	{"the environment", `$env["HOME"] != ""`, "unknown name"},
	{"a method", "a.article.String() == a.text", "only functions can be called"},
	{"an index", "a.text[100000000] == 0", "only claims, their subjects"},
	{"maps", `{"a": 1}["a"] == 1`, "only claims, their subjects"},
	{"the date", "now().Year() > 0", "only functions can be called"},
	{"most patterns", `a.sentence matches "(x+x+)+y|(.*a){40}z" and a.sentence matches "(.*b|.*c){20}$"`, ""},
	{"most calls", "has(a.sentence" + strings.Repeat(`,"xx"`, 150) + ")", ""},
	{"most lower", strings.Repeat("len(lower(a.sentence))+", 32) + "0 > 0", ""},
	{"most comparing", strings.Repeat("differ(a,b) or ", 45) + "false", ""},
	{"most brackets", strings.Repeat("(", 490) + "true" + strings.Repeat(")", 490), ""},
}

// longClaims are two claims with the longest texts that an expression sees.
func longClaims() (a, b *Claim) {
	text := strings.Repeat("xxxxxab ", longest/8)
	d := &claims.Dossier{Articles: make([]claims.Article, 2), Claims: []claims.Claim{{}, {ID: 1, Article: 1, Value: claims.Value{Text: text}}}}
	j := &judge{d: d}
	c := &Claim{Text: text, Sentence: text, Value: text, id: 1, judge: j}
	return c, c
}

// TestHostile holds that each form is refused, or done with; with -v it says
// how long that took.
func TestHostile(t *testing.T) {
	a, b := longClaims()
	for _, h := range hostile {
		begin := time.Now()
		x, err := compile(h.when, true)
		if h.reason != "" {
			if err == nil || !strings.Contains(err.Error(), h.reason) {
				t.Errorf("%s: %v, want an error with %q", h.name, err, h.reason)
			}
			t.Logf("%-30s refused after %v", h.name, time.Since(begin))
			continue
		}
		if err != nil {
			t.Errorf("%s: %v", h.name, err)
			continue
		}
		compiled := time.Now()
		if v, err := x.run(a, b); err != nil || v != false && v != true {
			t.Errorf("%s: %v, %v", h.name, v, err)
		}
		t.Logf("%-30s compiled in %v, evaluated in %v", h.name, compiled.Sub(begin), time.Since(compiled))
	}
}

// BenchmarkHostile measures how long each form takes until it is refused or done.
func BenchmarkHostile(b *testing.B) {
	one, other := longClaims()
	for _, h := range hostile {
		b.Run(strings.ReplaceAll(h.name, " ", "-"), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if x, err := compile(h.when, true); err == nil {
					if _, err := x.run(one, other); err != nil {
						b.Fatal(err)
					}
				}
			}
		})
	}
}

// TestStopped holds that a rule that sets too much against too much is stopped
// and names its file, and that one whose time is up returns.
func TestStopped(t *testing.T) {
	r := &Rule{ID: "wide", File: "house.yml", Line: 3, Level: rules.Note, together: "dossier", confidence: 1}
	var err error
	if r.when, err = compile("a.number > b.number and a.number < b.number", true); err != nil {
		t.Fatal(err)
	}
	r.when.cost = fuel / 1000 // the thousandth pair is too much
	d := &claims.Dossier{Articles: make([]claims.Article, 2), Claims: make([]claims.Claim, 100)}
	for i := range d.Claims {
		d.Claims[i] = claims.Claim{ID: claims.ClaimID(i), Article: 1, Kind: claims.KindName, Value: claims.Value{Text: fmt.Sprint(i)}}
	}
	err = r.run(&rules.Pass{Analyzer: r.Analyzer(), Dossier: d})
	if err == nil || !strings.Contains(err.Error(), "was stopped: narrow its select (house.yml:3)") {
		t.Errorf("%v, want it stopped", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := r.run(&rules.Pass{Analyzer: r.Analyzer(), Dossier: d, Context: ctx}); err != nil {
		t.Errorf("after its time is up: %v", err)
	}
}

// FuzzCompile: no expression makes the compiler panic, and what it lets
// through runs.
func FuzzCompile(f *testing.F) {
	for _, h := range hostile {
		f.Add(h.when)
	}
	f.Add(`a.number > 3 and b.text in ["x"] or has(a.text, "y") ? a.denied : abs(a.min) <= 2.5`)
	a, b := longClaims()
	f.Fuzz(func(t *testing.T, s string) {
		x, err := compile(s, true)
		if err != nil {
			return
		}
		if _, err := x.run(a, b); err != nil {
			t.Errorf("%s: %v", s, err)
		}
	})
}
