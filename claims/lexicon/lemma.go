package lexicon

import _ "embed"

//go:embed lemma.txt
var lemmas string

// Lemmas is the table of words whose lemma the rules of spelling do not give:
// sections for Penn tags in brackets, a line for each lemma and its forms.
// Command concord-lab lemmas writes it.
func Lemmas() string { return lemmas }
