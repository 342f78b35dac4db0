package event

import (
	"cmp"
	"fmt"
	"slices"

	"concord/claims"
)

// leastRivals is the probability below which two differing values are not
// held together.
const leastRivals = 0.2

// leastVote is the probability below which a pair is not even one vote of
// several, nor suspected: values that nothing better holds together are joined
// by it for whoever asks for all that is suspected.
const leastVote = 0.05

// rivalGroups joins differing amounts and times that the model takes to be
// said of one thing, with those that agree with either. Claims that are held
// together already are left out.
func (al *Aligner) rivalGroups(ix *index, fields []*field, aligned, twins map[claims.ClaimID]bool) []claims.Group {
	var out []claims.Group
	for _, f := range fields {
		var pairs []pair
		f.each(func(x, y claims.ClaimID, t *traits) {
			if aligned[x] || aligned[y] || twins[x] && twins[y] {
				return
			}
			if p := al.rivals.Probability(t[:]); p >= leastVote {
				pairs = append(pairs, pair{x: x, y: y, score: p})
			}
		})
		f.outvoted(pairs)
		held := map[claims.ClaimID]bool{}
		for _, c := range f.back(ix.join(surest(pairs, leastRivals))) {
			out = append(out, ix.rivalGroup(c))
			for _, id := range c.members {
				held[id] = true
			}
		}
		suspects := slices.DeleteFunc(pairs, func(p pair) bool { return held[p.x] || held[p.y] })
		for _, c := range ix.join(surest(suspects, leastVote)) {
			out = append(out, ix.rivalGroup(c))
		}
	}
	return out
}

// surest are the pairs of some score and more, the surest first.
func surest(pairs []pair, least float64) []pair {
	var out []pair
	for _, p := range pairs {
		if p.score >= least {
			out = append(out, p)
		}
	}
	slices.SortStableFunc(out, func(a, b pair) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.x, b.x), cmp.Compare(a.y, b.y))
	})
	return out
}

// back adds to each cluster the claims that agree with one of its own in
// surroundings that are alike, the most alike first, and unites clusters that
// such a pair ties.
func (f *field) back(clusters []*cluster) []*cluster {
	of := map[claims.ClaimID]*cluster{}
	for _, c := range clusters {
		for _, id := range c.members {
			of[id] = c
		}
	}
	slices.SortStableFunc(f.agreed, func(a, b rival) int {
		return cmp.Or(cmp.Compare(b.likeness, a.likeness), cmp.Compare(a.x, b.x), cmp.Compare(a.y, b.y))
	})
	for _, p := range f.agreed {
		x, y := of[p.x], of[p.y]
		if x == nil {
			x, y, p.x, p.y = y, x, p.y, p.x
		}
		if x == nil || x == y {
			continue
		}
		if y == nil {
			y = &cluster{members: []claims.ClaimID{p.y}}
		}
		if f.ix.clash(x, y) {
			continue
		}
		x.sum, x.pairs = x.sum+y.sum, x.pairs+y.pairs
		for _, id := range y.members {
			of[id] = x
		}
		x.members, y.members = append(x.members, y.members...), nil
	}
	clusters = slices.DeleteFunc(clusters, func(c *cluster) bool { return len(c.members) == 0 })
	return append(clusters, f.accord(of)...)
}

// accord joins what agrees in surroundings that are much alike and is in no
// cluster yet: an editor wants to see it side by side. What rounding parts in
// such a group is not worth a word, so it is unsure.
func (f *field) accord(of map[claims.ClaimID]*cluster) []*cluster {
	const alike, unsure = 1.2, 0.3
	var pairs []pair
	for _, p := range f.agreed {
		if p.likeness >= alike && of[p.x] == nil && of[p.y] == nil {
			pairs = append(pairs, pair{x: p.x, y: p.y, score: unsure})
		}
	}
	return f.ix.join(pairs)
}

func (ix *index) rivalGroup(c *cluster) claims.Group {
	g := ix.group(c)
	g.Why[0] = fmt.Sprintf("what stands around the values matches as it does where reports tell of one thing (%.2f)", g.Score)
	return g
}
