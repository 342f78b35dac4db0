package timex

import "concord/claims"

// A kind says how an expression gets its place in the calendar.
type kind uint8

const (
	noKind    kind = iota
	pointKind      // calendar parts, those left open filled from the anchor: "Jan. 6", "Friday"
	stepKind       // steps of a unit from the anchor: "last week", "two days ago"
	spanKind       // a duration
	setKind        // a set
	refKind        // "recently": no place at all
)

// An expr is what the words of one expression say, before any anchor is looked at.
type expr struct {
	first, last int32 // tokens
	kind        kind
	gran        gran
	typ         claims.TimeType // Set and Duration; the rest follows from gran
	mod         claims.TimeMod  // from a hedge
	edge        uint8

	year, yearTo       int32 // 0: open; yearTo: the last year of a range
	knownYear          int32 // of "the Sept. 11 attacks"
	yearStep           bool  // year counts steps from the anchor's: "this year's third quarter"
	month, day, dayTo  int8
	wday               int8 // the weekday the words name
	nth                int8 // "the first Monday of", "the last week of"; -1 the last
	quarter, half      int8
	season             uint8
	rule               *rule // of a holiday
	fiscal             bool
	twoDigits, swapped bool // "the '90s"; 01/06/2026, which can be 6 January or June 1

	step      int8 // which one of its kind: last -1, this 0, next 1
	stepped   bool // step is set
	borrowed  bool // the day stands in another expression
	overnight bool
	ended     bool // "the year ended March 31"
	coming    bool // "this coming Sunday": the nearest
	latest    bool // "the latest quarter": the one reported on
	focus     bool // steps count from the date that the text speaks of, not from publication

	n     int32  // steps of unit, or the length of a duration
	open  bool   // the number is not said: "several days", "years ago"
	half2 bool   // and a half
	num   string // decimals, as written
	unit  uint8

	clock     bool
	hour, min int8
	part      uint8
	shift     int8 // days between the day named and the day of the clock: 2230 GMT is the day before in Tokyo
	zone      zoneName
	zoned     bool
	wall      bool   // the zone stands beside the words, "6:30 a.m. (2230 GMT)"
	value     string // of a set or reference
}

// become makes e what d says, over the tokens and with the hedge and edge that e has.
func (e *expr) become(d expr) {
	d.first, d.mod = e.first, e.mod
	if d.edge == 0 {
		d.edge = e.edge
	}
	*e = d
}
