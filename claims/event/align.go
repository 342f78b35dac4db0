package event

import (
	"cmp"
	"slices"
	"time"

	"concord/claims"
)

// block is what two claims must share before they are compared at all.
type block struct {
	kind      claims.Kind
	predicate string
}

func (ix *index) blockOf(c *claims.Claim) (block, bool) {
	switch c.Kind {
	case claims.KindDate, claims.KindPolarity:
		return block{kind: c.Kind, predicate: c.Predicate}, c.Attribute != "discussed"
	}
	return block{}, false
}

// least is the probability below which two claims are not held together. Acts
// and dates are told of by the hundred: there it takes nearly the same words.
// Set by hand: of 0.8 to 0.92 for dates the bench tells little apart.
func least(k claims.Kind) float64 {
	if k == claims.KindPolarity {
		return 0.97
	}
	return 0.83
}

// worth is the probability below which a pair does not even compete: a value
// that finds its like in the other article is not held against another there.
const worth = 0.15

// alignedGroups joins claims of different articles block by block.
func (ix *index) alignedGroups() []claims.Group {
	blocks := map[block][]claims.ClaimID{}
	var order []block
	for i := range ix.d.Claims[1:] {
		c := &ix.d.Claims[i+1]
		b, ok := ix.blockOf(c)
		if !ok || c.Modality == claims.Hypothetical {
			continue
		}
		if blocks[b] == nil {
			order = append(order, b)
		}
		blocks[b] = append(blocks[b], c.ID)
	}
	var out []claims.Group
	for _, b := range order {
		pairs := slices.DeleteFunc(ix.mutual(ix.pairs(blocks[b])), func(p pair) bool { return p.score < least(b.kind) })
		for _, c := range ix.join(pairs) {
			out = append(out, ix.group(c))
		}
	}
	return out
}

// eachWithEach is how many claims of a block are compared each with each. In a
// fuller one, which takes hundreds of reports, those that share a rare term.
const eachWithEach = 1000

// pairs scores the pairs of a block from different articles.
func (ix *index) pairs(ids []claims.ClaimID) []pair {
	crowds := map[claims.ArticleID]int{}
	for _, id := range ids {
		crowds[ix.d.Claims[id].Article]++
	}
	var out []pair
	score := func(x, y claims.ClaimID) {
		cx, cy := &ix.d.Claims[x], &ix.d.Claims[y]
		if cx.Article == cy.Article || !ix.kindred.related(cx.Article, cy.Article) || cx.Kind == claims.KindPolarity && !sameAct(cx, cy) || ix.otherSeason(cx, cy) {
			return
		}
		e := ix.compare(cx, cy, crowds)
		if p := e.probability(); p >= worth {
			out = append(out, pair{x, y, p, ix.agree(cx, cy)})
		}
	}
	if len(ids) > eachWithEach {
		ix.neighboured(ids, score)
		return out
	}
	for i, x := range ids {
		for _, y := range ids[i+1:] {
			score(x, y)
		}
	}
	return out
}

// neighboured calls f once for each two claims whose sentences have one of
// their rarest terms in common; of a term that many have, with the first few,
// which is enough to join them all.
func (ix *index) neighboured(ids []claims.ClaimID, f func(x, y claims.ClaimID)) {
	const rarest, few = 8, 60
	homes := map[int32][]claims.ClaimID{}
	met := map[claims.ClaimID]claims.ClaimID{} // the last claim that each was compared with
	for _, y := range ids {
		c := &ix.d.Claims[y]
		terms := ix.whole[c.Article][c.Sentence]
		for _, t := range terms[:min(rarest, len(terms))] {
			for _, x := range homes[t] {
				if met[x] != y {
					met[x] = y
					f(x, y)
				}
			}
			if len(homes[t]) < few {
				homes[t] = append(homes[t], y)
			}
		}
	}
}

// otherSeason reports dates so far apart that they are two happenings; a year
// that slipped keeps its day.
func (ix *index) otherSeason(x, y *claims.Claim) bool {
	if x.Kind != claims.KindDate || y.Kind != claims.KindDate {
		return false
	}
	p, q := ix.timeOf(x), ix.timeOf(y)
	const season = 60 * 24 * time.Hour
	if !p.Anchored() || !q.Anchored() {
		m, n := month(p.Value), month(q.Value)
		return m > 0 && n > 0 && min((m-n+12)%12, (n-m+12)%12) > 2
	}
	return (p.End.Add(season).Before(q.Begin) || q.End.Add(season).Before(p.Begin)) &&
		(p.Begin.Month() != q.Begin.Month() || p.Begin.Day() != q.Begin.Day())
}

// month of a TIMEX3 value, "XXXX-05-28"; 0 if it has none.
func month(value string) int {
	if len(value) < 7 || value[4] != '-' || !digits(value[5:7]) {
		return 0
	}
	return int(value[5]-'0')*10 + int(value[6]-'0')
}

// sameAct reports two acts of one subject that both reports vouch for: what is
// planned or feared by one may well not be done in the other.
func sameAct(x, y *claims.Claim) bool {
	return x.Subject == y.Subject && x.Modality == claims.Asserted && y.Modality == claims.Asserted
}

// mutual keeps the pairs in which each is the other's best partner in its
// article, the best pair choosing first. Equal values win over a somewhat
// better score.
func (ix *index) mutual(pairs []pair) []pair {
	const bonus = 0.25
	rank := func(p pair) float64 {
		if p.same {
			return p.score + bonus
		}
		return p.score
	}
	slices.SortStableFunc(pairs, func(a, b pair) int {
		return cmp.Or(cmp.Compare(rank(b), rank(a)), cmp.Compare(a.x, b.x), cmp.Compare(a.y, b.y))
	})
	type place struct {
		claim claims.ClaimID
		in    claims.ArticleID
	}
	taken := map[place]bool{}
	kept := pairs[:0]
	for _, p := range pairs {
		x, y := place{p.x, ix.d.Claims[p.y].Article}, place{p.y, ix.d.Claims[p.x].Article}
		if !taken[x] && !taken[y] {
			taken[x], taken[y] = true, true
			kept = append(kept, p)
		}
	}
	return kept
}

// A cluster is claims that pairs have joined, and the mean score of these.
type cluster struct {
	members []claims.ClaimID
	sum     float64
	pairs   int
}

// join unites pairs into clusters, the surest first. A union that would put
// two differing values of one article together is refused: an article does
// not contradict itself on what it plainly tells apart.
func (ix *index) join(pairs []pair) []*cluster {
	of := map[claims.ClaimID]*cluster{}
	var all []*cluster
	at := func(id claims.ClaimID) *cluster {
		if of[id] == nil {
			of[id] = &cluster{members: []claims.ClaimID{id}}
			all = append(all, of[id])
		}
		return of[id]
	}
	for _, p := range pairs {
		x, y := at(p.x), at(p.y)
		if x != y && ix.clash(x, y) {
			continue
		}
		x.sum, x.pairs = x.sum+p.score, x.pairs+1
		if x == y {
			continue
		}
		x.members = append(x.members, y.members...)
		x.sum, x.pairs = x.sum+y.sum, x.pairs+y.pairs
		for _, id := range y.members {
			of[id] = x
		}
		y.members = nil
	}
	return slices.DeleteFunc(all, func(c *cluster) bool { return len(c.members) < 2 })
}

func (ix *index) clash(x, y *cluster) bool {
	for _, i := range x.members {
		for _, j := range y.members {
			if ci, cj := &ix.d.Claims[i], &ix.d.Claims[j]; ci.Article == cj.Article && !ix.agree(ci, cj) {
				return true
			}
		}
	}
	return false
}
