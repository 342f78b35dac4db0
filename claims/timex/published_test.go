package timex_test

import (
	"strings"
	"testing"
	"time"

	"concord/claims"
	"concord/claims/segment"
	"concord/claims/timex"
)

// blocks makes an article of paragraphs; "=" marks a date line, "~" a byline, "#" a headline.
func blocks(text string) *claims.Article {
	a := &claims.Article{}
	kinds := map[byte]claims.BlockKind{'=': claims.DateLine, '~': claims.Byline, '#': claims.Headline}
	for line := range strings.Lines(text) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" {
			continue
		}
		kind, marked := kinds[line[0]]
		if marked {
			line = line[1:]
		}
		start := int32(len(a.Text))
		a.Text += line + "\n"
		a.Blocks = append(a.Blocks, claims.Block{Span: claims.Span{Start: start, End: start + int32(len(line))}, Kind: kind})
	}
	return a
}

func TestPublished(t *testing.T) {
	const body = "\nThe ferry Alma sank off Cape Lorn on Monday, killing nine people.\n"
	tests := []struct{ name, text, want string }{
		{"date line", "#Ferry sinks\n=January 6, 2026" + body, "2026-01-06T00:00:00Z"},
		{"day first", "=6 January 2026" + body, "2026-01-06T00:00:00Z"},
		{"with a clock", "=Published: January 6, 2026 9:39 AM" + body, "2026-01-06T09:39:00Z"},
		{"clock and zone", "=January 6, 2026 at 3:45 p.m. EST" + body, "2026-01-06T15:45:00-05:00"},
		{"clock before the date", "=UPDATED: 19:14 GMT, 6 January 2026" + body, "2026-01-06T19:14:00Z"},
		{"GMT with an offset", "=6 Jan 2026 11:25 GMT+02:00" + body, "2026-01-06T11:25:00+02:00"},
		{"weekday in capitals", "=TUESDAY, JANUARY 6, 2026, 12:12 AM" + body, "2026-01-06T00:12:00Z"},
		{"short names", "=Posted Tue 6 Jan 2026 at 4:50pm" + body, "2026-01-06T16:50:00Z"},
		{"ISO", "=2026-01-06T08:45:00Z" + body, "2026-01-06T08:45:00Z"},
		{"the first of two", "=Posted 6 January 2026\n=Updated 8 January 2026" + body, "2026-01-06T00:00:00Z"},
		{"byline", "~By Ana Lorn, 6 January 2026" + body, "2026-01-06T00:00:00Z"},
		{"a line the loader missed", "Ferry sinks\non Jan. 06, 2026" + body, "2026-01-06T00:00:00Z"},
		{"figures and an at sign", "Ferry sinks\n1/31/2026 @ 1:19PM" + body, "2026-01-31T13:19:00Z"},
		{"dateline with a year", "VARNA BAY, Jan. 6, 2026 (Coastwire) -- The ferry sank on Monday.\n", "2026-01-06T00:00:00Z"},
		{"dateline, year from a full date", "VARNA BAY, Jan. 6 (Coastwire) - The ferry sank.\nIt had been built by March 3, 2025.\n", "2026-01-06T00:00:00Z"},
		{"dateline, year from a weekday and a year", "VARNA BAY, May 17 – Lorna Quist won on Saturday.\nShe had lost in 2024.\n", "2025-05-17T00:00:00Z"},
		{"dateline, a weekday with its date that no such year makes true", "VARNA BAY, May 17 – Lorna Quist won on Saturday.\nThe count began on Friday, May 15.\nShe had lost in 2024.\n", ""},
		{"dateline, nothing tells the year", "VARNA BAY, Jan. 6 (Coastwire) - The ferry sank on Monday.\n", ""},
		{"a stamp that runs on from the title", "#Ferry sinks updated 1/6/2026 3:02 PM ET" + body, "2026-01-06T15:02:00-05:00"},
		{"two stamps", "Ferry sinks on January 6, 2026 at 4:31 AM, updated January 6, 2026 at 8:33 AM" + body, "2026-01-06T08:33:00Z"},
		{"an updated list in running text", "The list, updated January 6, 2026 at 3:02 p.m., names nine people.\n", ""},
		{"a date in running text", "The ferry sank on January 6, 2026, off Cape Lorn, killing nine people.\n", ""},
		{"no date", body, ""},
	}
	for _, tt := range tests {
		a := blocks(tt.text)
		segment.New().Article(a)
		timex.New().Article(a)
		got := ""
		if !a.Published.IsZero() {
			got = a.Published.Format(time.RFC3339)
		}
		if got != tt.want {
			t.Errorf("%s: published %q, want %q", tt.name, got, tt.want)
		}
	}
}

// TestWall: "yesterday" counts from the date where the article was published, not from that in UTC.
func TestWall(t *testing.T) {
	a := blocks("=May 2, 2025, 9:00 PM PDT\nThe ferry sank yesterday.\n")
	segment.New().Article(a)
	timex.New().Article(a)
	if got := a.Times[len(a.Times)-1].Value; got != "2025-05-01" {
		t.Errorf("yesterday: %s, want 2025-05-01", got)
	}
}

// TestGivenPublished: what the metadata says stands.
func TestGivenPublished(t *testing.T) {
	a := blocks("=January 6, 2026\nThe ferry sank on Monday.\n")
	given := time.Date(2025, 3, 5, 0, 0, 0, 0, time.UTC)
	a.Published = given
	segment.New().Article(a)
	timex.New().Article(a)
	if !a.Published.Equal(given) {
		t.Errorf("published %v, want %v", a.Published, given)
	}
}
