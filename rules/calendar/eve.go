package calendar

import (
	"fmt"
	"strings"
	"time"

	"concord/claims"
	"concord/rules"
	"concord/rules/compare"
)

// sureOfEve is the share of the leads that tell of the weekday after their
// own report which an editor calls a slip; the rest look back six days.
const sureOfEve = 0.6

// leadSentences is how many sentences of body text tell the news.
const leadSentences = 2

// eve reports a lead in the past tense on a weekday that is the day after the
// report: news of six days ago gives the date.
func eve(found *compare.Ledger, a *claims.Article, c *claims.Claim, on *claims.TimeExpr) {
	t := &a.Times[c.Value.Time-1]
	printed, _ := dayOf(on)
	next := printed.AddDate(0, 0, 1)
	if printedLate(a, on) || !t.Deictic || t.Weekday == 0 || t.Last-t.First > 1 || time.Weekday(t.Weekday%7) != next.Weekday() || !past(a, c) || !inLead(a, c.Sentence) {
		return
	}
	found.Add(rules.Finding{
		Level: rules.Warning, Confidence: sureOfEve, Attribute: "date of the report and of what it tells",
		Values: []rules.Value{
			{Norm: printed.Format(time.DateOnly), Label: "published " + label(printed) + ", a " + printed.Weekday().String(), Evidence: []rules.Evidence{compare.At(a, on.Span)}},
			{Norm: next.Weekday().String(), Label: next.Weekday().String(), Evidence: []rules.Evidence{compare.At(a, t.Span)}},
		},
		Why: []string{fmt.Sprintf("the lead of the report of %s tells in the past tense of %s, the day after", label(printed), next.Weekday())},
	})
}

// inLead reports one of the first sentences of body text.
func inLead(a *claims.Article, sentence int32) bool {
	before := 0
	for i := range a.Sentences[:sentence] {
		if a.Sentences[i].Kind == claims.Body {
			before++
		}
	}
	return a.Sentences[sentence].Kind == claims.Body && before < leadSentences
}

// printedLate reports a time of publication in the second half of its day, when
// it is tomorrow already elsewhere.
func printedLate(a *claims.Article, on *claims.TimeExpr) bool {
	i := compare.SentenceAt(a, on.Start)
	for k := range a.Times {
		t := &a.Times[k]
		if i < 0 || !a.Sentences[i].Contains(t.Span) || t.Type != claims.Time {
			continue
		}
		if _, clock, found := strings.Cut(t.Value, "T"); found && len(clock) >= 2 && clock[0] != 'X' && clock[:2] >= "12" {
			return true
		}
	}
	return false
}
