package timex

import (
	"strings"
	"time"

	"concord/claims"
)

// published is the moment of publication as far as the text says: from a line
// that holds little but a date, else from a dateline such as "BEIJING, Jan. 6
// (Agency) -". Zero if it does not. The zone is that of the text, for
// "yesterday" counts from the date on the editor's wall. Guessed reports that
// the text gives the day but not the year.
func published(m *matcher) (at time.Time, guessed bool) {
	for _, isLine := range [...]func(*matcher, int) bool{(*matcher).marked, (*matcher).mostlyDate, (*matcher).stamped} {
		for i := range m.exprs {
			if e := &m.exprs[i]; e.fullDate() && isLine(m, i) {
				return m.withClock(i, e).moment(int(e.year)), false
			}
		}
	}
	for i := range m.exprs {
		e := &m.exprs[i]
		if e.kind != pointKind || e.day == 0 || e.month == 0 || e.yearStep || !m.inDateline(e) {
			continue
		}
		if e.year != 0 {
			return e.moment(int(e.year)), false
		}
		if y := m.datelineYear(i); y != 0 {
			return e.moment(y), true
		}
	}
	return time.Time{}, false
}

// Hours between which a clock in UTC shows the day that newsrooms from the
// American west coast to Japan have on their walls.
const (
	firstSureHour = 8
	lastSureHour  = 15
)

// doubtful reports a moment in UTC, as feeds and pages give it, that is of
// another day in some newsroom. One in a zone that has a place in its name
// ("Europe/London") was put there by that newsroom, whatever its offset.
func doubtful(t time.Time) bool {
	place := strings.Contains(t.Location().String(), "/")
	if _, offset := t.Zone(); t.IsZero() || offset != 0 || place || midnightOf(t).Equal(t) {
		return false
	}
	return t.Hour() < firstSureHour || t.Hour() >= lastSureHour
}

// fullDate reports whether the words of e name a day of a year.
func (e *expr) fullDate() bool {
	return e.kind == pointKind && e.day != 0 && e.month != 0 && e.year != 0 && !e.yearStep && e.dayTo == 0 && e.gran >= dayGran
}

// marked reports whether the loader took the line of expression i for one with the date or the author.
func (m *matcher) marked(i int) bool {
	k := m.sents[m.sentenceAt(m.exprs[i].first)].Kind
	return k == claims.DateLine || k == claims.Byline
}

// Limits of a line that is mostly a date, where the loader saw none: among the
// first sentences, short, and at least two fifths of it times.
const (
	lineSentences = 6
	lineTokens    = 18
	lineShare     = 0.4
)

// mostlyDate reports whether expression i stands in such a line: "on Feb. 04, 2009", "9/10/2010 @ 1:19PM".
func (m *matcher) mostlyDate(i int) bool {
	at := m.sentenceAt(m.exprs[i].first)
	s := m.sents[at]
	alone := (at == 0 || m.sents[at-1].Block != s.Block) && (at+1 == len(m.sents) || m.sents[at+1].Block != s.Block)
	if at >= lineSentences || !alone || s.Last-s.First > lineTokens || m.toks[s.Last-1].Norm == "." {
		return false
	}
	covered := int32(0)
	for k := range m.exprs {
		if e := &m.exprs[k]; e.first >= s.First && e.last <= s.Last {
			covered += e.last - e.first
		}
	}
	return float64(covered) >= lineShare*float64(s.Last-s.First)
}

// stamped reports whether expression i is the date of a stamp that runs on from
// a title: "Bus falls into canal updated 7/28/2004 3:02 PM". A word says so
// before it, a clock time stands beside it, and no more follows.
func (m *matcher) stamped(i int) bool {
	e := &m.exprs[i]
	at := m.sentenceAt(e.first)
	s := m.sents[at]
	if at >= lineSentences || i+1 >= len(m.exprs) && !e.clock {
		return false
	}
	end := e.last
	if !e.clock {
		next := &m.exprs[i+1]
		if !next.clock || next.first > e.last+1 || next.last > s.Last {
			return false
		}
		end = next.last
	}
	m.lo, m.hi = s.First, s.Last
	told := false
	for k := e.first - 1; k >= max(s.First, e.first-3); k-- {
		told = told || m.has(k, stamp)
	}
	return told && s.Last-end <= 1
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
	by, ok := e.zone.offset(t)
	if !e.zoned || !ok || by == 0 {
		return t
	}
	return t.Add(-by).In(time.FixedZone("", int(by/time.Second)))
}

// wall is the date and clock that t shows in its own zone, as if it were UTC:
// what the words of the article count from.
func wall(t time.Time) time.Time {
	if t.IsZero() {
		return t
	}
	return time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), 0, time.UTC)
}

// Limits of a dateline, in tokens and sentences of body text.
const (
	datelineTokens    = 24
	datelineSentences = 8
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
