package parse_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"concord/claims"
	"concord/claims/parse"
	"concord/claims/segment"
	"concord/claims/tag"
)

// A reader runs the stages that the parser needs, and itself.
type reader struct {
	segmenter *segment.Segmenter
	tagger    *tag.Tagger
	parser    *parse.Parser
}

func newReader(t testing.TB) *reader {
	t.Helper()
	tagger, err := tag.New()
	if err != nil {
		t.Fatal(err)
	}
	parser, err := parse.New()
	if err != nil {
		t.Fatal(err)
	}
	return &reader{segment.New(), tagger, parser}
}

func (r *reader) read(text string) *claims.Article {
	a := &claims.Article{Text: text, Blocks: []claims.Block{{Span: claims.Span{End: int32(len(text))}}}}
	r.segmenter.Article(a)
	r.tagger.Article(a)
	r.parser.Article(a)
	return a
}

// arcs writes the tree as "word relation governor", without punctuation.
func arcs(a *claims.Article) []string {
	var out []string
	for i := range a.Tokens {
		t := &a.Tokens[i]
		head := "-"
		if t.Head != 0 {
			head = a.Slice(a.Tokens[i+int(t.Head)].Span)
		}
		if t.Rel != "punct" {
			out = append(out, fmt.Sprintf("%s %s %s", a.Slice(t.Span), t.Rel, head))
		}
	}
	return out
}

func TestTrees(t *testing.T) {
	r := newReader(t)
	cases := []struct {
		text string
		want []string
	}{
		{"The minister visited Lagos on Friday.",
			[]string{"The det minister", "minister nsubj visited", "visited root -", "Lagos obj visited", "on case Friday", "Friday obl visited"}},
		{"Two men were killed by the blast.",
			[]string{"Two nummod men", "men nsubj:pass killed", "were aux:pass killed", "killed root -", "by case blast", "the det blast", "blast obl:agent killed"}},
		{"She said the bridge had collapsed.",
			[]string{"She nsubj said", "said root -", "the det bridge", "bridge nsubj collapsed", "had aux collapsed", "collapsed ccomp said"}},
		{"Petra's car is red and old.",
			[]string{"Petra nmod:poss car", "'s case Petra", "car nsubj red", "is cop red", "red root -", "and cc old", "old conj red"}},
	}
	for _, c := range cases {
		if diff := cmp.Diff(c.want, arcs(r.read(c.text))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.text, diff)
		}
	}
}

// checkTrees expects each sentence to be one tree.
func checkTrees(t *testing.T, a *claims.Article) {
	t.Helper()
	for _, s := range a.Sentences {
		roots := 0
		for i := s.First; i < s.Last; i++ {
			if a.Tokens[i].Rel == "" {
				t.Fatalf("token %d has no relation", i)
			}
			if a.Tokens[i].Head == 0 {
				roots++
			}
			steps := int32(0)
			for k := i; a.Tokens[k].Head != 0; k += a.Tokens[k].Head {
				if h := k + a.Tokens[k].Head; h < s.First || h >= s.Last {
					t.Fatalf("token %d hangs on %d, beyond its sentence", k, h)
				}
				if steps++; steps > s.Last-s.First {
					t.Fatalf("token %d hangs in a circle", i)
				}
			}
		}
		if roots != 1 {
			t.Fatalf("%d roots in %q", roots, a.Slice(s.Span))
		}
	}
}

func FuzzArticle(f *testing.F) {
	r := newReader(f)
	for _, s := range []string{article, "", "...", "\x00\xff", "ÀÉ ß 北京", strings.Repeat("and, ", 100), "Ann and Bo and"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) { checkTrees(t, r.read(text)) })
}

func TestConcurrent(t *testing.T) {
	r := newReader(t)
	want := r.read(article)
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			if diff := cmp.Diff(want.Tokens, r.read(article).Tokens); diff != "" {
				t.Errorf("trees differ between goroutines:\n%s", diff)
			}
		})
	}
	wg.Wait()
}

// article is an invented report.
const article = `A cargo ferry with 84 people on board ran aground off the coast of Norway on Tuesday evening, officials said. The coast guard sent two helicopters and a lifeboat to the Marigold, which was sailing from Port Ansel to Brightwater when its engine failed shortly after 6 p.m. "We heard a loud bang and then the lights went out," said Petra Lindqvist, a 41-year-old teacher who was travelling with her two sons. Captain Omar Haddad told reporters that nobody was seriously hurt, although at least seven passengers were taken to hospital with minor injuries. The operator, Halden Lines Inc., said it would refund all tickets and had asked the Maritime Safety Board to look into the accident. It isn't the first time: in March 2019 the same ship lost power near Cape Verity, and an inquiry later found that $2.3 million of repairs had been put off. `
