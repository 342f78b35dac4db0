package claims

import (
	"strings"
	"time"
)

// A TimeExpr is a TIMEX3 expression (ISO-TimeML, 2012) and what it denotes.
type TimeExpr struct {
	Span
	First, Last int32 // Tokens[First:Last]
	Type        TimeType
	// Value is the TIMEX3 value: "2026-01-06", "2026-01-06T08:45", "P3D",
	// "PAST_REF". Parts that the text leaves open stand as X, in TempEval's
	// way: "XXXX-01-06" (January 6 of an unknown year), "XXXX-WXX-1" (a Monday).
	Value string
	Mod   TimeMod
	// Begin and End are the half-open interval in UTC, zero when the
	// expression is not anchored, or denotes no stretch of the calendar.
	// A clock time without a zone is taken as UTC and has Local set.
	Begin, End time.Time
	Local      bool
	// Wall is set for a clock time that is read off the wall of the place, though
	// a second one in brackets may give its zone: "6:30 a.m. (2230 GMT)".
	Wall bool
	// Weekday is the day of the week that the words name, 1 (Monday) to 7; 0 if none.
	Weekday int8
	// Deictic is set when the value rests on the publication time ("yesterday",
	// "on Monday"), and not on a date that the words themselves spell out.
	Deictic bool
	// Inferred is set beside Deictic when that publication time is none that
	// the article gives: the year of its dateline was worked out, or its clock,
	// in UTC, leaves open which day it was where the words were written.
	Inferred bool
}

// Anchored reports whether the expression denotes a known stretch of time.
func (t *TimeExpr) Anchored() bool { return !t.Begin.IsZero() }

// ByDay reports an expression that is compared by its day: a date, or a part
// of a day whose words say which day ("Thursday night"). A clock time is
// compared by its hour, whatever day stands beside it.
func (t *TimeExpr) ByDay() bool {
	if t.Type != Time {
		return t.Type == Date
	}
	_, clock, _ := strings.Cut(t.Value, "T")
	return t.Weekday > 0 && (clock == "" || clock[0] < '0' || clock[0] > '9')
}

// TimeType is a type of TIMEX3.
type TimeType uint8

// The types of TIMEX3.
const (
	Date TimeType = iota + 1
	Time
	Duration
	Set
)

func (t TimeType) String() string {
	return [...]string{"", "DATE", "TIME", "DURATION", "SET"}[t]
}

// TimeMod is a modifier of TIMEX3.
type TimeMod uint8

// The modifiers of TIMEX3 that news uses. The interval already reflects Start,
// Mid and End; Approx, Before and After make the value a bound or a guess.
const (
	ModNone TimeMod = iota
	ModApprox
	ModStart
	ModMid
	ModEnd
	ModBefore
	ModAfter
	ModLess // durations: "less than an hour"
	ModMore
)
