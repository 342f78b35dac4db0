package title

import (
	_ "embed" // doc.go and the example
	"time"

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
			if monthsApart(pass.Dossier, values) {
				level = rules.Note
			}
			pass.Report(rules.Finding{Level: level, Confidence: g.Score, Attribute: g.Attribute, Values: values, Why: g.Why})
		}
	}
	return nil
}

func sides(pass *rules.Pass, book *compare.Book, g *claims.Group, want compare.Verdict) []rules.Value {
	together := together(pass, g)
	type two [2]claims.Title
	known := map[two]compare.Verdict{} // a thousand reports give few titles
	return compare.Sides(pass, g.Claims, want,
		func(x, y *claims.Claim) compare.Verdict {
			if together[[2]string{x.Value.Title.Head, y.Value.Title.Head}] {
				return compare.Agree
			}
			pair := two{*x.Value.Title, *y.Value.Title}
			pair[0].Span, pair[1].Span = claims.Span{}, claims.Span{}
			v, ok := known[pair]
			if !ok {
				v = book.Titles(pair[0], pair[1])
				known[pair] = v
			}
			return v
		},
		func(c *claims.Claim) (norm, label string) {
			t := c.Value.Title
			label = t.Head
			if t.Modifier != "" {
				label = t.Modifier + " " + label
			}
			return label, label
		})
}

// together lists the pairs of offices that one report gives to the person, and
// so takes for held together, or one after the other: "the chairman and chief
// executive", "the finance minister, who will be prime minister".
func together(pass *rules.Pass, g *claims.Group) map[[2]string]bool {
	heads := map[claims.ArticleID][]string{}
	for _, id := range g.Claims {
		if c := pass.Claim(id); c.Value.Title.Kind == claims.Office {
			heads[c.Article] = append(heads[c.Article], c.Value.Title.Head)
		}
	}
	out := map[[2]string]bool{}
	for _, list := range heads {
		for _, x := range list {
			for _, y := range list {
				if x != y {
					out[[2]string{x, y}] = true
				}
			}
		}
	}
	return out
}

// monthsApart reports that the sides come from reports between which an office
// may have changed hands.
func monthsApart(d *claims.Dossier, values []rules.Value) bool {
	for i, v := range values {
		for _, w := range values[:i] {
			for _, e := range v.Evidence {
				for _, f := range w.Evidence {
					x, y := d.Articles[e.Article].Published, d.Articles[f.Article].Published
					if x.IsZero() || y.IsZero() || x.Sub(y).Abs() < change {
						return false
					}
				}
			}
		}
	}
	return true
}

// change is the time after which another office of a person is news, not an error.
const change = 30 * 24 * time.Hour
