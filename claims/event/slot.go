package event

import (
	"cmp"
	"slices"

	"concord/claims"
)

// A slot is where two twins differ: tokens [x.first, x.last) of one stand
// where [y.first, y.last) of the other do, between words that are the same.
type slot struct {
	x, y  extent
	local float64 // share of the words around that are the same, 0 to 1
}

// slots aligns the words of two twins (longest common subsequence) and gives
// the short stretches in which they differ.
func (ix *index) slots(t twin) []slot {
	ax, ay := &ix.d.Articles[t.x.article], &ix.d.Articles[t.y.article]
	sx, sy := ax.Sentences[t.x.sentence], ay.Sentences[t.y.sentence]
	const longest = 150 // tokens; beyond it a sentence is a list
	n, m := int(sx.Last-sx.First), int(sy.Last-sy.First)
	if n > longest || m > longest {
		return nil
	}
	matches := aligned(ax.Tokens[sx.First:sx.Last], ay.Tokens[sy.First:sy.Last])
	matches = append(matches, [2]int{n, m})
	var out []slot
	i, j := 0, 0
	for k, next := range matches {
		if gapX, gapY := next[0]-i, next[1]-j; (gapX > 0 || gapY > 0) && gapX <= most && gapY <= most {
			s := slot{
				x: extent{sx.First + int32(i), sx.First + int32(next[0])},
				y: extent{sy.First + int32(j), sy.First + int32(next[1])},
			}
			s.local = around(matches, k, i, j, n, m)
			out = append(out, s)
		}
		i, j = next[0]+1, next[1]+1
	}
	return out
}

// most is how many tokens a slot can have: "the acting Norwegian prime minister".
const most = 5

// aligned is common from the same side whichever sentence comes first: of two
// alignments that are as long, the order of articles must not choose.
func aligned(x, y []claims.Token) [][2]int {
	if slices.CompareFunc(x, y, func(a, b claims.Token) int { return cmp.Compare(a.Norm, b.Norm) }) <= 0 {
		return common(x, y)
	}
	out := common(y, x)
	for i := range out {
		out[i][0], out[i][1] = out[i][1], out[i][0]
	}
	return out
}

// common is the longest common subsequence of two token lists, as pairs of
// indexes. What two lists begin and end with alike needs no table: twins are
// the same but for a few words.
func common(x, y []claims.Token) [][2]int {
	var out [][2]int
	first := 0
	for first < min(len(x), len(y)) && x[first].Norm == y[first].Norm {
		out = append(out, [2]int{first, first})
		first++
	}
	n, m := len(x), len(y)
	for n > first && m > first && x[n-1].Norm == y[m-1].Norm {
		n, m = n-1, m-1
	}
	for _, p := range subsequence(x[first:n], y[first:m]) {
		out = append(out, [2]int{first + p[0], first + p[1]})
	}
	for ; n < len(x); n, m = n+1, m+1 {
		out = append(out, [2]int{n, m})
	}
	return out
}

// subsequence fills the table: best[i*w+j] is the length for x[i:] and y[j:].
func subsequence(x, y []claims.Token) [][2]int {
	w := len(y) + 1
	best := make([]int16, (len(x)+1)*w)
	for i := len(x) - 1; i >= 0; i-- {
		for j := len(y) - 1; j >= 0; j-- {
			if x[i].Norm == y[j].Norm {
				best[i*w+j] = best[(i+1)*w+j+1] + 1
			} else {
				best[i*w+j] = max(best[(i+1)*w+j], best[i*w+j+1])
			}
		}
	}
	var out [][2]int
	for i, j := 0, 0; i < len(x) && j < len(y); {
		switch {
		case x[i].Norm == y[j].Norm:
			out = append(out, [2]int{i, j})
			i++
			j++
		case best[(i+1)*w+j] >= best[i*w+j+1]:
			i++
		default:
			j++
		}
	}
	return out
}

// around is the share of matched words within four tokens of a slot on either
// side, counted in the text where fewer match; the sentence's ends match.
func around(matches [][2]int, k, i, j, n, m int) float64 {
	const reach = 4
	same, all := 0, 0
	for step := 1; step <= reach; step++ {
		if i-step >= 0 || j-step >= 0 {
			all++
			if k-step >= 0 && matches[k-step] == [2]int{i - step, j - step} {
				same++
			}
		}
		x, y := matches[k][0]+step-1, matches[k][1]+step-1
		if x < n || y < m {
			all++
			if k+step-1 < len(matches)-1 && matches[k+step-1] == [2]int{x, y} {
				same++
			}
		}
	}
	if all == 0 {
		return 0
	}
	return float64(same) / float64(all)
}
