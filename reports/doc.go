// Package reports writes what was found and what was understood, one file a
// format. It decides nothing: findings come in ordered and worded, and spans
// become lines and columns here.
//
//	check    format.go             the list of its formats; each has a file
//	explain  explain.go, remedy.go the chain of one finding, from the object alone
//	events   matrix.go, events_*   who says what: a block an event, a row an attribute
//	claims   claims_*, conllu.go   what was read in each article
//	rules    rules.go              the catalogue
//
// What explain tells is all in the JSON (why, reading), so that a report made
// elsewhere explains itself without its files.
//
// What formats share stands in notice.go: a finding at its first place, a file
// that was not read and a rule that failed are notices with a level, a rule, a
// text and maybe a place. Lines and columns count from 1 and ends are exclusive;
// columns count code points, but for rdjson, which counts bytes. A new format is
// a function (io.Writer, *Report, Style) in the list, a validator in
// valid_test.go, and the goldens that go test -update writes.
//
// The table is for people and may change; the JSON is version 1 and only
// grows. Both are the same bytes for the same dossier: width and colour are
// arguments, and neither the terminal nor the locale is asked.
package reports
