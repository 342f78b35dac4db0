package parse

import (
	"math/rand/v2"

	"concord/claims/perceptron"
)

// A learner holds the state of the training.
type learner struct {
	trainer  *perceptron.Trainer
	namer    *perceptron.Trainer // of the relations; none for a guide
	words    *perceptron.Table
	labels   relations
	rng      *rand.Rand
	state    state
	view     view
	features []uint64
	scores   [perceptron.MaxClasses]float32
}

func newLearner(words *perceptron.Table, labels []string, guide bool) (*learner, error) {
	l := &learner{words: words, labels: newRelations(labels), rng: rand.New(rand.NewPCG(3, 4))}
	var err error
	if l.trainer, err = perceptron.NewTrainer(classes); err != nil {
		return nil, err
	}
	if !guide {
		l.namer, err = perceptron.NewTrainer(len(labels))
	}
	return l, err
}

// train goes through the examples so many times, each time in another order.
func (l *learner) train(examples []example, epochs int) {
	for epoch := range epochs {
		for _, i := range l.rng.Perm(len(examples)) {
			l.sentence(&examples[i], epoch > 0)
		}
	}
}

// sentence parses an example and learns from each move that loses an arc, or
// wins by less than the margin. When exploring, it goes on from its own moves
// and not from the right ones, so that it meets the states that its errors
// lead to.
func (l *learner) sentence(e *example, exploring bool) {
	s, g := &l.state, &e.gold
	if l.namer == nil {
		g = &e.back
	} else {
		s.guide = append(s.guide[:0], e.guide...)
	}
	s.nodes = fillNodes(s.nodes, l.words, e.tokens, l.namer == nil)
	s.reset(len(e.tokens))
	for s.next < s.n {
		if len(s.stack) == 0 {
			s.push()
			continue
		}
		s.look(&l.view)
		l.features = s.near(l.features[:0], &l.view)
		core := len(l.features)
		l.features = s.far(l.features, &l.view)
		l.trainer.Score(l.features, l.scores[:classes])
		l.trainer.Step()
		move, rival := l.rivals(g)
		if rival != none {
			if l.scores[move] < l.scores[rival]+margin {
				l.trainer.Update(l.features, move, rival, e.weight)
			}
			if l.scores[move] < l.scores[rival] && exploring && l.rng.Float64() < explore {
				move = rival
			}
		}
		kind, group := split(move)
		s.apply(kind, l.label(kind, group, core, e))
	}
}

// label chooses the label of an arc and learns from it.
func (l *learner) label(kind, group, core int, e *example) uint8 {
	if l.namer == nil || kind < left {
		return uint8(group)
	}
	child := l.state.next
	if kind == left {
		child = l.state.top()
	}
	turn(l.features[:core], kind)
	l.namer.Score(l.features[:core], l.scores[:l.namer.Classes()])
	l.namer.Step()
	among := l.labels.of[group]
	guess, want := bestLabel(&l.scores, among), e.gold.labels[child]
	if want == 0 || int(l.labels.groups[want]) != group {
		return guess
	}
	for _, other := range among {
		if other == want {
			continue
		}
		if guess == want || l.scores[other] > l.scores[guess] {
			guess = other
		}
	}
	if guess != want && l.scores[want] < l.scores[guess]+margin {
		l.namer.Update(l.features[:core], int(want), int(guess), e.weight)
	}
	return bestLabel(&l.scores, among)
}

// rivals gives the highest scored of the classes that lose least, and of the
// other allowed ones; none if there are no others.
func (l *learner) rivals(g *gold) (right, wrong int) {
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
	best := [2]int{none, none} // of the others, of the classes that lose least
	l.consider(&best, shift, costs[0] == least)
	if reduceOK {
		l.consider(&best, reduce, costs[1] == least)
	}
	if leftOK {
		l.considerArcs(&best, firstLeft, g.labels[s.top()], costs[2] == least)
	}
	if rightOK {
		l.considerArcs(&best, firstRight, g.labels[s.next], costs[3] == least)
	}
	return best[1], best[0]
}

// considerArcs considers an arc of each group; a word that should have been
// the root may get any.
func (l *learner) considerArcs(best *[2]int, first int, label uint8, good bool) {
	for group := range groups {
		l.consider(best, first+group, good && (label == 0 || int(l.labels.groups[label]) == group))
	}
}

func (l *learner) consider(best *[2]int, class int, good bool) {
	b := &best[0]
	if good {
		b = &best[1]
	}
	if *b == none || l.scores[class] > l.scores[*b] {
		*b = class
	}
}
