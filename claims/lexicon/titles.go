package lexicon

import (
	_ "embed"

	"concord/claims"
)

//go:embed titles.tsv
var titles string

// A Title is an office, rank, occupation, relation or honorific, or the type
// of a named thing, and how it stands to others.
type Title struct {
	Head    string
	Kind    claims.TitleKind // Occupation for the type of a thing
	Thing   bool             // the type of a thing ("frigate")
	Groups  []string         // two heads of one group exclude each other in one place
	Above   []string         // more general heads
	Near    []string         // heads that an editor would unify with it
	Aliases []string
	Sex     byte // 'm', 'f', or 0
}

// Titles lists the titles in the order of the table.
func Titles() []Title {
	kinds := map[string]claims.TitleKind{"o": claims.Office, "r": claims.Rank, "c": claims.Occupation,
		"l": claims.Relation, "h": claims.Honorific, "t": claims.Occupation}
	var out []Title
	for _, f := range records(titles, 7) {
		t := Title{Head: f[0], Kind: kinds[f[1]], Thing: f[1] == "t", Groups: list(f[2]), Above: list(f[3]),
			Near: list(f[4]), Aliases: list(f[5])}
		if f[6] != "" {
			t.Sex = f[6][0]
		}
		out = append(out, t)
	}
	return out
}
