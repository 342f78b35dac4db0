package html

import (
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"concord/claims"
	"concord/reports"
	"concord/rules"
)

// dated is an event of which each article gives a time in its words.
type dated struct {
	event, words string
	value        string // of TIMEX3
	days         int    // that it lasts; 0 is a clock time
}

// datedReport has an article for each of the times; those of an event that are
// odd are the sides of one finding.
func datedReport(t *testing.T, odd string, all ...dated) *reports.Report {
	t.Helper()
	d := &claims.Dossier{Articles: make([]claims.Article, 1), Claims: make([]claims.Claim, 1), Events: make([]claims.Event, 1)}
	r := &reports.Report{Dossier: d}
	f := rules.Finding{ID: "1", Rule: "date", Kind: claims.KindDate, Level: rules.Error, Attribute: "date of the " + odd}
	events := map[string]claims.EventID{}
	for i, x := range all {
		id := claims.ArticleID(i + 1)
		path := fmt.Sprint("wires/", i+1, ".txt")
		span := claims.Span{End: int32(len(x.words))}
		a := claims.Article{ID: id, Path: path, Text: x.words, Source: claims.NewSource(path, x.words),
			Blocks: []claims.Block{{Span: span}}, Sentences: []claims.Sentence{{Span: span}}}
		when := claims.TimeExpr{Span: span, Type: claims.Date, Value: x.value}
		if day, err := time.Parse("2006-01-02", x.value); err == nil {
			when.Begin, when.End = day, day.AddDate(0, 0, x.days)
		}
		if clock, err := time.Parse("2006-01-02T15:04", x.value); err == nil {
			when.Begin, when.End, when.Type = clock, clock.Add(time.Minute), claims.Time
		}
		a.Times = []claims.TimeExpr{when}
		d.Articles = append(d.Articles, a)
		if events[x.event] == 0 {
			events[x.event] = claims.EventID(len(d.Events))
			d.Events = append(d.Events, claims.Event{ID: events[x.event], Label: x.event})
			d.Groups = append(d.Groups, claims.Group{Kind: claims.KindDate, Event: events[x.event], Attribute: "date of the " + x.event})
		}
		c := claims.Claim{ID: claims.ClaimID(i + 1), Article: id, Kind: claims.KindDate, Attribute: "date", Value: claims.Value{Time: 1}, Evidence: span}
		d.Claims = append(d.Claims, c)
		e := events[x.event]
		d.Events[e].Claims = append(d.Events[e].Claims, c.ID)
		d.Groups[e-1].Claims = append(d.Groups[e-1].Claims, c.ID)
		if x.event == odd {
			f.Event = e
			f.Values = append(f.Values, rules.Value{Norm: x.value, Label: x.words, Evidence: []rules.Evidence{{Article: id, Span: span, Sentence: span, Claim: c.ID}}})
		}
	}
	if odd != "" {
		r.Findings = []rules.Finding{f}
	}
	return r
}

// drawn tells what a timeline shows, without its lengths.
func drawn(l *timeline) (ticks []string, rows map[string][]string) {
	rows = map[string][]string{}
	for _, t := range l.Ticks {
		ticks = append(ticks, t.Label)
	}
	for _, row := range l.Lines {
		for _, p := range row.Points {
			text := p.Full
			if p.N > 0 {
				text += fmt.Sprint(", number ", p.N)
			}
			if p.W > 0 {
				text += ", lasting"
			}
			rows[row.Full] = append(rows[row.Full], text)
		}
	}
	return ticks, rows
}

func TestTimeline(t *testing.T) {
	r := datedReport(t, "landing",
		dated{"landing", "on Tuesday", "2026-03-03", 1},
		dated{"launch", "on Monday", "2026-03-02", 1},
		dated{"landing", "at nine on Wednesday", "2026-03-04T09:00", 0},
		dated{"landing", "at ten", "XXXX-XX-XXT10:00", 0},
		dated{"launch", "that morning", "PRESENT_REF", 0},
		dated{"training", "in the week of 1 June 2025", "2025-06-01", 7},
		dated{"era", "in 2024", "2024-01-01", 366})
	r.Dossier.Articles[2].Published = time.Date(2026, 3, 5, 18, 0, 0, 0, time.UTC)
	l := newView(r).timeline()
	ticks, rows := drawn(l)
	if diff := cmp.Diff([]string{"1 Jun", "7 Jun", "2 Mar", "3 Mar", "4 Mar", "5 Mar"}, ticks); diff != "" {
		t.Errorf("days (-want +got):\n%s", diff)
	}
	want := map[string][]string{
		"training: date": {"training: date, 1 Jun 2025 to 7 Jun 2025: 6.txt, lasting"},
		"launch: date":   {"launch: date, 2 Mar 2026: 2.txt"},
		"landing: date": {
			"landing: date, 3 Mar 2026: 1.txt, number 1",
			"landing: date, at ten: 4.txt, number 1",
			"landing: date, 4 Mar 2026 09:00: 3.txt, number 1"},
		"reports appeared": {"5 Mar 2026: 2.txt"},
	}
	if diff := cmp.Diff(want, rows); diff != "" {
		t.Errorf("rows (-want +got):\n%s", diff)
	}
	if len(l.Gaps) != 2 {
		t.Errorf("%d stretches are drawn shorter than they are, want 2: %v", len(l.Gaps), l.Gaps)
	}
}

// TestTimelineOrder: what is later stands to the right, within the picture, and
// no point covers another of its row.
func TestTimelineOrder(t *testing.T) {
	var all []dated
	for i := range 60 {
		day := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, i*i/7)
		all = append(all, dated{fmt.Sprint("event ", i%5), "then", day.Format("2006-01-02T15:04"), 0},
			dated{fmt.Sprint("event ", i%5), "a moment later", day.Add(time.Minute).Format("2006-01-02T15:04"), 0})
	}
	l := newView(datedReport(t, "event 3", all...)).timeline()
	for i := 1; i < len(l.Ticks); i++ {
		if d := l.Ticks[i].X - l.Ticks[i-1].X; d < leastDay {
			t.Errorf("%s and %s are %d apart", l.Ticks[i-1].Label, l.Ticks[i].Label, d)
		}
	}
	for _, row := range l.Lines {
		for i, p := range row.Points {
			if p.X-p.R < 0 || p.X+p.R > l.Width || p.Y+p.R > l.Height {
				t.Errorf("%s: point %d at %d, %d is out of the picture", row.Full, i, p.X, p.Y)
			}
			if i > 0 && p.X-p.R < row.Points[i-1].X+row.Points[i-1].R {
				t.Errorf("%s: point %d at %d covers that at %d", row.Full, i, p.X, row.Points[i-1].X)
			}
		}
	}
}

// TestNoTimeline: what has no date is not drawn.
func TestNoTimeline(t *testing.T) {
	if l := newView(datedReport(t, "", dated{"start", "soon", "FUTURE_REF", 0})).timeline(); l != nil {
		t.Errorf("a timeline of nothing: %v", l)
	}
}

// TestThinOut: of too many rows those at odds stay, then those of most reports.
func TestThinOut(t *testing.T) {
	row := func(name string, findings, by int) topicRow {
		return topicRow{Row: reports.Row{Name: name, Findings: make([]*rules.Finding, findings), Values: []reports.Stated{{By: make([]claims.ArticleID, by)}}}}
	}
	topics := []rowsOfTopic{
		{"a", []topicRow{row("of two", 0, 2), row("of nine", 0, 9), row("at odds", 1, 2)}},
		{"b", []topicRow{row("also of two", 0, 2), row("of three", 0, 3)}},
	}
	if n := thinOut(topics, 3); n != 2 {
		t.Errorf("%d rows are left out, want 2", n)
	}
	var kept []string
	for _, topic := range topics {
		for _, r := range topic.rows {
			if !r.left {
				kept = append(kept, r.Name)
			}
		}
	}
	if diff := cmp.Diff([]string{"of nine", "at odds", "of three"}, kept); diff != "" {
		t.Errorf("rows that stay (-want +got):\n%s", diff)
	}
}

// TestGrid: every value of every report stands under its name, and nothing is
// drawn beside the picture.
func TestGrid(t *testing.T) {
	for _, n := range []int{2, 6, 12, 100} {
		var all []dated
		for range n {
			all = append(all, dated{"landing", "then", "2026-03-03", 1})
		}
		all[0].value = "2026-03-04"
		v := newView(datedReport(t, "landing", all...))
		g := v.grid()
		if len(g.Columns) != n || len(g.Rows) != 2 || len(g.Rows[1].Cells) != n {
			t.Fatalf("%d reports: %d columns, %d rows", n, len(g.Columns), len(g.Rows))
		}
		for i, c := range g.Rows[1].Cells {
			if mid := c.X + c.W/2; mid != g.Columns[i].Middle {
				t.Errorf("%d reports: cell %d has its middle at %d, its column at %d", n, i, mid, g.Columns[i].Middle)
			}
			if c.X < 0 || c.X+c.W > g.Width || c.Y+c.H > g.Height || c.N != 1 || c.Target != "f1" {
				t.Errorf("%d reports: cell %d is %+v in a picture of %d by %d", n, i, c, g.Width, g.Height)
			}
		}
	}
}

// FuzzClean: whatever comes in, what goes out is text that HTML allows.
func FuzzClean(f *testing.F) {
	f.Add("a\x00b\u202ec\xff\ufffed\u0085")
	f.Fuzz(func(t *testing.T, s string) {
		got := clean(s)
		if again := clean(got); again != got {
			t.Errorf("%q becomes %q, which becomes %q", s, got, again)
		}
		if len([]rune(short(got, 5))) > 5 {
			t.Errorf("%q in five letters is %q", got, short(got, 5))
		}
	})
}
