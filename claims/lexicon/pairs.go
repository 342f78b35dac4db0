package lexicon

import _ "embed"

//go:embed pairs.txt
var pairs string

// Pairs is the model that tells whether two differing values are said of one
// thing, as package boost reads it; concord-lab pairs writes it.
func Pairs() string { return pairs }
