package age

import (
	_ "embed" // doc.go and the example
	"fmt"
	"math"

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
	Name:    "age",
	Source:  source,
	Example: example,
	Kind:    claims.KindAge,
	Level:   rules.Error,
	Run:     run,
}

func run(pass *rules.Pass) error {
	for g := range pass.Groups(claims.KindAge) {
		values := compare.Sides(pass, g.Claims, compare.Conflict,
			func(x, y *claims.Claim) compare.Verdict { return ages(pass, x, y) },
			func(c *claims.Claim) (norm, label string) {
				n := fmt.Sprintf("%g", years(pass, c))
				return n, n
			})
		if values != nil {
			pass.Report(rules.Finding{Level: rules.Error, Confidence: g.Score, Attribute: g.Attribute, Values: values, Why: g.Why})
		}
	}
	return nil
}

// years is an age in full years; that of a baby may be given in months.
func years(pass *rules.Pass, c *claims.Claim) float64 {
	const year = 31556952 // seconds
	q := &pass.Dossier.Article(c).Quantities[c.Value.Quantity-1]
	if q.Base <= 0 || q.Unit == "y" {
		return q.Value
	}
	return math.Floor(q.Value * q.Base / year)
}

// ages compares two ages of one person by when they were printed. A time of
// publication is often a guess by a year, so what the years between would
// explain, give or take one, decides nothing.
func ages(pass *rules.Pass, x, y *claims.Claim) compare.Verdict {
	const month, year = 31 * 24, 365.25 * 24 // hours
	difference := years(pass, y) - years(pass, x)
	px, py := pass.Dossier.Article(x).Published, pass.Dossier.Article(y).Published
	elapsed := py.Sub(px).Hours()
	known := !px.IsZero() && !py.IsZero()
	switch {
	case difference == 0:
		return compare.Agree
	case known && math.Abs(elapsed) <= month:
		return compare.Conflict
	case !known && math.Abs(difference) <= 1, known && math.Abs(difference-elapsed/year) < 2:
		return compare.Unknown
	}
	return compare.Conflict
}
