package parse

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"concord/claims"
	"concord/claims/perceptron"
)

// Settings of the training.
const (
	weightCut  = 0.3 // mean weights below this are dropped
	weightRare = 5   // features with fewer updates are dropped
	explore    = 0.9 // how often a wrong guess is followed, once the first epoch is over
)

// An example is one sentence: its tokens with the tags that a tagger guessed,
// and the right tree.
type example struct {
	tokens []claims.Token
	gold   gold
}

// Train learns a parser and gives its sections. The articles hold the right
// trees; tagged holds the same articles with the tags that the parser will
// see, best those of a tagger that was not trained on them. Words is the
// section of clusters.
func Train(articles, tagged []*claims.Article, words []byte, epochs int) ([]perceptron.Part, error) {
	labels := labelNames(articles)
	table, err := perceptron.OpenTable(words)
	if err != nil {
		return nil, fmt.Errorf("parse: %w", err)
	}
	trainer, err := perceptron.NewTrainer(firstLeft + 2*len(labels))
	if err != nil {
		return nil, fmt.Errorf("parse: %w", err)
	}
	l := &learner{trainer: trainer, words: table, labels: len(labels), rng: rand.New(rand.NewPCG(3, 4))}
	examples := examplesOf(articles, tagged, labels)
	for epoch := range epochs {
		for _, i := range l.rng.Perm(len(examples)) {
			l.sentence(&examples[i], epoch > 0)
		}
	}
	return []perceptron.Part{
		{Name: labelsSection, Data: []byte(strings.Join(labels, "\n"))},
		{Name: weightsSection, Data: trainer.Compile(weightCut, weightRare)},
	}, nil
}

// labelNames lists the relations, the root's first, then by frequency.
func labelNames(articles []*claims.Article) []string {
	count := map[string]int{}
	for _, a := range articles {
		for i := range a.Tokens {
			count[a.Tokens[i].Rel]++
		}
	}
	delete(count, rootLabel)
	names := make([]string, 0, len(count))
	for n := range count {
		names = append(names, n)
	}
	slices.SortFunc(names, func(a, b string) int {
		return cmp.Or(count[b]-count[a], strings.Compare(a, b))
	})
	return append([]string{rootLabel}, names[:min(len(names), 100)]...)
}

func examplesOf(articles, tagged []*claims.Article, labels []string) []example {
	index := map[string]uint8{}
	for i, n := range labels {
		index[n] = uint8(i)
	}
	var out []example
	for k, a := range articles {
		for _, st := range a.Sentences {
			n := st.Last - st.First
			e := example{tokens: tagged[k].Tokens[st.First:st.Last]}
			for i, t := range a.Tokens[st.First:st.Last] {
				head := int32(i) + t.Head
				if t.Head == 0 {
					head = n
				}
				e.gold.heads = append(e.gold.heads, head)
				e.gold.labels = append(e.gold.labels, index[t.Rel])
			}
			out = append(out, e)
		}
	}
	return out
}

// A learner holds the state of the training.
type learner struct {
	trainer  *perceptron.Trainer
	words    *perceptron.Table
	labels   int
	rng      *rand.Rand
	state    state
	features []uint64
	scores   [perceptron.MaxClasses]float32
}

// sentence parses an example and learns from each move that loses an arc.
// When exploring, it goes on from its own moves and not from the right ones,
// so that it meets the states that its errors lead to.
func (l *learner) sentence(e *example, exploring bool) {
	s := &l.state
	s.nodes = fillNodes(s.nodes, l.words, e.tokens)
	s.reset(len(e.tokens))
	for s.next < s.n {
		l.features = s.features(l.features[:0])
		l.trainer.Score(l.features, l.scores[:l.trainer.Classes()])
		guess := bestMove(s, &l.scores, l.labels)
		right, ok := l.rightMove(&e.gold, guess)
		l.trainer.Step()
		if !ok {
			l.trainer.Update(l.features, right, guess, 1)
			if !exploring || l.rng.Float64() >= explore {
				guess = right
			}
		}
		s.apply(guess, l.labels)
	}
}

// rightMove gives the highest scored of the moves that lose least, and
// whether guess is one of them.
func (l *learner) rightMove(g *gold, guess int) (move int, ok bool) {
	s := &l.state
	reduceOK, leftOK, rightOK := s.allowed()
	const far = 1 << 20
	costs := [4]int{s.costShift(g), far, far, far}
	if reduceOK {
		costs[1] = s.costReduce(g)
	}
	if leftOK {
		costs[2] = s.costLeft(g)
	}
	if rightOK {
		costs[3] = s.costRight(g)
	}
	least := min(costs[0], costs[1], costs[2], costs[3])
	move = none
	consider := func(m int) {
		ok = ok || m == guess
		if move == none || l.scores[m] > l.scores[move] {
			move = m
		}
	}
	if costs[0] == least {
		consider(shift)
	}
	if costs[1] == least {
		consider(reduce)
	}
	if costs[2] == least {
		l.considerArc(firstLeft, g.labels[s.top()], consider)
	}
	if costs[3] == least {
		l.considerArc(firstLeft+l.labels, g.labels[s.next], consider)
	}
	return move, ok
}

// considerArc considers the arc with the right label; a word that should have
// been the root may get any.
func (l *learner) considerArc(first int, label uint8, consider func(int)) {
	if label != 0 {
		consider(first + int(label))
		return
	}
	for m := first + 1; m < first+l.labels; m++ {
		consider(m)
	}
}
