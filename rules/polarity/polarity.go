package polarity

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
	Name:    "polarity",
	Source:  source,
	Example: example,
	Kind:    claims.KindPolarity,
	Level:   rules.Error,
	Run:     run,
}

func run(pass *rules.Pass) error {
	for g := range pass.Groups(claims.KindPolarity) {
		values := compare.Sides(pass, g.Claims, compare.Conflict,
			func(x, y *claims.Claim) compare.Verdict {
				if x.Value.Text != y.Value.Text && !otherTimes(pass, x, y) {
					return compare.Conflict
				}
				return compare.Agree
			},
			func(c *claims.Claim) (norm, label string) { return c.Value.Text, c.Value.Text })
		if values != nil {
			pass.Report(rules.Finding{Level: compare.LevelOf(pass, rules.Error, values), Confidence: g.Score,
				Event: g.Event, Attribute: g.Attribute, Values: values, Why: g.Why})
		}
	}
	return nil
}
