package event

import "concord/claims"

// A field is all amounts of one sort, or all dates, or all clock times, of a
// dossier: what may be held against each other.
type field struct {
	ix      *index
	ids     []claims.ClaimID
	perNoun map[nounOf]int
	mates   map[berth]int     // how many agreeing values there are in another article
	same    map[berth]float64 // the best likeness of an agreeing value in another article
	differ  map[berth]float64 // of a differing one
	backers map[claims.ClaimID]int
	shared  map[claims.ClaimID]bool // values that another article gives, too
	pairs   []rival
	agreed  []rival // values that agree in surroundings that are alike
}

type nounOf struct {
	article claims.ArticleID
	noun    string
}

// A berth is where a claim may find its like: in another article.
type berth struct {
	claim claims.ClaimID
	in    claims.ArticleID
}

// A rival is two values of two articles.
type rival struct {
	x, y     claims.ClaimID
	likeness float64
}

// fields parts the amounts and times of a dossier by strand, in the order of
// the claims.
func (ix *index) fields() []*field {
	strands := map[strand][]claims.ClaimID{}
	var order []strand
	for i := range ix.settings[1:] { // and not the claims that twins have added
		c := &ix.d.Claims[i+1]
		s, ok := ix.strandOf(c)
		if !ok || c.Modality == claims.Hypothetical {
			continue
		}
		if strands[s] == nil {
			order = append(order, s)
		}
		strands[s] = append(strands[s], c.ID)
	}
	out := make([]*field, len(order))
	for i, s := range order {
		out[i] = ix.newField(strands[s])
	}
	return out
}

// A strand is what two values must share before they are compared at all.
type strand struct {
	kind claims.QuantityKind // 0 for times
	unit string              // dimension of a measure, currency of money, "date", "time"
}

func (ix *index) strandOf(c *claims.Claim) (strand, bool) {
	switch c.Kind {
	case claims.KindDate, claims.KindTime:
		return strand{unit: string(c.Kind)}, true
	case claims.KindNumber, claims.KindMoney, claims.KindOrder:
		q := ix.quantityOf(c)
		switch q.Kind {
		case claims.Bare:
			return strand{kind: claims.Count}, true
		case claims.Money:
			return strand{kind: q.Kind, unit: q.Unit}, true
		}
		return strand{kind: q.Kind, unit: q.Dimension}, true
	}
	return strand{}, false
}

// like is the likeness from which an agreeing value backs another.
const like = 0.7

// newField finds the pairs of a strand whose surroundings are loosely alike.
func (ix *index) newField(ids []claims.ClaimID) *field {
	f := &field{ix: ix, ids: ids, perNoun: map[nounOf]int{}, mates: map[berth]int{}, same: map[berth]float64{}, differ: map[berth]float64{}, backers: map[claims.ClaimID]int{}, shared: map[claims.ClaimID]bool{}}
	for _, id := range ids {
		c := &ix.d.Claims[id]
		f.perNoun[nounOf{c.Article, ix.settings[id].noun}]++
	}
	if len(ids) > eachWithEach {
		ix.neighboured(ids, f.look)
	} else {
		for i, x := range ids {
			for _, y := range ids[i+1:] {
				f.look(x, y)
			}
		}
	}
	for at, s := range f.same {
		if s > like {
			f.backers[at.claim]++
		}
	}
	return f
}

// look compares two claims of the field if they may speak of the same.
func (f *field) look(x, y claims.ClaimID) {
	ix := f.ix
	cx, cy := &ix.d.Claims[x], &ix.d.Claims[y]
	r := ix.relation(cx, cy)
	if r == unknown {
		return
	}
	l, ok := f.passes(x, y)
	if !ok {
		return
	}
	best := f.differ
	if r == same {
		best = f.same
		if l >= like {
			f.agreed = append(f.agreed, rival{x, y, l})
		}
	} else {
		f.pairs = append(f.pairs, rival{x, y, l})
	}
	for _, at := range [2]berth{{x, cy.Article}, {y, cx.Article}} {
		best[at] = max(best[at], l)
		if r == same {
			f.mates[at]++
			f.shared[at.claim] = true
		}
	}
}

// passes is the likeness of what no filter parts.
func (f *field) passes(x, y claims.ClaimID) (float64, bool) {
	ix := f.ix
	cx, cy := &ix.d.Claims[x], &ix.d.Claims[y]
	if cx.Article == cy.Article || !ix.kindred.related(cx.Article, cy.Article) {
		return 0, false
	}
	const loose = 0.02
	if ix.dice(ix.whole[cx.Article][cx.Sentence], ix.whole[cy.Article][cy.Sentence]) < loose {
		return 0, false
	}
	const oneStory = 0.04 // the leads of reports on one event are nearly always more alike
	if ix.dice(ix.leads[cx.Article], ix.leads[cy.Article]) < oneStory {
		return 0, false
	}
	if ix.elsewhere(placeOf(cx), placeOf(cy)) || ix.otherSeason(cx, cy) || !ix.comparable(x, y) {
		return 0, false
	}
	const otherNoun = 0.25 // it takes a clause this like for "rifles" to be held against "guns"
	if p, q := ix.settings[x].noun, ix.settings[y].noun; p != q && p != "" && q != "" && ix.dice(ix.settings[x].clause, ix.settings[y].clause) < otherNoun {
		return 0, false
	}
	return ix.likeness(cx, cy), true
}

// comparable reports values that do not stand behind two names, and are no
// mere words of number ("several"), and ordinals only of one noun.
func (ix *index) comparable(x, y claims.ClaimID) bool {
	p, q := &ix.settings[x], &ix.settings[y]
	if p.attached != 0 && q.attached != 0 && p.attached != q.attached {
		return false
	}
	cx, cy := &ix.d.Claims[x], &ix.d.Claims[y]
	if cx.Value.Quantity == 0 {
		return true
	}
	u, v := ix.quantityOf(cx), ix.quantityOf(cy)
	if u.Hedge == claims.Vague || v.Hedge == claims.Vague {
		return false
	}
	const oneDeed = 0.4
	return u.Kind != claims.Ordinal || p.noun == q.noun && p.noun != "" && ix.dice(p.clause, q.clause) >= oneDeed
}

// each gives the traits of each pair.
func (f *field) each(do func(x, y claims.ClaimID, t *traits)) {
	for _, p := range f.pairs {
		x, y := &f.ix.d.Claims[p.x], &f.ix.d.Claims[p.y]
		ax, ay := berth{p.x, y.Article}, berth{p.y, x.Article}
		const settled = 0.5
		if max(f.same[ax], f.same[ay]) > p.likeness+settled || min(f.same[ax], f.same[ay]) >= p.likeness {
			continue // one of them, or each, has found its like over there
		}
		t := f.ix.traits(x, y)
		t[crowdOfNoun] = f.crowd(x, y)
		t[agreeing] = truth(f.same[ax] > 0) + truth(f.same[ay] > 0)
		t[agreeingGap] = max(f.same[ax], f.same[ay]) - p.likeness
		t[rankGap] = p.likeness - max(f.differ[ax], f.differ[ay])
		bx, by := float64(min(3, f.backers[p.x])), float64(min(3, f.backers[p.y]))
		t[backingMost], t[backingLeast] = max(bx, by), min(bx, by)
		do(p.x, p.y, &t)
	}
}
