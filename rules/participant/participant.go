package participant

import (
	_ "embed" // doc.go and the example
	"slices"
	"strings"

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
	Name:    "participant",
	Source:  source,
	Example: example,
	Kind:    claims.KindParticipant,
	Level:   rules.Error,
	Run:     run,
}

func run(pass *rules.Pass) error {
	book := compare.NewBook()
	for g := range pass.Groups(claims.KindParticipant) {
		if pass.Claim(g.Claims[0]).Attribute != "agent" {
			continue // those of other rules
		}
		values := compare.Sides(pass, g.Claims, compare.Conflict,
			func(x, y *claims.Claim) compare.Verdict { return agents(pass, book, x, y) },
			func(c *claims.Claim) (norm, label string) {
				words := pass.Dossier.Article(c).Slice(c.Evidence)
				if c.Value.Entity != 0 {
					return pass.Dossier.Entities[c.Value.Entity].Name, words
				}
				return c.Value.Text, words
			})
		if values != nil {
			pass.Report(rules.Finding{Level: compare.LevelOf(pass, rules.Error, values), Confidence: g.Score, Event: g.Event,
				Attribute: g.Attribute, Values: values, Why: g.Why})
		}
	}
	return nil
}

// agents compares two agents of one deed: two persons by name, or two sorts of
// people. A sort and a name agree: the officer may be the one who is named.
func agents(pass *rules.Pass, book *compare.Book, x, y *claims.Claim) compare.Verdict {
	if x.Value.Entity != 0 && y.Value.Entity != 0 {
		ex, ey := &pass.Dossier.Entities[x.Value.Entity], &pass.Dossier.Entities[y.Value.Entity]
		if ex.ID == ey.ID || book.Akin(ex, ey) {
			return compare.Agree
		}
		return compare.Conflict
	}
	if x.Value.Text == "" || y.Value.Text == "" {
		return compare.Unknown
	}
	theirs := strings.Split(y.Value.Text, "|")
	if slices.ContainsFunc(strings.Split(x.Value.Text, "|"), func(s string) bool { return slices.Contains(theirs, s) }) {
		return compare.Agree
	}
	return compare.Conflict
}
