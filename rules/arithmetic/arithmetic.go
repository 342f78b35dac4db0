package arithmetic

import (
	_ "embed" // doc.go and the example
	"fmt"
	"math"
	"sort"

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
	Name:    "arithmetic",
	Source:  source,
	Example: example,
	Kind:    claims.KindNumber,
	Level:   rules.Error,
	Run:     run,
}

func run(pass *rules.Pass) error {
	r := &reckoner{pass: pass}
	for i := range pass.Dossier.Articles {
		a := &pass.Dossier.Articles[i]
		for s := range a.Sentences {
			if !a.Sentences[s].Kind.HasClaims() {
				continue
			}
			l := r.line(a, s)
			for k := range l.amounts {
				r.converted(l, k)
				r.moved(l, k)
				r.share(l, k)
				r.included(l, k)
				r.parts(l, k)
				r.names(l, k)
				r.seats(l, k)
				r.lasted(l, k)
			}
			r.clocks(l)
		}
	}
	r.births()
	r.found.Report(pass)
	return nil
}

// A reckoner gathers what it finds.
type reckoner struct {
	pass  *rules.Pass
	found compare.Ledger
}

// A line is one sentence with its numbers.
type line struct {
	a           *claims.Article
	first, last int32 // Tokens[first:last]
	amounts     []claims.Quantity
	base        int // index of amounts[0] in a.Quantities
	times       []claims.TimeExpr
}

func (r *reckoner) line(a *claims.Article, sentence int) *line {
	s := &a.Sentences[sentence]
	q := sort.Search(len(a.Quantities), func(i int) bool { return a.Quantities[i].First >= s.First })
	qe := sort.Search(len(a.Quantities), func(i int) bool { return a.Quantities[i].First >= s.Last })
	t := sort.Search(len(a.Times), func(i int) bool { return a.Times[i].First >= s.First })
	te := sort.Search(len(a.Times), func(i int) bool { return a.Times[i].First >= s.Last })
	return &line{a: a, first: s.First, last: s.Last, amounts: a.Quantities[q:qe], base: q, times: a.Times[t:te]}
}

// norm is token i's, "" outside the sentence.
func (l *line) norm(i int32) string {
	if i < l.first || i >= l.last {
		return ""
	}
	return l.a.Tokens[i].Norm
}

func (l *line) is(i int32, words ...string) bool {
	n := l.norm(i)
	for _, w := range words {
		if n == w {
			return true
		}
	}
	return false
}

// verbal reports a verb or auxiliary among the tokens.
func (l *line) verbal(first, last int32) bool {
	for i := max(first, l.first); i < min(last, l.last); i++ {
		if p := l.a.Tokens[i].POS; p == "VERB" || p == "AUX" {
			return true
		}
	}
	return false
}

// end is the token after the amount and the noun that it counts.
func (l *line) end(q *claims.Quantity) int32 {
	if q.Of > q.Last && q.Of <= l.last && q.Of-q.Last <= 4 {
		return q.Of
	}
	return q.Last
}

// words is what an editor sees of an amount: its number and its noun.
func (l *line) words(q *claims.Quantity) string { return compare.Words(l.a, q.First, l.end(q)) }

func (l *line) cite(first, last int32) rules.Evidence {
	return compare.At(l.a, claims.Span{Start: l.a.Tokens[first].Start, End: l.a.Tokens[last-1].End})
}

func (l *line) citeAmount(q *claims.Quantity) rules.Evidence { return l.cite(q.First, l.end(q)) }

// side is a value told by amounts.
func (l *line) side(norm, label string, qs ...*claims.Quantity) rules.Value {
	v := rules.Value{Norm: norm, Label: label}
	for _, q := range qs {
		v.Evidence = append(v.Evidence, l.citeAmount(q))
	}
	return v
}

// spread is all that an amount may stand for: what rounds to it, and the range
// that its hedge opens.
func spread(q *claims.Quantity) (low, high float64) {
	half := 0.0
	if q.Kind != claims.Count || q.Step > 1 {
		half = q.Step / 2
	}
	return min(q.Min, q.Value-half), max(q.Max, q.Value+half)
}

// counted reports a plain count of things.
func counted(q *claims.Quantity) bool {
	return (q.Kind == claims.Count || q.Kind == claims.Bare) && q.Unit == "" && q.Hedge != claims.Vague && q.Value == math.Trunc(q.Value)
}

// exact reports a count without a hedge.
func exact(q *claims.Quantity) bool {
	return counted(q) && q.Hedge == claims.Exact && q.Min == q.Max
}

func figure(v float64) string { return fmt.Sprintf("%.4g", v) }
