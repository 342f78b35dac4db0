package event

import (
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

// sameMatter is the overlap from which two sentences on the state of one
// person speak of one matter.
const sameMatter = 0.12

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
		out = append(out, ix.bearerGroups(b, at[b])...)
	}
	return out
}

// bearerGroups groups the claims of one bearer whose sentences have enough in
// common: a person may have been tried twice.
func (ix *index) bearerGroups(b bearer, ids []claims.ClaimID) []claims.Group {
	least, sure, label := sameThing, 0.5, b.aspect+": the "+b.thing
	if b.subject != 0 {
		least, sure, label = sameMatter, 0.7, b.aspect+" of "+ix.d.Entities[b.subject].Name
	}
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
			if share := ix.dice(ix.whole[cx.Article][cx.Sentence], ix.whole[cy.Article][cy.Sentence]); share >= least {
				pairs = append(pairs, pair{x: x, y: y, score: min(0.95, sure+share/2)})
			}
		}
	}
	var out []claims.Group
	for _, c := range joinAll(pairs) {
		slices.Sort(c.members)
		out = append(out, claims.Group{Kind: claims.KindStatus, Subject: b.subject, Attribute: label, Claims: c.members,
			Score: c.sum / float64(c.pairs), Why: []string{"both say it of one person or thing, and their sentences have words in common"}})
	}
	return out
}
