package attribution

import (
	"slices"
	"strings"

	"concord/claims"
)

// scope carries a denial, a plan or a condition to what hangs on it by the
// parse, where the words between hide it from the clauses: "denied that the
// firm had sold it", "ordered the guards to free him", "stopped the men from
// leaving". Without a parse it changes nothing.
func (r *Reader) scope(a *claims.Article, s *claims.Sentence, predicates []claims.Predicate) {
	for i := range predicates {
		p := &predicates[i]
		if p.Nominal && r.scheduled(a, s, p.Head) {
			p.Modality = max(p.Modality, claims.Planned)
		}
		if t := &a.Tokens[p.Head]; p.Nominal || !strings.HasPrefix(t.Tag, "VB") {
			continue
		}
		switch {
		case p.Polarity == claims.Affirmed && (r.disowned(a, s, p.Head) || r.kept(a, s, p.Head) || begins(a, s, p.Head, "nor")):
			p.Polarity = claims.Denied
		case r.undertaken(a, s, p.Head):
			p.Modality = max(p.Modality, claims.Planned)
		case begins(a, s, p.Head, "had", "should", "were"):
			p.Modality = claims.Hypothetical
		}
	}
}

// scheduled reports a happening that is the subject of being planned: "a
// meeting is planned".
func (r *Reader) scheduled(a *claims.Article, s *claims.Sentence, noun int32) bool {
	up := above(a, s, noun)
	return up > noun && a.Tokens[noun].Rel == "nsubj:pass" && a.Tokens[up].Tag == "VBN" && r.is("planner", &a.Tokens[up])
}

// above is the token that token i hangs on, in its sentence; -1 if none.
func above(a *claims.Article, s *claims.Sentence, i int32) int32 {
	t := &a.Tokens[i]
	if up := i + t.Head; t.Head != 0 && up >= s.First && up < s.Last {
		return up
	}
	return -1
}

// has reports a dependent of token i between from and i with one of the given
// forms.
func has(a *claims.Article, i, from int32, forms func(t *claims.Token) bool) bool {
	for j := max(from, i-12); j < i; j++ {
		if t := &a.Tokens[j]; t.Head != 0 && j+t.Head == i && forms(t) {
			return true
		}
	}
	return false
}

// disowned reports a clause with "that" whose governor denies it: a verb
// ("denied that"), or a noun that there is none of ("no evidence that").
func (r *Reader) disowned(a *claims.Article, s *claims.Sentence, verb int32) bool {
	up := above(a, s, verb)
	if up < 0 || up > verb || !has(a, verb, s.First, func(t *claims.Token) bool { return t.Norm == "that" && t.Rel == "mark" }) {
		return false
	}
	governor := &a.Tokens[up]
	not := func(t *claims.Token) bool { return r.is("negator", t) }
	switch rel := a.Tokens[verb].Rel; {
	case rel == "ccomp":
		return r.is("disowner", governor) && !has(a, up, s.First, not)
	case rel == "acl" && strings.HasPrefix(governor.Tag, "NN"):
		return has(a, up, s.First, func(t *claims.Token) bool { return t.Norm == "no" })
	}
	return false
}

// kept reports a gerund behind "without", or behind "from" under a verb that
// prevents it.
func (r *Reader) kept(a *claims.Article, s *claims.Sentence, verb int32) bool {
	if a.Tokens[verb].Tag != "VBG" || verb == s.First {
		return false
	}
	switch a.Tokens[verb-1].Norm {
	case "without":
		return true
	case "from":
		up := above(a, s, verb)
		return up >= 0 && up < verb-2 && r.is("denier", &a.Tokens[up]) // directly behind its verb the gerund is read already
	}
	return false
}

// undertaken reports an infinitive that hangs on a word of planning, with an
// object or not, or on "be": "is to be signed".
func (r *Reader) undertaken(a *claims.Article, s *claims.Sentence, verb int32) bool {
	to := int32(-1)
	for j := verb - 1; j >= s.First && verb-j <= 3 && to < 0; j-- {
		if a.Tokens[j].Tag == "TO" {
			to = j
		}
	}
	if to <= s.First || a.Tokens[verb].Tag != "VB" && !(a.Tokens[verb].Tag == "VBN" && a.Tokens[to+1].Norm == "be") {
		return false
	}
	if before := &a.Tokens[to-1]; before.Lemma == "be" && (before.Tag == "VBD" || before.Tag == "VBZ" || before.Tag == "VBP") {
		return true
	}
	up := above(a, s, verb)
	if up < 0 || up > to {
		return false
	}
	governor := &a.Tokens[up]
	return r.is("planner", governor) || r.is("undertaker", governor)
}

// begins reports that the sentence turns its first clause round behind one of
// the words, and that a verb is in it: "Had the guards fired, ...", "Nor had
// the mayor resigned". A question is none.
func begins(a *claims.Article, s *claims.Sentence, verb int32, words ...string) bool {
	if s.Last-s.First < 4 || verb == s.First || a.Tokens[s.Last-1].Norm == "?" || !slices.Contains(words, a.Tokens[s.First].Norm) {
		return false
	}
	return !slices.ContainsFunc(a.Tokens[s.First:verb], func(t claims.Token) bool { return t.Norm == "," })
}

// subject is the words of who says it by the parse, when a clause stands
// between them and the verb: "The envoy, who arrived on Monday, said".
func subject(a *claims.Article, s *claims.Sentence, verb int32) claims.Span {
	for j := s.First; j < verb; j++ {
		t := &a.Tokens[j]
		if t.Rel != "nsubj" || t.Head == 0 || j+t.Head != verb || strings.HasPrefix(t.Tag, "W") || t.Tag == "EX" {
			continue
		}
		first := j
		for first > s.First && a.Tokens[first-1].Head > 0 && first-1+a.Tokens[first-1].Head <= j && a.Tokens[first-1].Rel != "punct" {
			first--
		}
		return claims.Span{Start: a.Tokens[first].Start, End: t.End}
	}
	return claims.Span{}
}
