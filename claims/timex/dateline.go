package timex

import "time"

// datelineYear finds the year of a dateline without one, expression i, in the
// rest of the article; 0 if nothing tells.
func (m *matcher) datelineYear(i int) int {
	line := &m.exprs[i]
	if y := m.yearOfFullDates(line); y != 0 {
		return y
	}
	return m.yearOfWeekday(i, line)
}

// yearOfFullDates is the first year that puts the dateline on or after the last
// full date of the article, give or take a week.
func (m *matcher) yearOfFullDates(line *expr) int {
	var last time.Time
	for i := range m.exprs {
		if e := &m.exprs[i]; e.fullDate() {
			if t := date(int(e.year), int(e.month), int(e.day)); t.After(last) {
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

// Bare years beyond these say nothing of when a report was written.
const (
	firstYear = 1980
	lastYear  = 2100
)

// yearOfWeekday weighs the years that the article names against the first
// weekday it names: a report speaks of the day of its dateline or the day
// before. The latest year that fits wins, the one after the last named included.
// It may be wrong, for two years of seven fit by chance: to ask that a weekday
// with its date fits as well leaves too many stories undated, and false alarms
// of two years told as one came of it.
func (m *matcher) yearOfWeekday(i int, line *expr) int {
	wday, latest := 0, 0
	for k := range m.exprs {
		e := &m.exprs[k]
		if k > i && wday == 0 && e.kind == pointKind && e.wday != 0 && e.day == 0 && !e.stepped && m.tenseOf(e) < futureTense {
			wday = int(e.wday)
		}
		if e.kind == pointKind && e.year >= firstYear && e.year <= lastYear && !e.yearStep {
			latest = max(latest, int(e.year))
		}
	}
	if wday == 0 || latest == 0 {
		return 0
	}
	for y := latest + 1; y >= latest-1; y-- {
		t := line.moment(y)
		if d := (isoWeekday(t) - wday + 7) % 7; d <= 1 && m.weekdaysFit(t) >= 0 {
			return y
		}
	}
	return 0
}

// weekdaysFit counts the days near a day of publication that the article gives
// with their weekday ("Monday, April 13") and that the year makes true; -1 if it
// makes one false.
func (m *matcher) weekdaysFit(at time.Time) (n int) {
	const near = 60 * 24 * time.Hour
	for i := range m.exprs {
		e := &m.exprs[i]
		if e.kind != pointKind || e.wday == 0 || e.day == 0 || e.month == 0 || e.year != 0 || e.yearStep {
			continue
		}
		for y := at.Year() - 1; y <= at.Year()+1; y++ {
			switch t := e.moment(y); {
			case t.Sub(at).Abs() >= near:
			case isoWeekday(t) != int(e.wday):
				return -1
			default:
				n++
			}
		}
	}
	return n
}

// ownSpan is how far apart the full dates of an article may lie for one without a year to belong to them.
const ownSpan = 300 * 24 * time.Hour

// ownDate is the last of an article's full dates, if they lie near each other;
// without a publication time it tells the year of the rest.
func ownDate(exprs []expr) time.Time {
	var first, last time.Time
	for i := range exprs {
		e := &exprs[i]
		if !e.fullDate() {
			continue
		}
		t := date(int(e.year), int(e.month), int(e.day))
		if first.IsZero() || t.Before(first) {
			first = t
		}
		if t.After(last) {
			last = t
		}
	}
	if last.Sub(first) > ownSpan {
		return time.Time{}
	}
	return last
}
