package reports

import (
	"bytes"
	"encoding/json"
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"concord/claims"
	"concord/rules"
)

// ferryEvents has one event told by three articles, which differ in its date
// and agree on a number; two ways of finding one comparison; an entity; and a
// finding that no group holds.
func ferryEvents(t *testing.T) *Report {
	t.Helper()
	d := dossier(
		file{"news/one.txt", "Ferry lost\nThe ferry Aurelia sank on Monday with 212 people.\nCaptain Ida Holm, 52, was saved.\n", false},
		file{"news/two.txt", "The Aurelia sank on Tuesday, and it sank on Tuesday with 212 aboard.\nCaptain Holm, 57, was saved.\n", false},
		file{"news/three.txt", "The Aurelia sank on Tuesday near Skarn.\n", false})
	d.Entities = append(d.Entities, claims.Entity{ID: 1, Kind: claims.Person, Name: "Ida Holm"})
	d.Events = append(d.Events, claims.Event{
		ID: 1, Class: "sink", Label: "sinking of the Aurelia", Participants: []claims.EntityID{1}, Articles: []claims.ArticleID{1, 2, 3}})
	monday := time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC)
	say := func(article claims.ArticleID, words string, nth int, kind claims.Kind) claims.ClaimID {
		id := claims.ClaimID(len(d.Claims))
		e := at(t, d, article, words)
		for range nth {
			next := strings.Index(d.Articles[article].Text[e.Span.End:], words)
			e.Span.Start, e.Span.End = e.Span.End+int32(next), e.Span.End+int32(next+len(words))
		}
		a := &d.Articles[article]
		c := claims.Claim{ID: id, Article: article, Kind: kind, Evidence: e.Span}
		c.Sentence = int32(slices.IndexFunc(a.Sentences, func(s claims.Sentence) bool { return s.Contains(e.Span) }))
		switch kind {
		case claims.KindDate:
			begin := monday
			if words == "Tuesday" {
				begin = monday.AddDate(0, 0, 1)
			}
			a.Times = append(a.Times, claims.TimeExpr{Span: e.Span, Type: claims.Date, Begin: begin, End: begin.AddDate(0, 0, 1)})
			c.Value.Time = int32(len(a.Times))
		case claims.KindNumber, claims.KindAge:
			n := map[string]float64{"212": 212, "52": 52, "57": 57}[words]
			a.Quantities = append(a.Quantities, claims.Quantity{Span: e.Span, Kind: claims.Count, Min: n, Max: n, Value: n, Noun: "person"})
			c.Value.Quantity = int32(len(a.Quantities))
		default:
			c.Value.Text = words
		}
		d.Claims = append(d.Claims, c)
		return id
	}
	dates := []claims.ClaimID{say(1, "Monday", 0, claims.KindDate), say(2, "Tuesday", 0, claims.KindDate),
		say(2, "Tuesday", 1, claims.KindDate), say(3, "Tuesday", 0, claims.KindDate)}
	people := []claims.ClaimID{say(1, "212", 0, claims.KindNumber), say(2, "212", 0, claims.KindNumber)}
	ages := []claims.ClaimID{say(1, "52", 0, claims.KindAge), say(2, "57", 0, claims.KindAge)}
	lone := say(3, "Skarn", 0, claims.KindPlace)
	d.Events[1].Claims = append(slices.Clone(dates), lone)
	d.Groups = []claims.Group{
		{Kind: claims.KindDate, Event: 1, Attribute: "date of the sinking of the Aurelia", Claims: dates, Score: 0.91234, Why: []string{"one date each"}},
		{Kind: claims.KindDate, Attribute: "date after \u201csank on\u201d", Claims: dates[:2]},
		{Kind: claims.KindNumber, Event: 1, Attribute: "number of people", Claims: people},
		{Kind: claims.KindAge, Subject: 1, Attribute: "age of Ida Holm", Claims: ages},
	}
	cite := func(ids ...claims.ClaimID) (out []rules.Evidence) {
		for _, id := range ids {
			c := &d.Claims[id]
			out = append(out, rules.Evidence{Article: c.Article, Span: c.Evidence, Claim: id})
		}
		return out
	}
	return &Report{Version: "0.1.0", Dossier: d, Findings: []rules.Finding{{
		ID: "3f9c2a0011223344", Rule: "date", Kind: claims.KindDate, Level: rules.Error, Event: 1,
		Values: []rules.Value{{Norm: "2026-03-03", Evidence: cite(dates[1], dates[3]), Repeats: 1}, {Norm: "2026-03-02", Evidence: cite(dates[0])}},
	}, {
		ID: "9f9c2a0011223344", Rule: "age", Kind: claims.KindAge, Level: rules.Warning,
		Values: []rules.Value{{Norm: "52", Evidence: cite(ages[0])}, {Norm: "57", Evidence: cite(ages[1])}},
	}, {
		ID: "aa9c2a0011223344", Rule: "calendar", Kind: claims.KindDate, Level: rules.Note, Attribute: "weekday of 2 March 2026",
		Values: []rules.Value{{Label: "Monday", Evidence: []rules.Evidence{at(t, d, 1, "Monday")}}, {Label: "Tuesday", Evidence: []rules.Evidence{at(t, d, 2, "Tuesday")}}},
	}}}
}

// rowsOf writes a matrix in short: "block | attribute: article=values ..."
func rowsOf(blocks []*block) []string {
	var out []string
	for _, b := range blocks {
		for _, ro := range b.rows {
			line := b.title + " | " + b.name(ro)
			for _, a := range b.articles() {
				for _, s := range ro.cells[a] {
					line += " " + ref("a", int32(a)) + "=" + levelMarks[s.level] + s.text
				}
			}
			out = append(out, line)
		}
	}
	return out
}

func TestMatrix(t *testing.T) {
	m := newMatrix(ferryEvents(t))
	want := []string{
		"sinking of the Aurelia | date a1=!2 Mar 2026 a2=!3 Mar 2026 a3=!3 Mar 2026",
		"sinking of the Aurelia | place a3=Skarn",
		"sinking of the Aurelia | number of people a1=212 a2=212",
		"other statements | weekday of 2 March 2026 a1=*Monday a2=*Tuesday",
		"Ida Holm | age a1=?52 a2=?57",
	}
	if diff := cmp.Diff(want, rowsOf(m.blocks)); diff != "" {
		t.Errorf("all rows (-want +got)\n%s", diff)
	}
	told, quiet := m.telling()
	want = slices.DeleteFunc(want, func(s string) bool { return strings.Contains(s, "place") })
	if diff := cmp.Diff(want, rowsOf(told)); diff != "" || quiet != 0 {
		t.Errorf("rows of the table (-want +got), %d left out\n%s", quiet, diff)
	}
}

// TestEventsWidth holds that no line is wider than asked, whether the articles
// are columns or numbers.
func TestEventsWidth(t *testing.T) {
	r := ferryEvents(t)
	for w, folded := range map[int]bool{120: false, 80: false, 64: false, 50: true, 44: true} {
		var out bytes.Buffer
		if err := WriteEventsTable(&out, r, Style{Width: w}); err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(out.String()) {
			if got := width(strings.TrimSuffix(line, "\n")); got > w {
				t.Errorf("width %d: %d columns in %q", w, got, line)
			}
		}
		if got := strings.Contains(out.String(), "1  one.txt"); got != folded {
			t.Errorf("width %d: articles are numbers: %v, want %v", w, got, folded)
		}
	}
}

// TestArticleNames holds that the stories of a page are told apart by line.
func TestArticleNames(t *testing.T) {
	page := func(path, text string) *claims.Dossier {
		d := dossier(file{path, text, false})
		d.Articles = append(d.Articles, d.Articles[1])
		d.Articles[2].Blocks = d.Articles[2].Blocks[1:]
		return d
	}
	alone := page("x/page.txt", "One\nTwo\n")
	if diff := cmp.Diff([]string{"", "line 1", "line 2"}, articleNames(alone)); diff != "" {
		t.Errorf("one page (-want +got)\n%s", diff)
	}
	alone.Articles = append(alone.Articles, page("x/wire.txt", "A\nB\n").Articles[1])
	if diff := cmp.Diff([]string{"", "page.txt:1", "page.txt:2", "wire.txt"}, articleNames(alone)); diff != "" {
		t.Errorf("a page and a file (-want +got)\n%s", diff)
	}
}

func TestNumbers(t *testing.T) {
	for want, ids := range map[string][]claims.ArticleID{
		"": nil, "1": {1}, "1, 2": {1, 2}, "1 to 3": {1, 2, 3}, "1, 3 to 5, 7, 8": {1, 3, 4, 5, 7, 8},
	} {
		if got := numbers(ids); got != want {
			t.Errorf("%v: %q, want %q", ids, got, want)
		}
	}
}

func TestShort(t *testing.T) {
	day := time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC)
	stretch := func(y, m, d int) *claims.TimeExpr {
		return &claims.TimeExpr{Type: claims.Date, Begin: day, End: day.AddDate(y, m, d)}
	}
	a := &claims.Article{Text: "some time ago"}
	for want, e := range map[string]*claims.TimeExpr{
		"1 Mar 2026": stretch(0, 0, 1), "Mar 2026": stretch(0, 1, 0), "1 Mar 2026 to 7 Mar 2026": stretch(0, 0, 7),
		"1 Mar 2026 08:45": {Type: claims.Time, Begin: day.Add(525 * time.Minute), End: day.Add(526 * time.Minute)},
		"6 Jan":            {Type: claims.Date, Value: "XXXX-01-06"},
		"Sunday":           {Type: claims.Date, Value: "XXXX-WXX-7", Weekday: 7},
		"some time ago":    {Type: claims.Date, Value: "PAST_REF", Span: claims.Span{End: 13}},
	} {
		if got := shortTime(a, e); got != want {
			t.Errorf("%s: %q, want %q", e.Value, got, want)
		}
	}
	for f, want := range map[float64]string{12: "12", 999_999: "999,999", 2.4e6: "2.4m", 1.25e9: "1.25bn", -3e12: "-3tn", 0.5: "0.5"} {
		if got := shortNumber(f); got != want {
			t.Errorf("%g: %q, want %q", f, got, want)
		}
	}
	for want, title := range map[string]claims.Title{
		"vice president (KE)": {Kind: claims.Office, Head: "president", Modifier: "vice", Country: "KE"},
		"captain of Aurelia":  {Kind: claims.Rank, Head: "captain", Of: "Aurelia"},
		"Kenya":               {Kind: claims.Nation, Head: "Kenya", Country: "KE"},
	} {
		if got := shortTitle(&title); got != want {
			t.Errorf("%+v: %q, want %q", title, got, want)
		}
	}
}

// TestEventsJSON holds that an object comes out, with lists that are never null.
func TestEventsJSON(t *testing.T) {
	for name, r := range map[string]*Report{"ferry": ferryEvents(t), "nothing": {Dossier: dossier()}} {
		var out bytes.Buffer
		if err := WriteEventsJSON(&out, r); err != nil {
			t.Fatal(err)
		}
		var doc map[string]any
		if err := json.NewDecoder(&out).Decode(&doc); err != nil && err != io.EOF {
			t.Fatal(err)
		}
		for _, list := range []string{"articles", "events", "entities", "others"} {
			if _, ok := doc[list].([]any); !ok {
				t.Errorf("%s: %s is no list: %v", name, list, doc[list])
			}
		}
	}
}
