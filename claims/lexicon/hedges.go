package lexicon

import _ "embed"

//go:embed hedges.tsv
var hedges string

// A HedgePhrase is one line of hedges.tsv.
type HedgePhrase struct {
	After    bool   // stands after the number
	Phrase   string // lower case
	Hedge    string // about, atleast, atmost, exact
	Min, Max float64
}

// HedgePhrases lists the phrases that loosen a number.
func HedgePhrases() []HedgePhrase {
	rows := records(hedges, 5)
	out := make([]HedgePhrase, 0, len(rows))
	for _, f := range rows {
		out = append(out, HedgePhrase{After: f[0] == "after", Phrase: f[1], Hedge: f[2], Min: number(f[3]), Max: number(f[4])})
	}
	return out
}
