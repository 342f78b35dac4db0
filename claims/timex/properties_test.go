package timex_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"concord/claims"
	"concord/claims/segment"
	"concord/claims/timex"
)

// check holds what is true of any article after the stage.
func check(t *testing.T, a *claims.Article) {
	t.Helper()
	end := int32(0)
	for _, x := range a.Times {
		switch {
		case x.Start < end || x.Len() <= 0 || int(x.Span.End) > len(a.Text):
			t.Errorf("span %v after %d in a text of %d bytes: unsorted, empty, overlapping or outside", x.Span, end, len(a.Text))
		case x.First >= x.Last || int(x.Last) > len(a.Tokens):
			t.Errorf("tokens [%d:%d) of %d", x.First, x.Last, len(a.Tokens))
		case a.Tokens[x.First].Start != x.Start || a.Tokens[x.Last-1].End != x.Span.End:
			t.Errorf("span %v is not that of its tokens", x.Span)
		case x.Begin.IsZero() != x.End.IsZero(), !x.Begin.IsZero() && !x.Begin.Before(x.End):
			t.Errorf("%q: begin %v, end %v", a.Slice(x.Span), x.Begin, x.End)
		case x.Begin.Location() != time.UTC && !x.Begin.IsZero():
			t.Errorf("%q: begin %v is not in UTC", a.Slice(x.Span), x.Begin)
		case x.Type == 0 || x.Value == "":
			t.Errorf("%q: type %v, value %q", a.Slice(x.Span), x.Type, x.Value)
		}
		end = x.Span.End
	}
}

// TestProperties runs all cases under many anchors, one by one and as one text.
func TestProperties(t *testing.T) {
	anchors := []string{"-", "2026-01-07", "2024-02-29", "2025-12-31", "1999-12-31T23:59", "2026-06-15T00:01"}
	var all strings.Builder
	for _, r := range readRows(t) {
		for _, anchor := range anchors {
			check(t, read(t, anchor, r.sentence))
		}
		all.WriteString(r.sentence + "\n")
	}
	for _, anchor := range anchors {
		check(t, read(t, anchor, all.String()))
	}
}

// TestTwice: the same article gives the same times, whatever was read between.
func TestTwice(t *testing.T) {
	rec := timex.New()
	text := "Talks on Monday failed. Two days later, at 6:30 a.m. (2230 GMT), the envoy left; in January 2026 he was back."
	once := read(t, "2026-01-07", text)
	other := read(t, "2020-05-05", "On March 1 and the following Friday.")
	rec.Article(other)
	again := &claims.Article{Text: text, Published: once.Published}
	segment.New().Article(again)
	rec.Article(again)
	if diff := cmp.Diff(once.Times, again.Times); diff != "" {
		t.Errorf("a second run differs (-first +second)\n%s", diff)
	}
}

// TestWithoutSentences: tokens alone are enough, and none at all do no harm.
func TestWithoutSentences(t *testing.T) {
	a := read(t, "2026-01-07", "It fell on Monday.")
	want := a.Times
	a.Sentences, a.Times = nil, nil
	timex.New().Article(a)
	if diff := cmp.Diff(want, a.Times); diff != "" {
		t.Errorf("without sentences (-with +without)\n%s", diff)
	}
	empty := &claims.Article{}
	timex.New().Article(empty)
	if len(empty.Times) != 0 {
		t.Errorf("times in an empty article: %v", empty.Times)
	}
}

// TestTagsTellTense: a tag overrules the look of a word.
func TestTagsTellTense(t *testing.T) {
	a := &claims.Article{Text: "The guild cut pay on Friday.", Published: time.Date(2026, 1, 7, 0, 0, 0, 0, time.UTC)}
	segment.New().Article(a)
	a.Tokens[2].Tag = "VBD"
	timex.New().Article(a)
	if got := a.Times[0].Value; got != "2026-01-02" {
		t.Errorf("cut on Friday, tagged past: %s, want 2026-01-02", got)
	}
}

// TestHeadline: where every word has a capital, May and March need more to be months.
func TestHeadline(t *testing.T) {
	for text, want := range map[string]string{
		"#Storm May Hit Lorn Bay":            "",
		"#Thousands March in Lorn":           "",
		"#Vote on May 5 Splits Lorn":         "May 5",
		"#Lorn to Vote in May":               "May",
		"#Velmora Votes Today":               "Today",
		"VELMORA VOTES IN MAY\nIt did rain.": "MAY",
	} {
		a := blocks(text + "\n")
		a.Published = time.Date(2026, 1, 7, 0, 0, 0, 0, time.UTC)
		segment.New().Article(a)
		timex.New().Article(a)
		got := ""
		for _, x := range a.Times {
			got += a.Slice(x.Span)
		}
		if got != want {
			t.Errorf("%q: found %q, want %q", text, got, want)
		}
	}
}

// TestEndless: words that lead on to each other without end. A search that
// grew faster than their number would not come back.
func TestEndless(t *testing.T) {
	const n = 20000
	for _, words := range []string{
		"the ", "the night of ", "the first week of ", "early ", "the end of ", "one hundred ", "May ", "last ", "10 ", "10:30 (",
		"Monday, ", "1990 - ", "a ", "the early hours of ", "this past ", "fiscal ", "no more than ", "2026-01-", "years or ",
	} {
		check(t, read(t, "2026-01-07", strings.Repeat(words, n)))
	}
}

func FuzzArticle(f *testing.F) {
	for _, r := range readRows(f) {
		f.Add(r.sentence, int64(1767744000))
	}
	seg, rec := segment.New(), timex.New()
	f.Fuzz(func(t *testing.T, text string, unix int64) {
		a := &claims.Article{Text: text}
		if unix > -5e9 && unix < 5e9 { // 1811 to 2128
			a.Published = time.Unix(unix, 0).UTC()
		}
		seg.Article(a)
		rec.Article(a)
		check(t, a)
	})
}

// BenchmarkArticle reads all cases as one article.
func BenchmarkArticle(b *testing.B) {
	var text strings.Builder
	for _, r := range readRows(b) {
		text.WriteString(r.sentence + "\n")
	}
	a := &claims.Article{Text: text.String(), Published: time.Date(2026, 1, 7, 0, 0, 0, 0, time.UTC)}
	segment.New().Article(a)
	rec := timex.New()
	b.ReportAllocs()
	for b.Loop() {
		rec.Article(a)
	}
	b.ReportMetric(float64(len(a.Tokens))*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}
