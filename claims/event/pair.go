package event

import (
	"math"
	"strings"

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
	verb                        // 1 the same word governs both values
	subject                     // 1 the same, -1 two different ones of one sort
	participants                // shared, capped at 2
	asserted                    // 1 if both are reported as fact
	headline                    // 1 if one stands in a headline
	lead                        // 1 if both stand in the first three sentences
	neighbours                  // words directly before and after the values that are the same, 0 to 2
	modifiers                   // 1 the same words qualify both, 0 none do, -1 different ones
	crowd                       // log of how many claims of their block the two articles have
	apart                       // log of the ratio of two amounts, capped at 3: slips are small
	support                     // log2 of how many further articles back one of the two values, when the other stands alone
	numFeatures
)

// evidence is the features of a pair.
type evidence [numFeatures]float64

// weights turn evidence into the log odds that a pair speaks of the same
// thing.
var weights = evidence{
	bias: -3.2, whole: 3.5, near: 3.5, predicate: 1.0, subject: 0.4, participants: 0.8, asserted: 0.4, lead: 0.5, modifiers: 0.5, crowd: -0.7, apart: -1.2, support: 1.0,
}

// probability is the logistic function of the weighted evidence.
func (e *evidence) probability() float64 {
	z := 0.0
	for i, w := range weights {
		z += w * e[i]
	}
	return 1 / (1 + math.Exp(-z))
}

// compare gathers the evidence on two claims of one block, of which k knows
// how full it is and which values are widely shared.
func (ix *index) compare(x, y *claims.Claim, k *ken) evidence {
	e := evidence{bias: 1,
		whole:        ix.dice(ix.whole[x.Article][x.Sentence], ix.whole[y.Article][y.Sentence]),
		near:         ix.dice(ix.near[x.ID], ix.near[y.ID]),
		participants: float64(min(2, len(shared(x.Participants, y.Participants)))),
		asserted:     truth(x.Modality == claims.Asserted && y.Modality == claims.Asserted),
		headline:     truth(ix.inHeadline(x) || ix.inHeadline(y)),
		lead:         truth(x.Sentence < 3 && y.Sentence < 3),
		neighbours:   ix.neighbours(x, y),
		modifiers:    ix.modifiers(x, y),
		crowd:        math.Log(float64(k.perArticle[x.Article] * k.perArticle[y.Article])),
		apart:        ix.apart(x, y),
		support:      k.support(x, y),
	}
	if x.Predicate != "" && x.Predicate == y.Predicate {
		e[predicate] = 0.5 + truth(ix.knownHead(x))/2
	}
	if x.Head > 0 && y.Head > 0 {
		e[verb] = truth(ix.headOf(x).Lemma == ix.headOf(y).Lemma)
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

// neighbours counts the equal words directly before and behind the values.
func (ix *index) neighbours(x, y *claims.Claim) float64 {
	return truth(equalWord(ix.beside(x, -1), ix.beside(y, -1))) + truth(equalWord(ix.beside(x, 1), ix.beside(y, 1)))
}

func equalWord(a, b string) bool { return a != "" && a == b }

// beside is the word before (-1) or behind (1) a claim's value, "" at an end
// of its sentence.
func (ix *index) beside(c *claims.Claim, side int32) string {
	a := ix.d.Article(c)
	s := a.Sentences[c.Sentence]
	at := ix.extent[c.ID]
	i := at.first - 1
	if side > 0 {
		i = at.last
	}
	if i < s.First || i >= s.Last {
		return ""
	}
	return a.Tokens[i].Norm
}

// modifiers compares the words between two numbers and the nouns they count:
// "three wooden boats" and "two wooden boats", "two fast boats".
func (ix *index) modifiers(x, y *claims.Claim) float64 {
	if x.Value.Quantity == 0 || y.Value.Quantity == 0 {
		return 0
	}
	switch p, q := ix.qualifiers(x), ix.qualifiers(y); {
	case p == "" && q == "":
		return 0
	case p == q:
		return 1
	}
	return -1
}

func (ix *index) qualifiers(c *claims.Claim) string {
	a := ix.d.Article(c)
	q := &a.Quantities[c.Value.Quantity-1]
	var words []string
	for i := q.Last; i < q.Of-1 && int(i) < len(a.Tokens); i++ {
		words = append(words, a.Tokens[i].Lemma)
	}
	return strings.Join(words, " ")
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
