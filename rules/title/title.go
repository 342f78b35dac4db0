package title

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
	Name:    "title",
	Source:  source,
	Example: example,
	Kind:    claims.KindTitle,
	Level:   rules.Error,
	Run:     run,
}

func run(pass *rules.Pass) error {
	book := compare.NewBook()
	for g := range pass.Groups(claims.KindTitle) {
		// A person has one nationality in most reports and two in some:
		// "Irish" and "American" of one person is seldom an error.
		if pass.Claim(g.Claims[0]).Value.Title.Kind == claims.Nation {
			continue
		}
		level := rules.Error
		values := sides(pass, book, g, compare.Conflict)
		if values == nil {
			level = rules.Warning
			values = sides(pass, book, g, compare.Variant)
		}
		if values != nil {
			pass.Report(rules.Finding{Level: level, Confidence: g.Score, Attribute: g.Attribute, Values: values, Why: g.Why})
		}
	}
	return nil
}

func sides(pass *rules.Pass, book *compare.Book, g *claims.Group, want compare.Verdict) []rules.Value {
	return compare.Sides(pass, g.Claims, want,
		func(x, y *claims.Claim) compare.Verdict { return book.Titles(*x.Value.Title, *y.Value.Title) },
		func(c *claims.Claim) (norm, label string) {
			t := c.Value.Title
			label = t.Head
			if t.Modifier != "" {
				label = t.Modifier + " " + label
			}
			return label, label
		})
}
