package entity

import (
	"sort"
	"strings"

	"concord/claims"
)

// neuter reports the pronouns of a body or thing, and of a body's people.
func neuter(w string) bool {
	switch w {
	case "it", "its", "itself", "they", "them", "their", "themselves":
		return true
	}
	return false
}

// antecedent finds the body, thing or state that a neuter pronoun at token i
// means, after Hobbs (1978), who climbs the parse: the subject of a clause over
// the pronoun's, or of the sentence before where the pronoun is the subject of
// its own. The first subject that could be meant decides; if it is no name, the
// answer is none. It gives the index of a mention, -1 for none.
func (r *Resolver) antecedent(a *claims.Article, mentions []claims.Mention, i int) int {
	t := &a.Tokens[i]
	if t.Head == 0 || !strings.HasPrefix(t.Rel, "nsubj") && t.Rel != "nmod:poss" {
		return -1
	}
	s := sentenceOf(a, int32(i))
	at := int32(i) + t.Head
	if strings.HasPrefix(t.Rel, "nsubj") { // its own clause has no other subject
		if at < 0 || int(at) >= len(a.Tokens) || r.idle[a.Tokens[at].Lemma] {
			return -1
		}
		if a.Tokens[at].Head == 0 {
			return before(a, mentions, s, i)
		}
		at += a.Tokens[at].Head
	}
	for range 8 {
		if at < a.Sentences[s].First || at >= a.Sentences[s].Last {
			return -1
		}
		if k := subjectOf(a, a.Sentences[s], at); k >= 0 && k < i {
			if m, ok := named(a, mentions, k, a.Tokens[i].Norm); ok {
				return m
			}
		}
		if a.Tokens[at].Head == 0 {
			return -1
		}
		at += a.Tokens[at].Head
	}
	return -1
}

// before is the subject of the sentence before, of the same block.
func before(a *claims.Article, mentions []claims.Mention, s, i int) int {
	if s == 0 || a.Sentences[s-1].Block != a.Sentences[s].Block {
		return -1
	}
	prev := a.Sentences[s-1]
	for at := prev.First; at < prev.Last; at++ {
		if a.Tokens[at].Head == 0 {
			if k := subjectOf(a, prev, at); k >= 0 {
				if m, ok := named(a, mentions, k, a.Tokens[i].Norm); ok {
					return m
				}
			}
		}
	}
	return -1
}

// subjectOf is the token of the subject of the verb at a token, -1 if it has none.
func subjectOf(a *claims.Article, s claims.Sentence, verb int32) int {
	const reach = 60 // tokens to either side
	for k := max(s.First, verb-reach); k < min(s.Last, verb+reach); k++ {
		if strings.HasPrefix(a.Tokens[k].Rel, "nsubj") && k+a.Tokens[k].Head == verb {
			return int(k)
		}
	}
	return -1
}

// named decides on a subject: the mention there, if a pronoun can stand for it
// (-1 and true if something without a name can be meant), or false for a
// subject that cannot be meant: a person, and a plural for "it".
func named(a *claims.Article, mentions []claims.Mention, k int, pronoun string) (int, bool) {
	one := strings.HasPrefix(pronoun, "it")
	j := sort.Search(len(mentions), func(j int) bool { return int(mentions[j].Last) > k })
	if j < len(mentions) && int(mentions[j].First) <= k {
		switch m := &mentions[j]; {
		case m.Kind == claims.Person:
			return -1, !one // "they" may be the person and others
		case m.Form == claims.Named && (one || m.Kind == claims.Organization):
			return j, true
		}
		return -1, true
	}
	tag := a.Tokens[k].Tag
	return -1, !(tag == "PRP" && !neuter(a.Tokens[k].Norm) || one && tag == "NNS" || !one && tag == "NN")
}
