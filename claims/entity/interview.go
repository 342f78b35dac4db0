package entity

import (
	"strings"

	"concord/claims"
)

// interviewed finds the sentence among the first that says that the article is
// an interview, -1 if none does. In one, "I" is the guest but in questions, and
// "you" is the guest in questions.
func (t *text) interviewed() int {
	for n := 0; n < min(3, len(t.a.Sentences)); n++ {
		s := t.a.Sentences[n]
		for i := s.First; i < s.Last; i++ {
			if w := t.words[i].fold; w == "interview" || w == "interviews" || w == "interviewed" {
				return n
			}
		}
	}
	return -1
}

// speaks reports whether token i means the guest of an interview: "I" and its
// forms in a statement, "you" and its forms in a question.
func (t *text) speaks(i int, s claims.Sentence) bool {
	switch t.words[i].fold {
	case "i", "me", "my", "mine", "myself":
		return !question(t.a, s)
	case "you", "your", "yours", "yourself":
		return question(t.a, s)
	}
	return false
}

func question(a *claims.Article, s claims.Sentence) bool {
	return strings.HasSuffix(strings.TrimRight(a.Slice(s.Span), " \"”’)"), "?")
}

// guest is the only person whom the sentence that tells of the interview
// names; nil if there are two.
func (w *world) guest(article int) *cluster {
	a := &w.d.Articles[article]
	var only *cluster
	for n := 0; n < min(3, len(a.Sentences)); n++ {
		s := a.Sentences[n]
		if !strings.Contains(strings.ToLower(a.Slice(s.Span)), "interview") {
			continue
		}
		for j := range a.Mentions {
			m := &a.Mentions[j]
			c := w.byRef[ref{article, j}]
			if m.First < s.First || m.First >= s.Last || m.Form != claims.Named || c == nil || c.kind != claims.Person || c == only {
				continue
			}
			if only != nil {
				return nil
			}
			only = c
		}
		return only
	}
	return only
}
