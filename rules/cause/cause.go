package cause

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
	Name:    "cause",
	Source:  source,
	Example: example,
	Kind:    claims.KindCause,
	Level:   rules.Error,
	Run:     run,
}

func run(pass *rules.Pass) error {
	alternatives := compare.NewAlternatives()
	for g := range pass.Groups(claims.KindCause) {
		values := compare.Sides(pass, g.Claims, compare.Conflict,
			func(x, y *claims.Claim) compare.Verdict {
				return alternatives.Verdict(x.Predicate, x.Value.Text, y.Value.Text)
			},
			func(c *claims.Claim) (norm, label string) {
				return c.Value.Text, pass.Dossier.Article(c).Slice(c.Evidence)
			})
		if values != nil && compare.Clear(values) {
			pass.Report(rules.Finding{Level: compare.LevelOf(pass, rules.Error, values), Confidence: g.Score,
				Attribute: g.Attribute, Values: values, Why: g.Why})
		}
	}
	return nil
}
