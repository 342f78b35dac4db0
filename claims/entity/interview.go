package entity

import (
	"cmp"
	"slices"
	"strings"

	"concord/claims"
)

// An interview is what the text itself shows of one: who asks in which block.
// In one, "I" is the guest but in questions, and "you" is the guest in
// questions.
type interview struct {
	said  int    // the sentence among the first that calls it one; -1 if none does
	first int    // the first sentence of the first question; of the text's end if none
	asks  []bool // by sentence: the interviewer's turn
}

// brief are the most sentences of an interviewer's turn, enough the turns that
// make an interview of a text which does not call itself one.
const (
	brief  = 4
	enough = 3
)

// interviewed reads the turns of a text that calls itself an interview within
// its first sentences, or in which questions and answers take turns; nil if it
// is none.
func interviewed(a *claims.Article) *interview {
	v := &interview{said: -1, first: len(a.Sentences), asks: make([]bool, len(a.Sentences))}
	for n := 0; n < min(3, len(a.Sentences)) && v.said < 0; n++ {
		if strings.Contains(strings.ToLower(a.Slice(a.Sentences[n].Span)), "interview") {
			v.said = n
		}
	}
	turns, last := 0, int32(-2)
	for n := 0; n < len(a.Sentences); {
		block, end, at := a.Sentences[n].Block, n, -1
		for ; end < len(a.Sentences) && a.Sentences[end].Block == block; end++ {
			if question(a, a.Sentences[end]) {
				at = end
			}
		}
		if at >= 0 && at >= end-2 && end-n <= brief && !strings.ContainsAny(a.Slice(a.Sentences[n].Span)[:1], "\"“") {
			for i := n; i < end; i++ {
				v.asks[i] = true
			}
			if block != last+1 {
				turns++
			}
			v.first, last = min(v.first, n), block
		}
		n = end
	}
	if v.said < 0 && turns < enough {
		return nil
	}
	for n := range a.Sentences { // all in one block: the sentences take turns
		v.asks[n] = v.asks[n] || turns == 0 && question(a, a.Sentences[n])
	}
	return v
}

// speaks reports whether a word of a sentence means the guest: "I" and its forms in an
// answer, "you" and its forms in a question.
func (v *interview) speaks(word string, sentence int) bool {
	return firstPerson(word) && !v.asks[sentence] || secondPerson(word) && v.asks[sentence]
}

func firstPerson(w string) bool {
	switch w {
	case "i", "me", "my", "mine", "myself":
		return true
	}
	return false
}

func secondPerson(w string) bool {
	switch w {
	case "you", "your", "yours", "yourself":
		return true
	}
	return false
}

func question(a *claims.Article, s claims.Sentence) bool {
	return strings.HasSuffix(strings.TrimRight(a.Slice(s.Span), " \"”’)"), "?")
}

// guest is the only person whom the sentence that tells of the interview names,
// or, if it names none, the one named most before the first question; nil if
// two are.
func (w *world) guest(article int) *cluster {
	a := &w.d.Articles[article]
	v := interviewed(a)
	if v == nil {
		return nil
	}
	if v.said >= 0 {
		if told := w.persons(article, v.said, v.said+1); len(told) > 0 {
			if len(told) == 1 {
				return told[0].cluster
			}
			return nil
		}
	}
	told := w.persons(article, 0, min(len(a.Sentences), max(3, v.first)))
	if len(told) == 0 || len(told) > 1 && (told[0].score == told[1].score || told[0].score < 2) {
		return nil
	}
	return told[0].cluster
}

// persons are those whom the sentences [first:last) name, with how often, the
// most frequent first.
func (w *world) persons(article, first, last int) []candidate {
	a := &w.d.Articles[article]
	var told []candidate
	for j := range a.Mentions {
		m := &a.Mentions[j]
		c := w.byRef[ref{article, j}]
		if n := sentenceOf(a, m.First); n < first || n >= last || m.Form != claims.Named || c == nil || c.kind != claims.Person {
			continue
		}
		if i := slices.IndexFunc(told, func(x candidate) bool { return x.cluster == c }); i >= 0 {
			told[i].score++
		} else {
			told = append(told, candidate{c, 1})
		}
	}
	slices.SortStableFunc(told, func(a, b candidate) int { return cmp.Compare(b.score, a.score) })
	return told
}
