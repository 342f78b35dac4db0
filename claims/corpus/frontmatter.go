package corpus

import (
	"fmt"
	"strings"
	"time"

	"github.com/goccy/go-yaml"
)

// cutFrontMatter splits the YAML between two lines of dashes off the
// beginning of a text; rest is the offset of what follows.
func cutFrontMatter(text string) (matter string, rest int, ok bool) {
	start := len(text) - len(strings.TrimPrefix(text, "\ufeff"))
	first := true
	from := 0
	for off := start; off < len(text); {
		end := len(text)
		if i := strings.IndexByte(text[off:], '\n'); i >= 0 {
			end = off + i + 1
		}
		line := strings.TrimRight(text[off:end], " \t\r\n")
		switch {
		case first && line != "---":
			return "", 0, false
		case first:
			first, from = false, end
		case line == "---" || line == "...":
			return text[from:off], end, true
		}
		off = end
	}
	return "", 0, false
}

// frontMatter reads title, date and draft, and returns where the text begins.
// Matter that cannot be read is a problem, but the report below it is not lost.
func (l *loader) frontMatter(p *page) int {
	matter, rest, ok := cutFrontMatter(p.source.Text)
	if !ok {
		return 0
	}
	var fields map[string]any
	if err := yaml.Unmarshal([]byte(matter), &fields); err != nil {
		if !strings.Contains(matter, ":") {
			return 0 // a text between two rules
		}
		l.problem(p.source.Path, "the front matter is not valid YAML ("+firstLine(err.Error())+")",
			"correct it; the text was read without it")
		return rest
	}
	for _, key := range [...]string{"headline", "title"} {
		if v := fields[key]; v != nil {
			p.title = strings.Join(strings.Fields(fmt.Sprint(v)), " ")
		}
	}
	for _, key := range [...]string{"source", "publisher"} {
		if v, ok := fields[key].(string); ok {
			p.publisher = strings.Join(strings.Fields(v), " ")
		}
	}
	p.draft = lower(fmt.Sprint(fields["draft"])) == "true"
	l.dated(p, fields)
	return rest
}

// dated reads the date of publication. Of several keys the first in this
// order that holds a date counts.
func (l *loader) dated(p *page, fields map[string]any) {
	for _, key := range [...]string{"published", "date", "pubdate", "publishdate", "publish_date", "published_at"} {
		v, ok := fields[key]
		if !ok || v == nil {
			continue
		}
		if t, ok := v.(time.Time); ok {
			p.published = t
		} else if p.published, ok = parseDate(fmt.Sprint(v)); !ok {
			l.problem(p.source.Path, fmt.Sprintf("%q is not a date (%s in the front matter)", fmt.Sprint(v), key),
				"write it as 2026-01-31 or 2026-01-31T15:04:05Z")
			continue
		}
		return
	}
}

func firstLine(s string) string {
	s, _, _ = strings.Cut(strings.TrimSpace(s), "\n")
	return s
}

// zoneless stands for the zone of a date that gives none, until the date has
// become an article's.
var zoneless = time.FixedZone("", 0)

// zoned gives a date that has no zone the one of the options, else UTC.
func (l *loader) zoned(t time.Time) time.Time {
	if t.Location() != zoneless {
		return t
	}
	zone := time.UTC
	if l.Zone != nil {
		zone = l.Zone
	}
	return time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), t.Nanosecond(), zone)
}

// parseDate reads the forms of a date that metadata has. A date without a
// zone is zoneless.
func parseDate(s string) (time.Time, bool) {
	s = strings.Join(strings.Fields(strings.Trim(s, `"' `)), " ")
	for _, layout := range [...]string{
		time.RFC3339, "2006-01-02T15:04Z07:00", "2006-01-02T15:04:05Z0700", "2006-01-02T15:04Z0700",
		"2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02 15:04:05Z07:00", "2006-01-02 15:04:05 Z07:00", "2006-01-02 15:04:05 Z0700",
		"2006-01-02 15:04:05 MST", "2006-01-02 15:04:05", "2006-01-02 15:04 Z0700", "2006-01-02 15:04", "2006-01-02", "20060102", "2006/01/02",
		"2006-1-2", "January 2, 2006", "Jan 2, 2006", "Jan. 2, 2006", "2 January 2006", "2 Jan 2006", "Monday, January 2, 2006", "Monday, 2 January 2006",
		"Mon, 2 Jan 2006", "January 2, 2006 3:04 PM", "January 2, 2006, 3:04 PM", "2 January 2006 15:04", "2 January 2006, 15:04", time.RFC1123, time.RFC1123Z, "Mon, 2 Jan 2006 15:04:05 MST",
		"Mon, 2 Jan 2006 15:04:05 -0700",
	} {
		if t, err := time.ParseInLocation(layout, s, zoneless); err == nil && t.Year() > 1000 {
			return t, true
		}
	}
	return time.Time{}, false
}
