package lexicon

import _ "embed"

//go:embed timex.txt
var timexWords string

// TimexWords is timex.txt: the words of time expressions and their classes.
func TimexWords() string { return timexWords }
