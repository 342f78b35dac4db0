package entity

import (
	"sort"
	"strings"

	"concord/claims"
)

// quoted marks the tokens within quotation marks; a mark that nothing closes
// reaches to the end of its block.
func quoted(a *claims.Article) []bool {
	in := make([]bool, len(a.Tokens))
	for n := 0; n < len(a.Sentences); {
		open := false
		block := a.Sentences[n].Block
		for ; n < len(a.Sentences) && a.Sentences[n].Block == block; n++ {
			for i := a.Sentences[n].First; i < a.Sentences[n].Last; i++ {
				switch a.Slice(a.Tokens[i].Span) {
				case "\"":
					open = !open
				case "“", "``", "«":
					open = true
				case "”", "''", "»":
					open = false
				default:
					in[i] = open
				}
			}
		}
	}
	return in
}

// speakers finds for each article who says the quotations with an "I" in them,
// and gives it to him: the subject of the verb of saying beside the quotation,
// or the only one of its block, or of the block before if all of this is a
// quotation.
func (w *world) speakers(article int) {
	a := &w.d.Articles[article]
	var in []bool
	told := map[int]*cluster{} // by sentence
	for j := range a.Mentions {
		m := &a.Mentions[j]
		if m.Entity != 0 || m.Form != claims.Pronoun || !firstPerson(a.Tokens[m.First].Norm) {
			continue
		}
		if in == nil {
			in = quoted(a)
		}
		if !in[m.First] {
			continue
		}
		n := sentenceOf(a, m.First)
		c, known := told[n]
		if !known {
			c = w.speaker(article, n, in)
			told[n] = c
		}
		if c != nil {
			m.Entity, w.byRef[ref{article, j}] = c.id, c
		}
	}
}

// speaker is who says a quotation of sentence n: nil if the text does not tell.
func (w *world) speaker(article, n int, in []bool) *cluster {
	a := &w.d.Articles[article]
	if here := w.sayers(article, n, n+1, in); len(here) > 0 {
		return only(here)
	}
	first, last := blockOf(a, n)
	if here := w.sayers(article, first, last, in); len(here) > 0 {
		return only(here)
	}
	if first == 0 || !strings.ContainsAny(a.Slice(a.Tokens[a.Sentences[first].First].Span), "\"“`«") {
		return nil
	}
	if a.Sentences[first-1].Block == a.Sentences[first].Block {
		return nil // within a long one
	}
	before, _ := blockOf(a, first-1)
	return only(w.sayers(article, before, first, in))
}

// only is the one person of a list, nil if another or somebody unknown is in it.
func only(list []*cluster) *cluster {
	for _, c := range list {
		if c == nil || c != list[0] || c.kind != claims.Person {
			return nil
		}
	}
	if len(list) == 0 {
		return nil
	}
	return list[0]
}

// blockOf bounds the sentences of sentence n's block, no more than a few to
// either side.
func blockOf(a *claims.Article, n int) (first, last int) {
	const reach = 8
	first, last = n, n+1
	for first > 0 && n-first < reach && a.Sentences[first-1].Block == a.Sentences[n].Block {
		first--
	}
	for last < len(a.Sentences) && last-n <= reach && a.Sentences[last].Block == a.Sentences[n].Block {
		last++
	}
	return first, last
}

// sayers are the subjects of the verbs of saying outside quotations in the
// sentences [first:last), nil for one that is not resolved.
func (w *world) sayers(article, first, last int, in []bool) []*cluster {
	a := &w.d.Articles[article]
	var out []*cluster
	for i := a.Sentences[first].First; i < a.Sentences[last-1].Last; i++ {
		t := &a.Tokens[i]
		verb := i + t.Head
		if t.Rel != "nsubj" || in[i] || verb < 0 || int(verb) >= len(a.Tokens) || in[verb] || !w.says[a.Tokens[verb].Lemma] {
			continue
		}
		out = append(out, w.mentioned(article, i))
	}
	return out
}

// mentioned is the entity of the mention at token i, nil if there is none.
func (w *world) mentioned(article int, i int32) *cluster {
	ms := w.d.Articles[article].Mentions
	at := sort.Search(len(ms), func(j int) bool { return ms[j].Last > i })
	if at < len(ms) && ms[at].First <= i {
		return w.byRef[ref{article, at}]
	}
	return nil
}
