package reports

import (
	"io"
	"math"
	"time"

	"concord/claims"
)

type jsonClaim struct {
	Kind         string   `json:"kind"`
	Predicate    string   `json:"predicate,omitempty"`
	Attribute    string   `json:"attribute"`
	Subject      string   `json:"subject,omitempty"` // an entity's id
	Participants []string `json:"participants"`
	Value        string   `json:"value"`
	Polarity     string   `json:"polarity"`
	Modality     string   `json:"modality"`
	Source       string   `json:"source,omitempty"` // who says it, if not the article itself
	jsonEvidence
}

type jsonTime struct {
	Type  string `json:"type"`
	Value string `json:"value"`
	Begin string `json:"begin,omitempty"`
	End   string `json:"end,omitempty"` // exclusive
	jsonEvidence
}

type jsonQuantity struct {
	Kind  string   `json:"kind"`
	Min   *float64 `json:"min,omitempty"` // absent: no bound
	Max   *float64 `json:"max,omitempty"`
	Hedge string   `json:"hedge"`
	Unit  string   `json:"unit,omitempty"`
	Of    string   `json:"of,omitempty"`
	jsonEvidence
}

type jsonEntity struct {
	ID      string   `json:"id"`
	Kind    string   `json:"kind"`
	Name    string   `json:"name"`
	Names   []string `json:"names"`
	Country string   `json:"country,omitempty"`
	Titles  []string `json:"titles"`
}

// WriteClaimsJSON writes what was understood as one JSON object.
func WriteClaimsJSON(w io.Writer, d *claims.Dossier, version string) error {
	type article struct {
		jsonArticle
		Claims     []jsonClaim    `json:"claims"`
		Times      []jsonTime     `json:"times"`
		Quantities []jsonQuantity `json:"quantities"`
	}
	doc := struct {
		Version  int          `json:"version"`
		Tool     jsonTool     `json:"tool"`
		Articles []article    `json:"articles"`
		Entities []jsonEntity `json:"entities"`
	}{jsonVersion, jsonTool{"concord", version}, []article{}, jsonEntities(d)}
	byArticle := claimsByArticle(d)
	for i := range d.Articles {
		if i == 0 {
			continue
		}
		a := &d.Articles[i]
		out := article{jsonArticleOf(a), []jsonClaim{}, []jsonTime{}, []jsonQuantity{}}
		for _, c := range byArticle[a.ID] {
			out.Claims = append(out.Claims, jsonClaimOf(d, a, c))
		}
		for j := range a.Times {
			out.Times = append(out.Times, jsonTimeOf(a, &a.Times[j]))
		}
		for j := range a.Quantities {
			out.Quantities = append(out.Quantities, jsonQuantityOf(a, &a.Quantities[j]))
		}
		doc.Articles = append(doc.Articles, out)
	}
	return encode(w, doc)
}

func jsonClaimOf(d *claims.Dossier, a *claims.Article, c *claims.Claim) jsonClaim {
	out := jsonClaim{
		Kind: string(c.Kind), Predicate: c.Predicate, Attribute: c.Attribute,
		Subject: ref("n", int32(c.Subject)), Participants: []string{},
		Value:    valueText(d, c),
		Polarity: name(polarityNames, c.Polarity), Modality: name(modalityNames, c.Modality),
		jsonEvidence: jsonEvidenceOf(a, c.Evidence, sentenceOf(a, c)),
	}
	for _, p := range c.Participants {
		out.Participants = append(out.Participants, ref("n", int32(p)))
	}
	if c.Attribution > 0 {
		out.Source = a.Slice(a.Attributions[c.Attribution-1].Source)
	}
	return out
}

func jsonTimeOf(a *claims.Article, t *claims.TimeExpr) jsonTime {
	out := jsonTime{Type: t.Type.String(), Value: t.Value, jsonEvidence: jsonEvidenceAt(a, t.Span)}
	if t.Anchored() {
		out.Begin, out.End = t.Begin.Format(time.RFC3339), t.End.Format(time.RFC3339)
	}
	return out
}

func jsonQuantityOf(a *claims.Article, q *claims.Quantity) jsonQuantity {
	return jsonQuantity{
		Kind: name(quantityNames, q.Kind), Min: finite(q.Min), Max: finite(q.Max),
		Hedge: name(hedgeNames, q.Hedge), Unit: q.Unit, Of: q.Noun, jsonEvidence: jsonEvidenceAt(a, q.Span),
	}
}

// finite leaves out what JSON cannot write.
func finite(f float64) *float64 {
	if math.IsInf(f, 0) || math.IsNaN(f) {
		return nil
	}
	return &f
}

// jsonEvidenceAt looks up the sentence that a span lies in.
func jsonEvidenceAt(a *claims.Article, s claims.Span) jsonEvidence {
	lo, hi := 0, len(a.Sentences)
	for lo < hi {
		if mid := (lo + hi) / 2; a.Sentences[mid].End <= s.Start {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < len(a.Sentences) && a.Sentences[lo].Contains(s) {
		return jsonEvidenceOf(a, s, a.Sentences[lo].Span)
	}
	return jsonEvidenceOf(a, s, s)
}

func jsonEntities(d *claims.Dossier) []jsonEntity {
	titles := entityTitles(d)
	out := []jsonEntity{}
	for i := range d.Entities {
		if i == 0 {
			continue
		}
		e := &d.Entities[i]
		out = append(out, jsonEntity{
			ID: ref("n", int32(i)), Kind: e.Kind.String(), Name: e.Name,
			Names: append([]string{}, e.Names...), Country: e.Country, Titles: append([]string{}, titles[claims.EntityID(i)]...),
		})
	}
	return out
}
