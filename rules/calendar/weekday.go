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
func weekday(found *compare.Ledger, d *claims.Dossier, a *claims.Article, k int) {
	t := &a.Times[k]
	switch {
	case t.Weekday != 0 && t.Deictic: // "Tuesday (June 5)"
		if k+1 < len(a.Times) {
			next := &a.Times[k+1]
			if gap := compare.Words(a, t.Last, next.First); plain(next) && (gap == "," || gap == "(") {
				hold(found, d, a, next, time.Weekday(t.Weekday%7), t.Span, next.Span)
			}
		}
	case t.Weekday != 0: // "Tuesday, June 5"
		day := time.Weekday(t.Weekday % 7)
		for i := t.First; i < t.Last; i++ {
			switch {
			case !strings.HasPrefix(a.Tokens[i].Norm, strings.ToLower(day.String()[:3])):
			case i == t.First:
				hold(found, d, a, t, day, a.Tokens[i].Span, span(a, i+1, t.Last))
			default:
				hold(found, d, a, t, day, a.Tokens[i].Span, span(a, t.First, i))
			}
		}
	case plain(t): // "June 5, a Tuesday"
		if gap := compare.Words(a, t.Last, min(t.Last+2, int32(len(a.Tokens)))); gap == ", a" || gap == "(a" {
			at := t.Last + 2
			for day := time.Sunday; day <= time.Saturday && int(at) < len(a.Tokens); day++ {
				if a.Tokens[at].Norm == strings.ToLower(day.String()) {
					hold(found, d, a, t, day, a.Tokens[at].Span, t.Span)
				}
			}
		}
	}
}

// hold compares a weekday, named at one place, with the date t at another.
func hold(found *compare.Ledger, d *claims.Dossier, a *claims.Article, t *claims.TimeExpr, named time.Weekday, name, date claims.Span) {
	printed := printed(d, a)
	day, ok := dayOf(t)
	if !ok { // a story without a date, on a page that has one
		day, ok = dayIn(t, printed.Year())
	}
	if !ok || day.Weekday() == named || name.IsZero() || date.IsZero() {
		return
	}
	confidence := trust(a, t, day, printed)
	if confidence == 0 {
		return
	}
	cited := append([]rules.Evidence{compare.At(a, date)}, agreeing(d, day)...)
	found.Add(rules.Finding{
		Confidence: confidence, Attribute: "weekday of " + label(day),
		Values: []rules.Value{
			{Norm: named.String(), Label: named.String(), Evidence: []rules.Evidence{compare.At(a, name)}},
			{Norm: day.Format(time.DateOnly), Label: label(day) + ", a " + day.Weekday().String(), Evidence: cited},
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
func trust(a *claims.Article, t *claims.TimeExpr, day, printed time.Time) float64 {
	if saidYear(a, t) != 0 {
		return sureOfYear
	}
	if printed.IsZero() || day.Sub(printed).Abs() > reach {
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

// agreeing are the places that give a day the weekday that it has: other
// reports that had it right.
func agreeing(d *claims.Dossier, day time.Time) []rules.Evidence {
	var out []rules.Evidence
	for i := range d.Articles {
		a := &d.Articles[i]
		for k := range a.Times {
			t := &a.Times[k]
			if on, ok := dayOf(t); ok && on.Equal(day) && time.Weekday(t.Weekday%7) == day.Weekday() && t.Weekday != 0 {
				out = append(out, compare.At(a, t.Span))
			}
		}
	}
	return out
}

// printed is when a was published, where the year is said: in the report or,
// for a story without a date, in another of its page. Zero if it is not.
func printed(d *claims.Dossier, a *claims.Article) time.Time {
	if !a.Published.IsZero() {
		if yearKnown(a) {
			return a.Published
		}
		return time.Time{}
	}
	var latest time.Time
	for i := range d.Articles {
		if o := &d.Articles[i]; o.ID != a.ID && o.Path == a.Path && yearKnown(o) && o.Published.After(latest) {
			latest = o.Published
		}
	}
	return latest
}

// dayIn reads a day whose year is open as one of the given year.
func dayIn(t *claims.TimeExpr, year int) (time.Time, bool) {
	rest, open := strings.CutPrefix(t.Value, "XXXX-")
	if !open || len(rest) != len("01-02") || t.Type != claims.Date {
		return time.Time{}, false
	}
	day, err := time.Parse(time.DateOnly, fmt.Sprintf("%04d-%s", year, rest))
	return day, err == nil && year > 1
}
