// # Rule calendar
//
// calendar: a date that the calendar does not have, or that its own report contradicts
//
// Three things are reckoned, each within one report: a weekday that stands
// beside a date and is not the weekday of that date ("Monday, 4 June 2024");
// a day that its month does not have ("31 June"); and an event told in the past
// tense whose date lies after that of the report.
//
// A date without a year is held to be of the year of publication, and only if
// it lies within six weeks of it and its sentence names no other year. The rule
// stays silent where the report is undated, on plans, on dates that only a
// weekday gives ("on Tuesday"), and on a day's difference that time zones
// explain.
package calendar
