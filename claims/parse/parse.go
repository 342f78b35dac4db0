package parse

import (
	"fmt"
	"math"
	"sync"

	"concord/claims"
	"concord/claims/lexicon"
	"concord/claims/perceptron"
)

// Names of the parser's sections in the model file.
const (
	guideSection   = "parse.guide"
	weightsSection = "parse.weights"
	namingSection  = "parse.naming"
	labelsSection  = "parse.labels"
	wordsSection   = "words"
)

// rootLabel is the relation of a sentence's root.
const rootLabel = "root"

// By how much a move must lead to be made on the near features alone: half of
// the moves do, and the trees are the same but for one arc in a thousand.
const (
	sure      = 110 * perceptron.One
	guideSure = 60 * perceptron.One
)

// A Parser assigns Token.Head and Token.Rel. It is safe for concurrent use.
type Parser struct {
	guide   *perceptron.Model // chooses moves, reading backwards
	weights *perceptron.Model // chooses moves
	naming  *perceptron.Model // chooses relations
	words   *perceptron.Table
	labels  relations
	scratch sync.Pool // of *scratch
}

// A scratch is what one article's parsing needs room for.
type scratch struct {
	guide    state
	state    state
	view     view
	features []uint64
	scores   [perceptron.MaxClasses]int32
}

// New opens the parser that the binary carries.
func New() (*Parser, error) { return Open(lexicon.Model()) }

// Open opens the parser of a model file.
func Open(file []byte) (*Parser, error) {
	p := &Parser{}
	names, err := perceptron.Strings(file, labelsSection)
	if err != nil {
		return nil, fmt.Errorf("parse: %w", err)
	}
	p.labels = newRelations(names)
	if p.words, err = perceptron.TableOf(file, wordsSection); err != nil {
		return nil, fmt.Errorf("parse: %w", err)
	}
	for _, m := range []struct {
		section string
		classes int
		model   **perceptron.Model
	}{{guideSection, classes, &p.guide}, {weightsSection, classes, &p.weights}, {namingSection, len(names), &p.naming}} {
		if *m.model, err = perceptron.ModelOf(file, m.section); err != nil {
			return nil, fmt.Errorf("parse: %w", err)
		}
		if n := (*m.model).Classes(); n != m.classes {
			return nil, fmt.Errorf("parse: section %s has %d classes where %d are needed; build the model again with concord-lab train", m.section, n, m.classes)
		}
	}
	p.scratch.New = func() any { return new(scratch) }
	return p, nil
}

// Article parses the sentences of a.
func (p *Parser) Article(a *claims.Article) {
	s := p.scratch.Get().(*scratch)
	defer p.scratch.Put(s)
	for i := range a.Sentences {
		if st := &a.Sentences[i]; st.First < st.Last {
			p.sentence(s, a.Tokens[st.First:st.Last])
		}
	}
}

func (p *Parser) sentence(s *scratch, tokens []claims.Token) {
	s.guide.nodes = fillNodes(s.guide.nodes, p.words, tokens, true)
	s.follow(&s.guide, p.guide, nil, nil, guideSure)
	s.state.guideBy(&s.guide)
	s.state.nodes = fillNodes(s.state.nodes, p.words, tokens, false)
	s.follow(&s.state, p.weights, p.naming, &p.labels, sure)
	p.write(&s.state, tokens)
}

// follow parses the sentence whose nodes st has, always by the best move.
// Without a model for relations the arcs bear their groups. A move that leads
// by sure on the near features alone is made without asking the far ones.
func (s *scratch) follow(st *state, moves, naming *perceptron.Model, labels *relations, sure int32) {
	st.reset(len(st.nodes) - 1)
	for st.next < st.n {
		if len(st.stack) == 0 {
			st.push()
			continue
		}
		st.look(&s.view)
		s.features = st.near(s.features[:0], &s.view)
		core := len(s.features)
		moves.Score(s.features, &s.scores)
		class, lead := bestMove(st, &s.scores)
		if lead < sure {
			s.features = st.far(s.features, &s.view)
			moves.Add(s.features[core:], &s.scores)
			class, _ = bestMove(st, &s.scores)
		}
		kind, group := split(class)
		label := uint8(group)
		if kind >= left && naming != nil {
			turn(s.features[:core], kind)
			naming.Score(s.features[:core], &s.scores)
			label = bestLabel(&s.scores, labels.of[group])
		}
		st.apply(kind, label)
	}
}

// turn makes of the features of a move those of the relation of its arc.
func turn(features []uint64, kind int) {
	for i := range features {
		features[i] ^= uint64(kind) * 0x9E3779B97F4A7C15
	}
}

// bestMove is the allowed class with the highest score, and by how much it
// leads the best of another kind or group.
func bestMove(st *state, scores *[perceptron.MaxClasses]int32) (best int, lead int32) {
	reduceOK, leftOK, rightOK := st.allowed()
	best = shift
	second := int32(math.MinInt32)
	better := func(from, to int) {
		for c := from; c < to; c++ {
			if score := scores[c]; score > scores[best] {
				best, second = c, scores[best]
			} else if score > second {
				second = score
			}
		}
	}
	if reduceOK {
		better(reduce, reduce+1)
	}
	if leftOK {
		better(firstLeft, firstRight)
	}
	if rightOK {
		better(firstRight, classes)
	}
	return best, int32(min(int64(scores[best])-int64(second), math.MaxInt32))
}

// bestLabel is the label with the highest score among some.
func bestLabel[T int32 | float32](scores *[perceptron.MaxClasses]T, among []uint8) uint8 {
	best := among[0]
	for _, l := range among[1:] {
		if scores[l] > scores[best] {
			best = l
		}
	}
	return best
}

// relations are the labels of arcs: their names, their groups, and the labels
// of each group. No arc to a word bears the root's, which is the first.
type relations struct {
	names  []string
	groups []uint8
	of     [groups][]uint8
}

func newRelations(names []string) relations {
	r := relations{names: names}
	for l, name := range names {
		g := groupOf(name)
		r.groups = append(r.groups, uint8(g))
		if l > 0 {
			r.of[g] = append(r.of[g], uint8(l))
		}
	}
	for g := range r.of {
		if len(r.of[g]) == 0 {
			r.of[g] = []uint8{0}
		}
	}
	return r
}

// write copies the tree to the tokens. Of the words left without a governor
// the first verb, or else the first word that is no mark, is the root; the
// others hang on it.
func (p *Parser) write(st *state, tokens []claims.Token) {
	root := none
	for i := range tokens {
		if st.words[i].head != none {
			continue
		}
		if root == none || rank(tokens[i].POS) > rank(tokens[root].POS) {
			root = i
		}
	}
	for i := range tokens {
		w := &st.words[i]
		switch {
		case i == root:
			tokens[i].Head, tokens[i].Rel = 0, rootLabel
		case w.head == none && tokens[i].POS == "PUNCT":
			tokens[i].Head, tokens[i].Rel = int32(root-i), "punct"
		case w.head == none:
			tokens[i].Head, tokens[i].Rel = int32(root-i), "parataxis"
		default:
			tokens[i].Head, tokens[i].Rel = w.head-int32(i), p.labels.names[w.label]
		}
	}
}

// rank orders words by how fit they are for the root.
func rank(pos string) int {
	switch pos {
	case "VERB":
		return 3
	case "PUNCT", "ADP", "CCONJ", "SCONJ", "PART", "DET":
		return 1
	}
	return 2
}
