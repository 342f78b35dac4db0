package event

import (
	"fmt"
	"slices"
	"sort"
	"time"

	"concord/claims"
	"concord/claims/lexicon"
	"concord/claims/names"
)

// A question is what claims of a place, a means or a cause answer; those of
// one question are compared if they speak of one story.
type question struct {
	kind      claims.Kind
	attribute string
	thing     string
	subject   claims.EntityID // 0 if the event's
	predicate string          // of what has no subject
}

// A scene is the index with, by article, whom its beginning names.
type scene struct {
	*index
	states map[string]bool
	leads  [][]claims.EntityID
}

// states are the folded names of the countries.
func states() map[string]bool {
	out := map[string]bool{}
	for _, c := range lexicon.Countries() {
		for _, n := range append(c.Names, c.Name) {
			out[names.Fold(n)] = true
		}
	}
	return out
}

// country reports an entity that reports share by chance.
func (sc scene) country(e claims.EntityID) bool {
	return sc.states[names.Fold(sc.d.Entities[e].Name)]
}

// situated gathers the claims of where, how and why, by what each of them is
// of. What a person is asked about (a home, a death) holds for the person; a
// street or a way between two places holds for its name, within reports that
// share more; a cause or a weapon is that of the one story of two reports.
func (al *Aligner) situated(ix *index) []claims.Group {
	sc := scene{ix, al.states, nil}
	sc.leads = sc.newLeads()
	by := map[question][]claims.ClaimID{}
	var order []question
	for i := range ix.d.Claims[1:] {
		c := &ix.d.Claims[i+1]
		q, ok := questionOf(c)
		if !ok || c.Modality == claims.Hypothetical {
			continue
		}
		if by[q] == nil {
			order = append(order, q)
		}
		by[q] = append(by[q], c.ID)
	}
	var out []claims.Group
	for _, q := range order {
		for _, ids := range sc.stories(q, by[q]) {
			if len(ids) > 1 {
				out = append(out, sc.situation(q, ids))
			}
		}
	}
	return out
}

// questionOf says what a claim answers, and whether it is one of where, how
// or why at all.
func questionOf(c *claims.Claim) (question, bool) {
	q := question{kind: c.Kind, attribute: c.Attribute, thing: c.Thing}
	if c.Kind != claims.KindPlace && c.Kind != claims.KindCause && c.Kind != claims.KindMeans {
		return q, false // "two blocks" counts them
	}
	switch c.Attribute {
	case "home", "manner of death", "vehicle of", "vehicle that hit", "part of the country":
		q.subject = c.Subject
		return q, c.Subject != 0
	case "scene": // a storm kills in many towns, one person is killed in one
		q.subject, q.predicate = c.Subject, c.Predicate
		return q, c.Subject != 0
	case "place of death":
		if q.subject = c.Subject; q.subject == 0 {
			q.predicate = c.Predicate
		}
		return q, true
	case "direction":
		if q.subject = c.Subject; q.subject != 0 {
			q.thing = "" // where a place lies is one question, whatever it is seen from
		}
		return q, true
	case "block", "house number", "route", "weapon":
		return q, true
	case "cause":
		q.predicate = c.Predicate
		return q, true
	}
	return q, false
}

// distance writes the distance within a claim's words, "" if there is none:
// what lies 60 miles from a town in two reports is one thing, whatever they
// say that happened there.
func (sc scene) distance(c *claims.Claim) string {
	a := sc.d.Article(c)
	i := sort.Search(len(a.Quantities), func(i int) bool { return a.Quantities[i].Start >= c.Evidence.Start })
	if i < len(a.Quantities) && a.Quantities[i].Span.End <= c.Evidence.End {
		if q := &a.Quantities[i]; q.Base > 0 {
			return fmt.Sprintf("%.0f %s", q.Value*q.Base, q.Dimension)
		}
	}
	return ""
}

// stories parts the claims of one question by the stories that their articles
// tell. A claim joins the first story of which it tells; each article of a
// story tells the same as the first.
func (sc scene) stories(q question, ids []claims.ClaimID) [][]claims.ClaimID {
	if q.subject != 0 {
		return [][]claims.ClaimID{ids}
	}
	var out [][]claims.ClaimID
	for _, id := range ids {
		at := slices.IndexFunc(out, func(story []claims.ClaimID) bool {
			return slices.ContainsFunc(story, func(other claims.ClaimID) bool { return sc.oneStory(q, &sc.d.Claims[id], &sc.d.Claims[other]) })
		})
		if at < 0 {
			at = len(out)
			out = append(out, nil)
		}
		out[at] = append(out[at], id)
	}
	return out
}

// oneStory reports that two claims of one question can be of one thing. A
// street's or a landmark's name is half the proof; a cause or a weapon is that
// of one happening only if those who take part are the same, or the articles
// begin with the same.
func (sc scene) oneStory(q question, x, y *claims.Claim) bool {
	if x.Article == y.Article {
		return true
	}
	switch q.attribute {
	case "block", "house number", "route":
		return len(shared(sc.leads[x.Article], sc.leads[y.Article])) > 0
	case "direction": // the landmark itself may be among what both begin with
		far := sc.distance(x)
		return slices.ContainsFunc(shared(sc.leads[x.Article], sc.leads[y.Article]), func(e claims.EntityID) bool { return sc.d.Entities[e].Name != q.thing }) &&
			(far != "" && far == sc.distance(y) || sc.knownHead(x) && x.Predicate == y.Predicate)
	}
	if len(sc.peopled(shared(x.Participants, y.Participants))) > 0 {
		return true
	}
	return len(shared(sc.leads[x.Article], sc.leads[y.Article])) > 1 || sc.onePage(x.Article, y.Article)
}

// onePage reports two stories of one page, of about one time, that name
// somebody or something in common.
func (sc scene) onePage(x, y claims.ArticleID) bool {
	const old = 30 * 24 * time.Hour
	a, b := &sc.d.Articles[x], &sc.d.Articles[y]
	if a.Path != b.Path || len(shared(sc.kindred[x], sc.kindred[y])) == 0 {
		return false
	}
	return a.Published.IsZero() || b.Published.IsZero() || a.Published.Sub(b.Published).Abs() < old
}

// peopled are the entities of a list that are no states.
func (sc scene) peopled(es []claims.EntityID) []claims.EntityID {
	return slices.DeleteFunc(es, func(e claims.EntityID) bool { return sc.country(e) })
}

// newLeads lists, by article, whom and what its headline and first sentences
// name: persons, bodies, things and places smaller than a state.
func (sc scene) newLeads() [][]claims.EntityID {
	d := sc.d
	const first = 4 // sentences
	out := make([][]claims.EntityID, len(d.Articles))
	for i := range d.Articles {
		a := &d.Articles[i]
		var last int32
		if n := min(first, len(a.Sentences)); n > 0 {
			last = a.Sentences[n-1].Last
		}
		for _, m := range a.Mentions {
			if m.First < last && m.Entity != 0 && m.Form == claims.Named && !sc.country(m.Entity) {
				out[i] = append(out[i], m.Entity)
			}
		}
		slices.Sort(out[i])
		out[i] = slices.Compact(out[i])
	}
	return out
}

// situation is the group of a question's claims.
func (sc scene) situation(q question, ids []claims.ClaimID) claims.Group {
	name := ""
	if q.subject != 0 {
		name = sc.d.Entities[q.subject].Name
	}
	g := claims.Group{Kind: q.kind, Claims: ids, Score: 0.8}
	switch q.attribute {
	case "home":
		g.Subject, g.Attribute = q.subject, "where "+name+" lives"
	case "manner of death":
		g.Subject, g.Attribute = q.subject, "how "+name+" died"
	case "place of death":
		g.Subject, g.Attribute = q.subject, "where "+name+" died"
		if name == "" {
			g.Attribute = "where the victim died"
		}
	case "scene":
		g.Subject, g.Attribute = q.subject, "where it took place: "+sc.happening(ids)
	case "vehicle of", "vehicle that hit":
		g.Subject, g.Attribute = q.subject, q.attribute+" "+name
	case "part of the country":
		g.Subject, g.Attribute = q.subject, "in which part of the country "+name+" lies"
	case "direction":
		g.Attribute = "direction from " + q.thing
		if name != "" {
			g.Subject, g.Attribute = q.subject, "where "+name+" lies"
			if from := sc.landmark(ids); from != "" {
				g.Attribute += ", seen from " + from
			}
		}
	case "block", "house number":
		g.Attribute = q.attribute + " on " + q.thing
	case "route":
		g.Attribute = "way between " + q.thing
	case "weapon":
		g.Attribute = "weapon of the attack"
	default:
		g.Attribute = q.attribute + " of " + sc.happening(ids)
	}
	g.Why = []string{"both say it of " + asked(q, name)}
	return g
}

// landmark is what all of some claims tell a direction from, "" if they differ.
func (sc scene) landmark(ids []claims.ClaimID) string {
	from := sc.d.Claims[ids[0]].Thing
	for _, id := range ids {
		if sc.d.Claims[id].Thing != from {
			return ""
		}
	}
	return from
}

// asked says in words what the claims of a question share.
func asked(q question, name string) string {
	switch {
	case name != "":
		return name
	case q.thing != "":
		return q.thing
	}
	return "the same story"
}
