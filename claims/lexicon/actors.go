package lexicon

import _ "embed"

//go:embed actors.tsv
var actors string

// Actors gives, for the lemma of a noun, the sort of people it names.
func Actors() map[string]string {
	out := map[string]string{}
	for _, f := range records(actors, 2) {
		for _, noun := range list(f[1]) {
			out[noun] = f[0]
		}
	}
	return out
}

//go:embed oneway.txt
var oneWay string

// OneWay lists the classes of happenings that are not done both ways between
// two.
func OneWay() []string {
	var out []string
	for _, f := range records(oneWay, 1) {
		out = append(out, f[0])
	}
	return out
}
