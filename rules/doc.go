// Package rules holds what a rule is, and runs rules over a dossier.
//
// A rule is a declared value, an *Analyzer, with a Run that reads a dossier
// through its Pass and reports findings. A finding is one inconsistency with
// all the sources on either side, never one finding a pair. An error from Run
// means that the rule broke; findings are never errors.
//
// # From another program
//
// Run takes any analyzers: the built-in ones (package suite), those of a file in
// YAML (package custom), of a fact sheet (package facts), and the program's own,
// as the example of Analyzer declares one. The package example of reports has
// all steps from a text to a report.
//
// # How to add a rule
//
//  1. Make the folder rules/<name> with a doc.go: "# Rule <name>", a line
//     "<name>: what it finds", then why, and when it stays silent.
//  2. Declare Analyzer in <name>.go; its Run asks the pass for Groups (claims
//     that may be compared) and decides whether their values exclude each
//     other, with package compare.
//  3. Write example.txtar beside it, and cases in testdata/rules/<name>, of
//     which some must be silent.
//  4. List it in rules/suite.
//  5. go test ./rules/...
package rules
