package extract

import (
	"slices"
	"strings"

	"concord/claims"
	"concord/claims/lexicon"
)

// choices finds the words of the table of alternatives in a text.
type choices struct {
	nouns map[wordOf][]phrase // the longest first
	verbs map[wordOf]string   // the class of a verb's lemma
}

// A wordOf is a group and the first lemma of one of its phrases.
type wordOf struct{ group, lemma string }

// A phrase is the lemmas of a noun phrase and their class.
type phrase struct {
	words []string
	class string
}

func newChoices() choices {
	c := choices{nouns: map[wordOf][]phrase{}, verbs: map[wordOf]string{}}
	for _, row := range lexicon.Alternatives() {
		for _, v := range row.Verbs {
			c.verbs[wordOf{row.Group, v}] = row.Class
		}
		for _, n := range row.Nouns {
			words := strings.Fields(strings.ReplaceAll(n, "-", " - "))
			at := wordOf{row.Group, words[0]}
			c.nouns[at] = append(c.nouns[at], phrase{words, row.Class})
		}
	}
	for _, ps := range c.nouns {
		slices.SortStableFunc(ps, func(p, q phrase) int { return len(q.words) - len(p.words) })
	}
	return c
}

// find is the first noun phrase of a group in tokens [first, last), with its
// class; "" if there is none.
func (c choices) find(a *claims.Article, group string, first, last int32) (from, to int32, class string) {
	for i := first; i < last; i++ {
		if n, class := c.at(a, group, i); class != "" {
			return i, i + n, class
		}
	}
	return 0, 0, ""
}

// at is the longest phrase of a group that begins at a token. What only
// qualifies another noun ("the gun shop", "a train driver") is none.
func (c choices) at(a *claims.Article, group string, i int32) (n int32, class string) {
	for _, p := range slices.Concat(c.nouns[wordOf{group, a.Tokens[i].Lemma}], c.nouns[wordOf{group, a.Tokens[i].Norm}]) {
		n := int32(len(p.words))
		if i+n > int32(len(a.Tokens)) || !reads(a.Tokens[i:i+n], p.words) || !heads(a, i, i+n) {
			continue
		}
		return n, p.class
	}
	return 0, ""
}

func reads(ts []claims.Token, words []string) bool {
	for i, w := range words {
		if ts[i].Norm != w && strings.ToLower(ts[i].Lemma) != w {
			return false
		}
	}
	return true
}

// heads reports that tokens [first, last) end in a noun that no other noun
// follows.
func heads(a *claims.Article, first, last int32) bool {
	if tag := a.Tokens[last-1].Tag; !strings.HasPrefix(tag, "NN") && tag != "CD" && tag != "VBG" {
		return false
	}
	if int(last) == len(a.Tokens) {
		return true
	}
	next := &a.Tokens[last]
	return next.Tag != "NN" && next.Tag != "NNS" && next.Tag != "HYPH" && next.Tag != "POS"
}

// spanOf is the words of tokens [first, last).
func (f frame) spanOf(first, last int32) claims.Span {
	return claims.Span{Start: f.a.Tokens[first].Start, End: f.a.Tokens[last-1].End}
}

// mentionAt is the mention that holds a token; nil if none does.
func (f frame) mentionAt(token int32) *claims.Mention {
	for i, m := range f.mentionsIn(token-6, token+1) {
		if m.First <= token && token < m.Last {
			return &f.mentionsIn(token-6, token+1)[i]
		}
	}
	return nil
}

// vicinity is the tokens of a token's sentence that are near it: in a text
// without an end each search must have one.
func (f frame) vicinity(token, reach int32) (first, last int32) {
	s := f.a.Sentences[f.sentenceOf(token)]
	return max(s.First, token-reach), min(s.Last, token+reach+1)
}

// arm is how far off a dependent is sought.
const arm = 60 // tokens

// child is the first dependent of a token with one of some relations, or -1.
// Dependents stand on either side.
func (f frame) child(head int32, rels ...string) int32 {
	first, last := f.vicinity(head, arm)
	for i := first; i < last; i++ {
		if t := &f.a.Tokens[i]; t.Head != 0 && i+t.Head == head && slices.Contains(rels, t.Rel) {
			return i
		}
	}
	return -1
}

// childWho is the first person among a token's dependents of some relations;
// 0 if there is none: "nine days after Ann Lee was stabbed" has two subjects.
func (f frame) childWho(head int32, rels ...string) claims.EntityID {
	first, last := f.vicinity(head, arm)
	for i := first; i < last; i++ {
		if t := &f.a.Tokens[i]; t.Head != 0 && i+t.Head == head && slices.Contains(rels, t.Rel) {
			if who := f.whoAt(i); who != 0 {
				return who
			}
		}
	}
	return 0
}

// whoAt is the person that a token refers to; 0 if it is none.
func (f frame) whoAt(token int32) claims.EntityID {
	if token < 0 {
		return 0
	}
	m := f.mentionAt(token)
	if next := token + 1; m == nil && int(next) < len(f.a.Tokens) && next+f.a.Tokens[next].Head == token {
		m = f.mentionAt(next) // "cyclist Ann Lee", of which the cyclist is the head
	}
	if m != nil && m.Kind == claims.Person {
		return m.Entity
	}
	return 0
}

// happened reports a predicate that the text states as done.
func happened(p *claims.Predicate) bool {
	return p.Polarity == claims.Affirmed && p.Modality == claims.Asserted
}
