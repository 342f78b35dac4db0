package event

import (
	"slices"

	"concord/claims"
)

// A deed is what two claims of an agent must share: what was done, and to whom
// or what.
type deed struct {
	predicate, thing string
}

// sameDeed is the weighted overlap of two sentences from which they tell of
// one deed.
const sameDeed = 0.3

// both names two parties in one order, so that "Lee beat Roe" meets "Roe beat Lee".
func both(x, y string) string { return min(x, y) + " and " + max(x, y) }

// agentGroups gathers who the articles say did one deed to one person or thing.
// An article that names the same agent as another elsewhere has no quarrel.
func (al *Aligner) agentGroups(ix *index) []claims.Group {
	at := map[deed][]claims.ClaimID{}
	var order []deed
	for i := range ix.d.Claims[1:] {
		c := &ix.d.Claims[i+1]
		if c.Kind != claims.KindParticipant || c.Attribute != "agent" {
			continue
		}
		k := deed{c.Predicate, c.Thing}
		if c.Value.Entity != 0 && al.oneWay[c.Predicate] {
			k.thing = both(ix.d.Entities[c.Value.Entity].Name, c.Thing)
		}
		if at[k] == nil {
			order = append(order, k)
		}
		at[k] = append(at[k], c.ID)
	}
	var out []claims.Group
	for _, k := range order {
		for _, c := range joinAll(ix.mutual(ix.agentPairs(at[k]))) {
			slices.Sort(c.members)
			out = append(out, claims.Group{Kind: claims.KindParticipant, Attribute: "who: " + k.predicate + " " + k.thing, Claims: c.members,
				Score: c.sum / float64(c.pairs), Why: []string{"the same was done to the same, in sentences that have their words in common"}})
		}
	}
	return out
}

func (ix *index) agentPairs(ids []claims.ClaimID) []pair {
	const most = 200
	if len(ids) > most {
		return nil
	}
	var pairs []pair
	for i, x := range ids {
		for _, y := range ids[i+1:] {
			cx, cy := &ix.d.Claims[x], &ix.d.Claims[y]
			if cx.Article == cy.Article || !ix.kindred.related(cx.Article, cy.Article) {
				continue
			}
			if share := ix.dice(ix.whole[cx.Article][cx.Sentence], ix.whole[cy.Article][cy.Sentence]); share >= sameDeed {
				pairs = append(pairs, pair{x: x, y: y, score: min(1, 0.45+share/2), same: cx.Value == cy.Value})
			}
		}
	}
	return pairs
}
