package main

import (
	"strings"

	"concord/claims"
)

// A tally counts what the gold has, what was found, and what of it is right.
type tally struct{ gold, found, right int }

func (t *tally) add(o tally) { t.gold += o.gold; t.found += o.found; t.right += o.right }

func (t tally) precision() float64 { return percent(t.right, t.found) }
func (t tally) recall() float64    { return percent(t.right, t.gold) }

// f1 is the harmonic mean of precision and recall, in percent.
func (t tally) f1() float64 { return percent(2*t.right, t.gold+t.found) }

// A score is what the CoNLL 2018 shared task (Zeman et al. 2018) measures:
// words are the same when they have the same characters of the text, and all
// else is counted over words that are the same. Relations are compared
// without their subtypes; punctuation counts.
type score struct{ sentences, tokens, upos, xpos, lemma, uas, las tally }

func (s *score) add(o score) {
	s.sentences.add(o.sentences)
	s.tokens.add(o.tokens)
	s.upos.add(o.upos)
	s.xpos.add(o.xpos)
	s.lemma.add(o.lemma)
	s.uas.add(o.uas)
	s.las.add(o.las)
}

// scoreBank compares two readings of the same articles.
func scoreBank(gold, got treebank) (s score) {
	for i := range gold {
		s.add(scoreArticle(gold[i], got[i]))
	}
	return s
}

func scoreArticle(gold, got *claims.Article) (s score) {
	same := align(len(gold.Sentences), len(got.Sentences), func(i, k int) (claims.Span, claims.Span) {
		return gold.Sentences[i].Span, got.Sentences[k].Span
	})
	s.sentences = tally{len(gold.Sentences), len(got.Sentences), found(same)}
	same = align(len(gold.Tokens), len(got.Tokens), func(i, k int) (claims.Span, claims.Span) {
		return gold.Tokens[i].Span, got.Tokens[k].Span
	})
	words := tally{gold: len(gold.Tokens), found: len(got.Tokens)}
	s.tokens, s.upos, s.xpos, s.lemma, s.uas, s.las = words, words, words, words, words, words
	s.tokens.right = found(same)
	for i, k := range same {
		if k == none {
			continue
		}
		g, p := &gold.Tokens[i], &got.Tokens[k]
		s.upos.right += one(g.POS == p.POS)
		s.xpos.right += one(g.Tag == p.Tag)
		s.lemma.right += one(g.Lemma == p.Lemma || g.Lemma == "_")
		if p.Rel != "" && sameHead(same, g, i, p, k) {
			s.uas.right++
			s.las.right += one(universal(g.Rel) == universal(p.Rel))
		}
	}
	return s
}

// none is the counterpart of what has none.
const none = -1

// align gives for each of n spans the index of the equal one among m others;
// both come in order.
func align(n, m int, at func(i, k int) (claims.Span, claims.Span)) []int {
	same := make([]int, n)
	for i, k := 0, 0; i < n; {
		same[i] = none
		if k == m {
			i++
			continue
		}
		switch g, p := at(i, k); {
		case g == p:
			same[i] = k
			i, k = i+1, k+1
		case g.Start < p.Start || g.Start == p.Start && g.End < p.End:
			i++
		default:
			k++
		}
	}
	return same
}

// found counts the counterparts.
func found(same []int) (n int) {
	for _, k := range same {
		n += one(k != none)
	}
	return n
}

// sameHead reports whether the governors of g and p, at i and k, are the same
// word, or both are roots.
func sameHead(same []int, g *claims.Token, i int, p *claims.Token, k int) bool {
	if g.Head == 0 || p.Head == 0 {
		return g.Head == p.Head
	}
	return same[i+int(g.Head)] == k+int(p.Head)
}

// universal is a relation without its subtype.
func universal(rel string) string {
	rel, _, _ = strings.Cut(rel, ":")
	return rel
}
