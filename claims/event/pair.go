package event

import (
	"math"

	"concord/claims"
)

// A pair is two claims of two articles that may speak of the same thing.
type pair struct {
	x, y  claims.ClaimID
	score float64 // probability that they do
	same  bool    // their values agree
}

// A feature is one thing that tells whether two claims speak of the same.
type feature int

const (
	bias         feature = iota // always 1
	whole                       // weighted overlap of the sentences, 0 to 1
	near                        // weighted overlap of the words around the values, 0 to 1
	predicate                   // 1 the same known class, 0.5 the same lemma
	subject                     // 1 the same, -1 two different ones of one sort
	participants                // shared, capped at 2
	asserted                    // 1 if both are reported as fact
	lead                        // 1 if both stand in the first three sentences
	crowd                       // log of how many claims of their block the two articles have
	numFeatures
)

// evidence is the features of a pair.
type evidence [numFeatures]float64

// weights turn evidence into the log odds that a pair speaks of the same
// thing.
var weights = evidence{
	bias: -3.2, whole: 3.5, near: 3.5, predicate: 1.0, subject: 0.4, participants: 0.8, asserted: 0.4, lead: 0.5, crowd: -0.7,
}

// probability is the logistic function of the weighted evidence.
func (e *evidence) probability() float64 {
	z := 0.0
	for i, w := range weights {
		z += w * e[i]
	}
	return 1 / (1 + math.Exp(-z))
}

// compare gathers the evidence on two claims of one block, of which each
// article has so many.
func (ix *index) compare(x, y *claims.Claim, crowds map[claims.ArticleID]int) evidence {
	e := evidence{bias: 1,
		whole:        ix.dice(ix.whole[x.Article][x.Sentence], ix.whole[y.Article][y.Sentence]),
		near:         ix.dice(ix.near[x.ID], ix.near[y.ID]),
		participants: float64(min(2, len(shared(x.Participants, y.Participants)))),
		asserted:     truth(x.Modality == claims.Asserted && y.Modality == claims.Asserted),
		lead:         truth(x.Sentence < 3 && y.Sentence < 3),
		crowd:        math.Log(float64(crowds[x.Article] * crowds[y.Article])),
	}
	if x.Predicate != "" && x.Predicate == y.Predicate {
		e[predicate] = 0.5 + truth(ix.knownHead(x))/2
	}
	switch {
	case x.Subject != 0 && x.Subject == y.Subject:
		e[subject] = 1
	case x.Subject != 0 && y.Subject != 0 && ix.d.Entities[x.Subject].Kind == ix.d.Entities[y.Subject].Kind:
		e[subject] = -1
	}
	return e
}

func truth(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

func (ix *index) headOf(c *claims.Claim) *claims.Token {
	a := ix.d.Article(c)
	return &a.Tokens[a.Predicates[c.Head-1].Head]
}

func (ix *index) knownHead(c *claims.Claim) bool {
	return c.Head > 0 && ix.d.Article(c).Predicates[c.Head-1].Known
}

func (ix *index) inHeadline(c *claims.Claim) bool {
	return ix.d.Article(c).Sentences[c.Sentence].Kind == claims.Headline
}

// apart is how far two amounts are from each other, in their base unit.
func (ix *index) apart(x, y *claims.Claim) float64 {
	if x.Value.Quantity == 0 || y.Value.Quantity == 0 {
		return 0
	}
	p, q := &ix.d.Article(x).Quantities[x.Value.Quantity-1], &ix.d.Article(y).Quantities[y.Value.Quantity-1]
	a, b := amount(p), amount(q)
	if a <= 0 || b <= 0 {
		return 0
	}
	return min(3, math.Abs(math.Log(a/b)))
}

func amount(q *claims.Quantity) float64 {
	if q.Base > 0 {
		return q.Value * q.Base
	}
	return q.Value
}

// agree reports whether two values plainly say the same, so that the pair can
// be preferred. What a rule calls a conflict is finer, and not decided here.
func (ix *index) agree(x, y *claims.Claim) bool {
	ax, ay := ix.d.Article(x), ix.d.Article(y)
	switch {
	case x.Value.Quantity > 0 && y.Value.Quantity > 0:
		p, q := &ax.Quantities[x.Value.Quantity-1], &ay.Quantities[y.Value.Quantity-1]
		return p.Unit == q.Unit && p.Min <= q.Max && q.Min <= p.Max
	case x.Value.Time > 0 && y.Value.Time > 0:
		p, q := &ax.Times[x.Value.Time-1], &ay.Times[y.Value.Time-1]
		if p.Anchored() && q.Anchored() {
			return p.Begin.Before(q.End) && q.Begin.Before(p.End)
		}
		return p.Value == q.Value
	}
	return x.Value.Text == y.Value.Text
}
