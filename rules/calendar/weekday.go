package calendar

import (
	"fmt"
	"strings"
	"time"

	"concord/claims"
	"concord/rules"
	"concord/rules/compare"
)

// Of the weekdays that do not fit, the share that an editor calls a slip: where
// the words name the year, and where the year is that of publication.
const (
	sureOfYear    = 0.93
	sureOfWeekday = 0.8
)

// reach is how far from publication a date without a year is surely of its year.
const reach = 42 * 24 * time.Hour

// weekday holds a weekday against the date in the same expression, or in the
// one beside it.
func weekday(found *compare.Ledger, a *claims.Article, k int) {
	t := &a.Times[k]
	switch {
	case t.Weekday != 0 && t.Deictic: // "Tuesday (June 5)"
		if k+1 < len(a.Times) {
			next := &a.Times[k+1]
			if gap := compare.Words(a, t.Last, next.First); plain(next) && (gap == "," || gap == "(") {
				hold(found, a, next, time.Weekday(t.Weekday%7), t.Span, next.Span)
			}
		}
	case t.Weekday != 0: // "Tuesday, June 5"
		day := time.Weekday(t.Weekday % 7)
		for i := t.First; i < t.Last; i++ {
			switch {
			case !strings.HasPrefix(a.Tokens[i].Norm, strings.ToLower(day.String()[:3])):
			case i == t.First:
				hold(found, a, t, day, a.Tokens[i].Span, span(a, i+1, t.Last))
			default:
				hold(found, a, t, day, a.Tokens[i].Span, span(a, t.First, i))
			}
		}
	case plain(t): // "June 5, a Tuesday"
		if gap := compare.Words(a, t.Last, min(t.Last+2, int32(len(a.Tokens)))); gap == ", a" || gap == "(a" {
			at := t.Last + 2
			for day := time.Sunday; day <= time.Saturday && int(at) < len(a.Tokens); day++ {
				if a.Tokens[at].Norm == strings.ToLower(day.String()) {
					hold(found, a, t, day, a.Tokens[at].Span, t.Span)
				}
			}
		}
	}
}

// hold compares a weekday, named at one place, with the date t at another.
func hold(found *compare.Ledger, a *claims.Article, t *claims.TimeExpr, named time.Weekday, name, date claims.Span) {
	day, ok := dayOf(t)
	if !ok || day.Weekday() == named || name.IsZero() || date.IsZero() {
		return
	}
	confidence := trust(a, t, day)
	if confidence == 0 {
		return
	}
	found.Add(rules.Finding{
		Confidence: confidence, Attribute: "weekday of " + label(day),
		Values: []rules.Value{
			{Norm: named.String(), Label: named.String(), Evidence: []rules.Evidence{compare.At(a, name)}},
			{Norm: day.Format(time.DateOnly), Label: label(day) + ", a " + day.Weekday().String(), Evidence: []rules.Evidence{compare.At(a, date)}},
		},
		Why: []string{fmt.Sprintf("%s fell on a %s", label(day), day.Weekday())},
	})
}

func label(day time.Time) string { return day.Format("2 January 2006") }

// plain reports a date that its words spell out, without a weekday.
func plain(t *claims.TimeExpr) bool {
	return t.Weekday == 0 && !t.Deictic && t.Type == claims.Date && len(t.Value) == len(time.DateOnly)
}

// trust is how sure the year of a date is, as a confidence; 0 if it is not.
func trust(a *claims.Article, t *claims.TimeExpr, day time.Time) float64 {
	if saidYear(a, t) != 0 {
		return sureOfYear
	}
	if !yearKnown(a) || day.Sub(a.Published).Abs() > reach {
		return 0
	}
	if otherYear(a, t, day) {
		return 0
	}
	return sureOfWeekday
}

// otherYear reports that the sentence of t speaks of another year than that of
// day, too: "last year", "in 2003", "the year-ago quarter".
func otherYear(a *claims.Article, t *claims.TimeExpr, day time.Time) bool {
	i := compare.SentenceAt(a, t.Start)
	for k := range a.Times {
		if o := &a.Times[k]; i >= 0 && a.Sentences[i].Contains(o.Span) && o.Anchored() && o.Begin.Year() != day.Year() {
			return true
		}
	}
	return i < 0
}
