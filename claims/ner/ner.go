package ner

import (
	"fmt"
	"sync"

	"concord/claims"
	"concord/claims/lexicon"
	"concord/claims/perceptron"
)

// Names of the name tagger's sections in the model file.
const (
	weightsSection = "ner.weights"
	knownSection   = "ner.words"
	wordsSection   = "words"
)

// labels are the classes: outside, then for each kind of name its first word
// and the others.
var labels = [...]string{"", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-MISC", "I-MISC"}

// kinds is the number of kinds of name.
const kinds = (len(labels) - 1) / 2

// outside is the class of words in no name.
const outside = 0

// kindOf is the kind of name of a class, from 1; 0 outside.
func kindOf(class int) int { return (class + 1) / 2 }

// begins reports whether a class is that of a name's first word.
func begins(class int) bool { return class%2 == 1 }

// A Tagger assigns Token.Name. It is safe for concurrent use.
type Tagger struct {
	model   model
	scratch sync.Pool // of *scratch
}

type model struct {
	weights *perceptron.Model
	words   *perceptron.Table
	known   *perceptron.Table
}

// A scratch is what one article needs room for.
type scratch struct {
	words    []word
	forms    []string
	later    []int32 // sentences set in titles or capitals, which wait for the rest
	features []uint64
	scores   [perceptron.MaxClasses]int32
	history  history
	pass     int // of passes, from 0; the first writes the history
}

// New opens the name tagger that the binary carries.
func New() (*Tagger, error) { return Open(lexicon.Model()) }

// Open opens the name tagger of a model file.
func Open(file []byte) (*Tagger, error) {
	t := &Tagger{}
	var err error
	if t.model.words, err = perceptron.TableOf(file, wordsSection); err != nil {
		return nil, fmt.Errorf("ner: %w", err)
	}
	if t.model.known, err = perceptron.TableOf(file, knownSection); err != nil {
		return nil, fmt.Errorf("ner: %w", err)
	}
	if t.model.weights, err = perceptron.ModelOf(file, weightsSection); err != nil {
		return nil, fmt.Errorf("ner: %w", err)
	}
	if t.model.weights.Classes() != len(labels) {
		return nil, fmt.Errorf("ner: model tells %d classes apart where names need %d; build it again with concord-lab train", t.model.weights.Classes(), len(labels))
	}
	t.scratch.New = func() any { return &scratch{history: history{}} }
	return t, nil
}

// Article finds the names in a, in two passes: the second knows what the first
// made of each word everywhere in the article. Sentences in title case or
// capitals, whose letters say little, come last, when the names of the others
// are known.
func (t *Tagger) Article(a *claims.Article) {
	s := t.scratch.Get().(*scratch)
	defer t.scratch.Put(s)
	clear(s.history)
	for s.pass = range passes {
		s.later = s.later[:0]
		for i := range a.Sentences {
			st := &a.Sentences[i]
			s.prepare(&t.model, a, st)
			if perceptron.TypographyOf(s.forms) != perceptron.Plain {
				s.later = append(s.later, int32(i))
				continue
			}
			t.sentence(s, a.Tokens[st.First:st.Last], perceptron.Plain)
		}
	}
	for _, i := range s.later {
		st := &a.Sentences[i]
		s.prepare(&t.model, a, st)
		t.sentence(s, a.Tokens[st.First:st.Last], perceptron.TypographyOf(s.forms))
	}
	clear(s.forms[:cap(s.forms)]) // they hold the article's text
}

// passes is how often the sentences are read.
const passes = 2

// prepare fills words and forms for a sentence.
func (s *scratch) prepare(m *model, a *claims.Article, st *claims.Sentence) {
	s.forms = s.forms[:0]
	s.words = append(s.words[:0], edge, edge)
	for k := st.First; k < st.Last; k++ {
		tok := &a.Tokens[k]
		form := a.Slice(tok.Span)
		s.forms = append(s.forms, form)
		s.words = append(s.words, word{})
		m.fill(&s.words[len(s.words)-1], form, tok.Norm, tok.Tag)
	}
	s.words = append(s.words, edge, edge)
}

// sentence tags the words that prepare filled in.
func (t *Tagger) sentence(s *scratch, tokens []claims.Token, mode perceptron.Typography) {
	c := context{mode: uint64(mode)}
	for i := range tokens {
		w := &s.words[i+margin]
		class := outside
		if c.last != outside || !w.idle() {
			c.seen, c.next = s.seen(w), s.seen(&s.words[i+margin+1])
			s.features = features(s.features[:0], s.words, i+margin, &c)
			t.model.weights.Score(s.features, &s.scores)
			class = bestClass(&s.scores, int(c.last))
		}
		tokens[i].Name = labels[class]
		s.note(w, class)
		c.advance(w, class)
	}
}

// advance moves the context past a word.
func (c *context) advance(w *word, class int) {
	c.prev, c.last = c.last, uint64(class)
	switch {
	case class == outside:
		c.from = 0
	case begins(class):
		c.from = w.id
	}
}

// bestClass is the class with the highest score that may follow last: a name
// goes on only as the kind that it began as.
func bestClass[T int32 | float32](scores *[perceptron.MaxClasses]T, last int) int {
	best := outside
	for c := 1; c < len(labels); c++ {
		if scores[c] > scores[best] && (begins(c) || kindOf(c) == kindOf(last)) {
			best = c
		}
	}
	return best
}
