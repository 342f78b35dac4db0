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
// whose values agree. What has been compared once for a value holds for all
// claims that have the same.
func (ix *index) survey(ids []claims.ClaimID) *ken {
	k := &ken{perArticle: map[claims.ArticleID]int{}, backers: map[claims.ClaimID]int{}}
	of := map[value][]claims.ClaimID{}
	var values []value
	for _, id := range ids {
		c := &ix.d.Claims[id]
		k.perArticle[c.Article]++
		v := ix.valueOf(c)
		if of[v] == nil {
			values = append(values, v)
		}
		of[v] = append(of[v], id)
	}
	marked := make([]int, len(ix.d.Articles)) // by article: the last value, from 1, that a claim of it agrees with
	for n, v := range values {
		backing := 0
		for _, u := range values {
			if u != v && !ix.agree(&ix.d.Claims[of[v][0]], &ix.d.Claims[of[u][0]]) {
				continue
			}
			for _, id := range of[u] {
				if a := ix.d.Claims[id].Article; marked[a] != n+1 {
					marked[a] = n + 1
					backing++
				}
			}
		}
		for _, id := range of[v] {
			k.backers[id] = backing - 1 // its own article does not count
		}
	}
	return k
}

// A value is all that agree looks at in one claim.
type value struct {
	unit, text string
	min, max   uint64 // the bits: a value that is no number must equal itself
	begin, end int64
	anchored   bool
}

func (ix *index) valueOf(c *claims.Claim) value {
	a := ix.d.Article(c)
	switch {
	case c.Value.Quantity > 0:
		q := &a.Quantities[c.Value.Quantity-1]
		return value{unit: q.Unit, min: math.Float64bits(q.Min), max: math.Float64bits(q.Max)}
	case c.Value.Time > 0:
		t := &a.Times[c.Value.Time-1]
		return value{text: t.Value, begin: t.Begin.Unix(), end: t.End.Unix(), anchored: t.Anchored()}
	}
	return value{text: c.Value.Text}
}

// support is how widely one of two values is shared while the other stands
// alone in an article that has no further claim of the block: most reports
// give the one, and this one differs. Only amounts: that most reports date one
// arrest says nothing on the date of another.
func (k *ken) support(x, y *claims.Claim) float64 {
	bx, by := k.backers[x.ID], k.backers[y.ID]
	if bx > by {
		x, y, bx, by = y, x, by, bx
	}
	if x.Value.Quantity == 0 || bx > 0 || k.perArticle[x.Article] > 1 {
		return 0
	}
	return math.Log2(1 + float64(by))
}
