package lexicon

import (
	_ "embed"
	"strings"
)

//go:embed currencies.tsv
var currencies string

// A Currency is one line of currencies.tsv.
type Currency struct {
	Code     string   // ISO 4217; in lower case a word that several currencies share
	Symbols  []string // case as written
	Words    []string // lower case
	Doubtful []string // of Words, those that are English words as well
	Subwords []string // of the subunit, lower case
	Subunits float64  // that make one
}

// Currencies lists the world's currencies.
func Currencies() []Currency {
	rows := records(currencies, 5)
	out := make([]Currency, 0, len(rows))
	for _, f := range rows {
		c := Currency{Code: f[0], Symbols: list(f[1]), Words: list(f[2]), Subwords: list(f[3]), Subunits: number(f[4])}
		for i, w := range c.Words {
			if plain, ok := strings.CutSuffix(w, "?"); ok {
				c.Words[i] = plain
				c.Doubtful = append(c.Doubtful, plain)
			}
		}
		out = append(out, c)
	}
	return out
}
