package reports

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"concord/claims"
	"concord/rules"
)

func ferry(t *testing.T) *Report {
	long := "The Halmstrand ferry Aurelia, which had left the island of Vesle with 212 people on board shortly before dawn, " +
		"ran aground on Tuesday near the lighthouse of Skarn, the coast guard of the northern district said in a statement on Wednesday.\n"
	files := []file{{"news/draft.md", "Ferry runs aground\n\nThe ferry Aurelia ran aground on Monday with 211 people on board.\n", true},
		{"news/a/wire.txt", long, false}, {"news/b/wire.txt", "The Aurelia ran aground on Tuesday.\nIt carried 212 people.\n", false}}
	for i := range 5 {
		files = append(files, file{fmt.Sprintf("news/c%d.txt", i), "The ferry ran aground on Tuesday near Skarn.\n", false})
	}
	d := dossier(files...)
	d.Events = append(d.Events, claims.Event{ID: 1, Label: "grounding of the Aurelia", Claims: []claims.ClaimID{1}, Articles: []claims.ArticleID{1, 2}})
	d.Claims = append(d.Claims, make([]claims.Claim, 1234)...)
	tuesday := rules.Value{Norm: "2026-03-03", Label: "Tuesday 3 March 2026"}
	for id := claims.ArticleID(2); id <= 8; id++ {
		tuesday.Evidence = append(tuesday.Evidence, at(t, d, id, "Tuesday"))
	}
	return &Report{Version: "0.1.0", Dossier: d, Findings: []rules.Finding{
		{ID: "3f9c2a0011223344", Rule: "date", Kind: claims.KindDate, Level: rules.Error, Confidence: 0.94, Event: 1,
			Attribute: "date of the grounding of the Aurelia",
			Values:    []rules.Value{{Norm: "2026-03-02", Label: "2 Mar 2026", Evidence: []rules.Evidence{at(t, d, 1, "Monday")}}, tuesday}},
		{ID: "77aa000011223344", Rule: "number", Kind: claims.KindNumber, Level: rules.Note, Confidence: 0.51,
			Attribute: "people on board of the Halmstrand ferry Aurelia before it ran aground near the lighthouse of Skarn",
			Values: []rules.Value{{Norm: "211", Label: "211", Evidence: []rules.Evidence{at(t, d, 1, "211 people")}},
				{Norm: "212", Label: "212", Evidence: []rules.Evidence{at(t, d, 2, "212 people"), at(t, d, 3, "212 people")}}}},
	}}
}

func TestLook(t *testing.T) {
	for _, w := range []int{80, 120, 40, 20} {
		var out bytes.Buffer
		if err := WriteTable(&out, ferry(t), Style{Width: w, Color: w == 120}); err != nil {
			t.Fatal(err)
		}
		t.Log("\n" + strings.Repeat("-", w) + "\n" + out.String())
	}
}
