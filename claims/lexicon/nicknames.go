package lexicon

import (
	_ "embed"
	"slices"
)

//go:embed nicknames.tsv
var nicknames string

// Nicknames gives the short forms of a folded given name.
func Nicknames(folded string) []string {
	row, _ := find(nicknames, folded)
	return list(row)
}

// IsNickname reports whether one of two folded given names is a short form of the other.
func IsNickname(a, b string) bool {
	return slices.Contains(Nicknames(a), b) || slices.Contains(Nicknames(b), a)
}
