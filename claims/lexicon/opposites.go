package lexicon

import _ "embed"

//go:embed opposites.tsv
var opposites string

// Opposites gives, for a lemma, those that exclude it in its place.
func Opposites() map[string][]string {
	rows := records(opposites, 2)
	out := make(map[string][]string, 2*len(rows))
	for _, f := range rows {
		out[f[0]] = append(out[f[0]], f[1])
		out[f[1]] = append(out[f[1]], f[0])
	}
	return out
}
