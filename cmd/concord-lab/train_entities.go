package main

import (
	"cmp"
	"slices"
	"strings"

	"concord/claims"
)

// A gumMention is one entity mention of a sentence, from the MISC column of UD
// English GUM: "Entity=(3-person-new-...(4-place-...", closed by "3)".
type gumMention struct {
	id          string
	kind        string
	first, last int // tokens[first:last]
}

// namesOfEntities turns the entity mentions in the tokens' Name (their MISC
// column, as read) into names in IOB2. A mention is a name when its head is a
// proper noun; the name is the head with what belongs to it, without titles,
// determiners and what follows. The longer mention wins.
func namesOfEntities(toks []claims.Token) {
	mentions := gumMentions(toks)
	for i := range toks {
		toks[i].Name = ""
	}
	slices.SortStableFunc(mentions, func(a, b gumMention) int {
		return cmp.Or((b.last-b.first)-(a.last-a.first), a.first-b.first)
	})
	for _, m := range mentions {
		label := nameLabels[m.kind]
		first, last, ok := nameWithin(toks, m)
		if label == "" || !ok || overlapsName(toks[first:last]) {
			continue
		}
		for i := first; i < last; i++ {
			toks[i].Name = "I-" + label
		}
		toks[first].Name = "B-" + label
	}
}

// nameLabels are the labels for GUM's types of entity.
var nameLabels = map[string]string{
	"person": "PER", "animal": "PER", "organization": "ORG", "place": "LOC",
	"object": "MISC", "event": "MISC", "abstract": "MISC",
}

func gumMentions(toks []claims.Token) []gumMention {
	var done, open []gumMention
	for i := range toks {
		for _, part := range strings.Split(toks[i].Name, "|") {
			value, ok := strings.CutPrefix(part, "Entity=")
			if !ok {
				continue
			}
			for value != "" {
				if value[0] == '(' {
					end := 1 + strings.IndexAny(value[1:]+"(", "()")
					f := strings.SplitN(value[1:end], "-", 3)
					if len(f) > 1 {
						open = append(open, gumMention{id: f[0], kind: f[1], first: i})
					}
					value = value[end:]
					if strings.HasPrefix(value, ")") && len(open) > 0 {
						value = value[1:]
						done = append(done, closed(open[len(open)-1], i))
						open = open[:len(open)-1]
					}
					continue
				}
				id, rest, _ := strings.Cut(value, ")")
				value = rest
				for k := len(open) - 1; k >= 0; k-- {
					if open[k].id == id {
						done = append(done, closed(open[k], i))
						open = slices.Delete(open, k, k+1)
						break
					}
				}
			}
		}
	}
	return done
}

func closed(m gumMention, at int) gumMention {
	m.last = at + 1
	return m
}

// nameWithin finds the name in a mention.
func nameWithin(toks []claims.Token, m gumMention) (first, last int, ok bool) {
	head := -1
	for i := m.first; i < m.last; i++ {
		if g := i + int(toks[i].Head); toks[i].Head == 0 || g < m.first || g >= m.last {
			head = i
			break
		}
	}
	if head < 0 || toks[head].POS != "PROPN" {
		return 0, 0, false
	}
	first, last = head, head+1
	for first > m.first && inName(toks, first-1, head) {
		first--
	}
	for last < m.last && inName(toks, last, head) {
		last++
	}
	if m.kind == "organization" || m.kind == "place" || m.kind == "object" {
		last = overLinks(toks, last, m.last)
	}
	for toks[first].POS != "PROPN" && toks[first].POS != "NUM" && first < head {
		first++
	}
	for toks[last-1].POS != "PROPN" && toks[last-1].POS != "NUM" && last-1 > head {
		last--
	}
	return first, last, true
}

// inName reports whether the token at i belongs to the name around head.
func inName(toks []claims.Token, i, head int) bool {
	t := &toks[i]
	if t.Rel == "nmod:desc" || t.Rel == "appos" || t.Rel == "conj" || t.Rel == "nmod:poss" {
		return false
	}
	switch t.POS {
	case "PROPN":
		return true
	case "PUNCT":
		return t.Tag == "HYPH"
	case "ADJ", "NUM", "NOUN", "VERB":
		return i+int(t.Head) == head && t.Tag == "NNP" || i+int(t.Head) == head && t.Rel == "flat"
	}
	return false
}

// overLinks goes on over "of", "for" and "the" to further proper nouns: the
// University of X, the Ministry for the Y.
func overLinks(toks []claims.Token, last, end int) int {
	for at := last; at < end; at++ {
		switch {
		case toks[at].POS == "PROPN":
			last = at + 1
		case toks[at].Norm == "of" || toks[at].Norm == "for" || toks[at].Norm == "the" && at > last || toks[at].Norm == "&":
		default:
			return last
		}
	}
	return last
}

func overlapsName(toks []claims.Token) bool {
	return slices.ContainsFunc(toks, func(t claims.Token) bool { return t.Name != "" })
}
