package parse

import "strings"

// groups is the number of groups of relations. The model that chooses moves
// tells groups apart and not relations, which keeps it small and quick; the
// relation is chosen within the group once there is an arc.
const groups = 18

// groupOf is the group of a relation; relations that are not listed, and
// subtypes of those that are, go with the last group and their main relation.
func groupOf(rel string) int {
	main, _, _ := strings.Cut(rel, ":")
	if g, ok := relationGroups[main]; ok {
		return g
	}
	return groups - 1
}

var relationGroups = map[string]int{
	"punct": 0,
	"case":  1,
	"mark":  2,
	"det":   3, "amod": 3, "nummod": 3,
	"compound": 4,
	"nsubj":    5, "csubj": 5, "expl": 5,
	"obj": 6, "iobj": 6,
	"xcomp": 7, "ccomp": 7,
	"obl":    8,
	"nmod":   9,
	"advmod": 10, "discourse": 10,
	"conj": 11,
	"cc":   12,
	"aux":  13, "cop": 13,
	"acl":   14,
	"advcl": 15, "parataxis": 15,
	"appos": 16,
}
