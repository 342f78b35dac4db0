// Package reports writes what was found and what was understood, one file a
// format. It decides nothing: findings come in ordered and worded, and spans
// become lines and columns here.
//
//	check    table.go, json.go     a block a discrepancy; the stable object
//	explain  explain.go, remedy.go the chain of one finding, from the object alone
//	events   matrix.go, events_*   who says what: a block an event, a row an attribute
//	claims   claims_*, conllu.go   what was read in each article
//	rules    rules.go              the catalogue
//
// What explain tells is all in the JSON (why, reading), so that a report made
// elsewhere explains itself without its files.
//
// The table is for people and may change; the JSON is version 1 and only
// grows. Both are the same bytes for the same dossier: width and colour are
// arguments, and neither the terminal nor the locale is asked.
package reports
