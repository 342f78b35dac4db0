package reports

import (
	"math"
	"strconv"
	"strings"
	"time"

	"concord/claims"
)

// cellText is a claim's value as short as it stays clear.
func cellText(d *claims.Dossier, c *claims.Claim) string {
	a := d.Article(c)
	text := valueText(d, c)
	switch v := c.Value; {
	case v.Time > 0:
		text = shortTime(a, &a.Times[v.Time-1])
	case v.Quantity > 0:
		text = shortQuantity(&a.Quantities[v.Quantity-1])
	case v.Title != nil:
		text = shortTitle(v.Title)
	}
	if c.Modality != claims.Asserted {
		text += " (" + name(modalityNames, c.Modality) + ")"
	}
	return text
}

// shortTime is a time as news writes it, or the words if the text leaves open
// when it was.
func shortTime(a *claims.Article, t *claims.TimeExpr) string {
	if t.Anchored() && (t.Type == claims.Date || t.Type == claims.Time) {
		return shortSpan(t)
	}
	if day, err := time.Parse("XXXX-01-02", t.Value); err == nil {
		return day.Format("2 Jan")
	}
	if t.Weekday != 0 {
		return time.Weekday(t.Weekday % 7).String()
	}
	return oneLine(a.Slice(t.Span))
}

// shortSpan writes a day, a month, a year, a clock time.
func shortSpan(t *claims.TimeExpr) string {
	switch end := t.End; {
	case t.Type == claims.Time:
		return t.Begin.Format("2 Jan 2006 15:04")
	case t.Begin.AddDate(0, 0, 1).Equal(end):
		return t.Begin.Format("2 Jan 2006")
	case t.Begin.Day() == 1 && t.Begin.AddDate(0, 1, 0).Equal(end):
		return t.Begin.Format("Jan 2006")
	case t.Begin.YearDay() == 1 && t.Begin.AddDate(1, 0, 0).Equal(end):
		return t.Begin.Format("2006")
	default:
		return t.Begin.Format("2 Jan 2006") + " to " + end.Add(-time.Second).Format("2 Jan 2006")
	}
}

// shortQuantity leaves out what is counted, which the row says, and writes
// millions as words.
func shortQuantity(q *claims.Quantity) string {
	var n string
	switch {
	case q.Parts != nil && q.Kind == claims.Score:
		n, _, _ = strings.Cut(quantityText(q), " ")
	case q.Min == q.Max:
		n = shortNumber(q.Min)
	case q.Hedge == claims.About:
		n = "about " + shortNumber(q.Value)
	case math.IsInf(q.Max, 1):
		n = shortNumber(q.Min) + " or more"
	case math.IsInf(q.Min, -1) || q.Min == 0 && q.Hedge == claims.AtMost:
		n = shortNumber(q.Max) + " or less"
	default:
		n = shortNumber(q.Min) + " to " + shortNumber(q.Max)
	}
	if q.Unit == "" || q.Kind == claims.Age && q.Unit == "y" {
		return n
	}
	return n + " " + q.Unit
}

// shortNumber writes 2,400,000 as 2.4m, and less than a million in full.
func shortNumber(f float64) string {
	for _, scale := range []struct {
		worth float64
		mark  string
	}{{1e12, "tn"}, {1e9, "bn"}, {1e6, "m"}} {
		if short := f / scale.worth; math.Abs(short) >= 1 && !math.IsInf(f, 0) {
			return strconv.FormatFloat(math.Round(short*1e4)/1e4, 'f', -1, 64) + scale.mark
		}
	}
	return number(f)
}

// shortTitle puts the state behind: "vice president (KE)".
func shortTitle(t *claims.Title) string {
	if t.Kind == claims.Nation {
		return t.Head
	}
	s := strings.TrimSpace(t.Modifier + " " + t.Head)
	if t.Of != "" {
		s += " of " + t.Of
	}
	if t.Country != "" {
		s += " (" + t.Country + ")"
	}
	return s
}
