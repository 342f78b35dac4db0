package attribution_test

import (
	"strings"
	"testing"

	"concord/claims"
)

// odd are tags that a fuzzed text is given instead of the tagger's: those that
// the stage asks for, in any order.
var odd = strings.Fields("VBD VBN VBG VB VBZ MD RB DT NN NNS NNP IN TO CC , : . `` '' JJ WP WDT PRP RBR HYPH -LRB-")

// FuzzArticle holds that on any text, with any tags, clauses tile their
// sentences, predicates rise and lie in their clauses, and every attribution
// names words of the sentence that it is of.
func FuzzArticle(f *testing.F) {
	read := newChain(f)
	for _, c := range parseCases(cases) {
		f.Add(c.sentence, []byte(nil))
	}
	f.Add("said said said", []byte{0})
	f.Add("According to. According to, no nor neither not", []byte(nil))
	f.Add("a b c d e f g h i j k l", []byte{0, 14, 7, 2, 13, 3, 6, 20})
	f.Add("said the , not , man", []byte{0, 7, 14, 6, 14, 8})
	f.Add("\xff\x80 \u200b n't \u201c\u201d", []byte{6, 5, 17})
	f.Fuzz(func(t *testing.T, text string, tags []byte) {
		a := read.article(text, claims.Body)
		for i := 0; i < len(a.Tokens) && len(tags) > 0; i++ {
			a.Tokens[i].Tag = odd[int(tags[i%len(tags)])%len(odd)]
		}
		read.read.Article(a)
		checkClauses(t, a)
		checkPredicates(t, a)
		checkAttributions(t, a)
	})
}

func checkClauses(t *testing.T, a *claims.Article) {
	t.Helper()
	n := 0
	for i, s := range a.Sentences {
		at := s.First
		for ; n < len(a.Clauses) && a.Clauses[n].Sentence == int32(i); n++ {
			c := a.Clauses[n]
			if c.First != at || c.Last <= c.First {
				t.Fatalf("clause %+v: want it to begin at token %d and to hold one", c, at)
			}
			at = c.Last
		}
		if at != s.Last && s.Kind.HasClaims() {
			t.Fatalf("the clauses of sentence %+v end at token %d", s, at)
		}
	}
	if n != len(a.Clauses) {
		t.Fatalf("%d clauses, of which the sentences hold %d", len(a.Clauses), n)
	}
}

func checkPredicates(t *testing.T, a *claims.Article) {
	t.Helper()
	last := int32(-1)
	for _, p := range a.Predicates {
		if p.Head <= last {
			t.Fatalf("predicate %+v after one at token %d", p, last)
		}
		last = p.Head
		if c := a.Clauses[p.Clause]; p.Head < c.First || p.Head >= c.Last {
			t.Fatalf("predicate %+v lies outside its clause %+v", p, c)
		}
		if p.Class == "" || p.Polarity > claims.Denied || p.Modality > claims.Hypothetical {
			t.Fatalf("predicate %+v", p)
		}
		if p.Attribution == 0 {
			continue
		}
		if at := a.Attributions[p.Attribution-1]; !at.Content.Contains(a.Tokens[p.Head].Span) {
			t.Fatalf("predicate %+v lies outside the words it is of, %+v", p, at)
		}
	}
}

func checkAttributions(t *testing.T, a *claims.Article) {
	t.Helper()
	for _, at := range a.Attributions {
		if at.Source.Len() <= 0 || at.Cue.Len() <= 0 || !at.Content.Contains(at.Cue) || !at.Content.Contains(at.Source) {
			t.Fatalf("attribution %+v", at)
		}
	}
}

// TestEmpty holds that an article without text, or without anything that
// states, is left without annotations, whatever it held before.
func TestEmpty(t *testing.T) {
	read := newChain(t)
	for _, kind := range []claims.BlockKind{claims.Byline, claims.Furniture} {
		a := read.article("Police arrested two men, Ann Lee said.", kind)
		if len(a.Clauses)+len(a.Predicates)+len(a.Attributions) != 0 {
			t.Errorf("block kind %d is read", kind)
		}
	}
	a := &claims.Article{Clauses: make([]claims.Clause, 1), Predicates: make([]claims.Predicate, 1), Attributions: make([]claims.Attribution, 1)}
	read.read.Article(a)
	if len(a.Clauses)+len(a.Predicates)+len(a.Attributions) != 0 {
		t.Errorf("an empty article keeps annotations: %+v", a)
	}
}
