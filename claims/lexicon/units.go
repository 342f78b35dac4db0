package lexicon

import _ "embed"

//go:embed units.tsv
var units string

// A Unit is one line of units.tsv. A value v in it is v*Factor+Offset in the
// base unit of its dimension; Factor is 0 where that is not known.
type Unit struct {
	Symbol, Dimension string
	Factor, Offset    float64
	Words             []string // lower case
	Symbols           []string // case as written
}

// Units lists the units of measure.
func Units() []Unit {
	rows := records(units, 6)
	out := make([]Unit, 0, len(rows))
	for _, f := range rows {
		out = append(out, Unit{
			Symbol: f[0], Dimension: f[1], Factor: number(f[2]), Offset: number(f[3]),
			Words: list(f[4]), Symbols: list(f[5]),
		})
	}
	return out
}
