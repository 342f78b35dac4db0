package event

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"concord/claims"
)

// group turns a cluster into a group with a label for an editor.
func (ix *index) group(c *cluster) claims.Group {
	slices.Sort(c.members)
	first := &ix.d.Claims[c.members[0]]
	return claims.Group{
		Kind:      first.Kind,
		Attribute: ix.label(c.members),
		Claims:    c.members,
		Score:     c.sum / float64(c.pairs),
		Why: append([]string{fmt.Sprintf("the sentences and the words around the values match (%.2f)", c.sum/float64(c.pairs))},
			ix.why(c.members)...),
	}
}

// label names what the claims are about: "date of the Diallo-Sorel summit",
// "number of passengers", "age of Ann Lee".
func (ix *index) label(ids []claims.ClaimID) string {
	what := ix.happening(ids)
	return ix.commonest(ids, func(c *claims.Claim) string { return ix.labelOf(c, what) })
}

// commonest is what most claims give, of equals the first in order of the
// alphabet: a label is part of a finding's name, which must not hang on which
// article is read first.
func (ix *index) commonest(ids []claims.ClaimID, of func(*claims.Claim) string) string {
	votes := map[string]int{}
	for _, id := range ids {
		votes[of(&ix.d.Claims[id])]++
	}
	return mostVotes(votes)
}

func mostVotes(votes map[string]int) string {
	best := ""
	for s, n := range votes {
		if s != "" && (best == "" || n > votes[best] || n == votes[best] && s < best) {
			best = s
		}
	}
	return best
}

// labelOf is what one of the claims calls that which all are about; what is
// their happening.
func (ix *index) labelOf(c *claims.Claim, what string) string {
	switch c.Kind {
	case claims.KindAge:
		return "age of " + ix.d.Entities[c.Subject].Name
	case claims.KindDate, claims.KindTime:
		return joined(c.Attribute, " of ", what)
	case claims.KindPolarity:
		return joined("did it happen", ": ", what)
	case claims.KindMoney:
		return joined("sum of money", ": ", what)
	case claims.KindOrder:
		return "which " + c.Attribute
	case claims.KindPlace, claims.KindCause, claims.KindMeans:
		return joined(string(c.Kind), " of ", what)
	}
	if c.Value.Quantity == 0 {
		return joined(c.Attribute, ": ", what)
	}
	q := &ix.d.Article(c).Quantities[c.Value.Quantity-1]
	switch {
	case c.Attribute == "people" && ix.called[c.Predicate].state != "":
		return "number of people " + ix.called[c.Predicate].state
	case c.Attribute == "people":
		return joined("number of people", ": ", what)
	case c.Attribute == "" && q.Dimension != "":
		return joined(measureOf(q), ": ", what)
	case c.Attribute == "":
		return joined("number", ": ", what)
	case q.Of > q.First && q.Dimension != "":
		return measureOf(q) + " of " + ix.d.Article(c).Tokens[q.Of-1].Norm
	case q.Of > q.First:
		return "number of " + ix.d.Article(c).Tokens[q.Of-1].Norm
	}
	return "number: " + c.Attribute
}

// measureOf is what an editor calls a dimension.
func measureOf(q *claims.Quantity) string {
	switch q.Dimension {
	case "time":
		return "duration"
	case "ratio":
		return "share"
	}
	return q.Dimension
}

// joined leaves out the link when there is nothing to link to.
func joined(what, link, to string) string {
	if to == "" {
		return what
	}
	return what + link + to
}

// happening names what the claims' predicate is about: the noun that the texts
// or the table have for it, else the verb in quotes, with those who take part;
// "" if there is no word for it.
func (ix *index) happening(ids []claims.ClaimID) string {
	nouns := map[string]string{} // by class
	word := ix.commonest(ids, func(c *claims.Claim) string {
		if _, known := nouns[c.Predicate]; !known {
			nouns[c.Predicate] = cmp.Or(ix.noun(c.Predicate, ids), ix.called[c.Predicate].noun)
		}
		return nouns[c.Predicate]
	})
	if word == "" {
		word = ix.commonest(ids, ix.verb)
	}
	if word == "" {
		return ""
	}
	names := ix.cast(ids)
	if len(names) == 0 || len(names) > 3 {
		return "the " + word
	}
	return "the " + strings.Join(names, "-") + " " + word
}

// verb is the word that a claim hangs on, in quotes.
func (ix *index) verb(c *claims.Claim) string {
	if c.Head == 0 {
		return ""
	}
	return "\u201c" + ix.headOf(c).Norm + "\u201d"
}

// cast are the short names of the persons and bodies that all claims share.
func (ix *index) cast(ids []claims.ClaimID) []string {
	cast := ix.d.Claims[ids[0]].Participants
	for _, id := range ids[1:] {
		cast = shared(cast, ix.d.Claims[id].Participants)
	}
	var names []string
	for _, e := range cast {
		if en := &ix.d.Entities[e]; en.Kind == claims.Person || en.Kind == claims.Organization {
			names = append(names, short(en))
		}
	}
	slices.Sort(names)
	return names
}

// noun is the noun that the articles of the claims use most for a class.
func (ix *index) noun(class string, ids []claims.ClaimID) string {
	votes := map[string]int{}
	counted := map[claims.ArticleID]bool{}
	for _, id := range ids {
		a := ix.d.Article(&ix.d.Claims[id])
		if counted[a.ID] {
			continue
		}
		counted[a.ID] = true
		for _, p := range a.Predicates {
			if t := &a.Tokens[p.Head]; p.Nominal && p.Class == class && strings.HasPrefix(t.Tag, "NN") {
				votes[t.Lemma]++
			}
		}
	}
	return mostVotes(votes)
}

// short is the shortest form of a name seen that is not one letter.
func short(e *claims.Entity) string {
	best := e.Name
	for _, n := range e.Names {
		if len(n) < len(best) && len(n) > 1 && strings.Contains(e.Name, n) {
			best = n
		}
	}
	return best
}
