package tag_test

import (
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"concord/claims"
	"concord/claims/segment"
	"concord/claims/tag"
)

// read cuts a text of one paragraph and tags it.
func read(t testing.TB, tagger *tag.Tagger, text string) *claims.Article {
	t.Helper()
	a := &claims.Article{Text: text, Blocks: []claims.Block{{Span: claims.Span{End: int32(len(text))}}}}
	segment.New().Article(a)
	tagger.Article(a)
	return a
}

func newTagger(t testing.TB) *tag.Tagger {
	t.Helper()
	tagger, err := tag.New()
	if err != nil {
		t.Fatal(err)
	}
	return tagger
}

func TestTags(t *testing.T) {
	tagger := newTagger(t)
	cases := []struct{ text, want string }{
		{"The minister will visit Lagos on Friday.", "DT NN MD VB NNP IN NNP ."},
		{"She said that the bridge collapsed.", "PRP VBD IN DT NN VBD ."},
		{"Police arrested a 26-year-old man.", "NNS VBD DT CD HYPH NN HYPH JJ NN ."},
		{"They didn't pay $1.2 million.", "PRP VBD RB VB $ CD CD ."},
		{"Two Killed in Car Crash Near Lagos", "CD VBN IN NN NN IN NNP"},
		{"THE BRIDGE WAS CLOSED ON MONDAY", "DT NN VBD VBN IN NNP"},
	}
	for _, c := range cases {
		a := read(t, tagger, c.text)
		var got []string
		for i := range a.Tokens {
			got = append(got, a.Tokens[i].Tag)
		}
		if diff := cmp.Diff(c.want, strings.Join(got, " ")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.text, diff)
		}
	}
}

// TestUniversalTags is about pairs that the Penn tag does not tell apart.
func TestUniversalTags(t *testing.T) {
	tagger := newTagger(t)
	cases := []struct{ text, word, want string }{
		{"He is in the house.", "is", "AUX"},
		{"He has a house.", "has", "VERB"},
		{"He has sold the house.", "has", "AUX"},
		{"She came after the storm.", "after", "ADP"},
		{"She came because the storm was over.", "because", "SCONJ"},
	}
	for _, c := range cases {
		a := read(t, tagger, c.text)
		for i := range a.Tokens {
			if a.Slice(a.Tokens[i].Span) == c.word && a.Tokens[i].POS != c.want {
				t.Errorf("%s: %s is %s, want %s", c.text, c.word, a.Tokens[i].POS, c.want)
			}
		}
	}
}

// TestConcurrent tags one text on several goroutines, under the race detector
// where it is on.
func TestConcurrent(t *testing.T) {
	tagger := newTagger(t)
	want := read(t, tagger, article)
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			if diff := cmp.Diff(want.Tokens, read(t, tagger, article).Tokens); diff != "" {
				t.Errorf("tags differ between goroutines:\n%s", diff)
			}
		})
	}
	wg.Wait()
}

func FuzzArticle(f *testing.F) {
	tagger := newTagger(f)
	for _, s := range []string{article, "", "...", "\x00\xff", "ÀÉ ß ﬁ 北京", "1,2,3 -- \"a\"", strings.Repeat("A-", 300)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		a := read(t, tagger, text)
		for i := range a.Tokens {
			tok := &a.Tokens[i]
			if tok.Tag == "" || tok.POS == "" || utf8.ValidString(text) && tok.Lemma == "" {
				t.Fatalf("token %q has tag %q, universal tag %q, lemma %q", a.Slice(tok.Span), tok.Tag, tok.POS, tok.Lemma)
			}
		}
	})
}

func BenchmarkArticle(b *testing.B) {
	tagger := newTagger(b)
	a := read(b, tagger, strings.Repeat(article, 50))
	b.ReportAllocs()
	b.ResetTimer()
	for b.Loop() {
		tagger.Article(a)
	}
	b.ReportMetric(float64(b.N*len(a.Tokens))/b.Elapsed().Seconds(), "words/s")
}

func BenchmarkNew(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := tag.New(); err != nil {
			b.Fatal(err)
		}
	}
}

// article is an invented report.
const article = `A cargo ferry with 84 people on board ran aground off the coast of Norland on Tuesday evening, officials said.
The coast guard sent two helicopters and a lifeboat to the Marigold, which was sailing from Port Ansel to Brightwater when its engine failed shortly after 6 p.m.
"We heard a loud bang and then the lights went out," said Petra Lindqvist, a 41-year-old teacher who was travelling with her two sons.
Captain Omar Haddad told reporters that nobody was seriously hurt, although at least seven passengers were taken to hospital with minor injuries.
The operator, Halden Lines Inc., said it would refund all tickets and had asked the Maritime Safety Board to look into the accident.
It isn't the first time: in March 2019 the same ship lost power near Cape Verity, and an inquiry later found that $2.3 million of repairs had been put off.
`
