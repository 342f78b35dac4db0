package parse

import (
	"fmt"
	"sync"

	"concord/claims"
	"concord/claims/lexicon"
	"concord/claims/perceptron"
)

// Names of the parser's sections in the model file.
const (
	weightsSection = "parse.weights"
	labelsSection  = "parse.labels"
	wordsSection   = "words"
)

// rootLabel is the relation of a sentence's root.
const rootLabel = "root"

// A Parser assigns Token.Head and Token.Rel. It is safe for concurrent use.
type Parser struct {
	weights *perceptron.Model
	words   *perceptron.Table
	labels  []string
	scratch sync.Pool // of *scratch
}

// A scratch is what one article's parsing needs room for.
type scratch struct {
	state    state
	features []uint64
	scores   [perceptron.MaxClasses]int32
}

// New opens the parser that the binary carries.
func New() (*Parser, error) { return Open(lexicon.Model()) }

// Open opens the parser of a model file.
func Open(file []byte) (*Parser, error) {
	p := &Parser{}
	var err error
	if p.labels, err = perceptron.Strings(file, labelsSection); err != nil {
		return nil, fmt.Errorf("parse: %w", err)
	}
	if p.words, err = perceptron.TableOf(file, wordsSection); err != nil {
		return nil, fmt.Errorf("parse: %w", err)
	}
	if p.weights, err = perceptron.ModelOf(file, weightsSection); err != nil {
		return nil, fmt.Errorf("parse: %w", err)
	}
	if want := firstLeft + 2*len(p.labels); p.weights.Classes() != want {
		return nil, fmt.Errorf("parse: model has weights for %d moves where %d relations need %d; build it again with concord-lab train", p.weights.Classes(), len(p.labels), want)
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
	st := &s.state
	st.nodes = fillNodes(st.nodes, p.words, tokens)
	st.reset(len(tokens))
	for st.next < st.n {
		s.features = st.features(s.features[:0])
		p.weights.Score(s.features, &s.scores)
		st.apply(bestMove(st, &s.scores, len(p.labels)), len(p.labels))
	}
	p.write(st, tokens)
}

// bestMove is the allowed move with the highest score. No arc to a word bears
// the root's label, which is the first.
func bestMove[T int32 | float32](st *state, scores *[perceptron.MaxClasses]T, labels int) int {
	reduceOK, leftOK, rightOK := st.allowed()
	best := shift
	if reduceOK && scores[reduce] > scores[best] {
		best = reduce
	}
	if leftOK {
		for m := firstLeft + 1; m < firstLeft+labels; m++ {
			if scores[m] > scores[best] {
				best = m
			}
		}
	}
	if rightOK {
		for m := firstLeft + labels + 1; m < firstLeft+2*labels; m++ {
			if scores[m] > scores[best] {
				best = m
			}
		}
	}
	return best
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
			tokens[i].Head, tokens[i].Rel = w.head-int32(i), p.labels[w.label]
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
