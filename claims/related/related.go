package related

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"concord/claims"
)

const (
	few      = 12 // articles that are all taken for related
	leastCos = 0.06
	leastKey = 2 // words shared
	commonly = 8 // a word that one article of so many has is no key
)

// A posting says that an article has a word, and what it weighs there.
type posting struct {
	article int32
	weight  float64
}

// To returns the indexes of the articles that are among the nearest most to
// one of the seeds, which are indexes, too, and the seeds themselves; rising.
func To(articles []claims.Article, seeds []int, most int) []int {
	if len(articles) <= few {
		return all(len(articles))
	}
	docs := make([]map[string]float64, len(articles))
	postings := map[string][]posting{}
	for i := range articles {
		docs[i] = words(&articles[i])
		for w, f := range docs[i] {
			postings[w] = append(postings[w], posting{int32(i), f})
		}
	}
	norms := weigh(postings, len(articles))
	taken := map[int]bool{}
	for _, s := range seeds {
		taken[s] = true
		for _, near := range nearest(docs, postings, norms, s, most) {
			taken[near] = true
		}
	}
	out := make([]int, 0, len(taken))
	for i := range taken {
		out = append(out, i)
	}
	slices.Sort(out)
	return out
}

func all(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = i
	}
	return out
}

// weigh gives every word of every article its weight, drops those that are no
// keys, and returns the length of each article as a vector.
func weigh(postings map[string][]posting, n int) []float64 {
	norms := make([]float64, n)
	keys := make([]string, 0, len(postings))
	for w := range postings {
		keys = append(keys, w)
	}
	slices.Sort(keys) // sums of floats depend on their order
	for _, w := range keys {
		list := postings[w]
		if len(list) > max(n/commonly, 2) {
			delete(postings, w)
			continue
		}
		idf := math.Log(float64(n) / float64(len(list)))
		for i := range list {
			list[i].weight *= idf
			norms[list[i].article] += list[i].weight * list[i].weight
		}
	}
	for i := range norms {
		norms[i] = math.Sqrt(norms[i])
	}
	return norms
}

// nearest are the articles related to one, the nearest first.
func nearest(docs []map[string]float64, postings map[string][]posting, norms []float64, seed, most int) []int {
	score, shared := make([]float64, len(docs)), make([]int, len(docs))
	keys := make([]string, 0, len(docs[seed]))
	for w := range docs[seed] {
		keys = append(keys, w)
	}
	slices.Sort(keys)
	for _, w := range keys {
		list := postings[w]
		at := slices.IndexFunc(list, func(p posting) bool { return int(p.article) == seed })
		if at < 0 {
			continue
		}
		for _, p := range list {
			score[p.article] += p.weight * list[at].weight
			shared[p.article]++
		}
	}
	var out []int
	for i := range docs {
		if score[i] /= norms[seed]*norms[i] + 1e-9; i != seed && shared[i] >= leastKey && score[i] >= leastCos {
			out = append(out, i)
		}
	}
	slices.SortStableFunc(out, func(i, j int) int { return cmp.Compare(score[j], score[i]) })
	return out[:min(len(out), most)]
}

const name = 2 // how much more a name counts

// words are the words and figures of an article: 1, or more for a name.
func words(a *claims.Article) map[string]float64 {
	out := make(map[string]float64, len(a.Text)/12)
	for _, b := range a.Blocks {
		if !b.Kind.HasClaims() {
			continue
		}
		text, start := a.Slice(b.Span), true
		for text != "" {
			n := strings.IndexFunc(text, isLetter)
			if n < 0 {
				break
			}
			start = start || strings.ContainsAny(text[:n], ".!?\"“:")
			text = text[n:]
			end := strings.IndexFunc(text, func(r rune) bool { return !isLetter(r) })
			if end < 0 {
				end = len(text)
			}
			w := text[:end]
			text = text[end:]
			first, _ := utf8.DecodeRuneInString(w)
			weight := 1.0
			if unicode.IsUpper(first) && !start && b.Kind == claims.Body {
				weight = name
			}
			start = false
			if utf8.RuneCountInString(w) >= 3 || unicode.IsDigit(first) && len(w) >= 2 {
				w = strings.ToLower(w)
				out[w] = max(out[w], weight)
			}
		}
	}
	return out
}

func isLetter(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
