package event

import (
	"slices"
	"strings"

	"concord/claims"
)

// A sided pair is two values that stand in one slot of two twins.
type sided struct {
	x, y  claims.Claim
	score float64
}

// differing reads a slot: a time, an amount, a name, an opposite or a negation
// on both its sides makes a pair of claims; all else is another way to say it.
func (al *Aligner) differing(ix *index, t twin, s slot) (sided, bool) {
	x := side{ix.d, &ix.d.Articles[t.x.article], t.x, s.x}
	y := side{ix.d, &ix.d.Articles[t.y.article], t.y, s.y}
	for _, read := range []func(x, y side) (claims.Claim, claims.Claim, bool){
		sameTimes, sameQuantities, sameFigures, al.denials, sameNames, al.opposites, al.alternatives,
	} {
		if cx, cy, ok := read(x, y); ok {
			sure := certainty(t, s)
			return sided{cx, cy, sure}, sure >= leastSure(cx.Kind)
		}
	}
	return sided{}, false
}

// leastSure is the certainty below which a slot is left alone. What must be
// true of a number or a date in the same place needs not be of a name: in
// sentences that only resemble each other, other people do other things.
func leastSure(k claims.Kind) float64 {
	switch k {
	case claims.KindPlace, claims.KindParticipant, claims.KindStatus, claims.KindPolarity, claims.KindMeans, claims.KindOther:
		return 0.8
	}
	return 0.7
}

// certainty is how sure it is that a slot's two values are of one thing: the
// twins must share much, and the words around the slot must be the same.
func certainty(t twin, s slot) float64 {
	return min(1, 0.15+0.45*t.share+0.45*s.local)
}

func sameTimes(x, y side) (cx, cy claims.Claim, ok bool) {
	i, j := x.time(), y.time()
	if i == 0 || j == 0 {
		return cx, cy, false
	}
	tx, ty := &x.a.Times[i-1], &y.a.Times[j-1]
	if tx.Type != ty.Type || tx.Type != claims.Date && tx.Type != claims.Time || ago(tx) && ago(ty) || nowhere(tx) && nowhere(ty) {
		return cx, cy, false
	}
	kind := claims.KindDate
	if !tx.ByDay() || !ty.ByDay() {
		kind = claims.KindTime
	}
	cx, cy = x.claim(kind, string(kind), tx.Span), y.claim(kind, string(kind), ty.Span)
	cx.Value.Time, cy.Value.Time = i, j
	return cx, cy, true
}

// ago reports a time that is counted from the publication: "35 years ago".
func ago(t *claims.TimeExpr) bool { return t.Type == claims.Date && t.Deictic && t.Weekday == 0 }

// nowhere reports a time that lies nowhere in the calendar, since the article
// does not say when it was published.
func nowhere(t *claims.TimeExpr) bool {
	return t.Type == claims.Date && !t.Anchored() && t.Weekday == 0 && month(t.Value) == 0 && (len(t.Value) < 4 || !digits(t.Value[:4]))
}

// sameFigures finds two figures that no amount stands behind: those of a
// telephone number, or of "35 years ago" in two retellings.
func sameFigures(x, y side) (cx, cy claims.Claim, ok bool) {
	wx, wy := x.word(), y.word()
	if wx == nil || wy == nil || wx.Tag != "CD" || wy.Tag != "CD" || wx.Norm == wy.Norm {
		return cx, cy, false
	}
	cx, cy = x.claim(claims.KindOther, "figure", wx.Span), y.claim(claims.KindOther, "figure", wy.Span)
	cx.Value.Text, cy.Value.Text = wx.Norm, wy.Norm
	return cx, cy, true
}

func sameQuantities(x, y side) (cx, cy claims.Claim, ok bool) {
	i, j := x.quantity(), y.quantity()
	if i == 0 || j == 0 {
		return cx, cy, false
	}
	p, q := &x.a.Quantities[i-1], &y.a.Quantities[j-1]
	kind := kindOf(p)
	if p.Kind == claims.Identifier || q.Kind == claims.Identifier {
		return cx, cy, false
	}
	if kind != kindOf(q) || p.Noun != q.Noun && p.Noun != "" && q.Noun != "" || p.Dimension != q.Dimension {
		return cx, cy, false
	}
	cx, cy = x.claim(kind, p.Noun, p.Span), y.claim(kind, q.Noun, q.Span)
	cx.Value.Quantity, cy.Value.Quantity = i, j
	return cx, cy, true
}

func kindOf(q *claims.Quantity) claims.Kind {
	switch q.Kind {
	case claims.Money:
		return claims.KindMoney
	case claims.Age:
		return claims.KindAge
	case claims.Ordinal:
		return claims.KindOrder
	}
	return claims.KindNumber
}

// denials finds a negation that one of two otherwise equal stretches has.
func (al *Aligner) denials(x, y side) (cx, cy claims.Claim, ok bool) {
	nx, ny := al.negates(x), al.negates(y)
	if nx == ny || x.modal() || y.modal() || al.denialsIn(x)%2 == al.denialsIn(y)%2 || x.extent.last-x.extent.first > 4 || y.extent.last-y.extent.first > 4 {
		return cx, cy, false
	}
	cx, cy = x.claim(claims.KindPolarity, "done", x.wide()), y.claim(claims.KindPolarity, "done", y.wide())
	cx.Value.Text, cy.Value.Text = yesNo(nx), yesNo(ny)
	return cx, cy, true
}

// denialsIn counts the negations of a side's sentence: "found no proof" and
// "did not find proof" have one each. A softened one ("not yet") is half a
// denial and counts too, so that it does not stand against "won't".
func (al *Aligner) denialsIn(s side) int {
	sentence := s.a.Sentences[s.at.sentence]
	n := 0
	for i := sentence.First; i < sentence.Last; i++ {
		if al.denies(&s.a.Tokens[i]) {
			n++
		}
	}
	return n
}

// negates reports a denial within the slot that nothing softens.
func (al *Aligner) negates(s side) bool {
	for i := s.extent.first; i < s.extent.last; i++ {
		if al.denies(&s.a.Tokens[i]) && (int(i)+1 >= len(s.a.Tokens) || !al.soft[s.a.Tokens[i+1].Norm]) {
			return true
		}
	}
	return false
}

// denies reports a word of denial, also where a stray space has parted its
// apostrophe from the rest ("hadn' t").
func (al *Aligner) denies(t *claims.Token) bool {
	return al.negators[t.Norm] || al.negators[t.Lemma] || strings.HasSuffix(t.Norm, "n'")
}

func yesNo(denied bool) string {
	if denied {
		return "no"
	}
	return "yes"
}

// sameNames finds a name on either side, of one kind of entity.
func sameNames(x, y side) (cx, cy claims.Claim, ok bool) {
	m, n := x.mention(), y.mention()
	if m == nil || n == nil || m.Kind != n.Kind || m.Form != claims.Named || n.Form != claims.Named {
		return cx, cy, false
	}
	kind, attribute := claims.KindParticipant, "who"
	if m.Kind == claims.Place {
		kind, attribute = claims.KindPlace, "where"
	}
	cx, cy = x.claim(kind, attribute, m.Span), y.claim(kind, attribute, n.Span)
	cx.Value.Entity, cy.Value.Entity = m.Entity, n.Entity
	cx.Subject, cy.Subject = m.Entity, n.Entity
	return cx, cy, true
}

// opposites finds one word on either side that excludes the other.
func (al *Aligner) opposites(x, y side) (cx, cy claims.Claim, ok bool) {
	wx, wy := x.word(), y.word()
	if wx == nil || wy == nil {
		return cx, cy, false
	}
	if !slices.Contains(al.opposed[wx.Lemma], wy.Lemma) && !slices.Contains(al.opposed[wx.Norm], wy.Norm) && !al.kin(wx, wy) && !contrary(wx, wy) {
		return cx, cy, false
	}
	cx, cy = x.claim(claims.KindStatus, "wording", wx.Span), y.claim(claims.KindStatus, "wording", wy.Span)
	cx.Value.Text, cy.Value.Text = wx.Norm, wy.Norm
	return cx, cy, true
}

// kin reports two different words of kinship or the like.
func (al *Aligner) kin(x, y *claims.Token) bool {
	return al.relations[x.Lemma] && al.relations[y.Lemma] && x.Lemma != y.Lemma
}
