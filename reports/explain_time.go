package reports

import (
	"fmt"
	"strings"
	"time"
)

// openTime writes a TIMEX3 value that leaves parts open: "4 February of a year
// that is not said", "17:20 on a Monday that is not dated".
func openTime(value string) string {
	date, clock := halves(value)
	var day string
	switch weekday, m, d := weekdayOf(date), monthOf(date), dayOf(date); {
	case weekday != "":
		day = "a " + weekday + " that is not dated"
	case m > 0 && d > 0:
		day = fmt.Sprintf("%d %s of a year that is not said", d, m)
	case m > 0:
		day = m.String() + " of a year that is not said"
	case clock != "":
		day = "a day that is not said"
	default:
		return "a time that is not dated (" + value + ")"
	}
	if clock == "" {
		return day
	}
	return clock + " on " + day
}

// halves cuts a value into date and clock; "PAST_REF" has neither.
func halves(value string) (date, clock string) {
	if len(value) < 4 || value[0] != 'X' && !digit(value[0]) {
		return value, ""
	}
	date, clock, _ = strings.Cut(value, "T")
	return date, clock
}

// weekdayOf is the day of "XXXX-WXX-1"; "" of other values.
func weekdayOf(date string) string {
	n, ok := strings.CutPrefix(date, "XXXX-WXX-")
	if !ok || len(n) != 1 || n[0] < '1' || n[0] > '7' {
		return ""
	}
	return time.Weekday((n[0] - '0') % 7).String()
}

// monthOf is the month of "XXXX-02-04" and "2026-02"; 0 if it is not said.
func monthOf(date string) time.Month {
	if m := digits(date, 5); m >= 1 && m <= 12 {
		return time.Month(m)
	}
	return 0
}

// dayOf is the day of the month of "XXXX-02-04"; 0 if it is not said.
func dayOf(date string) int { return max(digits(date, 8), 0) }

// digits reads the two digits that follow the dash before at; -1 if there are none.
func digits(s string, at int) int {
	if len(s) < at+2 || s[at-1] != '-' || !digit(s[at]) || !digit(s[at+1]) {
		return -1
	}
	return 10*int(s[at]-'0') + int(s[at+1]-'0')
}

func digit(b byte) bool { return b >= '0' && b <= '9' }

// apart says how two times differ; "" if they are none, or nothing plain can
// be said.
func apart(r, s *jsonReading) string {
	if r.family() != "time" || s.family() != "time" {
		return ""
	}
	b1, e1, ok1 := r.interval()
	b2, e2, ok2 := s.interval()
	if !ok1 || !ok2 {
		return openApart(r.Value, s.Value)
	}
	if b2.Before(b1) {
		b1, e1, b2, e2 = b2, e2, b1, e1
	}
	switch gap := b2.Sub(e1); {
	case gap < 0:
		return "the words name different times, though the stretches that they may mean overlap"
	case e1.Sub(b1) == 24*time.Hour && e2.Sub(b2) == 24*time.Hour:
		return plural(int(b2.Sub(b1).Hours()/24), "day") + " apart"
	case gap == 0:
		return "one ends where the other begins, and they share no moment"
	default:
		return "one ends " + lasting(gap) + " before the other begins"
	}
}

// openApart compares what two values say of which parts are open.
func openApart(v, w string) string {
	d1, c1 := halves(v)
	d2, c2 := halves(w)
	switch {
	case dayOf(d1) > 0 && dayOf(d2) > 0 && (monthOf(d1) != monthOf(d2) || dayOf(d1) != dayOf(d2)):
		return "two days of the year, whichever year it was"
	case weekdayOf(d1) != "" && weekdayOf(d2) != "" && weekdayOf(d1) != weekdayOf(d2):
		return "two days of the week"
	case c1 != "" && c2 != "" && c1 != c2:
		return "two times of day"
	}
	return ""
}

// lasting writes a duration in the largest two of days, hours and minutes.
func lasting(d time.Duration) string {
	minutes := int(d.Round(time.Minute) / time.Minute)
	days, hours, minutes := minutes/1440, minutes/60%24, minutes%60
	var parts []string
	if days > 0 {
		parts = append(parts, plural(days, "day"))
	}
	if hours > 0 {
		parts = append(parts, plural(hours, "hour"))
	}
	if minutes > 0 || parts == nil {
		parts = append(parts, plural(minutes, "minute"))
	}
	return andList(parts[:min(len(parts), 2)])
}
