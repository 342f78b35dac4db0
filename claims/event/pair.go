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

// evidence is what tells whether two claims speak of the same thing. Each is
// 0 to 1, or a small count.
type evidence struct {
	whole        float64 // weighted overlap of the sentences
	near         float64 // weighted overlap of the words around the values
	predicate    float64 // 1 the same known class, 0.5 the same lemma
	subject      float64 // 1 the same, -1 two different ones
	participants float64 // shared, capped at 2
	modality     float64 // 1 if both are reported as fact
	headline     float64 // 1 if one stands in a headline
}

// weights turn evidence into a probability (logistic).
var weights = struct{ bias, whole, near, predicate, subject, participants, modality, headline float64 }{
	bias: -3.6, whole: 3.5, near: 3.5, predicate: 1.2, subject: 0.5, participants: 0.7, modality: 0.3, headline: 0.2,
}

func (e evidence) probability() float64 {
	w := weights
	z := w.bias + w.whole*e.whole + w.near*e.near + w.predicate*e.predicate + w.subject*e.subject +
		w.participants*e.participants + w.modality*e.modality + w.headline*e.headline
	return 1 / (1 + math.Exp(-z))
}

func (ix *index) compare(x, y *claims.Claim) evidence {
	e := evidence{
		whole: ix.dice(ix.whole[x.Article][x.Sentence], ix.whole[y.Article][y.Sentence]),
		near:  ix.dice(ix.near[x.ID], ix.near[y.ID]),
	}
	if x.Predicate != "" && x.Predicate == y.Predicate {
		e.predicate = 0.5
		if ix.knownHead(x) {
			e.predicate = 1
		}
	}
	switch {
	case x.Subject != 0 && x.Subject == y.Subject:
		e.subject = 1
	case x.Subject != 0 && y.Subject != 0 && ix.d.Entities[x.Subject].Kind == ix.d.Entities[y.Subject].Kind:
		e.subject = -1
	}
	e.participants = float64(min(2, len(shared(x.Participants, y.Participants))))
	if x.Modality == claims.Asserted && y.Modality == claims.Asserted {
		e.modality = 1
	}
	if ix.inHeadline(x) || ix.inHeadline(y) {
		e.headline = 1
	}
	return e
}

func (ix *index) knownHead(c *claims.Claim) bool {
	return c.Head > 0 && ix.d.Article(c).Predicates[c.Head-1].Known
}

func (ix *index) inHeadline(c *claims.Claim) bool {
	return ix.d.Article(c).Sentences[c.Sentence].Kind == claims.Headline
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
