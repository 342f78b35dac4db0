package lexicon

import _ "embed"

//go:embed tones.tsv
var tones string

// Tone is "+" for a word that praises, "-" for one that blames, "" for others.
func Tone(word string) string {
	sign, _ := find(tones, word)
	return sign
}
