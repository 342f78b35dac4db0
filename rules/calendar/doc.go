// # Rule calendar
//
// calendar: a date that the calendar does not have, or that its own report contradicts
//
// Reckoned within one report are a weekday beside a date on which it did not
// fall ("Monday, 4 June 2024"); a day that its month does not have ("31 June");
// and an event told in the past tense that is dated after its own report. A
// lead on the weekday after the report is a warning. Other reports that give
// the date its right weekday are cited beside it.
//
// A date without a year is held to be of the year of publication, that of the
// report or of its page, and only if it lies within six weeks of it and its
// sentence names no other year. The rule stays silent where the year of
// publication is not said, on plans, on days told by a weekday alone, and on
// a report printed late in its day, when it is tomorrow elsewhere.
package calendar
