package compare

import (
	"slices"
	"strings"

	"concord/claims"
)

// Akin reports two persons whose names may be one person's: they agree, vary,
// or share a word.
func (b *Book) Akin(x, y *claims.Entity) bool {
	if v := b.Names(claims.Person, x.Name, y.Name); v == Agree || v == Variant {
		return true
	}
	words := strings.Fields(strings.ToLower(y.Name))
	return slices.ContainsFunc(strings.Fields(strings.ToLower(x.Name)), func(w string) bool { return slices.Contains(words, w) })
}
