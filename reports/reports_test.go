package reports

import (
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"concord/claims"
	"concord/rules"
)

// file is one article of a made-up dossier: each line is a sentence.
type file struct {
	path, text string
	draft      bool
}

// dossier builds what the pipeline would give, as far as reports read it.
func dossier(files ...file) *claims.Dossier {
	d := &claims.Dossier{
		Articles: make([]claims.Article, 1), Entities: make([]claims.Entity, 1),
		Claims: make([]claims.Claim, 1), Events: make([]claims.Event, 1),
	}
	for i, f := range files {
		a := claims.Article{
			ID: claims.ArticleID(i + 1), Path: f.path, Draft: f.draft,
			Text: f.text, Source: claims.NewSource(f.path, f.text),
		}
		a.Title, _, _ = strings.Cut(f.text, "\n")
		at := 0
		for line := range strings.Lines(f.text) {
			if n := len(strings.TrimSpace(line)); n > 0 {
				s := claims.Span{Start: int32(at), End: int32(at + n)}
				a.Blocks = append(a.Blocks, claims.Block{Span: s})
				a.Sentences = append(a.Sentences, claims.Sentence{Span: s, Block: int32(len(a.Blocks) - 1)})
			}
			at += len(line)
		}
		d.Articles = append(d.Articles, a)
	}
	return d
}

// at cites the first place where words stand in an article.
func at(t *testing.T, d *claims.Dossier, article claims.ArticleID, words string) rules.Evidence {
	t.Helper()
	a := &d.Articles[article]
	i := strings.Index(a.Text, words)
	if i < 0 {
		t.Fatalf("%q does not stand in %s", words, a.Path)
	}
	span := claims.Span{Start: int32(i), End: int32(i + len(words))}
	for _, s := range a.Sentences {
		if s.Contains(span) {
			return rules.Evidence{Article: article, Span: span, Sentence: s.Span}
		}
	}
	t.Fatalf("%q runs over a sentence's end in %s", words, a.Path)
	return rules.Evidence{}
}

// ferryReport has long sentences and short ones, many sources of one value,
// one file name in two folders, and a draft.
func ferryReport(t *testing.T) *Report {
	t.Helper()
	const long = "The Halmstrand ferry Aurelia, which had left the island of Vesle with 212 people on board shortly before dawn, " +
		"ran aground on Tuesday near the lighthouse of Skarn, the coast guard of the northern district said in a statement on Wednesday.\n"
	files := []file{
		{"news/draft.md", "Ferry runs aground\n\nThe ferry Aurelia ran aground on Monday with 211 people on board.\n", true},
		{"news/a/wire.txt", long, false},
		{"news/b/wire.txt", "The Aurelia ran aground on Tuesday.\nIt carried 212 people.\n", false},
	}
	for i := range 5 {
		files = append(files, file{fmt.Sprintf("news/c%d.txt", i), "The ferry ran aground on Tuesday & sank <there>.\n", false})
	}
	d := dossier(files...)
	d.Articles[2].Published = time.Date(2026, 3, 4, 9, 30, 0, 0, time.UTC)
	d.Events = append(d.Events,
		claims.Event{ID: 1, Label: "grounding of the Aurelia", Claims: []claims.ClaimID{1}, Articles: []claims.ArticleID{1, 2}},
		claims.Event{ID: 2, Label: "an event without claims"})
	d.Claims = append(d.Claims, make([]claims.Claim, 1234)...)
	tuesday := rules.Value{Norm: "2026-03-03", Label: "Tuesday 3 March 2026"}
	for id := claims.ArticleID(2); id <= 8; id++ {
		tuesday.Evidence = append(tuesday.Evidence, at(t, d, id, "Tuesday"))
	}
	monday := rules.Value{Norm: "2026-03-02", Label: "2 March 2026", Evidence: []rules.Evidence{at(t, d, 1, "Monday")}}
	onBoard := []rules.Value{
		{Norm: "211", Label: "211", Evidence: []rules.Evidence{at(t, d, 1, "211 people")}},
		{Norm: "212", Label: "212", Evidence: []rules.Evidence{at(t, d, 2, "212 people"), at(t, d, 3, "212 people")}},
	}
	return &Report{Version: "0.1.0", Dossier: d, Findings: []rules.Finding{{
		ID: "3f9c2a0011223344", Rule: "date", Kind: claims.KindDate, Level: rules.Error, Confidence: 0.94321, Event: 1,
		Attribute: "date of the grounding of the Aurelia", Message: "message of the date",
		Values: []rules.Value{monday, tuesday},
	}, {
		ID: "3f9c2aff11223344", Rule: "number", Kind: claims.KindNumber, Level: rules.Note, Confidence: 0.5,
		Attribute: "people on board of the Halmstrand ferry Aurelia before it ran aground near the lighthouse of Skarn",
		Message:   "message of the number",
		Values:    onBoard,
	}}}
}

// ferryClaims has a claim for each part that a value can have.
func ferryClaims(t *testing.T) *claims.Dossier {
	t.Helper()
	d := dossier(file{"wire.txt", "Ferry lost\n" +
		"Captain Ida Holm, 52, said the Aurelia did not sink on Tuesday.\n" +
		"More than 200 people may have been on board near Skarn.\n", false})
	a := &d.Articles[1]
	span := func(words string) claims.Span { return at(t, d, 1, words).Span }
	day := time.Date(2026, 3, 3, 0, 0, 0, 0, time.UTC)
	a.Times = []claims.TimeExpr{
		{Span: span("Tuesday"), Type: claims.Date, Value: "2026-03-03", Begin: day, End: day.AddDate(0, 0, 1)}}
	a.Quantities = []claims.Quantity{
		{Span: span("52"), Kind: claims.Age, Min: 52, Max: 52, Value: 52},
		{Span: span("More than 200 people"), Kind: claims.Count, Min: 201, Max: math.Inf(1), Hedge: claims.AtLeast, Noun: "person"}}
	a.Attributions = []claims.Attribution{{Content: span("the Aurelia did not sink on Tuesday"), Cue: span("said"), Source: span("Captain Ida Holm")}}
	captain := claims.Title{Span: span("Captain"), Head: "captain", Of: "the Aurelia", Modifier: "former", Kind: claims.Rank}
	a.Mentions = []claims.Mention{{Span: span("Ida Holm"), Kind: claims.Person, Form: claims.Named, Entity: 1, Titles: []claims.Title{captain}}}
	d.Entities = append(d.Entities,
		claims.Entity{ID: 1, Kind: claims.Person, Name: "Ida Holm", Names: []string{"Holm", "Ida Holm"}, Country: "NO"},
		claims.Entity{ID: 2, Kind: claims.Place, Name: "Skarn"})
	sentence := func(n int32, c claims.Claim) claims.Claim { c.Article, c.Sentence = 1, n; return c }
	d.Claims = append(d.Claims,
		sentence(1, claims.Claim{Kind: claims.KindDate, Predicate: "sink", Attribute: "date", Participants: []claims.EntityID{1},
			Value: claims.Value{Time: 1}, Polarity: claims.Denied, Attribution: 1, Evidence: span("Tuesday")}),
		sentence(1, claims.Claim{Kind: claims.KindTitle, Attribute: "rank", Subject: 1,
			Value: claims.Value{Title: &captain}, Evidence: span("Captain")}),
		sentence(1, claims.Claim{Kind: claims.KindAge, Attribute: "age", Subject: 1,
			Value: claims.Value{Quantity: 1}, Evidence: span("52")}),
		sentence(2, claims.Claim{Kind: claims.KindNumber, Predicate: "board", Attribute: "on board",
			Value: claims.Value{Quantity: 2}, Modality: claims.Possible, Evidence: span("More than 200 people")}),
		sentence(2, claims.Claim{Kind: claims.KindPlace, Predicate: "board", Attribute: "place",
			Value: claims.Value{Entity: 2}, Evidence: span("Skarn")}),
		sentence(1, claims.Claim{Kind: claims.KindPolarity, Attribute: "sunk",
			Value: claims.Value{Text: "no"}, Evidence: span("did not sink")}))
	return d
}
