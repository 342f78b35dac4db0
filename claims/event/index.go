package event

import (
	"math"
	"slices"
	"strings"

	"concord/claims"
)

// An index holds, for each claim, the terms of its sentence and of the words
// around its value, as sorted numbers with a weight by rarity.
type index struct {
	d      *claims.Dossier
	terms  map[string]int32
	weight []float64
	whole  [][][]int32 // by article and sentence
	near   [][]int32   // by claim
	extent []extent    // by claim
}

// An extent is the tokens of a claim's value, [first, last).
type extent struct{ first, last int32 }

func newIndex(d *claims.Dossier) *index {
	ix := &index{d: d, terms: map[string]int32{}}
	ix.whole = make([][][]int32, len(d.Articles))
	words := make([][]int32, len(d.Articles)) // term of each token, -1 for none
	var df []int
	sentences := 0
	for i := range d.Articles {
		a := &d.Articles[i]
		words[i] = ix.tokenTerms(a)
		ix.whole[i] = make([][]int32, len(a.Sentences))
		for j, s := range a.Sentences {
			set := termSet(words[i][s.First:s.Last])
			ix.whole[i][j] = set
			for _, t := range set {
				for int(t) >= len(df) {
					df = append(df, 0)
				}
				df[t]++
			}
			sentences++
		}
	}
	ix.weight = make([]float64, len(ix.terms))
	for t := range df {
		ix.weight[t] = math.Log(1 + float64(sentences)/float64(df[t]))
	}
	ix.nearTerms(words)
	return ix
}

// tokenTerms numbers the content words of an article: an entity stands for
// its names, a class for its predicates, a lemma for any other noun, verb or
// adjective. Times and numbers have no term: they are what is compared.
func (ix *index) tokenTerms(a *claims.Article) []int32 {
	out := make([]int32, len(a.Tokens))
	for i := range a.Tokens {
		out[i] = -1
		if t := &a.Tokens[i]; content(t) {
			out[i] = ix.term(t.Lemma)
		}
	}
	for _, p := range a.Predicates {
		if p.Known {
			out[p.Head] = ix.term("\x00p" + p.Class)
		}
	}
	for _, m := range a.Mentions {
		if m.Entity == 0 {
			continue
		}
		for j := m.First; j < m.Last; j++ {
			out[j] = -1
		}
		out[m.Head] = ix.term("\x00e" + string(rune(m.Entity)))
	}
	for i := range a.Times {
		blank(out, a.Times[i].First, a.Times[i].Last)
	}
	for i := range a.Quantities {
		if q := &a.Quantities[i]; q.Of == 0 || q.Of-1 < q.First || q.Of-1 >= q.Last {
			blank(out, q.First, q.Last)
		}
	}
	return out
}

func blank(terms []int32, first, last int32) {
	for j := first; j < last; j++ {
		terms[j] = -1
	}
}

func (ix *index) term(s string) int32 {
	n, ok := ix.terms[s]
	if !ok {
		n = int32(len(ix.terms))
		ix.terms[s] = n
	}
	return n
}

// common verbs and nouns of reporting carry no content.
var light = map[string]bool{"be": true, "have": true, "do": true, "say": true, "get": true, "make": true, "take": true, "tell": true,
	"is": true, "was": true, "were": true, "are": true, "been": true, "has": true, "had": true, "said": true, "go": true, "come": true, "other": true}

func content(t *claims.Token) bool {
	if light[t.Lemma] || light[t.Norm] {
		return false
	}
	return strings.HasPrefix(t.Tag, "NN") || strings.HasPrefix(t.Tag, "VB") || strings.HasPrefix(t.Tag, "JJ")
}

// nearTerms collects the terms within reach tokens of each claim's value, in
// its sentence.
func (ix *index) nearTerms(words [][]int32) {
	const reach = 6
	ix.near = make([][]int32, len(ix.d.Claims))
	ix.extent = make([]extent, len(ix.d.Claims))
	for i := range ix.d.Claims[1:] {
		c := &ix.d.Claims[i+1]
		a := ix.d.Article(c)
		s := a.Sentences[c.Sentence]
		first, _ := slices.BinarySearchFunc(a.Tokens, c.Evidence.Start, func(t claims.Token, off int32) int { return int(t.Start - off) })
		last, _ := slices.BinarySearchFunc(a.Tokens, c.Evidence.End, func(t claims.Token, off int32) int { return int(t.Start - off) })
		ix.extent[i+1] = extent{int32(first), int32(last)}
		from, to := max(s.First, int32(first)-reach), min(s.Last, int32(last)+reach)
		if from < to {
			ix.near[i+1] = termSet(words[c.Article][from:to])
		}
	}
}

func termSet(words []int32) []int32 {
	out := make([]int32, 0, len(words))
	for _, w := range words {
		if w >= 0 {
			out = append(out, w)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// dice is the weighted overlap of two sorted sets: twice the shared weight
// over the sum of both; 0 if either is empty.
func (ix *index) dice(x, y []int32) float64 {
	var shared, all float64
	for _, t := range x {
		all += ix.weight[t]
	}
	for _, t := range y {
		all += ix.weight[t]
	}
	for i, j := 0, 0; i < len(x) && j < len(y); {
		switch {
		case x[i] < y[j]:
			i++
		case x[i] > y[j]:
			j++
		default:
			shared += ix.weight[x[i]]
			i++
			j++
		}
	}
	if all == 0 {
		return 0
	}
	return 2 * shared / all
}
