package rules_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"concord/claims/corpus"
	"concord/claims/pipeline"
	"concord/rules"
	"concord/rules/suite"
)

// A houseStyle rewrites a report as another newsroom would print it, without a
// change to what it says.
type houseStyle struct {
	name    string
	rewrite func(string) string
}

// houseStyles are those of agencies and papers in English.
var houseStyles = []houseStyle{
	{"day first", inMonths(`MONTH (\d{1,2}), (\d{4})`, "$2 $1 $3")},
	{"month first", inMonths(`(\d{1,2}) MONTH (\d{4})`, "$2 $1, $3")},
	{"per cent", pattern(`\bpercent\b`, "per cent")},
	{"%", pattern(` per ?cent\b`, "%")},
	{"typographic marks", func(s string) string {
		return strings.ReplaceAll(pattern(`"([^"\n]*)"`, "“$1”")(s), "'", "’")
	}},
	{"long dash", pattern(` - `, " — ")},
	{"am, pm", strings.NewReplacer("a.m.", "am", "p.m.", "pm").Replace},
	{"numbers under ten in figures", pattern(`([^-\pL])four (\p{L})`, "${1}4 $2")},
	{"millions in short", pattern(`([$€£]\d+(?:\.\d)?) million\b`, "${1}m")},
	{"days without on", pattern(`\bon ((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b`, "$1")},
	{"no line break after numbers", pattern(`(\d) (\p{L})`, "$1\u00a0$2")},
	{"lines of DOS", func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") }},
}

func pattern(p, replacement string) func(string) string {
	re := regexp.MustCompile(p)
	return func(s string) string { return re.ReplaceAllString(s, replacement) }
}

// inMonths is a pattern in which MONTH stands for any month written in full.
func inMonths(p, replacement string) func(string) string {
	const months = `(January|February|March|April|May|June|July|August|September|October|November|December)`
	return pattern(strings.Replace(p, "MONTH", months, 1), replacement)
}

// TestHouseStyle holds that a report and the same report in another house's
// style say the same: for the texts of testdata's dossiers, in styles drawn by
// lot, nothing is found but what the report alone has.
func TestHouseStyle(t *testing.T) {
	p, err := pipeline.New()
	if err != nil {
		t.Fatal(err)
	}
	archives, err := filepath.Glob("../testdata/dossiers/*.txtar")
	if err != nil || len(archives) == 0 {
		t.Fatalf("no dossiers in testdata (%v)", err)
	}
	rng := rand.New(rand.NewPCG(3, 4))
	used := map[string]int{}
	for _, archive := range archives {
		ar, err := txtar.ParseFile(archive)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range ar.Files {
			if f.Name == "want" || strings.HasSuffix(f.Name, ".html") {
				continue
			}
			alone := read(t, p, filepath.Ext(f.Name), string(f.Data))
			for range 2 {
				text, names := string(f.Data), []string(nil)
				for _, i := range rng.Perm(len(houseStyles))[:4] {
					s := houseStyles[i]
					if restyled := s.rewrite(text); restyled != text {
						text, names = restyled, append(names, s.name)
						used[s.name]++
					}
				}
				both := read(t, p, filepath.Ext(f.Name), string(f.Data), text)
				for id, finding := range both {
					if _, known := alone[id]; !known {
						t.Errorf("%s, %s: in other styles (%s): %s", filepath.Base(archive), f.Name, strings.Join(names, ", "), finding)
					}
				}
			}
		}
	}
	for _, s := range houseStyles {
		if used[s.name] == 0 {
			t.Errorf("style %q changed no report", s.name)
		}
	}
}

// read runs all rules on texts, each a file, and returns what they find.
func read(t *testing.T, p *pipeline.Pipeline, ext string, texts ...string) map[string]string {
	t.Helper()
	dir := t.TempDir()
	var paths []string
	for i, text := range texts {
		path := filepath.Join(dir, fmt.Sprintf("%d%s", i, ext))
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		paths = append(paths, path)
	}
	articles, problems := corpus.Load(paths, corpus.Options{})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	for i := range articles {
		articles[i].Draft = false
	}
	found, broken := rules.Run(context.Background(), p.Run(articles), suite.Analyzers(), rules.Options{MinConfidence: rules.DefaultMinConfidence})
	if len(broken) > 0 {
		t.Fatal(broken)
	}
	out := map[string]string{}
	for _, f := range found {
		out[f.ID] = f.Level.String() + " " + f.Rule + ": " + f.Message
	}
	return out
}
