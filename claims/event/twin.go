package event

import (
	"cmp"
	"maps"
	"slices"
	"sort"

	"concord/claims"
)

// Twins are two sentences of two articles that say nearly the same: one was
// made from the other, or both from one wire. Where they differ in one place,
// the two values stand in the same slot of the same statement, whatever they
// are; this is the second way to comparability.

// A place is a sentence of an article.
type place struct {
	article  claims.ArticleID
	sentence int32
}

// A twin is two sentences and the share of the weight of the lighter one's
// terms that the other has too.
type twin struct {
	x, y  place
	share float64
}

// fewest is how many terms a sentence must have to be a twin: datelines,
// labels and cries have fewer.
const fewest = 4

// leastShare is the share below which two sentences are no twins.
const leastShare = 0.55

// twins finds the twins of a dossier. Sentences are brought together by their
// rarest terms only, so that the work grows with the text and not its square.
func (ix *index) twins() []twin {
	const rarest, crowded = 6, 60
	homes := make([][]place, len(ix.weight))
	var out []twin
	for a := 1; a < len(ix.d.Articles); a++ {
		for s, terms := range ix.whole[a] {
			here := place{claims.ArticleID(a), int32(s)}
			if !ix.tells(here) || len(terms) < fewest {
				continue
			}
			seen := map[place]bool{}
			for _, t := range ix.shareable(terms, rarest) {
				for _, there := range homes[t] {
					if there.article != here.article && !seen[there] {
						seen[there] = true
						if share := ix.share(there, here); share >= leastShare {
							out = append(out, twin{there, here, share})
						}
					}
				}
				if len(homes[t]) < crowded {
					homes[t] = append(homes[t], here)
				}
			}
		}
	}
	slices.SortStableFunc(out, func(p, q twin) int {
		return cmp.Or(cmp.Compare(q.share, p.share), comparePlace(p.x, q.x), comparePlace(p.y, q.y))
	})
	out = ix.closest(out)
	return append(out, ix.dateLines(out)...)
}

// shareable are the rarest terms of a sentence that any other sentence has.
func (ix *index) shareable(terms []int32, most int) []int32 {
	first := sort.Search(len(terms), func(i int) bool { return terms[i] >= ix.lone }) // the rarest come first
	return terms[first:min(first+most, len(terms))]
}

// dateLines pairs the lines that date two articles of which one is a copy of
// the other. Between reports that differ in more, other times of publication
// are as they should be.
func (ix *index) dateLines(twins []twin) []twin {
	type couple struct{ x, y claims.ArticleID }
	same := map[couple]int{}
	for _, t := range twins {
		if t.share > 0.9 {
			same[couple{t.x.article, t.y.article}]++
		}
	}
	couples := slices.SortedFunc(maps.Keys(same), func(p, q couple) int { return cmp.Or(cmp.Compare(p.x, q.x), cmp.Compare(p.y, q.y)) })
	var out []twin
	for _, c := range couples {
		if n := max(ix.told(c.x), ix.told(c.y)); float64(same[c]) < 0.9*float64(n) {
			continue
		}
		dx, dy := ix.linesOf(c.x), ix.linesOf(c.y)
		for i := range min(len(dx), len(dy)) {
			out = append(out, twin{place{c.x, dx[i]}, place{c.y, dy[i]}, 1})
		}
	}
	return out
}

// tells reports a sentence that states something: one of the body without a
// predicate is a dateline, a label or a cry.
func (ix *index) tells(p place) bool {
	a := &ix.d.Articles[p.article]
	s := &a.Sentences[p.sentence]
	if s.Kind != claims.Body {
		return s.Kind.HasClaims()
	}
	i, _ := slices.BinarySearchFunc(a.Predicates, s.First, func(q claims.Predicate, head int32) int { return int(q.Head - head) })
	return i < len(a.Predicates) && a.Predicates[i].Head < s.Last
}

// told counts the sentences of an article that can be twins.
func (ix *index) told(a claims.ArticleID) (n int) {
	for s, terms := range ix.whole[a] {
		if ix.tells(place{a, int32(s)}) && len(terms) >= fewest {
			n++
		}
	}
	return n
}

// linesOf lists an article's sentences that only date it.
func (ix *index) linesOf(a claims.ArticleID) (out []int32) {
	for s := range ix.d.Articles[a].Sentences {
		if ix.d.Articles[a].Sentences[s].Kind == claims.DateLine {
			out = append(out, int32(s))
		}
	}
	return out
}

func comparePlace(p, q place) int {
	return cmp.Or(cmp.Compare(p.article, q.article), cmp.Compare(p.sentence, q.sentence))
}

// share is the weight that two sentences share over that of the lighter.
func (ix *index) share(x, y place) float64 {
	tx, ty := ix.whole[x.article][x.sentence], ix.whole[y.article][y.sentence]
	wx, wy := ix.sum(tx), ix.sum(ty)
	if wx == 0 || wy == 0 {
		return 0
	}
	return ix.both(tx, ty) / min(wx, wy)
}

func (ix *index) sum(terms []int32) (w float64) {
	for _, t := range terms {
		w += ix.weight[t]
	}
	return w
}

// closest keeps, of each sentence, the best twin in each other article.
func (ix *index) closest(all []twin) []twin {
	type choice struct {
		of place
		in claims.ArticleID
	}
	taken := map[choice]bool{}
	kept := all[:0]
	for _, t := range all {
		x, y := choice{t.x, t.y.article}, choice{t.y, t.x.article}
		if !taken[x] && !taken[y] {
			taken[x], taken[y] = true, true
			kept = append(kept, t)
		}
	}
	return kept
}
