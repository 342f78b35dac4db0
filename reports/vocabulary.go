package reports

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"concord/claims"
)

// The words that the JSON and the tables have for the vocabulary of claims.
var (
	polarityNames = []string{"affirmed", "denied"}
	modalityNames = []string{"asserted", "planned", "possible", "hypothetical"}
	quantityNames = []string{"", "count", "measure", "money", "percent", "ordinal", "score", "age", "magnitude", "identifier", "bare"}
	hedgeNames    = []string{"exact", "about", "at least", "at most", "vague", "between"}
)

func name[K ~uint8](names []string, k K) string {
	if int(k) >= len(names) {
		return strconv.Itoa(int(k))
	}
	return names[k]
}

// valueText says what a claim's value is, in normal form.
func valueText(d *claims.Dossier, c *claims.Claim) string {
	a := d.Article(c)
	switch v := c.Value; {
	case v.Time > 0:
		return a.Times[v.Time-1].Value
	case v.Quantity > 0:
		return quantityText(&a.Quantities[v.Quantity-1])
	case v.Entity > 0:
		return d.Entities[v.Entity].Name
	case v.Title != nil:
		return titleText(v.Title)
	default:
		return c.Value.Text
	}
}

func quantityText(q *claims.Quantity) string {
	var n string
	switch {
	case q.Parts != nil && q.Kind == claims.Score:
		parts := make([]string, len(q.Parts))
		for i, p := range q.Parts {
			parts[i] = number(p)
		}
		n = strings.Join(parts, "-")
	case q.Min == q.Max:
		n = number(q.Min)
	case math.IsInf(q.Max, 1):
		n = number(q.Min) + " or more"
	case math.IsInf(q.Min, -1) || q.Min == 0 && q.Hedge == claims.AtMost:
		n = number(q.Max) + " or less"
	default:
		n = number(q.Min) + " to " + number(q.Max)
	}
	if q.Unit != "" {
		n += " " + q.Unit
	}
	if q.Noun != "" {
		n += " (" + q.Noun + ")"
	}
	return n
}

// number writes whole numbers in full and others with at most six digits:
// bounds are computed, and their last digits mean nothing.
func number(f float64) string {
	if f == math.Trunc(f) && math.Abs(f) < 1e15 {
		return thousands(int(f))
	}
	return strconv.FormatFloat(f, 'g', 6, 64)
}

func titleText(t *claims.Title) string {
	var parts []string
	for _, p := range []string{t.Modifier, t.Country, t.Head} {
		if p != "" {
			parts = append(parts, p)
		}
	}
	if t.Of != "" {
		parts = append(parts, "of "+t.Of)
	}
	return strings.Join(parts, " ")
}

// stance is what keeps a claim from being plain: "denied, planned".
func stance(c *claims.Claim) string {
	var out []string
	if c.Polarity != claims.Affirmed {
		out = append(out, name(polarityNames, c.Polarity))
	}
	if c.Modality != claims.Asserted {
		out = append(out, name(modalityNames, c.Modality))
	}
	return strings.Join(out, ", ")
}

// about says what a claim's value is of: "Ann Lee: age", "Ann Lee, meet: date".
func about(d *claims.Dossier, c *claims.Claim) string {
	var of []string
	if c.Subject > 0 {
		of = append(of, d.Entities[c.Subject].Name)
	}
	if c.Predicate != "" {
		of = append(of, c.Predicate)
	}
	out := strings.Join(of, ", ")
	if c.Attribute != "" && c.Attribute != c.Predicate {
		out = strings.TrimPrefix(out+": "+c.Attribute, ": ")
	}
	return out
}

// sentenceOf is the sentence of a claim.
func sentenceOf(a *claims.Article, c *claims.Claim) claims.Span {
	if int(c.Sentence) >= len(a.Sentences) {
		return c.Evidence
	}
	return a.Sentences[c.Sentence].Span
}

// claimsByArticle lists the claims of each article in the order of the text.
func claimsByArticle(d *claims.Dossier) map[claims.ArticleID][]*claims.Claim {
	out := map[claims.ArticleID][]*claims.Claim{}
	for i := range d.Claims {
		if c := &d.Claims[i]; i > 0 {
			out[c.Article] = append(out[c.Article], c)
		}
	}
	for _, cs := range out {
		slices.SortStableFunc(cs, func(x, y *claims.Claim) int {
			return cmp.Or(cmp.Compare(x.Evidence.Start, y.Evidence.Start), cmp.Compare(x.Evidence.End, y.Evidence.End))
		})
	}
	return out
}

func articleLine(a *claims.Article, paths map[string]string, n int) string {
	var parts []string
	first := claims.Span{}
	if len(a.Blocks) > 0 {
		first = a.Blocks[0].Span
	}
	parts = append(parts, fmt.Sprintf("%s:%d", paths[a.Path], PlaceOf(a, first).Line))
	if a.Published.IsZero() {
		parts = append(parts, "publication time unknown")
	} else {
		parts = append(parts, "published "+dateText(a))
	}
	if a.Draft {
		parts = append(parts, "draft")
	}
	return printable(strings.Join(append(parts, plural(n, "claim")), ", "))
}

// dateText leaves out a clock time that is midnight: most sources give a day.
func dateText(a *claims.Article) string {
	if t := a.Published; t.Hour() != 0 || t.Minute() != 0 {
		return t.Format("2 January 2006, 15:04 MST")
	}
	return a.Published.Format("2 January 2006")
}

// entityTitles lists the titles that the articles give each entity, in the
// order of the text, each once.
func entityTitles(d *claims.Dossier) map[claims.EntityID][]string {
	out := map[claims.EntityID][]string{}
	for i := range d.Articles {
		for j := range d.Articles[i].Mentions {
			m := &d.Articles[i].Mentions[j]
			for k := range m.Titles {
				if t := titleText(&m.Titles[k]); m.Entity > 0 && !slices.Contains(out[m.Entity], t) {
					out[m.Entity] = append(out[m.Entity], t)
				}
			}
		}
	}
	return out
}
