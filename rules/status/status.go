package status

import (
	_ "embed" // doc.go and the example
	"slices"

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
	Name:    "status",
	Source:  source,
	Example: example,
	Kind:    claims.KindStatus,
	Level:   rules.Error,
	Run:     run,
}

func run(pass *rules.Pass) error {
	states := compare.NewStates()
	for g := range pass.Groups(claims.KindStatus) {
		ids := settled(pass, states, g)
		values := compare.Sides(pass, ids, compare.Conflict,
			func(x, y *claims.Claim) compare.Verdict {
				return states.Verdict(x.Attribute, x.Value.Text, y.Value.Text)
			},
			func(c *claims.Claim) (norm, label string) { return c.Value.Text, c.Value.Text })
		if values == nil {
			continue
		}
		level, trust := rules.Error, 1.0
		if moved(pass, states, values) {
			level, trust = rules.Note, 0.9
		}
		pass.Report(rules.Finding{Level: compare.LevelOf(pass, level, values), Confidence: trust * g.Score, Event: g.Event,
			Attribute: g.Attribute, Values: values, Why: g.Why})
	}
	return nil
}

// settled leaves out the claims of an article that tells of both states
// itself: there one has followed the other, or each is of another matter.
func settled(pass *rules.Pass, states compare.States, g *claims.Group) []claims.ClaimID {
	return slices.DeleteFunc(slices.Clone(g.Claims), func(id claims.ClaimID) bool {
		c := pass.Claim(id)
		return slices.ContainsFunc(g.Claims, func(other claims.ClaimID) bool {
			o := pass.Claim(other)
			return o.Article == c.Article && states.Verdict(c.Attribute, c.Value.Text, o.Value.Text) == compare.Conflict
		})
	})
}

// moved reports that the sides are stages of which one may have followed the
// other between the reports.
func moved(pass *rules.Pass, states compare.States, values []rules.Value) bool {
	for i, v := range values {
		for _, w := range values[i+1:] {
			aspect := pass.Claim(v.Evidence[0].Claim).Attribute
			if !states.Follows(aspect, v.Norm, w.Norm) && !states.Follows(aspect, w.Norm, v.Norm) {
				return false
			}
		}
	}
	return true
}
