package calendar

import (
	"fmt"
	"time"

	"concord/claims"
	"concord/rules"
	"concord/rules/compare"
)

// Of the past events dated after their report, the share that an editor calls
// a slip, by whether one day or more lie between.
const (
	sureOfEarly   = 0.8
	sureOfNextDay = 0.6
)

// week is how far after the report a date without a year may lie and be a slip,
// and not of the year before.
const week = 7 * 24 * time.Hour

// early reports an event that is told as past and dated after the report.
func early(found *compare.Ledger, pass *rules.Pass) {
	d := pass.Dossier
	published := make([]*claims.TimeExpr, len(d.Articles))
	for i := range d.Articles {
		published[i] = dateline(&d.Articles[i])
	}
	for i := range d.Claims {
		c := &d.Claims[i]
		if c.Kind != claims.KindDate || c.Value.Time == 0 || c.Article == 0 || published[c.Article] == nil {
			continue
		}
		a := d.Article(c)
		eve(found, a, c, published[c.Article])
		on, t := published[c.Article], &a.Times[c.Value.Time-1]
		day, ok := dayOf(t)
		printed, _ := dayOf(on)
		if !ok || !spelled(a, t, day) || t.Mod != claims.ModNone || !past(a, c) || t.Span == on.Span || plans(a, c.Sentence) || otherYear(a, t, day) {
			continue
		}
		late, most := day.Sub(printed), week
		if saidYear(a, t) != 0 {
			most = reach
		}
		if late < 24*time.Hour || late > most {
			continue
		}
		confidence := sureOfEarly
		if late <= 24*time.Hour {
			confidence = sureOfNextDay
		}
		found.Add(rules.Finding{
			Confidence: confidence, Attribute: "date of the report and of what it tells",
			Values: []rules.Value{
				{Norm: printed.Format(time.DateOnly), Label: "published " + label(printed), Evidence: []rules.Evidence{compare.At(a, on.Span)}},
				{Norm: day.Format(time.DateOnly), Label: label(day), Evidence: []rules.Evidence{compare.At(a, t.Span)}},
			},
			Why: []string{fmt.Sprintf("the report of %s tells in the past tense what is dated %s", label(printed), label(day))},
		})
	}
}

// spelled reports that the words of t give the day of the month: "the next day"
// and "Tuesday" count from somewhere else.
func spelled(a *claims.Article, t *claims.TimeExpr, day time.Time) bool {
	if t.Deictic || t.Type != claims.Date {
		return false
	}
	for i := t.First; i < t.Last; i++ {
		if number(a.Tokens[i].Norm) == day.Day() {
			return true
		}
	}
	return false
}

// dateline is the latest date in the lines that say when a was published,
// where it is that of publication and its year is said; nil if the text has none.
func dateline(a *claims.Article) *claims.TimeExpr {
	var latest *claims.TimeExpr
	var at time.Time
	printed := a.Published.Truncate(24 * time.Hour)
	for k := range a.Times {
		t := &a.Times[k]
		day, ok := dayOf(t)
		i := compare.SentenceAt(a, t.Start)
		if !ok || t.Deictic || i < 0 || saidYear(a, t) == 0 || !day.Equal(printed) && a.Sentences[i].Kind != claims.DateLine {
			continue
		}
		if latest == nil || day.After(at) {
			latest, at = t, day
		}
	}
	if latest == nil || !at.Equal(printed) {
		return nil
	}
	return latest
}

// yearKnown reports that the year of publication is said, in the text or beside
// it: one that a dateline leaves out is guessed.
func yearKnown(a *claims.Article) bool {
	if a.Published.IsZero() {
		return false
	}
	guessed := false
	for k := range a.Times {
		t := &a.Times[k]
		if day, ok := dayOf(t); ok && !t.Deictic && day.Equal(a.Published.Truncate(24*time.Hour)) {
			if saidYear(a, t) != 0 {
				return true
			}
			guessed = true
		}
	}
	return !guessed
}

// plans reports a sentence that tells of something to come, too: its dates may
// be of that.
func plans(a *claims.Article, sentence int32) bool {
	for i := range a.Predicates {
		p := &a.Predicates[i]
		if p.Modality != claims.Asserted && a.Clauses[p.Clause].Sentence == sentence {
			return true
		}
	}
	return false
}

// past reports a claim of what was done: its predicate is in the past tense,
// affirmed, and vouched for.
func past(a *claims.Article, c *claims.Claim) bool {
	if c.Head == 0 || c.Modality != claims.Asserted {
		return false
	}
	p := &a.Predicates[c.Head-1]
	if p.Nominal || p.Modality != claims.Asserted {
		return false
	}
	if a.Tokens[p.Head].Tag == "VBD" {
		return true
	}
	for i := max(p.Head-3, a.Clauses[p.Clause].First); i < p.Head; i++ {
		if n := a.Tokens[i].Norm; n == "was" || n == "were" {
			return a.Tokens[p.Head].Tag == "VBN"
		}
	}
	return false
}
