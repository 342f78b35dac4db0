package attribution

import (
	"strings"

	"concord/claims"
)

// attribute finds who says a sentence, by its first verb of saying or by
// "according to", and ties the sentence's other predicates to that voice.
func (r *Reader) attribute(a *claims.Article, s *claims.Sentence, predicates []claims.Predicate) {
	for i := range predicates {
		p := &predicates[i]
		t := &a.Tokens[p.Head]
		if p.Nominal || !strings.HasPrefix(t.Tag, "VB") || !r.is("report", t) {
			continue
		}
		source := r.speaker(a, a.Clauses[p.Clause], p.Head)
		if source.IsZero() {
			source = subject(a, s, p.Head)
		}
		if source.IsZero() {
			continue
		}
		r.tie(a, s, claims.Attribution{Cue: t.Span, Source: source}, predicates, p.Head)
		return
	}
	for i := s.First; i+2 < s.Last; i++ {
		if a.Tokens[i].Norm == "according" && a.Tokens[i+1].Norm == "to" {
			end := i + 2
			for end < s.Last && a.Tokens[end].Tag != "," && a.Tokens[end].Tag != "." {
				end++
			}
			if end == i+2 {
				continue // nobody is named
			}
			cue := claims.Span{Start: a.Tokens[i].Start, End: a.Tokens[i+1].End}
			source := claims.Span{Start: a.Tokens[i+2].Start, End: a.Tokens[end-1].End}
			r.tie(a, s, claims.Attribution{Cue: cue, Source: source}, predicates, -1)
			return
		}
	}
}

// tie records the attribution and hangs the predicates but the cue on it.
func (r *Reader) tie(a *claims.Article, s *claims.Sentence, at claims.Attribution, predicates []claims.Predicate, cue int32) {
	at.Content = s.Span
	at.Quoted = strings.ContainsAny(a.Slice(s.Span), "\"\u201c\u201d")
	a.Attributions = append(a.Attributions, at)
	for i := range predicates {
		off := a.Tokens[predicates[i].Head].Start
		aside := off > at.Source.End && off < at.Cue.Start // between speaker and cue: said of the speaker
		if predicates[i].Head != cue && !aside {
			predicates[i].Attribution = int32(len(a.Attributions))
		}
	}
}

// speaker is the words before a verb of saying in its clause, or, where the
// verb comes first ("said Ann Lee"), those after it.
func (r *Reader) speaker(a *claims.Article, c claims.Clause, verb int32) claims.Span {
	if from := r.skipMarks(a, c.First, verb); from < verb {
		return claims.Span{Start: a.Tokens[from].Start, End: a.Tokens[verb-1].End}
	}
	end := verb + 1
	for end < c.Last && (strings.HasPrefix(a.Tokens[end].Tag, "NN") || a.Tokens[end].Tag == "DT" || a.Tokens[end].Tag == "JJ" || a.Tokens[end].Tag == "HYPH") {
		end++
	}
	if end == verb+1 {
		return claims.Span{}
	}
	return claims.Span{Start: a.Tokens[verb+1].Start, End: a.Tokens[end-1].End}
}

func (r *Reader) skipMarks(a *claims.Article, from, to int32) int32 {
	for from < to {
		switch a.Tokens[from].Tag {
		case ",", "``", "''", ":", "IN", "CC", "WP", "WDT", ".", "-LRB-", "-RRB-":
			from++
		default:
			return from
		}
	}
	return from
}
