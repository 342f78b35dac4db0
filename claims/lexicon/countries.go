package lexicon

import _ "embed"

//go:embed countries.tsv
var countries string

// A Country is a state or territory and what the press calls it.
type Country struct {
	Code     string   // ISO 3166-1 alpha-2
	Name     string   // as the press writes it
	Names    []string // other names
	Demonyms []string // adjectives and nouns of its people
	Capitals []string
	Seats    []string // seats of government that stand for the state
	Unify    []string // forms of which a newsroom picks one
}

// Countries lists the countries by code.
func Countries() []Country {
	var out []Country
	for _, f := range records(countries, 7) {
		out = append(out, Country{f[0], f[1], list(f[2]), list(f[3]), list(f[4]), list(f[5]), list(f[6])})
	}
	return out
}
