// Package custom reads a newsroom's own rules from YAML files and makes
// analyzers of them, without Go.
//
// A rule selects claims, holds a condition against each claim (a) or each two
// that belong together (a and b), and carries its own examples. README.md in
// this folder is the reference of the language; every block of YAML in it is
// run by a test.
//
// The condition is an expression of expr-lang, of which the parts are kept
// whose work is bounded by the length of the expression: no loops, no
// variables, no texts put together, patterns written out and of bounded size.
// What is left takes well under a millisecond for two claims, whatever it
// says, and reaches nothing but them: no file, no clock, no environment. A rule
// that asks for too many pairs is stopped after a number of steps that is the
// same on every machine.
//
// Known limits: a condition sees two claims at most, so sums over many are out
// of reach; it sees what was understood of a text ("concord claims" shows it),
// and what was not understood it cannot find.
package custom
