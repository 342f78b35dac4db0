package event

import (
	"fmt"
	"slices"

	"concord/claims"
)

// A bearer is who or what is in a state, and in which respect.
type bearer struct {
	subject claims.EntityID
	thing   string
	aspect  string
}

// sameThing is the weighted overlap from which two sentences that give states
// to a thing without a name speak of one thing.
const sameThing = 0.25

// stateGroups gathers what the articles say of the state of one person; of a
// thing without a name, where their sentences have enough in common.
func (ix *index) stateGroups() []claims.Group {
	at := map[bearer][]claims.ClaimID{}
	var order []bearer
	for i := range ix.d.Claims[1:] {
		c := &ix.d.Claims[i+1]
		if c.Kind != claims.KindStatus || c.Subject == 0 && c.Thing == "" {
			continue
		}
		b := bearer{c.Subject, c.Thing, c.Attribute}
		if at[b] == nil {
			order = append(order, b)
		}
		at[b] = append(at[b], c.ID)
	}
	var out []claims.Group
	for _, b := range order {
		if b.subject == 0 {
			out = append(out, ix.thingGroups(b, at[b])...)
			continue
		}
		if len(at[b]) > 1 {
			name := ix.d.Entities[b.subject].Name
			out = append(out, claims.Group{Kind: claims.KindStatus, Subject: b.subject, Attribute: b.aspect + " of " + name,
				Claims: at[b], Score: 0.8, Why: []string{"both say it of " + name}})
		}
	}
	return out
}

func (ix *index) thingGroups(b bearer, ids []claims.ClaimID) []claims.Group {
	const most = 200 // claims: a thing that is spoken of so often is many things
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
			if share := ix.dice(ix.whole[cx.Article][cx.Sentence], ix.whole[cy.Article][cy.Sentence]); share >= sameThing {
				pairs = append(pairs, pair{x: x, y: y, score: min(1, 0.5+share/2)})
			}
		}
	}
	var out []claims.Group
	for _, c := range joinAll(pairs) {
		slices.Sort(c.members)
		out = append(out, claims.Group{Kind: claims.KindStatus, Attribute: fmt.Sprintf("%s: the %s", b.aspect, b.thing), Claims: c.members,
			Score: c.sum / float64(c.pairs), Why: []string{"the sentences have their words in common"}})
	}
	return out
}
