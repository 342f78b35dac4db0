package arithmetic

import (
	"fmt"

	"concord/claims"
	"concord/rules"
)

const sureOfBirth = 0.8

// births holds a person's age against the year of birth, where the report says
// when it was published.
func (r *reckoner) births() {
	d := r.pass.Dossier
	born := map[claims.EntityID]*birth{}
	for i := range d.Claims {
		if c := &d.Claims[i]; c.Kind == claims.KindDate && c.Predicate == "bear" && c.Subject != 0 && c.Value.Time != 0 {
			born[c.Subject] = born[c.Subject].with(c, birthYear(d, c))
		}
	}
	for i := range d.Claims {
		c := &d.Claims[i]
		b := born[c.Subject]
		if c.Kind != claims.KindAge || c.Subject == 0 || b == nil || b.year == 0 || c.Value.Quantity == 0 || d.Entities[c.Subject].Kind != claims.Person {
			continue
		}
		a := d.Article(c)
		q := &a.Quantities[c.Value.Quantity-1]
		if a.Published.IsZero() || q.Unit != "y" || q.Hedge != claims.Exact || q.Min != q.Max || !apposed(a, q) || past(a, c) {
			continue
		}
		year := b.year
		turned := float64(a.Published.Year() - year)
		if q.Value <= turned+1 && q.Value >= turned-2 { // the year of publication may be a guess by one
			continue
		}
		told := rules.Value{Norm: fmt.Sprintf("born %d", year), Label: fmt.Sprintf("born in %d, so %g or %g", year, turned-1, turned)}
		for _, id := range b.claims {
			told.Evidence = append(told.Evidence, r.pass.Evidence(id))
		}
		r.found.Add(rules.Finding{
			Kind: claims.KindAge, Confidence: sureOfBirth, Attribute: "age and year of birth of " + d.Entities[c.Subject].Name,
			Values: []rules.Value{
				{Norm: figure(q.Value), Label: figure(q.Value) + " years old", Evidence: []rules.Evidence{r.pass.Evidence(c.ID)}},
				told,
			},
			Why: []string{fmt.Sprintf("who was born in %d turned %g in %d, when this was published", year, turned, a.Published.Year())},
		})
	}
}

// A birth is the year that all who tell of it give; 0 if they differ.
type birth struct {
	year   int
	claims []claims.ClaimID
}

func (b *birth) with(c *claims.Claim, year int) *birth {
	switch {
	case b == nil:
		return &birth{year, []claims.ClaimID{c.ID}}
	case b.year != year:
		b.year = 0
	}
	b.claims = append(b.claims, c.ID)
	return b
}

// birthYear is the year of a date of birth; 0 if it is not given.
func birthYear(d *claims.Dossier, c *claims.Claim) int {
	t := &d.Article(c).Times[c.Value.Time-1]
	if !t.Anchored() || t.Deictic || t.Mod != claims.ModNone || t.End.Sub(t.Begin).Hours() > 366*24 {
		return 0
	}
	year := t.Begin.Year()
	if len(t.Value) < 4 || fmt.Sprint(year) != t.Value[:4] {
		return 0
	}
	return year
}

// apposed reports an age that stands beside a name: that of the day of the report.
func apposed(a *claims.Article, q *claims.Quantity) bool {
	if q.First == 0 {
		return false
	}
	n := a.Tokens[q.First-1].Norm
	return n == "," || n == "("
}

// past reports that the sentence of c speaks of other years than that of the
// report, as one on a career does.
func past(a *claims.Article, c *claims.Claim) bool {
	s := &a.Sentences[c.Sentence]
	for k := range a.Times {
		t := &a.Times[k]
		if s.Contains(t.Span) && t.Anchored() && t.Begin.Year() < a.Published.Year() && !bornBefore(a, s.Span, t) {
			return true
		}
	}
	return false
}

// bornBefore reports that t is the date of a birth: "born" stands before it.
func bornBefore(a *claims.Article, s claims.Span, t *claims.TimeExpr) bool {
	for i := t.First - 1; i >= 0 && i >= t.First-5 && a.Tokens[i].Start >= s.Start; i-- {
		if a.Tokens[i].Norm == "born" {
			return true
		}
	}
	return false
}
