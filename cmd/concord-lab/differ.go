package main

import (
	"fmt"
	"io"
	"strings"

	"concord/claims"
)

// A difference prints where two readings of the same article part.
type difference func(w io.Writer, gold, got *claims.Article)

// differences are what conllu --differences can show.
var differences = map[string]difference{
	"sentences": differentSentences,
	"tokens":    differentTokens,
	"lemma":     differentWords(func(t *claims.Token) string { return t.Lemma }),
	"xpos":      differentWords(func(t *claims.Token) string { return t.Tag }),
	"upos":      differentWords(func(t *claims.Token) string { return t.POS }),
}

// differentSentences shows each end of a sentence that only one reading has.
func differentSentences(w io.Writer, gold, got *claims.Article) {
	ends := func(a *claims.Article) map[int32]bool {
		m := map[int32]bool{}
		for _, s := range a.Sentences {
			m[s.End] = true
		}
		return m
	}
	want, have := ends(gold), ends(got)
	for _, s := range gold.Sentences {
		if !have[s.End] {
			fmt.Fprintf(w, "missed    %s\n", around(gold, s.End, s.End))
		}
	}
	for _, s := range got.Sentences {
		if !want[s.End] {
			fmt.Fprintf(w, "invented  %s\n", around(got, s.End, s.End))
		}
	}
}

// differentTokens shows each stretch that the readings cut in different ways.
func differentTokens(w io.Writer, gold, got *claims.Article) {
	g, p := gold.Tokens, got.Tokens
	for len(g) > 0 && len(p) > 0 {
		if g[0].Span == p[0].Span {
			g, p = g[1:], p[1:]
			continue
		}
		n, m := 1, 1
		for n < len(g) && m < len(p) && g[n-1].End != p[m-1].End {
			if g[n-1].End < p[m-1].End {
				n++
			} else {
				m++
			}
		}
		fmt.Fprintf(w, "%-30s %-30s %s\n", words(gold, g[:n]), words(got, p[:m]), around(gold, g[0].Start, g[n-1].End))
		g, p = g[n:], p[m:]
	}
}

// differentWords shows each word whose value differs.
func differentWords(value func(*claims.Token) string) difference {
	return func(w io.Writer, gold, got *claims.Article) {
		same := align(len(gold.Tokens), len(got.Tokens), func(i, k int) (claims.Span, claims.Span) {
			return gold.Tokens[i].Span, got.Tokens[k].Span
		})
		for i, k := range same {
			if k == none || value(&gold.Tokens[i]) == value(&got.Tokens[k]) {
				continue
			}
			g := &gold.Tokens[i]
			fmt.Fprintf(w, "%-20s %-6s %-20s %-20s %s\n", gold.Slice(g.Span), g.Tag, value(g), value(&got.Tokens[k]), around(gold, g.Start, g.End))
		}
	}
}

func words(a *claims.Article, tokens []claims.Token) string {
	var w []string
	for _, t := range tokens {
		w = append(w, a.Slice(t.Span))
	}
	return strings.Join(w, " ")
}

// around shows 40 bytes on either side of a stretch, or of a cut.
func around(a *claims.Article, from, to int32) string {
	const context = 40
	before := strings.ToValidUTF8(a.Text[max(0, from-context):from], "")
	after := strings.ToValidUTF8(a.Text[to:min(int32(len(a.Text)), to+context)], "")
	return strings.ReplaceAll(before+"["+a.Text[from:to]+"]"+after, "\n", " ")
}
