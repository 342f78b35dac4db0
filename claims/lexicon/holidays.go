package lexicon

import _ "embed"

//go:embed holidays.txt
var holidays string

// Holidays is holidays.txt: holidays and the rules that date them.
func Holidays() string { return holidays }
