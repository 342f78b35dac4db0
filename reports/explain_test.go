package reports

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"concord/rules"
)

func bound(f float64) *float64 { return &f }

// dayRead reads a day of March 2026.
func dayRead(day string) *jsonReading {
	return &jsonReading{Type: "DATE", Value: day, About: "sink: date", Begin: day + "T00:00:00Z", End: day[:8] + next[day[8:]] + "T00:00:00Z"}
}

var next = map[string]string{"03": "04", "04": "05", "05": "06"}

func count(words string, lo, hi *float64) *jsonReading {
	return &jsonReading{Type: "count", About: "people", Value: words, Min: lo, Max: hi, Hedge: "exact"}
}

func TestReadingText(t *testing.T) {
	counted := dayRead("2026-03-03")
	counted.Anchor, counted.Guessed = "2026-03-04T06:00:00Z", true
	for want, r := range map[string]*jsonReading{
		"Wednesday, 4 March 2026": dayRead("2026-03-04"),
		"Tuesday, 3 March 2026, counted from the publication on Wednesday, 4 March 2026, of which a part was worked out": counted,
		"1 March 2026 to 31 March 2026":              {Type: "DATE", Begin: "2026-03-01T00:00:00Z", End: "2026-04-01T00:00:00Z"},
		"4 March 2026, 08:45 to 08:46":               {Type: "TIME", Begin: "2026-03-04T08:45:00Z", End: "2026-03-04T08:46:00Z"},
		"4 March 2026, 20:00 to 5 March 2026, 02:00": {Type: "TIME", Begin: "2026-03-04T20:00:00Z", End: "2026-03-05T02:00:00Z"},
		"4 March of a year that is not said":         {Type: "DATE", Value: "XXXX-03-04"},
		"March of a year that is not said":           {Type: "DATE", Value: "XXXX-03"},
		"17:20 on a Monday that is not dated":        {Type: "TIME", Value: "XXXX-WXX-1T17:20"},
		"04:45 on a day that is not said":            {Type: "TIME", Value: "XXXX-XX-XXT04:45"},
		"a time that is not dated (PAST_REF)":        {Type: "DATE", Value: "PAST_REF"},
		"58 years of age":                            {Type: "age", Value: "58 y (Holm)", Min: bound(58), Max: bound(58), Unit: "y", Hedge: "exact"},
		"12 or more (person), for the words are no exact number (at least), in the words of the coast guard": {
			Type: "count", Value: "12 or more (person)", Min: bound(12), Hedge: "at least", Source: "the coast\nguard"},
		"told not to be so, as possible": {Type: "polarity", Value: "no", Polarity: "denied", Modality: "possible"},
		"Skarn, as denied":               {Type: "place", Value: "Skarn", Polarity: "denied"},
	} {
		if got := r.text(); got != want {
			t.Errorf("%+v: %q, want %q", r, got, want)
		}
	}
}

// explained makes an explanation of a finding of one place a value.
func explained(kind, level string, readings ...*jsonReading) *Explanation {
	f := &jsonFinding{ID: "abcdef", Kind: kind, Level: level, Attribute: "x"}
	doc := &jsonReport{}
	for i, r := range readings {
		id, path := string(rune('a'+i)), string(rune('a'+i))+".txt"
		e := jsonCited{jsonEvidence{Article: id, Path: path, Line: 1, Quote: r.Value}, r}
		f.Values = append(f.Values, jsonValue{Value: r.Value, Label: r.Value, Evidence: []jsonCited{e}})
		doc.Articles = append(doc.Articles, jsonArticle{ID: id, Path: path})
	}
	return &Explanation{newRecord(doc), f}
}

func TestExclusion(t *testing.T) {
	word := func(s string) *jsonReading { return &jsonReading{Type: "place", Value: s, About: "where"} }
	when := func(value string) *jsonReading { return &jsonReading{Type: "DATE", Value: value, About: "sink: date"} }
	clock := func(from, to string) *jsonReading {
		return &jsonReading{Type: "TIME", Value: from, About: "time", Begin: "2026-03-04T" + from + ":00Z", End: "2026-03-04T" + to + ":00Z"}
	}
	reckoned := explained("number", "error", count("12", bound(12), bound(12)), count("14", bound(14), bound(14)))
	reckoned.finding.Values[1].Evidence[0].Reading.About = ""
	for want, x := range map[string]*Explanation{
		"“2026-03-03” and “2026-03-05”: 2 days apart":                                explained("date", "error", dayRead("2026-03-05"), dayRead("2026-03-03")),
		"“08:00” and “08:30”: one ends 29 minutes before the other begins":           explained("time", "error", clock("08:00", "08:01"), clock("08:30", "08:31")),
		"“XXXX-03-04” and “2026-03-05”: two days of the year, whichever year it was": explained("date", "error", when("XXXX-03-04"), dayRead("2026-03-05")),
		"“XXXX-WXX-1” and “XXXX-WXX-2”: two days of the week":                        explained("date", "error", when("XXXX-WXX-1"), when("XXXX-WXX-2")),
		"“XXXX-03-04T08:00” and “XXXX-WXX-1T09:00”: two times of day":                explained("time", "error", when("XXXX-03-04T08:00"), when("XXXX-WXX-1T09:00")),
		"12 is not 15": explained("number", "error", count("12", bound(12), bound(12)), count("15", bound(15), bound(15))),
		"12 and 15 or more have no number in common": explained("number", "error", count("12", bound(12), bound(12)), count("15 or more", bound(15), nil)),
		"“90 to 110” and “98”: both numbers may be meant for one, but an editor would choose one of them": explained("number", "warning",
			count("90 to 110", bound(90), bound(110)), count("98", bound(98), bound(98))),
		"“12” and “14” do not fit together, for the reason above": reckoned,
		"one tells that it was done, the other that it was not": explained("polarity", "error",
			&jsonReading{Type: "polarity", Value: "yes", About: "x"}, &jsonReading{Type: "polarity", Value: "no", About: "x"}),
		"“Holm” and “Hollm” are two ways to write what is taken for one name":                explained("name", "warning", word("Holm"), word("Hollm")),
		"the reports say the same but for this: one has “Skarn” where the other has “Vesle”": explained("place", "error", word("Skarn"), word("Vesle")),
	} {
		v, w := &x.finding.Values[0], &x.finding.Values[1]
		if v.Value == "2026-03-05" { // either order tells the same distance
			v, w = w, v
		}
		if got := x.exclusion(v, w); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestLasting(t *testing.T) {
	for want, d := range map[string]time.Duration{
		"0 minutes": 20 * time.Second, "1 minute": time.Minute, "2 hours and 5 minutes": 125 * time.Minute,
		"1 day": 24 * time.Hour, "2 days and 1 hour": 49*time.Hour + 10*time.Minute,
	} {
		if got := lasting(d); got != want {
			t.Errorf("%v: %q, want %q", d, got, want)
		}
	}
}

func TestRemedies(t *testing.T) {
	counted := dayRead("2026-03-03")
	counted.Anchor = "2026-03-04T06:00:00Z"
	many := explained("name", "warning", &jsonReading{Value: "Holm"}, &jsonReading{Value: "Hollm"}, &jsonReading{Value: "Holmm"})
	many.finding.Values[1].Repeats = 4
	for name, c := range map[string]struct {
		x    *Explanation
		want []string
	}{
		"a day counted from the publication": {
			explained("date", "error", dayRead("2026-03-04"), counted),
			[]string{"a.txt:1 said “2026-03-03”, or b.txt:1 said “2026-03-04”",
				"b.txt:1 appeared on 5 March 2026 and not on 4 March 2026: its “2026-03-03” is counted from that day",
				"they speak of different events after all: then this is a false alarm"},
		},
		"the smaller of two counts": {
			explained("number", "error", count("15", bound(15), bound(15)), count("12", bound(12), bound(12))),
			[]string{"a.txt:1 said “12”, or b.txt:1 said “15”", "b.txt:1 said “at least 12”, should no more be known",
				"they speak of different things after all: then this is a false alarm"},
		},
		"a denial": {
			explained("polarity", "error", &jsonReading{Type: "polarity", Value: "yes", About: "x"}, &jsonReading{Type: "polarity", Value: "no", About: "x"}),
			[]string{"b.txt:1 did not deny it, or a.txt:1 did", "they speak of different things after all: then this is a false alarm"},
		},
		"a reckoning": {
			explained("number", "error", &jsonReading{Type: "count", Value: "12"}, &jsonReading{Type: "count", Value: "14"}),
			[]string{"one of them were put right, so that the reason above no longer held",
				"they speak of different things after all: then this is a false alarm"},
		},
		"three values": {
			many,
			[]string{"all said one and the same, such as “Hollm”, which has most places (5)",
				"they speak of different people or things after all: then this is a false alarm"},
		},
	} {
		if diff := cmp.Diff(c.want, c.x.remedies()); diff != "" {
			t.Errorf("%s (-want +got)\n%s", name, diff)
		}
	}
}

func TestSeverity(t *testing.T) {
	plan, said, other := dayRead("2026-03-03"), dayRead("2026-03-04"), dayRead("2026-03-05")
	plan.Modality, said.Source, other.Source = "planned", "the army", "the union"
	later := explained("number", "note", dayRead("2026-03-03"), dayRead("2026-03-04"))
	later.record.doc.Articles[1].Published = "2026-03-05T00:00:00Z"
	for want, x := range map[string]*Explanation{
		"both cannot be true of one thing":                                                 explained("date", "error", plan, said),
		"some tell what was planned or possible, others what was done":                     explained("date", "note", plan, said),
		"different speakers say so, each in his or her own name":                           explained("date", "note", said, other),
		"the reports appeared at different times, and it may have moved on between them":   later,
		"it may have moved on between the reports, or the sources openly disagree":         explained("date", "note", dayRead("2026-03-03"), other),
		"one thing is written in ways that an editor would unify, or it is a likely error": explained("date", "warning", said, other),
	} {
		if got := x.severity(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// TestFind holds that the beginning of an id will do, that a doubtful one lists
// what it may mean, and that a record read back explains itself alike.
func TestFind(t *testing.T) {
	r := ferryReport(t)
	now := RecordOf(r)
	var out bytes.Buffer
	if err := WriteJSON(&out, r); err != nil {
		t.Fatal(err)
	}
	then, err := ReadRecord(&out)
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range []string{"3f9c2a00", "3F9C2A00", "3f9c2a0011223344", "3f9c2af"} {
		if a, b := explain(t, now, id), explain(t, then, id); a != b || !strings.Contains(a, "3f9c2a") {
			t.Errorf("%s, made now and read back (-now +then):\n%s", id, cmp.Diff(a, b))
		}
	}
	for id, want := range map[string]string{
		"3f9c2a": "3f9c2a may be any of 2 findings: 3f9c2a0 date of ",
		"4":      "no finding 4; there are: 3f9c2a0 date of ",
	} {
		_, err := now.Find(id)
		var l *Lookup
		if !errors.As(err, &l) || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%s: error %v, want %s...", id, err, want)
		}
	}
	if _, err := (RecordOf(&Report{Dossier: r.Dossier})).Find("3"); err == nil || err.Error() != "no finding 3: there are none at all" {
		t.Errorf("error %v", err)
	}
	for _, other := range []string{"", "{}", "[]", `{"version":2,"articles":[],"findings":[]}`} {
		if _, err := ReadRecord(strings.NewReader(other)); err == nil {
			t.Errorf("%q was read as a report", other)
		}
	}
}

func explain(t *testing.T, r *Record, id string) string {
	t.Helper()
	x, err := r.Find(id)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := x.Write(&out, "what the rule finds", Style{Width: 80}); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// TestExplainWidth holds that no line is wider than asked, down to a minimum.
// TestFindSuppressed holds that what was let stand is explained as well.
func TestFindSuppressed(t *testing.T) {
	r := ferryReport(t)
	r.Suppressed = []Suppressed{{Finding: r.Findings[1], Reason: "known", By: "baseline.json"}}
	r.Findings = r.Findings[:1]
	var out bytes.Buffer
	if err := WriteJSON(&out, r); err != nil {
		t.Fatal(err)
	}
	then, err := ReadRecord(&out)
	if err != nil {
		t.Fatal(err)
	}
	if a, b := explain(t, RecordOf(r), "3f9c2af"), explain(t, then, "3f9c2af"); a != b || !strings.Contains(a, "people on board") {
		t.Errorf("made now and read back (-now +then):\n%s", cmp.Diff(a, b))
	}
}

func TestExplainWidth(t *testing.T) {
	r := ferryReport(t)
	r.Findings[0].Why = []string{"the sentences and the words around the values match"}
	for _, w := range []int{30, 50, 80} {
		x, err := RecordOf(r).Find("3f9c2a00")
		if err != nil {
			t.Fatal(err)
		}
		var out bytes.Buffer
		if err := x.Write(&out, "what the rule finds", Style{Width: w}); err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(out.String()) {
			if got := width(strings.TrimSuffix(line, "\n")); got > w {
				t.Errorf("width %d: %d columns in %q", w, got, line)
			}
		}
	}
}

// TestReadingOf holds that evidence without a claim is read by the time or the
// quantity that stands there.
func TestReadingOf(t *testing.T) {
	d := ferryClaims(t)
	for words, want := range map[string]string{"on Tuesday": "2026-03-03", "More than 200": "201 or more (person)", "Captain": ""} {
		got := ""
		if r := readingOf(d, rules.Evidence{Article: 1, Span: at(t, d, 1, words).Span}); r != nil {
			got = r.Value
		}
		if got != want {
			t.Errorf("%s: read as %q, want %q", words, got, want)
		}
	}
}

// FuzzRecord: no report that a program hands over makes explain panic.
func FuzzRecord(f *testing.F) {
	f.Add(`{"version":1,"articles":[{"id":"a1","path":"a"}],"events":[{"id":"e1"}],"findings":[{"id":"ab","event":"e1","level":"note",
"values":[{"value":"1","evidence":[{"article":"a1","reading":{"type":"DATE","value":"XXXX-01-02T","anchor":"x","begin":"y"}}]},{"value":"2"}]}]}`)
	f.Add(`{"version":1,"articles":[],"findings":[{"id":"","values":null},{"id":"b","kind":"polarity","values":[{},{},{}]}]}`)
	f.Add(`{"version":1,"articles":[],"findings":[{"id":"b","values":[{"evidence":[{"reading":{"type":"count","about":"a","min":1,"max":1,"hedge":"exact","value":" ("}}]},
{"evidence":[{"reading":{"type":"count","about":"a","min":2,"hedge":"at least"}}]}]}]}`)
	f.Fuzz(func(t *testing.T, doc string) {
		r, err := ReadRecord(strings.NewReader(doc))
		if err != nil {
			return
		}
		for i := range r.doc.Findings {
			if x, err := r.Find(r.doc.Findings[i].ID); err == nil {
				if err := x.Write(io.Discard, "", Style{Width: 40}); err != nil {
					t.Error(err)
				}
			}
		}
	})
}
