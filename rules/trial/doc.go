// Package trial runs the examples that rules carry: the texts in which a rule
// must find something and those in which it must not. It says of each example
// what was found and, for who wants to know why, gives back what was read.
//
// It reads the texts as check would read them from files, so it is, beside
// rulestest, the one package under rules that imports stages. Command "concord
// rules test" prints the results.
package trial
