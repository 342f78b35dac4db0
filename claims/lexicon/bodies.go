package lexicon

import _ "embed"

//go:embed bodies.tsv
var bodies string

// A Body is an organisation of the world's news.
type Body struct {
	Name  string
	Names []string // acronyms and other names
}

// Bodies lists the organisations in the order of the table.
func Bodies() []Body {
	var out []Body
	for _, f := range records(bodies, 2) {
		out = append(out, Body{f[0], list(f[1])})
	}
	return out
}
