package quote

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
	Name:    "quote",
	Source:  source,
	Example: example,
	Kind:    claims.KindQuote,
	Level:   rules.Error,
	Run:     run,
}

func run(pass *rules.Pass) error {
	book := compare.NewBook()
	for g := range pass.Groups(claims.KindQuote) {
		if !wordings(pass, g) {
			speakers(pass, book, g)
		}
	}
	return nil
}

// wordings reports the gravest way in which the quotations of a group differ.
func wordings(pass *rules.Pass, g *claims.Group) bool {
	diffs := newDiffs(pass)
	for _, step := range []struct {
		least gravity
		level rules.Level
		trust float64 // share of the group's score: slighter differences are more often ways to quote
	}{{changed, rules.Error, 1}, {longer, rules.Warning, 0.9}, {reshaped, rules.Note, 0.8}} {
		values := compare.Sides(pass, g.Claims, compare.Conflict, func(x, y *claims.Claim) compare.Verdict {
			if diffs.between(x, y).gravity >= step.least {
				return compare.Conflict
			}
			return compare.Agree
		}, func(c *claims.Claim) (norm, label string) { return c.Value.Text, c.Value.Text })
		if values == nil {
			continue
		}
		diffs.narrow(values)
		pass.Report(rules.Finding{Level: step.level, Confidence: step.trust * g.Score, Event: g.Event,
			Attribute: g.Attribute, Values: values, Why: g.Why})
		return true
	}
	return false
}

// narrow cuts each side's evidence to where it differs from the side before
// it, or from the next, and names the side by these words.
func (ds *diffs) narrow(values []rules.Value) {
	originals := make([]*claims.Claim, len(values))
	for k, v := range values {
		originals[k] = ds.plainest(v)
	}
	for k := range values {
		v := &values[k]
		other := originals[max(0, k-1)]
		if k == 0 {
			other = originals[1]
		}
		v.Norm, v.Label = "", ""
		for i := range v.Evidence {
			e := &v.Evidence[i]
			d := ds.between(ds.pass.Claim(e.Claim), other)
			if d.x.Len() == 0 {
				continue
			}
			e.Span = d.x
			words := strings.Join(strings.Fields(ds.pass.Dossier.Articles[e.Article].Slice(e.Span)), " ")
			if v.Label == "" || words < v.Label {
				v.Norm, v.Label = strings.ToLower(words), words
			}
		}
	}
}

// plainest is the claim of a side whose words come first in order.
func (ds *diffs) plainest(v rules.Value) *claims.Claim {
	e := slices.MinFunc(v.Evidence, func(a, b rules.Evidence) int {
		return strings.Compare(ds.pass.Claim(a.Claim).Value.Text, ds.pass.Claim(b.Claim).Value.Text)
	})
	return ds.pass.Claim(e.Claim)
}

// speakers reports that one utterance is given to two persons.
func speakers(pass *rules.Pass, book *compare.Book, g *claims.Group) {
	known := slices.DeleteFunc(slices.Clone(g.Claims), func(id claims.ClaimID) bool {
		c := pass.Claim(id)
		return c.Subject == 0 || !fullName(&pass.Dossier.Entities[c.Subject]) || len(strings.Fields(c.Value.Text)) < fewestOfTwo
	})
	values := compare.Sides(pass, known, compare.Conflict,
		func(x, y *claims.Claim) compare.Verdict {
			ex, ey := &pass.Dossier.Entities[x.Subject], &pass.Dossier.Entities[y.Subject]
			if ex.ID == ey.ID || book.Akin(ex, ey) {
				return compare.Agree
			}
			return compare.Conflict
		},
		func(c *claims.Claim) (norm, label string) {
			name := pass.Dossier.Entities[c.Subject].Name
			return name, name
		})
	if values == nil {
		return
	}
	for k := range values {
		for i := range values[k].Evidence {
			e := &values[k].Evidence[i]
			e.Span = speakerSpan(pass, pass.Claim(e.Claim))
		}
	}
	pass.Report(rules.Finding{Kind: claims.KindParticipant, Confidence: 0.9 * g.Score, Event: g.Event,
		Attribute: "speaker of \u201c" + clip(pass.Claim(known[0]).Value.Text) + "\u201d", Values: values, Why: g.Why})
}
