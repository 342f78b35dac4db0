package timex

import (
	"time"

	"concord/claims"
)

// published is the date of publication as far as the text says: from a line
// that holds nothing but dates or an author, else from a dateline such as
// "BEIJING, Jan. 6 (Agency) -". Zero if it does not.
func published(m *matcher) time.Time {
	for i := range m.exprs {
		e := &m.exprs[i]
		if k := m.sents[m.sentenceAt(e.first)].Kind; k == claims.DateLine || k == claims.Byline {
			if e.kind == pointKind && e.day != 0 && e.month != 0 && e.year != 0 && !e.yearStep {
				return m.withClock(i, e).moment(int(e.year))
			}
		}
	}
	for i := range m.exprs {
		e := &m.exprs[i]
		if e.kind != pointKind || e.day == 0 || e.month == 0 || e.yearStep || !m.inDateline(e) {
			continue
		}
		if e.year != 0 {
			return e.moment(int(e.year))
		}
		if y := datelineYear(m.exprs, e); y != 0 {
			return e.moment(y)
		}
	}
	return time.Time{}
}

// withClock adds the time of day that a date line gives beside the date: "January 6, 2026 at 3:45 p.m. EST".
func (m *matcher) withClock(i int, e *expr) *expr {
	if e.clock {
		return e
	}
	lo, hi := m.sentenceOf(e.first)
	for _, k := range [...]int{i + 1, i - 1} {
		if k < 0 || k >= len(m.exprs) {
			continue
		}
		if c := &m.exprs[k]; c.clock && c.first >= lo && c.last <= hi {
			both := *e
			both.clock, both.hour, both.min, both.zone, both.zoned = true, c.hour, c.min, c.zone, c.zoned
			return &both
		}
	}
	return e
}

// moment is the date of e in a year, with its time of day if it has one.
func (e *expr) moment(y int) time.Time {
	t := date(y, int(e.month), int(e.day))
	if !e.clock {
		return t
	}
	t = t.Add(time.Duration(e.hour)*time.Hour + time.Duration(e.min)*time.Minute)
	if by, ok := e.zone.offset(t); ok && e.zoned {
		t = t.Add(-by)
	}
	return t
}

// Limits of a dateline, in tokens and sentences of body text.
const (
	datelineTokens    = 24
	datelineSentences = 4
)

// inDateline reports whether e stands among the capitals that open a report, before a dash.
func (m *matcher) inDateline(e *expr) bool {
	at := m.sentenceAt(e.first)
	s := m.sents[at]
	if s.Kind != claims.Body || at >= datelineSentences || e.first-s.First > datelineTokens {
		return false
	}
	m.lo, m.hi = s.First, s.Last
	for i := s.First; i < e.first; i++ {
		if c := m.text[m.toks[i].Start]; c >= 'a' && c <= 'z' {
			return false
		}
	}
	for i := e.last; i < min(s.Last, e.last+8); i++ {
		if n := m.norm(i); n == "--" || n == "_" || n == "-" && !m.joined(i) {
			return true
		}
	}
	return false
}

// datelineYear finds the year of a dateline without one in the other dates of
// the article: the first year that puts it on or after the last full date, give
// or take a week, and fits a weekday named with a date.
func datelineYear(exprs []expr, line *expr) int {
	var last time.Time
	for i := range exprs {
		e := &exprs[i]
		if e.kind == pointKind && e.year != 0 && e.day != 0 && e.month != 0 && !e.yearStep {
			if t := e.moment(int(e.year)); t.After(last) {
				last = t
			}
		}
	}
	if last.IsZero() {
		return 0
	}
	y := last.Year()
	if line.moment(y).Before(last.AddDate(0, 0, -7)) {
		y++
	}
	return y
}

// ownYear is the year that all full dates of an article share, 0 if there is none.
func ownYear(exprs []expr) int {
	y := int32(0)
	for i := range exprs {
		e := &exprs[i]
		if e.kind != pointKind || e.year == 0 || e.day == 0 || e.month == 0 || e.yearStep {
			continue
		}
		if y != 0 && e.year != y {
			return 0
		}
		y = e.year
	}
	return int(y)
}
