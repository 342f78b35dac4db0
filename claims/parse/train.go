package parse

import (
	"cmp"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"sync"

	"concord/claims"
	"concord/claims/perceptron"
)

// Settings of the training.
const (
	weightCut  = 1.1 // mean weights below this are dropped
	weightRare = 4   // features with fewer updates are dropped
	guideRare  = 6   // likewise of the guide
	margin     = 10  // by how much the right move must beat the others
	explore    = 0.9 // how often a wrong guess is followed, once the first epoch is over
	folds      = 3   // parts of the training set that guides are made for by turns
)

// An example is one sentence: its tokens with the tags that a tagger guessed,
// the right tree, and the guide's.
type example struct {
	tokens []claims.Token
	gold   gold
	back   gold // the right tree of the words in reverse
	guide  []guided
	weight float32
}

// A Source is a set of articles that hold the right trees; a token without a
// relation is one of whose governor the source is not sure. Tagged are the same
// articles with the tags that the parser will see, best those of a tagger that
// was not trained on them.
type Source struct {
	Articles, Tagged []*claims.Article
	Weight           float32 // of what is learnt from it
}

// Options say how long to train.
type Options struct {
	GuideEpochs, Epochs int
}

// Train learns a parser and gives its sections. Words is the section of
// clusters.
func Train(sources []Source, words []byte, o Options) ([]perceptron.Part, error) {
	labels := labelNames(sources)
	table, err := perceptron.OpenTable(words)
	if err != nil {
		return nil, fmt.Errorf("parse: %w", err)
	}
	if len(labels) > perceptron.MaxClasses {
		return nil, fmt.Errorf("parse: %d relations, more than the %d that a model can tell apart", len(labels), perceptron.MaxClasses)
	}
	var examples []example
	for _, s := range sources {
		examples = append(examples, examplesOf(s, labels)...)
	}
	guide, err := guides(examples, table, labels, o.GuideEpochs)
	if err != nil {
		return nil, fmt.Errorf("parse: %w", err)
	}
	l, err := newLearner(table, labels, false)
	if err != nil {
		return nil, fmt.Errorf("parse: %w", err)
	}
	l.train(examples, o.Epochs)
	return []perceptron.Part{
		{Name: labelsSection, Data: []byte(strings.Join(labels, "\n"))},
		{Name: guideSection, Data: guide},
		{Name: weightsSection, Data: l.trainer.Compile(weightCut, weightRare)},
		{Name: namingSection, Data: l.namer.Compile(weightCut, weightRare)},
	}, nil
}

// guides trains the guide on all examples, and gives each example the tree of
// a guide that was not trained on it, so that the parser learns how far to
// trust one.
func guides(examples []example, words *perceptron.Table, labels []string, epochs int) ([]byte, error) {
	var whole []byte
	errs := make([]error, folds+1)
	work := func(fold int) {
		var train []example
		for i := range examples {
			if i/100%folds != fold {
				train = append(train, examples[i])
			}
		}
		l, err := newLearner(words, labels, true)
		if errs[fold] = err; err != nil {
			return
		}
		l.train(train, epochs)
		data := l.trainer.Compile(weightCut, guideRare)
		if fold == folds {
			whole = data
			return
		}
		errs[fold] = guideOthers(examples, fold, words, data)
	}
	limit := make(chan struct{}, runtime.GOMAXPROCS(0))
	var wg sync.WaitGroup
	for fold := range folds + 1 {
		limit <- struct{}{}
		wg.Go(func() {
			work(fold)
			<-limit
		})
	}
	wg.Wait()
	return whole, errors.Join(errs...)
}

// guideOthers parses the examples of a fold backwards with a guide.
func guideOthers(examples []example, fold int, words *perceptron.Table, data []byte) error {
	m, err := perceptron.Open(data)
	if err != nil {
		return err
	}
	var s scratch
	for i := range examples {
		if i/100%folds == fold {
			e := &examples[i]
			s.guide.nodes = fillNodes(s.guide.nodes, words, e.tokens, true)
			s.follow(&s.guide, m, nil, nil, guideSure)
			s.state.guideBy(&s.guide)
			e.guide = slices.Clone(s.state.guide)
		}
	}
	return nil
}

// labelNames lists the relations, the root's first, then by frequency.
func labelNames(sources []Source) []string {
	count := map[string]int{}
	for _, s := range sources {
		for _, a := range s.Articles {
			for i := range a.Tokens {
				count[a.Tokens[i].Rel]++
			}
		}
	}
	delete(count, rootLabel)
	delete(count, "")
	names := make([]string, 0, len(count))
	for n := range count {
		names = append(names, n)
	}
	slices.SortFunc(names, func(a, b string) int {
		return cmp.Or(count[b]-count[a], strings.Compare(a, b))
	})
	return append([]string{rootLabel}, names...)
}

func examplesOf(source Source, labels []string) []example {
	index := map[string]uint8{}
	for i, n := range labels {
		index[n] = uint8(i)
	}
	var out []example
	for k, a := range source.Articles {
		for _, st := range a.Sentences {
			n := st.Last - st.First
			e := example{tokens: source.Tagged[k].Tokens[st.First:st.Last], back: gold{make([]int32, n), make([]uint8, n)}, weight: source.Weight}
			for i, t := range a.Tokens[st.First:st.Last] {
				head := int32(i) + t.Head
				switch {
				case t.Rel == "":
					head = unknown
				case t.Head == 0:
					head = n
				}
				e.gold.heads = append(e.gold.heads, head)
				e.gold.labels = append(e.gold.labels, index[t.Rel])
				from := int(n) - 1 - i
				e.back.heads[from], e.back.labels[from] = head, index[t.Rel]
				if 0 <= head && head < n {
					e.back.heads[from] = n - 1 - head
				}
			}
			out = append(out, e)
		}
	}
	return out
}
