package event

import (
	"math"

	"concord/claims"
)

// A ken is what is known of a block as a whole.
type ken struct {
	perArticle map[claims.ArticleID]int // claims of the block
	backers    map[claims.ClaimID]int   // other articles that have a claim of the same value
}

// survey counts a block's claims by article and, for each, the other articles
// whose values agree.
func (ix *index) survey(ids []claims.ClaimID) *ken {
	k := &ken{perArticle: map[claims.ArticleID]int{}, backers: map[claims.ClaimID]int{}}
	for _, id := range ids {
		k.perArticle[ix.d.Claims[id].Article]++
	}
	for _, x := range ids {
		last := ix.d.Claims[x].Article
		for _, y := range ids { // in the order of articles
			cy := &ix.d.Claims[y]
			if cy.Article != last && cy.Article != ix.d.Claims[x].Article && ix.agree(&ix.d.Claims[x], cy) {
				k.backers[x]++
				last = cy.Article
			}
		}
	}
	return k
}

// support is how widely one of two values is shared while the other stands
// alone in an article that has no further claim of the block: most reports
// give the one, and this one differs.
func (k *ken) support(x, y *claims.Claim) float64 {
	bx, by := k.backers[x.ID], k.backers[y.ID]
	if bx > by {
		x, y, bx, by = y, x, by, bx
	}
	if bx > 0 || k.perArticle[x.Article] > 1 {
		return 0
	}
	return math.Log2(1 + float64(by))
}
