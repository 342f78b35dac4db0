package lexicon

import (
	_ "embed"
	"strings"
)

//go:embed spellings.tsv
var spellings string

// NameGroups gives the groups of spellings that a folded word belongs to.
func NameGroups(folded string) []string {
	row, _ := find(spellings, folded)
	return strings.Fields(row)
}

// SameName reports whether two folded words are spellings of one name: given
// names, or family names.
func SameName(a, b string, family bool) bool {
	x, _ := find(spellings, a)
	y, _ := find(spellings, b)
	for x != "" {
		var group string
		group, x, _ = strings.Cut(x, " ")
		if (group[0] == 'f') != family {
			continue
		}
		for rest := y; rest != ""; {
			var other string
			if other, rest, _ = strings.Cut(rest, " "); other == group {
				return true
			}
		}
	}
	return false
}
