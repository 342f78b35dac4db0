package means

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
	Name:    "means",
	Source:  source,
	Example: example,
	Kind:    claims.KindMeans,
	Level:   rules.Error,
	Run:     run,
}

// groups are the groups of alternatives by attribute; that of vehicles is the
// claim's thing, since a make is another matter than a van.
var groups = map[string]string{"manner of death": "death", "weapon": "weapon"}

func run(pass *rules.Pass) error {
	alternatives := compare.NewAlternatives()
	for g := range pass.Groups(claims.KindMeans) {
		values := compare.Sides(pass, g.Claims, compare.Conflict,
			func(x, y *claims.Claim) compare.Verdict {
				group := groups[x.Attribute]
				if group == "" {
					group = x.Thing
				}
				return alternatives.Verdict(group, x.Value.Text, y.Value.Text)
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
