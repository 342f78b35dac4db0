package event

import (
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
		Why:       []string{fmt.Sprintf("the sentences and the words around the values match (%.2f)", c.sum/float64(c.pairs))},
	}
}

// label names what the claims are about: "date of the Lee-Xi summit",
// "number of passengers", "Vox: sink".
func (ix *index) label(ids []claims.ClaimID) string {
	c := &ix.d.Claims[ids[0]]
	switch c.Kind {
	case claims.KindDate, claims.KindTime:
		return c.Attribute + " of " + ix.happening(ids)
	case claims.KindPolarity:
		return "did it happen: " + ix.happening(ids)
	case claims.KindMoney:
		return "sum of money: " + ix.happening(ids)
	case claims.KindOrder:
		return "which " + c.Attribute
	}
	if c.Attribute == "people" {
		return "number of people: " + ix.happening(ids)
	}
	if q := &ix.d.Article(c).Quantities[c.Value.Quantity-1]; c.Attribute == "" {
		if q.Dimension != "" {
			return q.Dimension + ": " + ix.happening(ids)
		}
		return "number: " + ix.happening(ids)
	}
	return "number: " + c.Attribute
}

// happening names what the claims' predicate is about: the noun the texts use
// for it, else its word as the first claim has it, with those who take part.
func (ix *index) happening(ids []claims.ClaimID) string {
	c := &ix.d.Claims[ids[0]]
	word := c.Predicate
	var cast []claims.EntityID
	for n, id := range ids {
		m := &ix.d.Claims[id]
		if n == 0 {
			cast = m.Participants
		} else {
			cast = shared(cast, m.Participants)
		}
	}
	if noun := ix.noun(ids); noun != "" {
		word = noun
	}
	var names []string
	for _, e := range cast {
		if en := &ix.d.Entities[e]; en.Kind == claims.Person || en.Kind == claims.Organization {
			names = append(names, short(en))
		}
	}
	if len(names) == 0 || len(names) > 3 {
		return "the " + word
	}
	slices.Sort(names)
	return "the " + strings.Join(names, "-") + " " + word
}

// noun is the first noun that an article of the claims uses for their class.
func (ix *index) noun(ids []claims.ClaimID) string {
	class := ix.d.Claims[ids[0]].Predicate
	for _, id := range ids {
		a := ix.d.Article(&ix.d.Claims[id])
		for _, p := range a.Predicates {
			if t := &a.Tokens[p.Head]; p.Nominal && p.Class == class && strings.HasPrefix(t.Tag, "NN") {
				return t.Lemma
			}
		}
	}
	return ""
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
