package main

import (
	"fmt"
	"path/filepath"
	"runtime"
	"strings"

	"golang.org/x/sync/errgroup"

	"concord/claims"
	"concord/claims/parse"
	"concord/claims/perceptron"
	"concord/claims/tag"
)

// Lessons are what the tagger and the parser learn from: the treebanks and, if
// a teacher was asked, its tags and trees of other texts (data/parses.py).
type lessons struct {
	gold, silver treebank
	// The same with the tags of taggers that did not see them.
	goldTagged, silverTagged treebank
}

// What a lesson of the teacher weighs against one of people.
const (
	silverTagWeight  = 0.5
	silverTreeWeight = 0.5
)

// readLessons reads the training sets, and the teacher's files in a folder; ""
// is no teacher.
func readLessons(data, silver string) (*lessons, error) {
	gold, err := readBanks(data, "train")
	l := &lessons{gold: gold}
	if err != nil || silver == "" {
		return l, err
	}
	files, err := filepath.Glob(filepath.Join(silver, "*.conllu"))
	if err == nil && len(files) == 0 {
		err = fmt.Errorf("no *.conllu in %s: make them with data/parses.py or train without --parses", silver)
	}
	for _, file := range files {
		bank, err := readTreebank(file)
		if err != nil {
			return nil, err
		}
		l.silver = append(l.silver, bank.distinct()...)
	}
	return l, err
}

// distinct drops the sentences that stand in an earlier document: the same
// report printed twice would teach twice.
func (t treebank) distinct() treebank {
	seen := map[string]bool{}
	for _, a := range t {
		kept := a.Sentences[:0]
		for _, s := range a.Sentences {
			var norms strings.Builder
			for _, tok := range a.Tokens[s.First:s.Last] {
				norms.WriteString(tok.Norm + " ")
			}
			if key := norms.String(); !seen[key] {
				seen[key] = true
				kept = append(kept, s)
			}
		}
		a.Sentences = kept
	}
	return t
}

func tagSources(gold, silver treebank) []tag.Source {
	return []tag.Source{{Articles: gold, Weight: 1}, {Articles: silver, Weight: silverTagWeight}}
}

func (l *lessons) trees() []parse.Source {
	return []parse.Source{
		{Articles: l.gold, Tagged: l.goldTagged, Weight: 1},
		{Articles: l.silver, Tagged: l.silverTagged, Weight: silverTreeWeight},
	}
}

// folds is in how many parts jackknife cuts the training sets.
const folds = 5

// jackknife tags each part of the training sets with a tagger trained on the
// others, so that the parser learns with tags as wrong as those that it will
// get. The silver is cut into long stretches: its reports of one event stand
// together, and a tagger that saw one has seen the others.
func (l *lessons) jackknife(words []byte, epochs int) error {
	l.goldTagged, l.silverTagged = l.gold.plain(), l.silver.plain()
	goldFold := func(i int) int { return i % folds }
	silverFold := func(i int) int { return i * folds / len(l.silver) }
	var g errgroup.Group
	g.SetLimit(runtime.GOMAXPROCS(0))
	for fold := range folds {
		g.Go(func() error {
			sections, err := tag.Train(tagSources(without(l.gold, goldFold, fold), without(l.silver, silverFold, fold)), words, epochs)
			if err != nil {
				return err
			}
			tagger, err := tag.Open(perceptron.Pack(append(sections, perceptron.Part{Name: tag.WordsSection, Data: words})))
			if err != nil {
				return err
			}
			tagFold(tagger, l.goldTagged, goldFold, fold)
			tagFold(tagger, l.silverTagged, silverFold, fold)
			return nil
		})
	}
	return g.Wait()
}

// without gives the bank but for one fold.
func without(bank treebank, foldOf func(int) int, fold int) (rest treebank) {
	for i, a := range bank {
		if foldOf(i) != fold {
			rest = append(rest, a)
		}
	}
	return rest
}

func tagFold(tagger *tag.Tagger, bank []*claims.Article, foldOf func(int) int, fold int) {
	for i, a := range bank {
		if foldOf(i) == fold {
			tagger.Article(a)
		}
	}
}
