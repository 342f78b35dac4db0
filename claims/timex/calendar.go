package timex

import (
	"fmt"
	"time"
)

// A gran is how much of the calendar a value covers.
type gran uint8

const (
	noGran gran = iota
	millenniumGran
	centuryGran
	decadeGran
	yearGran
	halfGran
	quarterGran
	seasonGran
	monthGran
	weekGran
	weekendGran
	dayGran
	partGran
	hourGran
	minuteGran
)

// A point is a stretch of the calendar by its beginning and size. Times are UTC dates as written.
type point struct {
	gran gran
	t    time.Time
	part uint8 // for partGran
}

// granOf is the size that a unit counts in.
func granOf(u uint8) gran {
	switch u {
	case secondUnit, minuteUnit, momentUnit:
		return minuteGran
	case hourUnit:
		return hourGran
	case dayUnit:
		return dayGran
	case weekUnit, fortnightUnit:
		return weekGran
	case weekendUnit:
		return weekendGran
	case monthUnit:
		return monthGran
	case quarterUnit, periodUnit:
		return quarterGran
	case halfUnit:
		return halfGran
	case yearUnit, fiscalYearUnit:
		return yearGran
	case decadeUnit:
		return decadeGran
	case centuryUnit:
		return centuryGran
	case millenniumUnit:
		return millenniumGran
	}
	return noGran
}

func date(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC) }

// isoWeekday counts from Monday, 1, to Sunday, 7.
func isoWeekday(t time.Time) int { return (int(t.Weekday())+6)%7 + 1 }

// monday is the first day of t's week.
func monday(t time.Time) time.Time { return midnightOf(t).AddDate(0, 0, 1-isoWeekday(t)) }

func midnightOf(t time.Time) time.Time { return date(t.Year(), int(t.Month()), t.Day()) }

// truncate is the stretch of size g that holds t.
func truncate(t time.Time, g gran) point {
	y, m := t.Year(), int(t.Month())
	switch g {
	case millenniumGran:
		return point{gran: g, t: date(y-y%1000, 1, 1)}
	case centuryGran:
		return point{gran: g, t: date(y-y%100, 1, 1)}
	case decadeGran:
		return point{gran: g, t: date(y-y%10, 1, 1)}
	case yearGran:
		return point{gran: g, t: date(y, 1, 1)}
	case halfGran:
		return point{gran: g, t: date(y, m-(m-1)%6, 1)}
	case quarterGran:
		return point{gran: g, t: date(y, m-(m-1)%3, 1)}
	case seasonGran:
		if m < 3 {
			return point{gran: g, t: date(y-1, 12, 1)}
		}
		return point{gran: g, t: date(y, m-m%3, 1)}
	case monthGran:
		return point{gran: g, t: date(y, m, 1)}
	case weekGran:
		return point{gran: g, t: monday(t)}
	case weekendGran:
		return point{gran: g, t: monday(t).AddDate(0, 0, 5)}
	case dayGran:
		return point{gran: g, t: midnightOf(t)}
	case hourGran:
		return point{gran: g, t: t.Truncate(time.Hour)}
	}
	return point{gran: g, t: t.Truncate(time.Minute)}
}

// add moves t by n units; the day of the month is kept where the month has it.
func add(t time.Time, n int, u uint8) time.Time {
	switch u {
	case secondUnit:
		return t.Add(time.Duration(n) * time.Second)
	case minuteUnit, momentUnit:
		return t.Add(time.Duration(n) * time.Minute)
	case hourUnit:
		return t.Add(time.Duration(n) * time.Hour)
	case dayUnit:
		return t.AddDate(0, 0, n)
	case weekUnit, weekendUnit:
		return t.AddDate(0, 0, 7*n)
	case fortnightUnit:
		return t.AddDate(0, 0, 14*n)
	}
	return addMonths(t, n*monthsIn(u))
}

func monthsIn(u uint8) int {
	switch u {
	case quarterUnit, periodUnit:
		return 3
	case halfUnit:
		return 6
	case yearUnit, fiscalYearUnit:
		return 12
	case decadeUnit:
		return 120
	case centuryUnit:
		return 1200
	case millenniumUnit:
		return 12000
	}
	return 1
}

func addMonths(t time.Time, n int) time.Time {
	first := date(t.Year(), int(t.Month())+n, 1)
	d := min(t.Day(), date(first.Year(), int(first.Month())+1, 0).Day())
	return first.AddDate(0, 0, d-1).Add(t.Sub(midnightOf(t)))
}

// interval is the half-open stretch that p covers. Seasons take in both the
// months and the astronomical dates, nights run into the small hours: the
// interval is what the words allow, not what one almanac says.
func (p point) interval() (begin, end time.Time) {
	y := p.t.Year()
	switch p.gran {
	case millenniumGran:
		return p.t, p.t.AddDate(1000, 0, 0)
	case centuryGran:
		return p.t, p.t.AddDate(100, 0, 0)
	case decadeGran:
		return p.t, p.t.AddDate(10, 0, 0)
	case yearGran:
		return p.t, date(y+1, 1, 1)
	case halfGran:
		return p.t, p.t.AddDate(0, 6, 0)
	case quarterGran:
		return p.t, p.t.AddDate(0, 3, 0)
	case seasonGran:
		return p.t, p.t.AddDate(0, 3, 22)
	case monthGran:
		return p.t, p.t.AddDate(0, 1, 0)
	case weekGran:
		return p.t, p.t.AddDate(0, 0, 7)
	case weekendGran:
		return p.t, p.t.AddDate(0, 0, 2)
	case dayGran:
		return p.t, p.t.AddDate(0, 0, 1)
	case partGran:
		return partInterval(p.t, p.part)
	case hourGran:
		return p.t, p.t.Add(time.Hour)
	}
	return p.t, p.t.Add(time.Minute)
}

// partHours are the first and last hour of each part of the day.
var partHours = [...][2]int{{0, 24}, {0, 12}, {12, 18}, {17, 24}, {17, 30}, {3, 8}, {16, 22}, {12, 13}, {24, 25}, {0, 7}}

func partInterval(day time.Time, part uint8) (begin, end time.Time) {
	h := partHours[part]
	return day.Add(time.Duration(h[0]) * time.Hour), day.Add(time.Duration(h[1]) * time.Hour)
}

// value is the TIMEX3 value of p.
func (p point) value() string {
	y, m, d := p.t.Date()
	switch p.gran {
	case millenniumGran:
		return fmt.Sprintf("%d", y/1000)
	case centuryGran:
		return fmt.Sprintf("%02d", y/100)
	case decadeGran:
		return fmt.Sprintf("%03d", y/10)
	case yearGran:
		return fmt.Sprintf("%04d", y)
	case halfGran:
		return fmt.Sprintf("%04d-H%d", y, (int(m)+5)/6)
	case quarterGran:
		return fmt.Sprintf("%04d-Q%d", y, (int(m)+2)/3)
	case seasonGran:
		return fmt.Sprintf("%04d-%s", y, seasonCodes[seasonOf(int(m))])
	case monthGran:
		return fmt.Sprintf("%04d-%02d", y, m)
	case weekGran:
		y, w := p.t.ISOWeek()
		return fmt.Sprintf("%04d-W%02d", y, w)
	case weekendGran:
		y, w := p.t.ISOWeek()
		return fmt.Sprintf("%04d-W%02d-WE", y, w)
	case dayGran:
		return dayValue(y, int(m), d)
	case partGran:
		return dayValue(y, int(m), d) + "T" + partValue(p.part)
	}
	return dayValue(y, int(m), d) + p.t.Format("T15:04")
}

// partValue writes the parts that TIMEX3 has no code for as the nearest it has.
func partValue(part uint8) string {
	switch part {
	case dawn, smallHours:
		return "MO"
	case dusk:
		return "EV"
	case noon:
		return "12:00"
	case midnight:
		return "24:00"
	}
	return partCodes[part]
}

// seasonOf is the season that month m lies in, from 1 (spring).
func seasonOf(m int) int { return (m+9)%12/3 + 1 }

func dayValue(y, m, d int) string { return fmt.Sprintf("%04d-%02d-%02d", y, m, d) }
