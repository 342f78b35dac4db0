package event

import (
	"cmp"
	"slices"
	"strings"

	"concord/claims"
)

// mostShared is how many words in common a reason names.
const mostShared = 8

// why tells an editor what claims have in common: those they name, what they
// tell of, and the words that most of their sentences share beside the values.
// It is the same for any order of the articles.
func (ix *index) why(ids []claims.ClaimID) []string {
	var out []string
	if names := ix.named(ids); len(names) > 0 {
		out = append(out, "each names "+strings.Join(names, ", "))
	}
	if deed := ix.deed(ids); deed != "" {
		out = append(out, "each tells of the same deed or state: "+deed)
	}
	if words := ix.inCommon(ids); len(words) > 0 {
		out = append(out, "words in common: "+strings.Join(words, ", "))
	}
	return out
}

// named are the entities that all claims have as subject or participants.
func (ix *index) named(ids []claims.ClaimID) []string {
	votes := map[claims.EntityID]int{}
	for _, id := range ids {
		c := &ix.d.Claims[id]
		cast := append([]claims.EntityID{c.Subject}, c.Participants...)
		slices.Sort(cast)
		for _, e := range slices.Compact(cast) {
			votes[e]++
		}
	}
	var names []string
	for e, n := range votes {
		if e != 0 && n == len(ids) {
			names = append(names, ix.d.Entities[e].Name)
		}
	}
	slices.Sort(names)
	return names
}

// deed is the class of predicates that all claims hang on; "" if it is not one
// or not known.
func (ix *index) deed(ids []claims.ClaimID) string {
	class := ix.d.Claims[ids[0]].Predicate
	for _, id := range ids {
		if c := &ix.d.Claims[id]; c.Predicate != class || !ix.knownHead(c) {
			return ""
		}
	}
	return class
}

// inCommon are the lemmas of content that more than half of the claims'
// sentences have, those that most have first.
func (ix *index) inCommon(ids []claims.ClaimID) []string {
	votes := map[string]int{}
	sentences := map[[2]int32]bool{}
	for _, id := range ids {
		c := &ix.d.Claims[id]
		if at := [2]int32{int32(c.Article), c.Sentence}; !sentences[at] {
			sentences[at] = true
			for lemma := range ix.content(c) {
				votes[lemma]++
			}
		}
	}
	var words []string
	for lemma, n := range votes {
		if n > 1 && 2*n > len(sentences) {
			words = append(words, lemma)
		}
	}
	slices.SortFunc(words, func(a, b string) int { return cmp.Or(votes[b]-votes[a], strings.Compare(a, b)) })
	return words[:min(len(words), mostShared)]
}

// content is the lemmas of a claim's sentence that carry its content, without
// names and what its value is made of.
func (ix *index) content(c *claims.Claim) map[string]bool {
	a := ix.d.Article(c)
	s := a.Sentences[c.Sentence]
	out := map[string]bool{}
	for i := s.First; i < s.Last; i++ {
		switch t := &a.Tokens[i]; t.POS {
		case "NOUN", "PROPN", "VERB", "ADJ":
			if t.Name == "" && !t.Span.Overlaps(c.Evidence) {
				out[cmp.Or(t.Lemma, t.Norm)] = true
			}
		}
	}
	return out
}
