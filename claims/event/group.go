package event

import (
	"cmp"
	"fmt"
	"slices"

	"concord/claims"
	"concord/claims/names"
)

// entityGroups gathers what is said of one entity, over all articles: its
// names, its age, each sort of title.
func entityGroups(d *claims.Dossier) []claims.Group {
	type key struct {
		subject   claims.EntityID
		kind      claims.Kind
		attribute string
	}
	at := map[key]int{}
	var out []claims.Group
	for i := range d.Claims[1:] {
		c := &d.Claims[i+1]
		if c.Kind != claims.KindAge && c.Kind != claims.KindTitle && c.Kind != claims.KindName {
			continue
		}
		k := key{c.Subject, c.Kind, c.Attribute}
		n, ok := at[k]
		if !ok {
			n = len(out)
			at[k] = n
			name := d.Entities[c.Subject].Name
			out = append(out, claims.Group{Kind: c.Kind, Subject: c.Subject, Score: 0.9,
				Attribute: fmt.Sprintf("%s of %s", attributeLabel(c), name), Why: []string{"both say it of " + name}})
		}
		out[n].Claims = append(out[n].Claims, c.ID)
	}
	return slices.DeleteFunc(out, func(g claims.Group) bool { return len(g.Claims) < 2 })
}

func attributeLabel(c *claims.Claim) string {
	if c.Kind == claims.KindName {
		return "spelling of the name"
	}
	return c.Attribute
}

// topicGroups gathers what is said on whether something was discussed, over
// articles that tell of the same people or states. What is only planned stays out: that
// a plan was not kept is no contradiction.
func topicGroups(d *claims.Dossier, states map[string]bool) []claims.Group {
	cast := make([][]claims.EntityID, len(d.Articles))
	for i := range d.Articles {
		cast[i] = actors(d, &d.Articles[i], states)
	}
	type topic struct {
		subject claims.EntityID
		thing   string
	}
	byTopic := map[topic][]claims.ClaimID{}
	var order []topic
	for i := range d.Claims[1:] {
		c := &d.Claims[i+1]
		if c.Attribute != "discussed" || c.Modality != claims.Asserted {
			continue
		}
		t := topic{c.Subject, c.Thing}
		if byTopic[t] == nil {
			order = append(order, t)
		}
		byTopic[t] = append(byTopic[t], c.ID)
	}
	var out []claims.Group
	for _, t := range order {
		name := t.thing
		if t.subject != 0 {
			name = d.Entities[t.subject].Name
		}
		if g, ok := topicGroup(d, cast, byTopic[t]); ok {
			g.Subject, g.Attribute = t.subject, name+": discussed or not"
			out = append(out, g)
		}
	}
	return out
}

// topicGroup keeps the claims of articles that share their people with one
// that denies; without a denial there is nothing to compare.
func topicGroup(d *claims.Dossier, cast [][]claims.EntityID, ids []claims.ClaimID) (claims.Group, bool) {
	denied := slices.IndexFunc(ids, func(id claims.ClaimID) bool { return d.Claims[id].Polarity == claims.Denied })
	if denied < 0 {
		return claims.Group{}, false
	}
	home := cast[d.Claims[ids[denied]].Article]
	ids = slices.DeleteFunc(ids, func(id claims.ClaimID) bool {
		return len(shared(home, cast[d.Claims[id].Article])) < min(2, max(1, len(home)))
	})
	return claims.Group{Kind: claims.KindPolarity, Claims: ids, Score: 0.85, Why: []string{"the reports tell of the same people or states"}}, len(ids) > 1
}

// actors are the persons an article tells of, and the states, which sit down
// together without a name of a person being dropped.
func actors(d *claims.Dossier, a *claims.Article, states map[string]bool) []claims.EntityID {
	var out []claims.EntityID
	for _, m := range a.Mentions {
		if m.Entity == 0 {
			continue
		}
		if e := &d.Entities[m.Entity]; e.Kind == claims.Person || states[names.Fold(e.Name)] {
			out = append(out, m.Entity)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// shared is what two sorted lists have in common.
func shared[T cmp.Ordered](x, y []T) []T {
	var out []T
	for _, v := range x {
		if _, ok := slices.BinarySearch(y, v); ok {
			out = append(out, v)
		}
	}
	return out
}
