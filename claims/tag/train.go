package tag

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"concord/claims"
	"concord/claims/perceptron"
)

// Settings of the training. Cut and the dictionary's bounds trade size and
// speed for accuracy; see the figures in doc.go.
const (
	weightCut      = 0.6 // mean weights below this are dropped
	weightRare     = 2   // features with fewer updates are dropped
	lead           = 12  // by how much the right class must beat the others
	fixedCount     = 30  // a word seen so often with one class alone is not asked about
	fixedShare     = 0.998
	ambiguityCount = 6 // fewer sightings tell nothing of the classes that a word may have
	ambiguityShare = 0.02
	titleShare     = 0.08 // of the sentences are seen once more in title case
	capsShare      = 0.04 // and of them in capitals
)

// A Source is a set of articles whose tokens hold the right Tag and POS; a
// token without is one of which the source is not sure, and teaches nothing.
type Source struct {
	Articles []*claims.Article
	Weight   float32 // of what is learnt from it
}

// An example is one sentence as training sees it.
type example struct {
	forms, norms []string
	gold         []uint8
	weight       float32
}

// unsure is the class of a word that teaches nothing.
const unsure = perceptron.MaxClasses - 1

// Train learns a tagger and gives its sections. Words is the section of
// clusters and lists of names.
func Train(sources []Source, words []byte, epochs int) ([]perceptron.Part, error) {
	names := classNames(sources)
	var examples []example
	for _, s := range sources {
		examples = append(examples, examplesOf(s, names)...)
	}
	known := buildKnown(examples)
	m := &model{}
	var err error
	if m.words, err = perceptron.OpenTable(words); err != nil {
		return nil, fmt.Errorf("tag: %w", err)
	}
	if m.known, err = perceptron.OpenTable(known); err != nil {
		return nil, fmt.Errorf("tag: %w", err)
	}
	trainer, err := perceptron.NewTrainer(len(names))
	if err != nil {
		return nil, fmt.Errorf("tag: %w", err)
	}
	learner := &learner{model: m, trainer: trainer, scores: make([]float32, len(names))}
	rng := rand.New(rand.NewPCG(1, 2))
	for range epochs {
		learner.epoch(examples, rng)
	}
	return []perceptron.Part{
		{Name: classesSection, Data: []byte(strings.Join(names, "\n"))},
		{Name: knownSection, Data: known},
		{Name: weightsSection, Data: trainer.Compile(weightCut, weightRare)},
	}, nil
}

// classNames lists the pairs of tags that occur, most frequent first.
func classNames(sources []Source) []string {
	count := map[string]int{}
	for _, s := range sources {
		for _, a := range s.Articles {
			for i := range a.Tokens {
				count[a.Tokens[i].Tag+" "+a.Tokens[i].POS]++
			}
		}
	}
	delete(count, " ")
	var names []string
	for n, c := range count {
		if c >= 2 {
			names = append(names, n)
		}
	}
	slices.SortFunc(names, func(a, b string) int {
		return cmp.Or(count[b]-count[a], strings.Compare(a, b))
	})
	return names[:min(len(names), perceptron.MaxClasses-1)]
}

// examplesOf cuts articles into sentences. Classes too rare to be learnt teach
// nothing.
func examplesOf(source Source, names []string) []example {
	index := map[string]uint8{}
	for i, n := range names {
		index[n] = uint8(i)
	}
	var out []example
	for _, a := range source.Articles {
		for _, st := range a.Sentences {
			e := example{weight: source.Weight}
			for _, tok := range a.Tokens[st.First:st.Last] {
				c, ok := index[tok.Tag+" "+tok.POS]
				if !ok {
					c = unsure
				}
				e.forms = append(e.forms, a.Slice(tok.Span))
				e.norms = append(e.norms, tok.Norm)
				e.gold = append(e.gold, c)
			}
			out = append(out, e)
		}
	}
	return out
}

// A learner holds the state of the training.
type learner struct {
	model    *model
	trainer  *perceptron.Trainer
	words    []word
	features []uint64
	scores   []float32
}

// epoch goes once through the examples in random order.
func (l *learner) epoch(examples []example, rng *rand.Rand) {
	for _, i := range rng.Perm(len(examples)) {
		e := &examples[i]
		l.sentence(e, e.forms)
		switch r := rng.Float64(); {
		case r < titleShare:
			l.sentence(e, mapped(e.forms, perceptron.Titled))
		case r < titleShare+capsShare:
			l.sentence(e, mapped(e.forms, strings.ToUpper))
		}
	}
}

// sentence tags an example, set so, and learns from it.
func (l *learner) sentence(e *example, forms []string) {
	l.words = append(l.words[:0], edge, edge)
	for i := range forms {
		l.words = append(l.words, word{})
		l.model.fill(&l.words[margin+i], forms[i], e.norms[i])
	}
	l.words = append(l.words, edge, edge)
	mode := uint64(perceptron.TypographyOf(forms))
	last, before := startClass, startClass
	for i := range forms {
		w := &l.words[margin+i]
		guess := int(w.fixed) - 1
		if guess < 0 {
			l.features = features(l.features[:0], l.words, margin+i, mode, last, before)
			l.trainer.Score(l.features, l.scores)
			l.trainer.Step()
			right := int(e.gold[i])
			rival := best(l.scores, right)
			if guess = right; right == unsure || l.scores[rival] > l.scores[right] {
				guess = rival
			}
			if right != unsure && l.scores[right] < l.scores[rival]+lead {
				l.trainer.Update(l.features, right, rival, e.weight)
			}
		}
		before, last = last, uint64(guess)
	}
}

// best is the highest scored class but one.
func best(scores []float32, but int) int {
	top := -1
	for c, s := range scores {
		if c != but && (top < 0 || s > scores[top]) {
			top = c
		}
	}
	return top
}

func mapped(forms []string, f func(string) string) []string {
	out := make([]string, len(forms))
	for i, s := range forms {
		out[i] = f(s)
	}
	return out
}
