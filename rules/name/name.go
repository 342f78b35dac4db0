package name

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
	Name:    "name",
	Source:  source,
	Example: example,
	Kind:    claims.KindName,
	Level:   rules.Warning,
	Run:     run,
}

func run(pass *rules.Pass) error {
	book := compare.NewBook()
	for g := range pass.Groups(claims.KindName) {
		kind := pass.Dossier.Entities[g.Subject].Kind
		values := compare.Sides(pass, g.Claims, compare.Variant,
			func(x, y *claims.Claim) compare.Verdict { return book.Names(kind, x.Value.Text, y.Value.Text) },
			func(c *claims.Claim) (norm, label string) { return c.Value.Text, c.Value.Text })
		if values != nil {
			pass.Report(rules.Finding{Confidence: g.Score, Attribute: g.Attribute, Values: values, Why: g.Why})
		}
	}
	return nil
}
