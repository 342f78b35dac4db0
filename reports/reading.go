package reports

import (
	"time"

	"concord/claims"
	"concord/rules"
)

// jsonReading is what the words of some evidence were taken to mean, so that a
// report explains itself after the files are gone.
type jsonReading struct {
	Type  string `json:"type"`            // a type of TIMEX3, a kind of quantity, or the claim's kind
	Value string `json:"value"`           // in normal form
	About string `json:"about,omitempty"` // what the value is of: "Ann Lee: age"

	Begin   string `json:"begin,omitempty"`   // of a time, RFC 3339
	End     string `json:"end,omitempty"`     // exclusive
	Anchor  string `json:"anchor,omitempty"`  // the publication time that a time is counted from
	Guessed bool   `json:"guessed,omitempty"` // the anchor was worked out: the article does not give it in full

	Min   *float64 `json:"min,omitempty"` // of a quantity; absent: no bound
	Max   *float64 `json:"max,omitempty"`
	Hedge string   `json:"hedge,omitempty"`
	Unit  string   `json:"unit,omitempty"`
	Of    string   `json:"of,omitempty"` // the noun that is counted

	Polarity string `json:"polarity,omitempty"` // unless affirmed
	Modality string `json:"modality,omitempty"` // unless asserted
	Source   string `json:"source,omitempty"`   // who says it, if not the article itself
}

// readingOf is what was read from evidence: the value of its claim, or the time
// or quantity that stands there; nil if there is nothing but words.
func readingOf(d *claims.Dossier, e rules.Evidence) *jsonReading {
	a := &d.Articles[e.Article]
	if e.Claim == 0 {
		for i := range a.Times {
			if a.Times[i].Span.Overlaps(e.Span) {
				return timeReading(a, &a.Times[i])
			}
		}
		for i := range a.Quantities {
			if a.Quantities[i].Span.Overlaps(e.Span) {
				return quantityReading(&a.Quantities[i])
			}
		}
		return nil
	}
	c := &d.Claims[e.Claim]
	var r *jsonReading
	switch {
	case c.Value.Time > 0:
		r = timeReading(a, &a.Times[c.Value.Time-1])
	case c.Value.Quantity > 0:
		r = quantityReading(&a.Quantities[c.Value.Quantity-1])
	default:
		r = &jsonReading{Type: string(c.Kind), Value: valueText(d, c)}
	}
	r.About = about(d, c)
	if c.Polarity != claims.Affirmed {
		r.Polarity = name(polarityNames, c.Polarity)
	}
	if c.Modality != claims.Asserted {
		r.Modality = name(modalityNames, c.Modality)
	}
	if c.Attribution > 0 {
		r.Source = a.Slice(a.Attributions[c.Attribution-1].Source)
	}
	return r
}

func timeReading(a *claims.Article, t *claims.TimeExpr) *jsonReading {
	r := &jsonReading{Type: t.Type.String(), Value: t.Value, Guessed: t.Inferred}
	if t.Anchored() {
		r.Begin, r.End = t.Begin.Format(time.RFC3339), t.End.Format(time.RFC3339)
	}
	if t.Deictic && !a.Published.IsZero() {
		r.Anchor = a.Published.Format(time.RFC3339)
	}
	return r
}

func quantityReading(q *claims.Quantity) *jsonReading {
	return &jsonReading{
		Type: name(quantityNames, q.Kind), Value: quantityText(q), Min: finite(q.Min), Max: finite(q.Max),
		Hedge: name(hedgeNames, q.Hedge), Unit: q.Unit, Of: q.Noun,
	}
}
