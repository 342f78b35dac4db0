package event

import (
	"cmp"
	"slices"
	"strings"

	"concord/claims"
)

// events gathers the dated happenings that groups have joined across
// articles: groups of one class whose claims share their participants are one
// event, and the groups are told so.
func (al *Aligner) events(ix *index) {
	at := map[string]claims.EventID{}
	for i := range ix.d.Groups {
		g := &ix.d.Groups[i]
		class := ix.commonest(g.Claims, func(c *claims.Claim) string { return c.Predicate })
		if g.Subject != 0 || !al.dated[class] {
			continue
		}
		label := cmp.Or(strings.TrimPrefix(ix.happening(g.Claims), "the "), class)
		id, ok := at[label]
		if !ok {
			id = claims.EventID(len(ix.d.Events))
			at[label] = id
			ix.d.Events = append(ix.d.Events, claims.Event{ID: id, Class: class, Label: label})
		}
		g.Event = id
		tell(&ix.d.Events[id], ix.d, g)
	}
}

// tell adds a group's claims, articles and reasons to an event.
func tell(e *claims.Event, d *claims.Dossier, g *claims.Group) {
	for _, id := range g.Claims {
		e.Claims = append(e.Claims, id)
		e.Articles = append(e.Articles, d.Claims[id].Article)
	}
	e.Participants = append(e.Participants, d.Claims[g.Claims[0]].Participants...)
	for _, w := range g.Why {
		if !slices.Contains(e.Why, w) {
			e.Why = append(e.Why, w)
		}
	}
	slices.Sort(e.Claims)
	e.Claims = slices.Compact(e.Claims)
	slices.Sort(e.Articles)
	e.Articles = slices.Compact(e.Articles)
	slices.Sort(e.Participants)
	e.Participants = slices.Compact(e.Participants)
}
