package calendar

import (
	_ "embed" // doc.go and the example
	"strings"
	"time"

	"concord/claims"
	"concord/rules"
	"concord/rules/compare"
)

//go:embed doc.go
var source string

//go:embed example.txtar
var example string

// Analyzer is the rule.
var Analyzer = &rules.Analyzer{
	Name:    "calendar",
	Source:  source,
	Example: example,
	Kind:    claims.KindDate,
	Level:   rules.Error,
	Run:     run,
}

func run(pass *rules.Pass) error {
	var found compare.Ledger
	for i := range pass.Dossier.Articles {
		a := &pass.Dossier.Articles[i]
		for k := range a.Times {
			weekday(&found, pass.Dossier, a, k)
			missing(&found, a, &a.Times[k])
		}
	}
	early(&found, pass)
	found.Report(pass)
	return nil
}

// dayOf reads a value that names one day of a known year.
func dayOf(t *claims.TimeExpr) (time.Time, bool) {
	if t.Type != claims.Date && t.Type != claims.Time || len(t.Value) < 10 || strings.Contains(t.Value, "/") {
		return time.Time{}, false
	}
	day, err := time.Parse(time.DateOnly, t.Value[:10])
	return day, err == nil
}

// span covers a.Tokens[first:last] without the marks at its ends.
func span(a *claims.Article, first, last int32) claims.Span {
	for first < last && mark(a, first) {
		first++
	}
	for first < last && mark(a, last-1) {
		last--
	}
	if first >= last {
		return claims.Span{}
	}
	return claims.Span{Start: a.Tokens[first].Start, End: a.Tokens[last-1].End}
}

func mark(a *claims.Article, i int32) bool {
	switch a.Tokens[i].Norm {
	case ",", "(", ")", "-", ".", "on", "the", "a":
		return true
	}
	return false
}

// saidYear is the year that the words of t name; 0 if they do not.
func saidYear(a *claims.Article, t *claims.TimeExpr) int {
	for i := t.First; i < t.Last; i++ {
		if y := number(a.Tokens[i].Norm); y >= 1000 && y < 3000 {
			return y
		}
	}
	return 0
}

// number reads a figure, with or without the ending of an ordinal; -1 if s is none.
func number(s string) int {
	n, digits := 0, 0
	for ; digits < len(s) && digits < 8 && s[digits] >= '0' && s[digits] <= '9'; digits++ {
		n = 10*n + int(s[digits]-'0')
	}
	switch {
	case digits == 0:
		return -1
	case s[digits:] == "", s[digits:] == "st", s[digits:] == "nd", s[digits:] == "rd", s[digits:] == "th":
		return n
	}
	return -1
}
