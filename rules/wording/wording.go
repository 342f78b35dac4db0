package wording

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
	Name:    "wording",
	Source:  source,
	Example: example,
	Kind:    claims.KindStatus,
	Level:   rules.Error,
	Run:     run,
}

func run(pass *rules.Pass) error {
	book := compare.NewBook()
	for _, kind := range []claims.Kind{claims.KindStatus, claims.KindOther} {
		for g := range pass.Groups(kind) {
			if a := pass.Claim(g.Claims[0]).Attribute; a == "wording" || a == "figure" { // other states are for rule status
				report(pass, g, words)
			}
		}
	}
	for _, kind := range []claims.Kind{claims.KindPlace, claims.KindParticipant} {
		for g := range pass.Groups(kind) {
			if !g.Slot || pass.Claim(g.Claims[0]).Attribute == "home" {
				continue // of rule place; two homes may both stand in one of the reports
			}
			report(pass, g, func(x, y *claims.Claim) compare.Verdict { return entities(pass, book, x, y) })
		}
	}
	return nil
}

func report(pass *rules.Pass, g *claims.Group, verdict func(x, y *claims.Claim) compare.Verdict) {
	if pass.Claim(g.Claims[0]).Attribute == "agent" {
		return // of rule participant
	}
	values := compare.Sides(pass, g.Claims, compare.Conflict, verdict, func(c *claims.Claim) (norm, label string) {
		words := pass.Dossier.Article(c).Slice(c.Evidence)
		if c.Value.Entity != 0 {
			return pass.Dossier.Entities[c.Value.Entity].Name, words
		}
		return c.Value.Text, words
	})
	if values != nil {
		pass.Report(rules.Finding{Kind: g.Kind, Confidence: g.Score, Attribute: g.Attribute, Values: values, Why: g.Why})
	}
}

func words(x, y *claims.Claim) compare.Verdict {
	if x.Value.Text == y.Value.Text {
		return compare.Agree
	}
	return compare.Conflict
}

// entities compares who or where: one entity agrees with itself, with what it
// lies in, and with another way to write its name.
func entities(pass *rules.Pass, book *compare.Book, x, y *claims.Claim) compare.Verdict {
	d := pass.Dossier
	ex, ey := &d.Entities[x.Value.Entity], &d.Entities[y.Value.Entity]
	if ex.ID == ey.ID || within(d, ex, ey) || within(d, ey, ex) || book.Part(ex, ey) {
		return compare.Agree
	}
	switch v := book.Names(ex.Kind, d.Article(x).Slice(x.Evidence), d.Article(y).Slice(y.Evidence)); v {
	case compare.Agree, compare.Variant:
		return v
	}
	if x.Value.Entity == 0 || y.Value.Entity == 0 || ex.Kind == claims.Place && book.MayMean(d, x, y) {
		return compare.Unknown
	}
	return compare.Conflict
}

// within reports whether x lies in y, by the text or the tables.
func within(d *claims.Dossier, x, y *claims.Entity) bool {
	const deepest = 8 // a guard against a circle in what the texts say
	for step := 0; x.Within != 0 && step < deepest; step++ {
		if x.Within == y.ID {
			return true
		}
		x = &d.Entities[x.Within]
	}
	return false
}
