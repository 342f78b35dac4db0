package polarity

import (
	"sort"

	"concord/claims"
	"concord/rules"
	"concord/rules/compare"
)

// otherTimes reports that two claims hang on happenings that their reports
// date to times which exclude each other: what had not been done on Monday may
// be done on Thursday.
func otherTimes(pass *rules.Pass, x, y *claims.Claim) bool {
	tx, ty := datesOf(pass, x), datesOf(pass, y)
	apart := false
	for _, p := range tx {
		for _, q := range ty {
			switch compare.Times(p, q) {
			case compare.Agree, compare.Variant:
				return false
			case compare.Conflict:
				apart = true
			}
		}
	}
	return apart
}

// datesOf are the days in the clause in which a claim's words begin, or of its
// predicate.
func datesOf(pass *rules.Pass, c *claims.Claim) []*claims.TimeExpr {
	a := pass.Dossier.Article(c)
	at := sort.Search(len(a.Clauses), func(i int) bool { return a.Tokens[a.Clauses[i].Last-1].End > c.Evidence.Start })
	if c.Head != 0 {
		at = int(a.Predicates[c.Head-1].Clause)
	}
	if at == len(a.Clauses) {
		return nil
	}
	clause := a.Clauses[at]
	var out []*claims.TimeExpr
	for i := sort.Search(len(a.Times), func(i int) bool { return a.Times[i].First >= clause.First }); i < len(a.Times) && a.Times[i].First < clause.Last; i++ {
		if a.Times[i].Type == claims.Date {
			out = append(out, &a.Times[i])
		}
	}
	return out
}
