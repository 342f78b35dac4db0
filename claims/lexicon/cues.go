package lexicon

import _ "embed"

//go:embed cues.tsv
var cues string

// Cues gives, by effect, the words that decide what a clause commits to.
func Cues() map[string][]string {
	out := map[string][]string{}
	for _, f := range records(cues, 2) {
		out[f[0]] = append(out[f[0]], list(f[1])...)
	}
	return out
}
