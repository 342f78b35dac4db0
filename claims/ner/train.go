package ner

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"concord/claims"
	"concord/claims/perceptron"
)

// Settings of the training.
const (
	weightCut  = 1.4
	weightRare = 3
	plainCount = 8    // a word seen so often in no name cannot begin one unless it has a capital
	lead       = 8    // by how much the right class must beat the others
	titleShare = 0.10 // of the sentences are seen in title case
	capsShare  = 0.05 // in capitals
	smallShare = 0.04 // and without any
)

// Unknown is the Name of a token of which the source cannot say whether it is
// in a name. Nothing is learnt from it.
const Unknown = "?"

// A Source is a set of articles whose tokens hold the right Name, and the Tag
// that a tagger gave; of some Name may be Unknown. Often is how many times an epoch shows them.
type Source struct {
	Articles []*claims.Article
	Often    int
	Weight   float32 // of what is learnt from it
}

// Train learns a name tagger and gives its sections. Words is the section of
// clusters and lists of names, profiles what else is known of words, by
// perceptron.Word.
func Train(sources []Source, words []byte, profiles map[uint64]Profile, epochs int) ([]perceptron.Part, error) {
	known := knownWords(sources, profiles)
	l := &learner{}
	var err error
	if l.model.words, err = perceptron.OpenTable(words); err != nil {
		return nil, fmt.Errorf("ner: %w", err)
	}
	if l.model.known, err = perceptron.OpenTable(known); err != nil {
		return nil, fmt.Errorf("ner: %w", err)
	}
	if l.trainer, err = perceptron.NewTrainer(len(labels)); err != nil {
		return nil, fmt.Errorf("ner: %w", err)
	}
	l.rng = rand.New(rand.NewPCG(5, 6))
	l.scratch.history = history{}
	var all []weighed
	for _, s := range sources {
		for range s.Often {
			for _, a := range s.Articles {
				all = append(all, weighed{a, s.Weight})
			}
		}
	}
	for range epochs {
		for _, i := range l.rng.Perm(len(all)) {
			l.weight = all[i].weight
			l.article(all[i].article)
		}
	}
	return []perceptron.Part{
		{Name: knownSection, Data: known},
		{Name: weightsSection, Data: l.trainer.Compile(weightCut, weightRare)},
	}, nil
}

type weighed struct {
	article *claims.Article
	weight  float32
}

// knownWords makes the table of the words' profiles, and of the words that are
// never in a name.
func knownWords(sources []Source, profiles map[uint64]Profile) []byte {
	outsideOf, inside := map[uint64]int{}, map[uint64]bool{}
	for _, s := range sources {
		for _, a := range s.Articles {
			for i := range a.Tokens {
				id := perceptron.Word(a.Tokens[i].Norm)
				if a.Tokens[i].Name == "" {
					outsideOf[id]++
				} else if strings.HasPrefix(a.Tokens[i].Name, "B-") && !hasCapital(a.Slice(a.Tokens[i].Span)) {
					inside[id] = true
				}
			}
		}
	}
	table := make(map[uint64]uint32, len(profiles))
	for id, p := range profiles {
		table[id] = uint32(p) << 1
	}
	for id, n := range outsideOf {
		if n >= plainCount && !inside[id] {
			table[id] |= 1
		}
	}
	return perceptron.BuildTable(table)
}

// A learner holds the state of the training.
type learner struct {
	model   model
	trainer *perceptron.Trainer
	rng     *rand.Rand
	weight  float32 // of the article at hand
	scratch scratch
	scores  [perceptron.MaxClasses]float32
}

// article learns from one article in the order in which Tagger.Article reads
// it, with its own guesses as history.
func (l *learner) article(a *claims.Article) {
	s := &l.scratch
	clear(s.history)
	s.pass = 0
	for i := range a.Sentences {
		st := &a.Sentences[i]
		s.prepare(&l.model, a, st)
		if perceptron.TypographyOf(s.forms) == perceptron.Plain {
			l.sentence(a.Tokens[st.First:st.Last], perceptron.Plain)
		}
	}
	l.again(a)
}

// again is the second pass, in which some sentences are set in other letters.
func (l *learner) again(a *claims.Article) {
	s := &l.scratch
	s.pass = 1
	s.later = s.later[:0]
	for i := range a.Sentences {
		st := &a.Sentences[i]
		s.prepare(&l.model, a, st)
		if perceptron.TypographyOf(s.forms) != perceptron.Plain || l.rng.Float64() < titleShare+capsShare+smallShare {
			s.later = append(s.later, int32(i))
			continue
		}
		l.sentence(a.Tokens[st.First:st.Last], perceptron.Plain)
	}
	for _, i := range s.later {
		st := &a.Sentences[i]
		s.prepare(&l.model, a, st)
		if perceptron.TypographyOf(s.forms) == perceptron.Plain {
			change := perceptron.Titled
			switch r := l.rng.Float64() * (titleShare + capsShare + smallShare); {
			case r < capsShare:
				change = strings.ToUpper
			case r < capsShare+smallShare:
				change = strings.ToLower
			}
			l.reset(a, st, change)
		}
		l.sentence(a.Tokens[st.First:st.Last], perceptron.TypographyOf(s.forms))
	}
}

// reset writes the prepared sentence in another typography.
func (l *learner) reset(a *claims.Article, st *claims.Sentence, change func(string) string) {
	s := &l.scratch
	for i := range s.forms {
		tok := &a.Tokens[int(st.First)+i]
		s.forms[i] = change(s.forms[i])
		l.model.fill(&s.words[i+margin], s.forms[i], tok.Norm, tok.Tag)
	}
}

func (l *learner) sentence(tokens []claims.Token, mode perceptron.Typography) {
	s := &l.scratch
	c := context{mode: uint64(mode)}
	for i := range tokens {
		w := &s.words[i+margin]
		class := outside
		if c.last != outside || !w.idle() {
			c.seen, c.next = s.seen(w), s.seen(&s.words[i+margin+1])
			s.features = features(s.features[:0], s.words, i+margin, &c)
			l.trainer.Score(s.features, l.scores[:len(labels)])
			class = bestClass(&l.scores, int(c.last))
			l.trainer.Step()
			if right, ok := reachable(classOf(tokens[i].Name), int(c.last)); ok && tokens[i].Name != Unknown {
				if rival := l.rival(right, int(c.last)); l.scores[right] < l.scores[rival]+lead {
					l.trainer.Update(s.features, right, rival, l.weight)
				}
			}
		}
		s.note(w, class)
		c.advance(w, class)
	}
}

// reachable is what is right after the guess last: a name whose beginning was
// missed begins late. There is nothing to learn within a name of another kind.
func reachable(right, last int) (class int, ok bool) {
	switch {
	case right == outside || begins(right) || kindOf(right) == kindOf(last):
		return right, true
	case last == outside:
		return right - 1, true
	}
	return outside, false
}

// rival is the highest scored class but the right one that may follow last.
func (l *learner) rival(right, last int) int {
	best := -1
	for c := range labels {
		if c == right || c != outside && !begins(c) && kindOf(c) != kindOf(last) {
			continue
		}
		if best < 0 || l.scores[c] > l.scores[best] {
			best = c
		}
	}
	return best
}

// classOf is the class of a label; labels that training does not know are outside.
func classOf(name string) int {
	for c, l := range labels {
		if l == name {
			return c
		}
	}
	return outside
}
