// # Rule date
//
// date: reports put one happening at different dates or times
//
// Two claims that speak of the same happening give it days, months, years or
// clock times that exclude each other. Values agree by granularity: "Monday"
// and "6 January" agree when that Monday is the 6th, "in January" agrees with
// the 6th, and a time without a zone with any it could be. "Yesterday" is the
// day that the report's own date makes it; where that date is inferred (the year
// of a dateline, a clock in UTC near midnight), a difference is a warning.
//
// It stays silent where a time cannot be anchored and shares no stated part
// with the other, on bounds ("before noon"), and on when something was said.
// A plan's date against that of the outcome is a note.
package date
