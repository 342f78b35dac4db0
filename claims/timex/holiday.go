package timex

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// A holidayName is one name of a holiday and the rule that dates it.
type holidayName struct {
	words []string
	rule  rule
}

// A rule dates a holiday in a year.
type rule struct {
	kind              string // "fixed", "weekday", "easter", "election"
	month, day, n, by int    // day is the weekday of a weekday rule
}

func (t *tables) readHolidays(table string) {
	for f := range rows(table) {
		if strings.Count(f[0], "-") == 2 && !strings.HasPrefix(f[0], "easter") && !strings.Contains(f[0], "/") {
			t.readKnownDay(f)
			continue
		}
		r, err := parseRule(f[0])
		if err != nil {
			panic("timex: lexicon/holidays.txt: " + err.Error()) // a fault of the build, found by any test
		}
		for _, name := range f[1:] {
			words := strings.Split(name, "_")
			t.holidays[words[0]] = append(t.holidays[words[0]], holidayName{words, r})
			w := t.words[words[0]]
			w.class |= holiday
			t.words[words[0]] = w
		}
	}
}

// A knownDay is a day that news calls by its date alone, when one of the words follows.
type knownDay struct {
	year, month, day int
	words            []string
}

func (t *tables) readKnownDay(f []string) {
	k := knownDay{words: f[1:]}
	if _, err := fmt.Sscanf(f[0], "%d-%d-%d", &k.year, &k.month, &k.day); err != nil {
		panic("timex: lexicon/holidays.txt: " + err.Error())
	}
	t.known = append(t.known, k)
}

// knownYear is the year of "the Sept. 11 attacks", whose date ends before token p; 0 if it is none.
func (m *matcher) knownYear(e *expr, p int32) int32 {
	for _, k := range m.tab.known {
		if int(e.month) != k.month || int(e.day) != k.day {
			continue
		}
		for _, w := range k.words {
			if m.norm(p) == w {
				return int32(k.year)
			}
		}
	}
	return 0
}

func parseRule(s string) (r rule, err error) {
	switch {
	case s == "election":
		return rule{kind: s}, nil
	case strings.HasPrefix(s, "easter"):
		n, err := strconv.Atoi(s[len("easter"):])
		return rule{kind: "easter", by: n}, err
	case strings.Contains(s, "/"):
		r.kind = "weekday"
		spec, by, found := strings.Cut(s, "+")
		if found {
			if r.by, err = strconv.Atoi(by); err != nil {
				return r, err
			}
		}
		_, err = fmt.Sscanf(spec, "%d/%d/%d", &r.month, &r.day, &r.n)
		return r, err
	}
	r.kind = "fixed"
	_, err = fmt.Sscanf(s, "%d-%d", &r.month, &r.day)
	return r, err
}

// in is the date of the holiday in a year.
func (r rule) in(y int) time.Time {
	switch r.kind {
	case "easter":
		return easter(y).AddDate(0, 0, r.by)
	case "election":
		return nthWeekday(y, 11, 1, 1).AddDate(0, 0, 1)
	case "weekday":
		return nthWeekday(y, r.month, r.day, r.n).AddDate(0, 0, r.by)
	}
	return date(y, r.month, r.day)
}

// nthWeekday is the n-th weekday of a month, from the end if n is negative.
func nthWeekday(y, m, weekday, n int) time.Time {
	if n < 0 {
		last := date(y, m+1, 0)
		return last.AddDate(0, 0, -((isoWeekday(last)-weekday+7)%7)+7*(n+1))
	}
	first := date(y, m, 1)
	return first.AddDate(0, 0, (weekday-isoWeekday(first)+7)%7+7*(n-1))
}

// easter is Western Easter Sunday (the anonymous Gregorian algorithm, Meeus 1991).
func easter(y int) time.Time {
	a, b, c := y%19, y/100, y%100
	d, e := b/4, b%4
	g := (8*b + 13) / 25
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return date(y, n/31, n%31+1)
}
