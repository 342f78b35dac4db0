package name

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
	Name:    "name",
	Source:  source,
	Example: example,
	Kind:    claims.KindName,
	Level:   rules.Warning,
	Run:     run,
}

func run(pass *rules.Pass) error {
	book := compare.NewBook()
	for g := range pass.Groups(claims.KindName) {
		kind := pass.Dossier.Entities[g.Subject].Kind
		forms, first := byForm(pass, g)
		values := compare.Sides(pass, first, compare.Variant,
			func(x, y *claims.Claim) compare.Verdict { return book.Names(kind, x.Value.Text, y.Value.Text) },
			func(c *claims.Claim) (norm, label string) { return c.Value.Text, c.Value.Text })
		for i := range values {
			values[i].Evidence = everywhere(pass, values[i].Evidence, forms)
		}
		if values == nil || compare.Unanimous(pass.Dossier, values) {
			continue
		}
		values = within(values)
		pass.Report(rules.Finding{Confidence: g.Score, Attribute: g.Attribute, Values: values, Why: g.Why})
	}
	return nil
}

// byForm sorts a group's claims by the name as written, and gives the first of
// each: a name that stands a thousand times is compared once.
func byForm(pass *rules.Pass, g *claims.Group) (forms map[string][]claims.ClaimID, first []claims.ClaimID) {
	forms = map[string][]claims.ClaimID{}
	for _, id := range g.Claims {
		text := pass.Claim(id).Value.Text
		if forms[text] == nil {
			first = append(first, id)
		}
		forms[text] = append(forms[text], id)
	}
	return forms, first
}

// everywhere cites all the places of the forms that some evidence stands for.
func everywhere(pass *rules.Pass, some []rules.Evidence, forms map[string][]claims.ClaimID) []rules.Evidence {
	var out []rules.Evidence
	for _, e := range some {
		for _, id := range forms[pass.Claim(e.Claim).Value.Text] {
			out = append(out, pass.Evidence(id))
		}
	}
	return out
}

// within leaves of a form that is usual the places in the articles that also
// write it otherwise, if every article that does is among them: the slip is
// those articles' own, and the others have no part in it.
func within(values []rules.Value) []rules.Value {
	if len(values) != 2 {
		return values
	}
	usual, odd := 0, 1
	if len(values[usual].Evidence) < len(values[odd].Evidence) {
		usual, odd = odd, usual
	}
	slips := map[claims.ArticleID]bool{}
	for _, e := range values[odd].Evidence {
		slips[e.Article] = true
	}
	var own []rules.Evidence
	holds := map[claims.ArticleID]bool{}
	for _, e := range values[usual].Evidence {
		if slips[e.Article] {
			own = append(own, e)
			holds[e.Article] = true
		}
	}
	if len(holds) == len(slips) && len(values[usual].Evidence) > len(values[odd].Evidence) {
		values[usual].Evidence = own
	}
	return values
}
