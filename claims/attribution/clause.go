package attribution

import (
	"strings"

	"concord/claims"
)

// A group is a run of verbs with the adverbs and "to" among them:
// "had been expected to visit".
type group struct{ first, last int32 } // Tokens[first:last]

// groups finds the verb groups of a sentence.
func (r *Reader) groups(a *claims.Article, s *claims.Sentence, out []group) []group {
	for i := s.First; i < s.Last; i++ {
		if !verbal(a, s, i) {
			continue
		}
		g := group{i, i + 1}
		for j := i + 1; j < s.Last; j++ {
			t := &a.Tokens[j]
			if verbal(a, s, j) {
				if (t.Tag == "VBG" || t.Tag == "VBN" || t.Tag == "VBD") && !auxiliary(&a.Tokens[g.last-1]) && a.Tokens[j-1].Tag != "RB" {
					break // "tests conducted by": a clause of its own
				}
				g.last = j + 1
			} else if t.Tag == "," && j+2 < s.Last && a.Tokens[j+1].Tag == "RB" && a.Tokens[j+2].Tag == "," {
				j += 2 // "did not, however, attend"
			} else if t.Tag != "RB" && t.Tag != "TO" && t.Norm != "n't" {
				break
			}
		}
		out = append(out, g)
		i = g.last - 1
	}
	return out
}

// verbal reports whether token i is a verb, and not one that stands as an
// adjective before its noun ("the escalating tensions").
func verbal(a *claims.Article, s *claims.Sentence, i int32) bool {
	tag := a.Tokens[i].Tag
	if tag == "MD" {
		return true
	}
	if !strings.HasPrefix(tag, "VB") {
		return false
	}
	if tag != "VBG" && tag != "VBN" || i == s.First || i+1 == s.Last {
		return true
	}
	before, after := a.Tokens[i-1].Tag, a.Tokens[i+1].Tag
	if !strings.HasPrefix(after, "NN") {
		return true
	}
	switch before {
	case "DT", "JJ", "PRP$", "POS", "CD", "NN", "NNS", "HYPH":
		return false
	}
	return true
}

var auxiliaries = map[string]bool{"be": true, "have": true, "do": true, "get": true,
	"is": true, "are": true, "was": true, "were": true, "been": true, "being": true, "'s": true, "'re": true, "'ve": true,
	"has": true, "had": true, "having": true, "did": true, "does": true, "got": true, "am": true, "'m": true, "'d": true}

func auxiliary(t *claims.Token) bool {
	return t.Tag == "MD" || auxiliaries[t.Lemma] || auxiliaries[t.Norm]
}

// clauses cuts a sentence between its verb groups and appends the clauses; a
// sentence without verbs is one clause.
func (r *Reader) clauses(a *claims.Article, sentence int32, groups []group) {
	s := &a.Sentences[sentence]
	from := s.First
	for i := 1; i < len(groups); i++ {
		cut := r.boundary(a, groups[i-1].last, groups[i].first)
		a.Clauses = append(a.Clauses, claims.Clause{Sentence: sentence, First: from, Last: cut})
		from = cut
	}
	a.Clauses = append(a.Clauses, claims.Clause{Sentence: sentence, First: from, Last: s.Last})
}

// boundary finds where, between two verb groups, the second one's clause
// begins: at the last strong mark, else at a conjunction that stands directly
// before it, else directly behind the first group's object.
func (r *Reader) boundary(a *claims.Article, from, to int32) int32 {
	for i := to - 1; i >= from; i-- {
		t := &a.Tokens[i]
		switch t.Tag {
		case ",", ":", "--", "-LRB-", "``", "''", "WDT", "WP", "WRB", "WP$":
			return i
		case "CC":
			if i == to-1 || i == to-2 && a.Tokens[to-1].Tag == "PRP" {
				return i
			}
		case "IN":
			if r.is("opener", t) && (i == to-1 || t.Norm != "for" && t.Norm != "with" && t.Norm != "as" && t.Norm != "amid") {
				return i
			}
		}
	}
	if from > 0 && from < to && r.is("report", &a.Tokens[from-1]) {
		return from
	}
	if to > from && a.Tokens[to-1].Tag == "TO" {
		return to - 1
	}
	return to
}
