package ner_test

import (
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"concord/claims"
	"concord/claims/ner"
	"concord/claims/segment"
	"concord/claims/tag"
)

// A reader runs the stages that the name tagger needs, and itself.
type reader struct {
	segmenter *segment.Segmenter
	tagger    *tag.Tagger
	namer     *ner.Tagger
}

func newReader(t testing.TB) *reader {
	t.Helper()
	tagger, err := tag.New()
	if err != nil {
		t.Fatal(err)
	}
	namer, err := ner.New()
	if err != nil {
		t.Fatal(err)
	}
	return &reader{segment.New(), tagger, namer}
}

// read makes an article of a text whose lines are paragraphs.
func (r *reader) read(text string) *claims.Article {
	a := &claims.Article{Text: text}
	at := int32(0)
	for line := range strings.Lines(text) {
		a.Blocks = append(a.Blocks, claims.Block{Span: claims.Span{Start: at, End: at + int32(len(line))}})
		at += int32(len(line))
	}
	r.segmenter.Article(a)
	r.tagger.Article(a)
	r.namer.Article(a)
	return a
}

// names lists the names of an article with their kinds.
func names(a *claims.Article) []string {
	var out []string
	for i := 0; i < len(a.Tokens); i++ {
		kind, ok := strings.CutPrefix(a.Tokens[i].Name, "B-")
		if !ok {
			continue
		}
		last := i
		for last+1 < len(a.Tokens) && a.Tokens[last+1].Name == "I-"+kind {
			last++
		}
		out = append(out, kind+" "+a.Text[a.Tokens[i].Start:a.Tokens[last].End])
		i = last
	}
	return out
}

func TestNames(t *testing.T) {
	r := newReader(t)
	cases := []struct {
		text string
		want []string
	}{
		{"President Maria Okafor met Japanese officials in Lagos on Friday.", []string{"PER Maria Okafor", "LOC Lagos"}},
		{"The University of Texas said on Monday that it would appeal.", []string{"ORG University of Texas"}},
		{"The storm killed dozens of people in Honduras and Guatemala.", []string{"LOC Honduras", "LOC Guatemala"}},
		{"He said the talks had failed.", nil},
		{"Ms. Petra Lindqvist lives in Sweden.\nLindqvist won twice.", []string{"PER Petra Lindqvist", "LOC Sweden", "PER Lindqvist"}},
	}
	for _, c := range cases {
		if diff := cmp.Diff(c.want, names(r.read(c.text))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.text, diff)
		}
	}
}

func TestConcurrent(t *testing.T) {
	r := newReader(t)
	want := r.read(article)
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			if diff := cmp.Diff(want.Tokens, r.read(article).Tokens); diff != "" {
				t.Errorf("names differ between goroutines:\n%s", diff)
			}
		})
	}
	wg.Wait()
}

// FuzzArticle expects well-formed IOB2: a name goes on only as the kind that it
// began as, and within its sentence.
func FuzzArticle(f *testing.F) {
	r := newReader(f)
	for _, s := range []string{article, "", "\x00\xff", "ÀÉ ß 北京", strings.Repeat("Ann Bo ", 200), "IN LIMA, ANN SAID"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		a := r.read(text)
		for _, st := range a.Sentences {
			last := ""
			for i := st.First; i < st.Last; i++ {
				name := a.Tokens[i].Name
				if kind, ok := strings.CutPrefix(name, "I-"); ok && last != "B-"+kind && last != "I-"+kind {
					t.Fatalf("%s after %q at %q", name, last, a.Slice(a.Tokens[i].Span))
				}
				last = name
			}
		}
	})
}

func BenchmarkArticle(b *testing.B) {
	r := newReader(b)
	a := r.read(strings.Repeat(article, 50))
	b.ReportAllocs()
	b.ResetTimer()
	for b.Loop() {
		r.namer.Article(a)
	}
	b.ReportMetric(float64(b.N*len(a.Tokens))/b.Elapsed().Seconds(), "words/s")
}

// BenchmarkWords is tokens, tags, lemmas and names together.
func BenchmarkWords(b *testing.B) {
	r := newReader(b)
	a := r.read(strings.Repeat(article, 50))
	b.ReportAllocs()
	b.ResetTimer()
	for b.Loop() {
		a.Sentences, a.Tokens = a.Sentences[:0], a.Tokens[:0]
		r.segmenter.Article(a)
		r.tagger.Article(a)
		r.namer.Article(a)
	}
	b.ReportMetric(float64(b.N*len(a.Tokens))/b.Elapsed().Seconds(), "words/s")
}

// article is an invented report.
const article = `A cargo ferry with 84 people on board ran aground off the coast of Norway on Tuesday evening, officials said.
The coast guard sent two helicopters and a lifeboat to the Marigold, which was sailing from Port Ansel to Brightwater when its engine failed shortly after 6 p.m.
"We heard a loud bang and then the lights went out," said Petra Lindqvist, a 41-year-old teacher who was travelling with her two sons.
Captain Omar Haddad told reporters that nobody was seriously hurt, although at least seven passengers were taken to hospital with minor injuries.
The operator, Halden Lines Inc., said it would refund all tickets and had asked the Maritime Safety Board to look into the accident.
It isn't the first time: in March 2019 the same ship lost power near Cape Verity, and an inquiry later found that $2.3 million of repairs had been put off.
`
