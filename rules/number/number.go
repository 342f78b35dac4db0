package number

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
	Name:    "number",
	Source:  source,
	Example: example,
	Kind:    claims.KindNumber,
	Level:   rules.Error,
	Run:     run,
}

func run(pass *rules.Pass) error {
	book := compare.NewBook()
	for _, kind := range []claims.Kind{claims.KindNumber, claims.KindMoney, claims.KindOrder} {
		for g := range pass.Groups(kind) {
			check(pass, book, g)
		}
	}
	return nil
}

func check(pass *rules.Pass, book *compare.Book, g *claims.Group) {
	level := rules.Error
	values := sides(pass, book, g, compare.Conflict)
	if values == nil {
		level = rules.Warning
		values = sides(pass, book, g, compare.Variant)
	}
	if values == nil {
		return
	}
	if book.Rose(pass, values) {
		level = rules.Note
	}
	pass.Report(rules.Finding{
		Kind: g.Kind, Level: compare.LevelOf(pass, level, values), Confidence: g.Score,
		Event: g.Event, Attribute: g.Attribute, Values: values, Why: g.Why,
	})
}

func sides(pass *rules.Pass, book *compare.Book, g *claims.Group, want compare.Verdict) []rules.Value {
	amount := func(c *claims.Claim) *claims.Quantity { return &pass.Dossier.Article(c).Quantities[c.Value.Quantity-1] }
	return compare.Sides(pass, g.Claims, want,
		func(x, y *claims.Claim) compare.Verdict {
			if !book.SameScope(pass.Dossier, pass.Dossier.Article(x), pass.Dossier.Article(y), amount(x), amount(y)) {
				return compare.Unknown
			}
			return compare.Quantities(amount(x), amount(y))
		},
		func(c *claims.Claim) (norm, label string) {
			q := amount(c)
			return compare.QuantityNorm(q), pass.Dossier.Article(c).Slice(q.Span)
		})
}
