package event

import (
	"slices"

	"concord/claims"
)

// mostSlots is how many facts twins may differ in; beyond it they are two
// statements after all.
const mostSlots = 3

// A spot is the words of one article that state a value of one kind.
type spot struct {
	article claims.ArticleID
	span    claims.Span
	kind    claims.Kind
}

// twinGroups groups the claims that twins differ in, over all the articles
// that have the slot; of sentences that play elsewhere, only where and when.
// A value that was claimed already keeps its claim, and so
// its subject and predicate; others are appended.
func (al *Aligner) twinGroups(ix *index) []claims.Group {
	ids := map[spot]claims.ClaimID{}
	for i := range ix.d.Claims[1:] {
		c := &ix.d.Claims[i+1]
		if c.Kind == claims.KindStatus || c.Kind == claims.KindParticipant {
			continue // states and agents hang on a predicate, a slot's words on nothing
		}
		ids[spot{c.Article, c.Evidence, c.Kind}] = c.ID
	}
	enter := func(c claims.Claim) claims.ClaimID {
		s := spot{c.Article, c.Evidence, c.Kind}
		if ids[s] == 0 {
			c.ID = claims.ClaimID(len(ix.d.Claims))
			ids[s] = c.ID
			ix.d.Claims = append(ix.d.Claims, c)
		}
		return ids[s]
	}
	var pairs []pair
	for _, t := range ix.twins() {
		var found []sided
		for _, s := range ix.slots(t) {
			if p, ok := al.differing(ix, t, s); ok {
				found = append(found, p)
			}
		}
		if len(found) > mostSlots {
			continue
		}
		if ix.elsewhere(t.x, t.y) {
			found = slices.DeleteFunc(found, func(p sided) bool { return p.x.Kind != claims.KindDate && p.x.Kind != claims.KindPlace })
		}
		for _, p := range found {
			pairs = append(pairs, pair{x: enter(p.x), y: enter(p.y), score: p.score})
		}
	}
	for _, p := range ix.restated() {
		x, y := enter(p.x), enter(p.y)
		if !paired(pairs, x, y) {
			pairs = append(pairs, pair{x: x, y: y, score: p.score})
		}
	}
	var out []claims.Group
	for _, c := range ix.join(pairs) {
		slices.Sort(c.members)
		out = append(out, ix.twinGroup(c))
	}
	return out
}

// paired reports that one of two claims has its partner already.
func paired(pairs []pair, x, y claims.ClaimID) bool {
	return slices.ContainsFunc(pairs, func(p pair) bool { return p.x == x || p.y == x || p.x == y || p.y == y })
}

func (ix *index) twinGroup(c *cluster) claims.Group {
	first := &ix.d.Claims[c.members[0]]
	what := ix.happening(c.members)
	label := func(m *claims.Claim) string {
		if m.Head > 0 || m.Subject != 0 && m.Kind == claims.KindAge {
			return ix.labelOf(m, what)
		}
		return ix.slotLabel(m)
	}
	return claims.Group{
		Kind:      first.Kind,
		Slot:      true,
		Attribute: ix.commonest(c.members, label),
		Claims:    c.members,
		Score:     c.sum / float64(c.pairs),
		Why:       append([]string{"two sentences say the same but for this"}, ix.why(c.members)...),
	}
}

// slotLabel names a slot by the words that lead up to it.
func (ix *index) slotLabel(c *claims.Claim) string {
	a := ix.d.Article(c)
	s := a.Sentences[c.Sentence]
	first, _ := slices.BinarySearchFunc(a.Tokens, c.Evidence.Start, func(t claims.Token, off int32) int { return int(t.Start - off) })
	from := max(s.First, int32(first)-4)
	if int(from) >= first {
		return string(c.Kind) + " at the head of the sentence"
	}
	lead := a.Slice(claims.Span{Start: a.Tokens[from].Start, End: a.Tokens[first-1].End})
	return string(c.Kind) + " after \u201c" + lead + "\u201d"
}
