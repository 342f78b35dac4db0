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

// label names what the claims are about: "date of the Diallo-Sorel summit",
// "number of passengers", "age of Ann Lee".
func (ix *index) label(ids []claims.ClaimID) string {
	c := &ix.d.Claims[ids[0]]
	switch c.Kind {
	case claims.KindAge:
		return "age of " + ix.d.Entities[c.Subject].Name
	case claims.KindDate, claims.KindTime:
		return c.Attribute + " of " + ix.happening(ids)
	case claims.KindPolarity:
		return "did it happen: " + ix.happening(ids)
	case claims.KindMoney:
		return "sum of money: " + ix.happening(ids)
	case claims.KindOrder:
		return "which " + c.Attribute
	}
	q := &ix.d.Article(c).Quantities[c.Value.Quantity-1]
	switch {
	case c.Attribute == "people" && ix.called[c.Predicate].state != "":
		return "number of people " + ix.called[c.Predicate].state
	case c.Attribute == "people":
		return "number of people: " + ix.happening(ids)
	case c.Attribute == "" && q.Dimension != "":
		return q.Dimension + ": " + ix.happening(ids)
	case c.Attribute == "":
		return "number: " + ix.happening(ids)
	case q.Of > q.First:
		return "number of " + ix.d.Article(c).Tokens[q.Of-1].Norm
	}
	return "number: " + c.Attribute
}

// happening names what the claims' predicate is about: the noun that the texts
// or the table have for it, else the verb in quotes, with those who take part.
func (ix *index) happening(ids []claims.ClaimID) string {
	c := &ix.d.Claims[ids[0]]
	word := ix.noun(ids)
	if word == "" {
		word = ix.called[c.Predicate].noun
	}
	if word == "" && c.Head > 0 {
		word = "\u201c" + ix.headOf(c).Norm + "\u201d"
	}
	names := ix.cast(ids)
	if len(names) == 0 || len(names) > 3 {
		return "the " + word
	}
	return "the " + strings.Join(names, "-") + " " + word
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
