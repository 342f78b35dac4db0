package compare

import (
	"slices"

	"concord/claims"
	"concord/rules"
)

// Clear reports that no report stands on two sides: a report that says "shot and
// stabbed", or tells of two cars, does not stand against one that says half.
func Clear(values []rules.Value) bool {
	seen := map[claims.ArticleID]bool{}
	for _, v := range values {
		var side []claims.ArticleID
		for _, e := range v.Evidence {
			side = append(side, e.Article)
		}
		slices.Sort(side)
		for _, a := range slices.Compact(side) {
			if seen[a] {
				return false
			}
			seen[a] = true
		}
	}
	return len(values) > 1
}
