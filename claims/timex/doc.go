// Package timex finds time expressions and dates them.
//
// It reads Article.Tokens (Span, Norm; Tag where it is set, for the tense),
// Article.Sentences and Article.Published, and assigns Article.Times, sorted
// and without overlap, and Article.Published if that is zero and the text gives it.
//
// # Method
//
// Types and values follow TIMEX3 (TimeML 1.2.1, Saurí et al. 2006). Two passes,
// as in HeidelTime (Strötgen and Gertz 2013) and UWTime (Lee et al. 2014): a
// matcher says what the words of an expression mean by themselves, a resolver
// gives them a place in the calendar.
//
// The matcher looks each token up once in lexicon/timex.txt and tries the
// readings that its class can begin; the longest wins. It reads tokens and
// never searches the text, so that its time is linear in them.
//
// The resolver goes through the expressions in order. What the words leave open
// comes from
//
//   - the publication time: given, or read from a line with little but a date
//     in it ("Updated 19:14 GMT, 6 January 2026"), or from the dateline
//     ("VARNA BAY, Jan. 6 (Coastwire) -"), whose year the other dates of the
//     article give. Words count from the date on the wall where it was published;
//   - the tense of the clause: "resigned on Friday", "will resign on Friday". The
//     nearest such day, month or season is meant, mostly a past one;
//   - the weekday beside a date: "Tuesday, Aug. 12" tells the year;
//   - what the text spoke of before: "two days later", "that year", "a year
//     earlier" in a report on a quarter;
//   - the expression beside it: "10 a.m. on Monday", "between May 1 and Dec. 8,
//     2006"; "6:30 a.m. (2230 GMT)" gives the local zone.
//
// Inferred marks what is counted from a publication time that the article does
// not give in so many words: the year of its dateline was worked out, or its
// clock is in UTC and near midnight. A story without a date of its own stays
// undated, whatever the reports around it have.
//
// What nothing dates keeps its open parts as X and has no interval.
//
//	anchor 2026-01-07 (a Wednesday)
//	"will meet on Friday"        DATE 2026-01-09        [2026-01-09, 2026-01-10)  Weekday 5, Deictic
//	"6:30 a.m. (2230 GMT) on Tuesday"
//	                             TIME 2026-01-06T06:30  [2026-01-05T22:30, 2026-01-05T22:31)
//	"early December"             DATE 2025-12           [2025-12-01, 2025-12-17)  ModStart
//	"for nearly two years"       DURATION P2Y           no interval               ModLess
//
// # Intervals
//
// An interval is what the words allow, not what one almanac says: halves of a
// stretch for "early" and "late", its middle half for "mid-", both the months
// and the astronomical dates for a season, [17:00, 06:00) for a night, a whole
// hour for "5 p.m." and a minute for "5:12 p.m.". "01/06/2026" runs from one
// reading to the other unless the publication is near one of them; its value is
// the American one. A range ("January 4-6", "2003-05") is one expression with an
// ISO 8601 interval for its value. A fiscal year or quarter has a value and no
// interval: its months are its company's affair. Clock times are taken in their
// zone, in that of the city after them ("11 p.m. in Paris"), in the one that a
// second time in brackets gives, else as UTC with Local set; Wall marks those
// whose own words have no zone.
//
// # Measures
//
// concord-lab timex, by the measures of TempEval-3 (UzZaman et al. 2013):
//
//	                  strict  relaxed  type  value (F1)
//	TimeBank 1.2       91.5     94.5   91.9   83.6
//	AQUAINT            83.2     93.7   85.0   76.3
//	both               88.8     94.2   89.7   81.2
//
// Known faults of that gold, which are not fitted: weeks as 1989-WXX or W7
// without its zero; the Wall Street Journal's weekdays a week off in AP900815;
// parts of the day typed DATE, and the part left out of extent or value, in
// AQUAINT; extents with the stop after them ("next week."); values such as
// 1998-XX, 196X, 1998-10 for "last week", P1W for "last week"; PXE, PXC, P1E and
// P2L for centuries and millennia; 1998 for 1988 and 1989-11-27 for Sept. 27,
// 1989; "currently", "recently", "previously", "quarterly" marked here and left
// there; "N days later" cut before "later" here, but not in "a year earlier".
//
// # Limits
//
// Without tags the tense rests on auxiliaries, common irregular verbs and -ed:
// "they meet Friday" is taken for the past Friday. Seasons are northern. Moon-dated feasts,
// other calendars and "the day of the vote" are not dated. "March", "May" and
// names that are months ("April said") are told apart by their capitals and
// neighbours, and by the name tagger where it has run. The fourth quarter of a
// game is taken for a quarter of the year. Ages ("26-year-old") are left to package quantity.
package timex
