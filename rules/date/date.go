package date

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
	Name:    "date",
	Source:  source,
	Example: example,
	Kind:    claims.KindDate,
	Level:   rules.Error,
	Run:     run,
}

func run(pass *rules.Pass) error {
	for _, kind := range []claims.Kind{claims.KindDate, claims.KindTime} {
		for g := range pass.Groups(kind) {
			check(pass, g)
		}
	}
	return nil
}

func check(pass *rules.Pass, g *claims.Group) {
	timeOf := func(c *claims.Claim) *claims.TimeExpr { return &pass.Dossier.Article(c).Times[c.Value.Time-1] }
	verdict := func(x, y *claims.Claim) compare.Verdict { return compare.Times(timeOf(x), timeOf(y)) }
	describe := func(c *claims.Claim) (norm, label string) {
		t := timeOf(c)
		return t.Value, compare.TimeLabel(t, pass.Dossier.Article(c).Slice(t.Span))
	}
	level := rules.Error
	values := compare.Sides(pass, g.Claims, compare.Conflict, verdict, describe)
	if values == nil { // likely, but it rests on a publication time that is inferred
		level = rules.Warning
		values = compare.Sides(pass, g.Claims, compare.Variant, verdict, describe)
	}
	if values == nil {
		return
	}
	pass.Report(rules.Finding{
		Kind: g.Kind, Level: compare.LevelOf(pass, level, values), Confidence: g.Score,
		Event: g.Event, Attribute: g.Attribute, Values: values, Why: g.Why,
	})
}
