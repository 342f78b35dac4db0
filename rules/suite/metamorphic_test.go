package suite_test

import (
	"bytes"
	"context"
	"fmt"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"concord/claims"
	"concord/claims/corpus"
	"concord/claims/pipeline"
	"concord/reports"
	"concord/rules"
	"concord/rules/suite"
)

// A bench runs the whole of check on texts by name.
type bench struct{ *pipeline.Pipeline }

func newBench(t *testing.T) bench {
	t.Helper()
	p, err := pipeline.New()
	if err != nil {
		t.Fatal(err)
	}
	return bench{p}
}

// load makes articles of the texts of an archive, as corpus does of files.
func load(t *testing.T, files []txtar.File) []claims.Article {
	t.Helper()
	var out []claims.Article
	for _, f := range files {
		as, problems := corpus.Load([]string{"-"}, corpus.Options{Stdin: bytes.NewReader(f.Data)})
		if len(problems) > 0 {
			t.Fatalf("%s: %v", f.Name, problems)
		}
		for i := range as {
			as[i].Path = f.Name
		}
		out = append(out, as...)
	}
	return out
}

func (b bench) check(t *testing.T, articles []claims.Article) (*claims.Dossier, []rules.Finding) {
	t.Helper()
	d := b.Run(slices.Clone(articles))
	found, broken := rules.Run(context.Background(), d, suite.Analyzers(), rules.Options{MinConfidence: rules.DefaultMinConfidence})
	if len(broken) > 0 {
		t.Fatal(broken)
	}
	return d, found
}

// told writes findings with all their words, in whatever order articles came.
func told(d *claims.Dossier, found []rules.Finding) []string {
	out := []string{}
	for _, f := range found {
		line := fmt.Sprintf("%s %s %s:", f.ID, f.Level, f.Attribute)
		var sides []string
		for _, v := range f.Values {
			var places []string
			for _, e := range v.Evidence {
				a := &d.Articles[e.Article]
				places = append(places, fmt.Sprintf("%s:%d %q", a.Path, a.SourceOffset(e.Span.Start), a.Slice(e.Span)))
			}
			slices.Sort(places)
			sides = append(sides, strings.Join(places, ", "))
		}
		slices.Sort(sides)
		out = append(out, line+" "+strings.Join(sides, " | "))
	}
	slices.Sort(out)
	return out
}

// eachDossier calls f with the texts of each of the project's dossiers.
func eachDossier(t *testing.T, f func(t *testing.T, files []txtar.File)) {
	t.Helper()
	archives, err := filepath.Glob("../../testdata/dossiers/*.txtar")
	if err != nil || len(archives) == 0 {
		t.Fatalf("no dossiers (%v)", err)
	}
	for _, archive := range archives {
		t.Run(strings.TrimSuffix(filepath.Base(archive), ".txtar"), func(t *testing.T) {
			ar, err := txtar.ParseFile(archive)
			if err != nil {
				t.Fatal(err)
			}
			f(t, slices.DeleteFunc(ar.Files, func(f txtar.File) bool { return f.Name == "want" }))
		})
	}
}

// known are the breaches of each promise below that are known, in all dossiers
// together: what is compared, and at which odds, still depends on how often a
// word stands in the dossier, so that one article more may tip what is near the
// edge. The numbers may only fall; -v lists the breaches.
var known = map[string]int{"unrelated": 1, "copy": 54, "paraphrase": 0, "alike": 1}

// breaches counts and lists what breaks a promise.
type breaches struct {
	name string
	n    int
}

func (b *breaches) add(t *testing.T, format string, args ...any) {
	b.n++
	t.Logf(format, args...)
}

func (b *breaches) hold(t *testing.T) {
	t.Helper()
	if most := known[b.name]; b.n > most {
		t.Errorf("%d breaches, %d are known; see -v", b.n, most)
	} else if b.n < most {
		t.Logf("%d breaches, %d are known: lower the number", b.n, most)
	}
}

// difference lists the findings that are in one list alone.
func difference(x, y []string) []string {
	var out []string
	for _, s := range x {
		if !slices.Contains(y, s) {
			out = append(out, "-"+s)
		}
	}
	for _, s := range y {
		if !slices.Contains(x, s) {
			out = append(out, "+"+s)
		}
	}
	return out
}

// TestUnrelated holds that an article about something else changes nothing.
func TestUnrelated(t *testing.T) {
	b, broken := newBench(t), &breaches{name: "unrelated"}
	other := txtar.File{Name: "zz-choir.txt", Data: []byte("Choir finds its old organ\n\n" +
		"The parish choir of Ulvendal has its organ back. Builders had taken the pipes to a workshop in the spring to clean them.\n\n" +
		"\"It sounds brighter than I remember,\" said the organist, Tuva Selmer. The choir will sing with it at Easter.\n")}
	eachDossier(t, func(t *testing.T, files []txtar.File) {
		want := told(b.check(t, load(t, files)))
		for _, line := range difference(want, told(b.check(t, load(t, append(slices.Clone(files), other))))) {
			broken.add(t, "with an unrelated article: %s", line)
		}
	})
	broken.hold(t)
}

// TestCopy holds that a second copy of an article brings no finding.
func TestCopy(t *testing.T) {
	b, broken := newBench(t), &breaches{name: "copy"}
	eachDossier(t, func(t *testing.T, files []txtar.File) {
		known := map[string]bool{}
		_, before := b.check(t, load(t, files))
		for _, f := range before {
			known[f.ID] = true
		}
		for _, f := range files {
			copied := append(slices.Clone(files), txtar.File{Name: "zz-copy-" + f.Name, Data: f.Data})
			_, after := b.check(t, load(t, copied))
			for _, g := range after {
				if !known[g.ID] {
					broken.add(t, "with a copy of %s: %s %s", f.Name, g.Level, g.Message)
				}
			}
		}
	})
	broken.hold(t)
}

// TestOrders holds that the order of the articles changes nothing, nor does
// the number of processors: what is written is the same to the byte.
func TestOrders(t *testing.T) {
	b := newBench(t)
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	eachDossier(t, func(t *testing.T, files []txtar.File) {
		var first string
		var said []string
		turned := slices.Clone(files) // whole files: the stories of a page keep its order
		for n := range min(len(files), 4) {
			runtime.GOMAXPROCS([...]int{1, 8}[n%2])
			d, found := b.check(t, load(t, turned))
			if n == 0 {
				said = told(d, found)
			}
			if diff := cmp.Diff(said, told(d, found)); diff != "" {
				t.Errorf("another article first (-first +now):\n%s", diff)
			}
			turned = append(turned[1:], turned[0])
		}
		articles := load(t, files)
		for _, procs := range []int{1, 2, 8} {
			runtime.GOMAXPROCS(procs)
			d, found := b.check(t, articles)
			var out bytes.Buffer
			if err := reports.WriteJSON(&out, &reports.Report{Dossier: d, Findings: found}); err != nil {
				t.Fatal(err)
			}
			if first == "" {
				first = out.String()
			}
			if diff := cmp.Diff(first, out.String()); diff != "" {
				t.Errorf("%d processors (-1 +%[1]d):\n%s", procs, diff)
			}
		}
	})
}

// paraphrases are words that say the same.
var paraphrases = strings.NewReplacer(
	" began ", " started ", " reporters", " journalists", " because ", " since ", " almost ", " nearly ", " quickly", " swiftly",
	" however,", " though,", " big ", " large ", " shut ", " closed ", " often ", " frequently ", " perhaps ", " maybe ", " whole ", " entire ",
)

// TestParaphrase holds that sentences with which no finding is concerned may
// be put into other words.
func TestParaphrase(t *testing.T) {
	b, broken := newBench(t), &breaches{name: "paraphrase"}
	changed := 0
	eachDossier(t, func(t *testing.T, files []txtar.File) {
		d, found := b.check(t, load(t, files))
		want := idsOf(found)
		others := slices.Clone(files)
		for i, f := range files {
			text := string(f.Data)
			for j := range d.Articles {
				a := &d.Articles[j]
				if a.Path != f.Name {
					continue
				}
				for s := range a.Sentences {
					sentence := a.Sentences[s].Span
					if concerned(found, a.ID, sentence) {
						continue
					}
					old := a.Slice(sentence)
					if other := paraphrases.Replace(old); other != old && strings.Count(text, old) == 1 {
						text = strings.Replace(text, old, other, 1)
						changed++
					}
				}
			}
			others[i] = txtar.File{Name: f.Name, Data: []byte(text)}
		}
		_, after := b.check(t, load(t, others))
		for _, line := range difference(want, idsOf(after)) {
			broken.add(t, "in other words: %s", line)
		}
	})
	broken.hold(t)
	if changed < 5 {
		t.Errorf("only %d sentences were put into other words", changed)
	}
}

func idsOf(found []rules.Finding) []string {
	ids := []string{}
	for _, f := range found {
		ids = append(ids, f.ID+" "+f.Attribute)
	}
	slices.Sort(ids)
	return ids
}

func concerned(found []rules.Finding, id claims.ArticleID, sentence claims.Span) bool {
	for _, f := range found {
		for _, v := range f.Values {
			if slices.ContainsFunc(v.Evidence, func(e rules.Evidence) bool { return e.Article == id && e.Sentence.Overlaps(sentence) }) {
				return true
			}
		}
	}
	return false
}

// TestAlike holds that a finding of two sides goes when one side takes over
// the words of the other, and that no words are set against themselves.
func TestAlike(t *testing.T) {
	b, broken := newBench(t), &breaches{name: "alike"}
	cured := 0
	eachDossier(t, func(t *testing.T, files []txtar.File) {
		d, found := b.check(t, load(t, files))
		for _, f := range found {
			if len(f.Values) != 2 || f.Kind != claims.KindNumber && f.Kind != claims.KindDate && f.Kind != claims.KindName {
				continue
			}
			to := d.Articles[f.Values[0].Evidence[0].Article].Slice(f.Values[0].Evidence[0].Span)
			others, ok := replaced(files, d, f.Values[1].Evidence, to)
			if !ok {
				continue
			}
			cured++
			after, left := b.check(t, load(t, others))
			for _, g := range left {
				if g.ID == f.ID || g.Rule == f.Rule && g.Attribute == f.Attribute && sameWords(after, g) {
					broken.add(t, "%q on both sides, and still: %s %s", to, g.Level, g.Message)
				}
			}
		}
	})
	broken.hold(t)
	if cured < 10 {
		t.Errorf("only %d findings were cured", cured)
	}
}

// replaced puts words in the places of evidence; false if a place is not in
// its file word for word, once.
func replaced(files []txtar.File, d *claims.Dossier, evidence []rules.Evidence, to string) ([]txtar.File, bool) {
	out := slices.Clone(files)
	for _, e := range evidence {
		a := &d.Articles[e.Article]
		sentence := a.Slice(e.Sentence)
		at := int(e.Span.Start - e.Sentence.Start)
		other := sentence[:at] + to + sentence[at+e.Span.Len():]
		i := slices.IndexFunc(out, func(f txtar.File) bool { return f.Name == a.Path })
		if i < 0 || strings.Count(string(out[i].Data), sentence) != 1 {
			return nil, false
		}
		out[i].Data = []byte(strings.Replace(string(out[i].Data), sentence, other, 1))
	}
	return out, true
}

// sameWords reports whether two sides are in the same words throughout.
func sameWords(d *claims.Dossier, f rules.Finding) bool {
	words := func(v rules.Value) string {
		var all []string
		for _, e := range v.Evidence {
			all = append(all, strings.ToLower(d.Articles[e.Article].Slice(e.Span)))
		}
		slices.Sort(all)
		return strings.Join(slices.Compact(all), "|")
	}
	return words(f.Values[0]) == words(f.Values[1])
}
