package calendar

import (
	"fmt"
	"strings"
	"time"

	"concord/claims"
	"concord/rules"
	"concord/rules/compare"
)

// sureOfMissing is the share of the days that no month has which an editor
// calls a slip; the rest are other numbers after a month's name.
const sureOfMissing = 0.95

// missing reports a day that its month does not have. The value of such an
// expression keeps its open year, for nothing can date it.
func missing(found *compare.Ledger, a *claims.Article, t *claims.TimeExpr) {
	if t.Type != claims.Date || len(t.Value) != len(time.DateOnly) || !strings.HasPrefix(t.Value, "XXXX-") {
		return
	}
	month, day := time.Month(number(t.Value[5:7])), number(t.Value[8:10])
	if month < time.January || month > time.December || day < 29 {
		return
	}
	year := saidYear(a, t)
	if year == 0 {
		year = 2000 // has every day that any year has
	}
	last := time.Date(year, month+1, 0, 0, 0, 0, 0, time.UTC).Day()
	if day <= last {
		return
	}
	figure, name := claims.Span{}, claims.Span{}
	for i := t.First; i < t.Last; i++ {
		switch tok := &a.Tokens[i]; {
		case number(tok.Norm) == day:
			figure = tok.Span
		case strings.HasPrefix(tok.Norm, strings.ToLower(month.String()[:3])):
			name = tok.Span
		}
	}
	if figure.IsZero() || name.IsZero() {
		return
	}
	of := month.String()
	if month == time.February && year != 2000 {
		of = fmt.Sprintf("%s %d", month, year)
	}
	found.Add(rules.Finding{
		Confidence: sureOfMissing, Attribute: fmt.Sprintf("%d %s, a date that does not exist", day, of),
		Values: []rules.Value{
			{Norm: fmt.Sprint(day), Label: fmt.Sprintf("day %d", day), Evidence: []rules.Evidence{compare.At(a, figure)}},
			{Norm: of, Label: fmt.Sprintf("%s has %d days", of, last), Evidence: []rules.Evidence{compare.At(a, name)}},
		},
		Why: []string{fmt.Sprintf("%s ends on its day %d", of, last)},
	})
}
