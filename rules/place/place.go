package place

import (
	_ "embed" // doc.go and the example
	"sort"

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
	Name:    "place",
	Source:  source,
	Example: example,
	Kind:    claims.KindPlace,
	Level:   rules.Error,
	Run:     run,
}

// A test says when two claims of an attribute exclude each other, and what a
// finding on them weighs.
type test struct {
	level   rules.Level
	sure    float64 // times the group's score
	verdict func(t tables, x, y *claims.Claim) compare.Verdict
}

// tables is what verdicts read.
type tables struct {
	d    *claims.Dossier
	book *compare.Book
	alts *compare.Alternatives
}

// tests are the attributes that this rule compares. Where somebody lives is a
// warning: people move, and have two homes.
var tests = map[string]test{
	"home":                {rules.Warning, 0.9, tables.homes},
	"scene":               {rules.Error, 1, tables.towns},
	"place of death":      {rules.Error, 1, tables.scenes},
	"direction":           {rules.Error, 1, tables.directions},
	"block":               {rules.Error, 1, tables.words},
	"house number":        {rules.Error, 1, tables.words},
	"part of the country": {rules.Warning, 1, tables.quarters},
	"route":               {rules.Error, 1, tables.words},
}

func run(pass *rules.Pass) error {
	t := tables{pass.Dossier, compare.NewBook(), compare.NewAlternatives()}
	for g := range pass.Groups(claims.KindPlace) {
		attribute := pass.Claim(g.Claims[0]).Attribute
		how, ok := tests[attribute]
		if !ok || g.Slot {
			continue // of rule wording
		}
		values := compare.Sides(pass, g.Claims, compare.Conflict,
			func(x, y *claims.Claim) compare.Verdict { return how.verdict(t, x, y) }, t.describe)
		if values == nil || !compare.Clear(values) {
			continue
		}
		pass.Report(rules.Finding{Level: compare.LevelOf(pass, how.level, values), Confidence: g.Score * how.sure,
			Attribute: g.Attribute, Values: values, Why: g.Why})
	}
	return nil
}

func (t tables) describe(c *claims.Claim) (norm, label string) {
	words := t.d.Article(c).Slice(c.Evidence)
	if c.Value.Entity != 0 {
		return t.d.Entities[c.Value.Entity].Name, words
	}
	return c.Value.Text, words
}

func (t tables) words(x, y *claims.Claim) compare.Verdict {
	if x.Value.Text == y.Value.Text {
		return compare.Agree
	}
	return compare.Conflict
}

func (t tables) scenes(x, y *claims.Claim) compare.Verdict {
	return t.alts.Verdict("scene", x.Value.Text, y.Value.Text)
}

func (t tables) quarters(x, y *claims.Claim) compare.Verdict {
	return compare.Quarters(x.Value.Text, y.Value.Text)
}

// directions compares the points of the compass, and how far it is; from two
// landmarks it reckons where each lies.
func (t tables) directions(x, y *claims.Claim) compare.Verdict {
	if x.Thing != y.Thing {
		return t.book.Whereabouts(t.d, x, y)
	}
	if p, q := t.distance(x), t.distance(y); p != nil && q != nil && apart(p, q) {
		return compare.Conflict
	}
	return compare.Bearings(x.Value.Text, y.Value.Text)
}

// apart reports two distances that are not the same, however each was
// measured: by air or by road, from the edge of a town or its middle.
func apart(p, q *claims.Quantity) bool {
	const most = 1.25
	near, far := p.Value*p.Base, q.Value*q.Base
	if near > far {
		near, far = far, near
	}
	return near > 0 && far/near > most && compare.Quantities(p, q) == compare.Conflict
}

// distance is the first within a claim's words; nil if there is none.
func (t tables) distance(c *claims.Claim) *claims.Quantity {
	a := t.d.Article(c)
	i := sort.Search(len(a.Quantities), func(i int) bool { return a.Quantities[i].Start >= c.Evidence.Start })
	if i == len(a.Quantities) || a.Quantities[i].Span.End > c.Evidence.End || a.Quantities[i].Dimension != "length" {
		return nil
	}
	return &a.Quantities[i]
}

// towns compares two places where one thing happened.
func (t tables) towns(x, y *claims.Claim) compare.Verdict {
	return t.book.Whereabouts(t.d, x, y)
}

// homes compares two places where one person is said to live.
func (t tables) homes(x, y *claims.Claim) compare.Verdict {
	return t.book.Dwellings(t.d, &t.d.Entities[x.Value.Entity], &t.d.Entities[y.Value.Entity])
}
