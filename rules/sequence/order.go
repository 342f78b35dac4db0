package sequence

import (
	"sort"

	"concord/claims"
)

// An order is what one clause says of two happenings: that first came before
// second.
type order struct {
	article       *claims.Article
	sentence      int32
	first, second int32 // indexes of Predicates
}

// orders reads "A after B" and "A before B" where B is a clause or a noun that
// names a happening, below A in the parse.
func orders(a *claims.Article) []order {
	var out []order
	for i := range a.Tokens {
		norm := a.Tokens[i].Norm
		if norm != "after" && norm != "before" || a.Tokens[i].Rel != "mark" && a.Tokens[i].Rel != "case" {
			continue
		}
		below := int32(i) + a.Tokens[i].Head
		above := below + a.Tokens[below].Head
		if below == int32(i) || above == below || !clausal(a.Tokens[below].Rel) {
			continue
		}
		p, q := predicate(a, above), predicate(a, finite(a, below))
		if p < 0 || q < 0 || !told(a, p) || !told(a, q) {
			continue
		}
		o := order{article: a, first: p, second: q, sentence: a.Clauses[a.Predicates[p].Clause].Sentence}
		if norm == "after" {
			o.first, o.second = q, p
		}
		out = append(out, o)
	}
	return out
}

// finite is the verb that hangs on the noun i as if it were a
// participle: the parser often takes "after a lorry crashed" so.
func finite(a *claims.Article, i int32) int32 {
	const near = 3
	for k := i + 1; k <= i+near && int(k) < len(a.Tokens); k++ {
		if t := &a.Tokens[k]; k+t.Head == i && t.Rel == "acl" && (t.Tag == "VBD" || t.Tag == "VBN") {
			return k
		}
	}
	return i
}

func clausal(rel string) bool { return rel == "advcl" || rel == "obl" || rel == "nmod" }

// predicate is the index of the one whose head is token i; -1 if there is none.
func predicate(a *claims.Article, i int32) int32 {
	k := sort.Search(len(a.Predicates), func(k int) bool { return a.Predicates[k].Head >= i })
	if k == len(a.Predicates) || a.Predicates[k].Head != i {
		return -1
	}
	return int32(k)
}

// told reports a predicate that the text vouches for.
func told(a *claims.Article, p int32) bool {
	q := &a.Predicates[p]
	return q.Polarity == claims.Affirmed && q.Modality == claims.Asserted
}
