package event

import (
	"math"
	"slices"

	"concord/claims"
)

// An index holds, for each claim, the terms of its sentence and of the words
// around its value, as sorted numbers with a weight by rarity.
type index struct {
	d        *claims.Dossier
	weight   []float64          // by term; terms are numbered by rarity, the rarest first
	lone     int32              // terms below it stand in one sentence alone
	whole    [][][]int32        // by article and sentence
	near     [][]int32          // by claim
	leads    [][]int32          // by article: terms of its first sentences
	extent   []extent           // by claim
	settings []setting          // by claim of an amount or a time
	stages   [][]stage          // by article and sentence
	called   map[string]wording // by class of predicates
	kindred  kindred
	states   map[string]bool // folded names of countries
}

// A wording is what an editor calls a class of happenings.
type wording struct {
	noun  string // "meeting"; "" if the table has none
	state string // what it makes of people: "killed"; "" if nothing
}

// An extent is the tokens of a claim's value, [first, last).
type extent struct{ first, last int32 }

func newIndex(d *claims.Dossier, called map[string]wording, states map[string]bool) *index {
	ix := &index{d: d, called: called, kindred: newKindred(d), states: states, whole: make([][][]int32, len(d.Articles))}
	n := newNumbering(d)
	words := make([][]int32, len(d.Articles)) // term of each token, -1 for none
	sentences := 0
	for i := range d.Articles {
		a := &d.Articles[i]
		words[i] = n.article(a)
		ix.whole[i] = make([][]int32, len(a.Sentences))
		for j, s := range a.Sentences {
			ix.whole[i][j] = termSet(words[i][s.First:s.Last])
			for _, t := range ix.whole[i][j] {
				n.seen[t]++
			}
		}
		sentences += len(a.Sentences)
	}
	rank := n.rank()
	ix.weight = make([]float64, len(rank))
	for t, r := range rank {
		ix.weight[r] = math.Log(1 + float64(sentences)/float64(n.seen[t]))
		if n.seen[t] == 1 {
			ix.lone++
		}
	}
	for i := range words {
		renumber(words[i], rank)
		for _, set := range ix.whole[i] {
			renumber(set, rank)
			slices.Sort(set)
		}
	}
	ix.leadTerms()
	ix.readStages()
	ix.nearTerms(words)
	ix.settings = make([]setting, len(d.Claims))
	ix.readSettings(words)
	return ix
}

func renumber(terms, rank []int32) {
	for i, t := range terms {
		if t >= 0 {
			terms[i] = rank[t]
		}
	}
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

// leadTerms unites the terms of each article's first sentences, where reports
// say what they are about.
func (ix *index) leadTerms() {
	const lead = 5
	ix.leads = make([][]int32, len(ix.whole))
	for i, sentences := range ix.whole {
		for _, s := range sentences[:min(lead, len(sentences))] {
			ix.leads[i] = append(ix.leads[i], s...)
		}
		slices.Sort(ix.leads[i])
		ix.leads[i] = slices.Compact(ix.leads[i])
	}
}

// readSettings looks at the surroundings of each amount and time.
func (ix *index) readSettings(words [][]int32) {
	var r *reader
	for i := range ix.d.Claims[1:] {
		c := &ix.d.Claims[i+1]
		if c.Value.Quantity == 0 && c.Value.Time == 0 {
			continue
		}
		if r == nil || r.a.ID != c.Article {
			r = ix.newReader(ix.d.Article(c), words[c.Article])
		}
		ix.settings[i+1] = r.setting(c, ix.extent[i+1])
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
	var all float64
	for _, t := range x {
		all += ix.weight[t]
	}
	for _, t := range y {
		all += ix.weight[t]
	}
	if all == 0 {
		return 0
	}
	return 2 * ix.both(x, y) / all
}

// both is the weight of what two sorted sets share.
func (ix *index) both(x, y []int32) (weight float64) {
	for i, j := 0, 0; i < len(x) && j < len(y); {
		switch {
		case x[i] < y[j]:
			i++
		case x[i] > y[j]:
			j++
		default:
			weight += ix.weight[x[i]]
			i++
			j++
		}
	}
	return weight
}
