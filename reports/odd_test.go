package reports_test

import (
	"errors"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"concord/claims"
	"concord/reports"
	"concord/rules"
)

const oddFiles = `
-- a draft, 50%: #1.md --
---
title: The “Ōmi Maru” | a ferry
date: 2026-03-04
draft: true
---

The Ōmi Maru (近江丸) 🚢 sank on Monday with 1,200 people; tickets cost $12 or $15, said @editor of #42.

<script>alert("x")</script> ran aground, wrote *the* _paper_ [here](http://x.test) & {0} ` + "`there`" + `.
-- wires/b[1]&c.txt --
近江丸は火曜日に沈没した。 The Ōmi Maru sank on Tuesday with 1,300 people.

=cmd|' /C calc'!A0 ::error file=x::%0A ]]> said so on Tuesday.
`

// oddReport has in its words and paths what the formats must escape, letters
// of several bytes and columns before what is cited, and all that can go wrong.
func oddReport(t *testing.T) *reports.Report {
	t.Helper()
	d := dossierOf(load(t, txtar.Parse([]byte(oddFiles)).Files))
	cite := func(article claims.ArticleID, words string) rules.Evidence {
		a := &d.Articles[article]
		i := strings.Index(a.Text, words)
		if i < 0 {
			t.Fatalf("%q does not stand in %s: %q", words, a.Path, a.Text)
		}
		return evidence(a, i, i+len(words))
	}
	date := rules.Finding{
		ID: "3f9c2a0011223344", Rule: "date", Kind: claims.KindDate, Level: rules.Error, Confidence: 0.943, Event: 0,
		Attribute: "date of the Ōmi Maru’s sinking", Message: "date: Monday or Tuesday",
		Values: []rules.Value{
			{Norm: "2026-03-02", Label: "Monday", Evidence: []rules.Evidence{cite(1, "Monday")}},
			{Norm: "2026-03-03", Label: "Tuesday", Evidence: []rules.Evidence{cite(2, "Tuesday"), cite(2, "火曜日")}, Repeats: 2},
		},
	}
	speaker := rules.Finding{
		ID: "4f9c2a0011223344", Rule: "custom-rule", Kind: claims.KindQuote, Level: rules.Warning, Confidence: 0.5,
		Attribute: "who | says *so*\x1b[31m", Message: "who says so:\n<script> or =cmd",
		Values: []rules.Value{
			{Norm: "@editor", Label: "@editor", Evidence: []rules.Evidence{cite(1, "@editor of #42")}},
			{Norm: "=cmd", Label: "=cmd|' /C calc'!A0", Evidence: []rules.Evidence{cite(2, "=cmd|' /C calc'!A0 ::error file=x::%0A ]]>")}},
		},
	}
	nowhere := rules.Finding{ID: "5f9c2a0011223344", Rule: "custom-rule", Kind: claims.KindOther, Level: rules.Note, Attribute: "no place", Message: "no place"}
	people := rules.Finding{
		ID: "6f9c2a0011223344", Rule: "number", Kind: claims.KindNumber, Level: rules.Error, Confidence: 1, Attribute: "people on board", Message: "people on board: 1,200 or 1,300",
		Values: []rules.Value{
			{Norm: "1200", Label: "1,200", Evidence: []rules.Evidence{cite(1, "1,200 people")}},
			{Norm: "1300", Label: "1,300", Evidence: []rules.Evidence{cite(2, "1,300 people")}},
		},
	}
	cost := people
	cost.ID, cost.Attribute = "7f9c2a0011223344", "people, once more"
	return &reports.Report{
		Version: "0.1.0", Dossier: d, Rules: []*rules.Analyzer{stub("date"), stub("age"), stub("number")}, FailOn: rules.Error, Baseline: "concord-baseline.json",
		Findings: []rules.Finding{date, speaker, nowhere},
		Suppressed: []reports.Suppressed{
			{Finding: people, Reason: "the operator's own count <of> @noon | checked", By: "a draft, 50%: #1.md:9", InText: true},
			{Finding: cost, Reason: "known", By: "concord-baseline.json"},
		},
		Unread: []reports.Unread{{Path: "wires/lost, gone.txt", Reason: "permission denied", Remedy: "make it readable"}},
		Faults: []rules.Broken{{Rule: "stage parse", Path: "wires/b[1]&c.txt", Cause: errors.New("took too long")}, {Rule: "age", Cause: errors.New("panic: index out of range\n[31] & <more>")}},
	}
}
