package tag

import (
	"fmt"
	"strings"
	"sync"

	"concord/claims"
	"concord/claims/lexicon"
	"concord/claims/perceptron"
)

// Names of the tagger's sections in the model file.
const (
	weightsSection = "tag.weights"
	knownSection   = "tag.words"
	classesSection = "tag.classes"
	// WordsSection holds clusters and lists of names; all trained stages read it.
	WordsSection = "words"
)

// A Tagger assigns Token.Tag, Token.POS and Token.Lemma. It is safe for
// concurrent use.
type Tagger struct {
	model   *model
	classes []class
	lemmas  *lemmatizer
	scratch sync.Pool // of *scratch
}

// A class is a pair of tags, told apart together.
type class struct{ penn, universal string }

type model struct {
	weights *perceptron.Model
	words   *perceptron.Table
	known   *perceptron.Table
}

// A scratch is what one article's tagging needs room for.
type scratch struct {
	words    []word
	forms    []string
	features []uint64
	scores   [perceptron.MaxClasses]int32
}

// New opens the tagger that the binary carries.
func New() (*Tagger, error) { return Open(lexicon.Model()) }

// Open opens the tagger of a model file.
func Open(file []byte) (*Tagger, error) {
	m := &model{}
	names, err := perceptron.Strings(file, classesSection)
	if err != nil {
		return nil, fmt.Errorf("tag: %w", err)
	}
	if m.words, err = perceptron.TableOf(file, WordsSection); err != nil {
		return nil, fmt.Errorf("tag: %w", err)
	}
	if m.known, err = perceptron.TableOf(file, knownSection); err != nil {
		return nil, fmt.Errorf("tag: %w", err)
	}
	if m.weights, err = perceptron.ModelOf(file, weightsSection); err != nil {
		return nil, fmt.Errorf("tag: %w", err)
	}
	if m.weights.Classes() != len(names) {
		return nil, fmt.Errorf("tag: model has %d tags and weights for %d; build it again with concord-lab train", len(names), m.weights.Classes())
	}
	t := &Tagger{model: m, classes: make([]class, len(names)), lemmas: newLemmatizer(lexicon.Lemmas())}
	for i, name := range names {
		penn, universal, _ := strings.Cut(name, " ")
		t.classes[i] = class{penn, universal}
	}
	t.scratch.New = func() any { return new(scratch) }
	return t, nil
}

// Article tags the tokens of a, sentence by sentence.
func (t *Tagger) Article(a *claims.Article) {
	s := t.scratch.Get().(*scratch)
	defer t.scratch.Put(s)
	for i := range a.Sentences {
		if st := &a.Sentences[i]; st.First < st.Last {
			t.sentence(s, a, a.Tokens[st.First:st.Last])
		}
	}
	s.forms = s.forms[:cap(s.forms)]
	clear(s.forms) // they hold the article's text
}

func (t *Tagger) sentence(s *scratch, a *claims.Article, tokens []claims.Token) {
	s.forms = s.forms[:0]
	for i := range tokens {
		s.forms = append(s.forms, a.Slice(tokens[i].Span))
	}
	s.words = s.words[:0]
	s.words = append(s.words, edge, edge)
	for i := range tokens {
		s.words = append(s.words, word{})
		t.model.fill(&s.words[margin+i], s.forms[i], tokens[i].Norm)
	}
	s.words = append(s.words, edge, edge)
	mode := uint64(perceptron.TypographyOf(s.forms))
	last, before := startClass, startClass
	for i := range tokens {
		c := t.best(s, i+margin, mode, last, before)
		tokens[i].Tag, tokens[i].POS = t.classes[c].penn, t.classes[c].universal
		tokens[i].Lemma = t.lemmas.lemma(s.forms[i], tokens[i].Norm, t.classes[c].penn)
		before, last = last, uint64(c)
	}
}

// startClass stands for the classes before a sentence.
const startClass = uint64(perceptron.MaxClasses)

// best is the class of the word at i.
func (t *Tagger) best(s *scratch, i int, mode, last, before uint64) int {
	if c := s.words[i].fixed; c > 0 && int(c) <= len(t.classes) {
		return int(c) - 1
	}
	s.features = features(s.features[:0], s.words, i, mode, last, before)
	t.model.weights.Score(s.features, &s.scores)
	best := 0
	for c, score := range s.scores[:len(t.classes)] {
		if score > s.scores[best] {
			best = c
		}
	}
	return best
}
