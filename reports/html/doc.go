// Package html writes a report as one page for a browser: the draft on one
// side and the discrepancies on the other, each with the words of all that
// disagree, then who says what and when as pictures.
//
// The page is a single file. It loads nothing, and its content security policy
// forbids it to: style and script are part of it and named by their hashes. The
// texts come from anywhere, so all of them go through html/template; what HTML
// does not allow, and what turns the direction of writing, is shown as U+FFFD.
//
//	html.go      the page as data; page.tmpl, style.css and page.js, embedded
//	sheet.go     the reports in full, folded but for the draft
//	mark.go      a text cut at the ends of all evidence in it
//	card.go      a discrepancy
//	grid.go      who says what, as a picture and as a table
//	timeline.go  the dates that the reports give
//	palette.go   a colour a discrepancy
//
// Without a draft, the report that most discrepancies concern stands open.
// Without JavaScript all can be read: links lead from the words to the
// discrepancy and back, reports fold by <details>, and the filter is made of
// checkboxes and CSS; the script adds the keys j, k, n, p and the counts.
//
// The tests drive a headless Chromium over its DevTools pipe and are skipped
// without one; to look at the pages, by day and by night, narrow and printed:
//
//	go test ./reports/html -run TestBrowser/picture -shots DIR
//
// Limits: 80 rows are drawn of who says what, 40 of the dates, those at odds
// first. Dates that last longer than 45 days are not drawn. On paper the report
// that stands open is printed, and none of the folded ones.
//
// The page knows no more than the JSON: what a rule cited is marked, and not
// the further places that a finding only counts.
package html
