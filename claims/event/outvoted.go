package event

import "concord/claims"

// outvoted raises the pairs of a value that stands alone against several
// reports which agree with each other: that each of them speaks of the same
// thing may be doubted, that none does is less likely. A value that any other
// article gives, too, is not alone.
func (f *field) outvoted(pairs []pair) {
	by := map[claims.ClaimID][]int{} // indexes of pairs
	for i, p := range pairs {
		by[p.x], by[p.y] = append(by[p.x], i), append(by[p.y], i)
	}
	raised := make([]float64, len(pairs))
	for _, id := range f.ids {
		if len(by[id]) < 2 || f.shared[id] {
			continue
		}
		for _, i := range by[id] {
			raised[i] = max(raised[i], f.against(id, pairs, by[id], i))
		}
	}
	for i := range pairs {
		pairs[i].score = max(pairs[i].score, raised[i])
	}
}

// against is how likely it is that one at least of the reports that agree with
// a value's partner in pair i speaks of the same as the value, each with its
// likeliest place. Bounds ("up to 35") do not vote: they agree with too much. 0
// if there is but one vote, or if the value's own report gives theirs, too: it
// tells of two things.
func (f *field) against(id claims.ClaimID, pairs []pair, of []int, i int) float64 {
	d := f.ix.d
	partner := pairs[i].x + pairs[i].y - id
	best := map[claims.ArticleID]float64{}
	if f.same[berth{partner, d.Claims[id].Article}] > like {
		return 0
	}
	for _, j := range of {
		y := pairs[j].x + pairs[j].y - id
		if f.bound(y) {
			continue
		}
		if y == partner || f.ix.relation(&d.Claims[partner], &d.Claims[y]) == same {
			a := d.Claims[y].Article
			best[a] = max(best[a], pairs[j].score)
		}
	}
	if len(best) < 2 {
		return 0
	}
	none := 1.0
	for _, j := range of { // in the order of the pairs, so that the sum is the same each time
		a := d.Claims[pairs[j].x+pairs[j].y-id].Article
		if p, ok := best[a]; ok {
			none *= 1 - p
			delete(best, a)
		}
	}
	return 1 - none
}

// bound reports a claim of an amount that is one.
func (f *field) bound(id claims.ClaimID) bool {
	c := &f.ix.d.Claims[id]
	return c.Value.Quantity != 0 && bound(f.ix.quantityOf(c))
}
