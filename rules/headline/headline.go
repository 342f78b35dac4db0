package headline

import (
	_ "embed" // doc.go and the example

	"concord/claims"
	"concord/rules"
	"concord/rules/compare"
)

//go:embed doc.go
var source string

//go:embed example.txtar
var example string

// Analyzer is the rule.
var Analyzer = &rules.Analyzer{
	Name:    "headline",
	Source:  source,
	Example: example,
	Kind:    claims.KindNumber,
	Level:   rules.Error,
	Run:     run,
}

// lead is how many sentences of a story are held against its headline.
const lead = 4

func run(pass *rules.Pass) error {
	r := &reader{pass: pass, book: compare.NewBook()}
	d := pass.Dossier
	for first := 1; first < len(d.Claims); {
		last := first
		for last < len(d.Claims) && d.Claims[last].Article == d.Claims[first].Article {
			last++
		}
		r.story(d.Claims[first:last])
		first = last
	}
	r.found.Report(pass)
	return nil
}

// A reader holds headlines against their stories.
type reader struct {
	pass  *rules.Pass
	book  *compare.Book
	found compare.Ledger
}

// story reads the claims of one report.
func (r *reader) story(cs []claims.Claim) {
	a := r.pass.Dossier.Article(&cs[0])
	lead := leadEnd(a)
	for i := range cs {
		h := &cs[i]
		if a.Sentences[h.Sentence].Kind != claims.Headline || farther(a, cs, h) {
			continue
		}
		for _, k := range [...]kind{r.numbers(a), weekdays(a), done} {
			r.hold(a, h, cs, lead, k)
		}
	}
}

// leadEnd is the sentence behind the lead of a report.
func leadEnd(a *claims.Article) int32 {
	seen := 0
	for i := range a.Sentences {
		if a.Sentences[i].Kind == claims.Body {
			if seen++; seen > lead {
				return int32(i)
			}
		}
	}
	return int32(len(a.Sentences))
}

// A kind is one sort of value that headlines give.
type kind struct {
	same       func(h, b *claims.Claim) bool // both are of one thing
	verdict    func(h, b *claims.Claim) compare.Verdict
	describe   func(c *claims.Claim) (norm, label string)
	attribute  func(h *claims.Claim) string
	confidence float64
}

// hold reports h if its story has one candidate for its value, in the lead,
// that excludes it.
func (r *reader) hold(a *claims.Article, h *claims.Claim, cs []claims.Claim, lead int32, k kind) {
	var against []*claims.Claim
	for i := range cs {
		b := &cs[i]
		if a.Sentences[b.Sentence].Kind != claims.Body {
			continue
		}
		if repeated(a, h, b) {
			return
		}
		if !k.same(h, b) {
			continue
		}
		switch {
		case k.verdict(h, b) != compare.Conflict:
			return
		case sum(a, h): // of which a story has many, unless it has one
			against = append(against, b)
		case r.told(a, cs, h, b, k): // another word of the headline says what b says
		case b.Sentence < lead:
			against = append(against, b)
		}
	}
	if len(against) == 0 {
		return
	}
	for _, b := range against[1:] {
		if k.verdict(against[0], b) == compare.Conflict {
			return
		}
	}
	norm, label := k.describe(h)
	said := rules.Value{Norm: norm, Label: label, Evidence: []rules.Evidence{r.pass.Evidence(h.ID)}}
	norm, label = k.describe(against[0])
	told := rules.Value{Norm: norm, Label: label}
	for _, b := range against {
		told.Evidence = append(told.Evidence, r.pass.Evidence(b.ID))
	}
	r.found.Add(rules.Finding{
		Kind: h.Kind, Confidence: k.confidence, Attribute: k.attribute(h) + ", headline and story",
		Values: []rules.Value{said, told},
		Why:    []string{"the headline stands above this story", "the lead has one value for it, and the story none that agrees"},
	})
}

// told reports that another value of the headline agrees with b: that of h was
// bound to the wrong word.
func (r *reader) told(a *claims.Article, cs []claims.Claim, h, b *claims.Claim, k kind) bool {
	for i := range cs {
		o := &cs[i]
		if o.ID != h.ID && h.Value.Quantity != 0 && o.Value.Quantity != 0 && a.Sentences[o.Sentence].Kind == claims.Headline && k.verdict(o, b) == compare.Agree {
			return true
		}
	}
	return false
}

// farther reports that another number of the headline stands nearer to the
// predicate of h, and so is the one of which it tells: "kills one, wounds three".
func farther(a *claims.Article, cs []claims.Claim, h *claims.Claim) bool {
	if h.Value.Quantity == 0 || h.Head == 0 {
		return false
	}
	for i := range cs {
		o := &cs[i]
		if o.Head == h.Head && o.Value.Quantity != 0 && o.Value.Quantity != h.Value.Quantity && distance(a, o) < distance(a, h) {
			return true
		}
	}
	return false
}

// distance is how many tokens lie between a number and its predicate.
func distance(a *claims.Article, c *claims.Claim) int32 {
	q, head := &a.Quantities[c.Value.Quantity-1], a.Predicates[c.Head-1].Head
	if head < q.First {
		return q.First - head
	}
	return head - q.Last + 1
}

// sum reports a sum of money.
func sum(a *claims.Article, c *claims.Claim) bool {
	return c.Value.Quantity != 0 && a.Quantities[c.Value.Quantity-1].Kind == claims.Money
}

// repeated reports a measure, a share or a sum that the story gives as the
// headline does, whatever it says of it.
func repeated(a *claims.Article, h, b *claims.Claim) bool {
	if h.Value.Quantity == 0 || b.Value.Quantity == 0 {
		return false
	}
	x, y := &a.Quantities[h.Value.Quantity-1], &a.Quantities[b.Value.Quantity-1]
	return x.Dimension != "" && compare.Quantities(x, y) == compare.Agree
}
