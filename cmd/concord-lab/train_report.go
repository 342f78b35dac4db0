package main

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"concord/claims/ner"
	"concord/claims/parse"
	"concord/claims/tag"
)

// report prints how a model does on the test sets, gold tokens, everything else predicted.
func report(w io.Writer, data string, file []byte) error {
	tagger, err := tag.Open(file)
	if err != nil {
		return err
	}
	parser, err := parse.Open(file)
	if err != nil {
		return err
	}
	sets, err := testSets(data)
	if err != nil {
		return err
	}
	for _, s := range sets {
		got := s.bank.plain()
		var xpos, upos, uas, las, n int
		for i, a := range got {
			tagger.Article(a)
			parser.Article(a)
			for k := range a.Tokens {
				g, p := &s.bank[i].Tokens[k], &a.Tokens[k]
				n++
				xpos += one(g.Tag == p.Tag)
				upos += one(g.POS == p.POS)
				uas += one(g.Head == p.Head)
				las += one(g.Head == p.Head && universal(g.Rel) == universal(p.Rel))
			}
		}
		fmt.Fprintf(w, "%-14s %6d words  UPOS %.2f  XPOS %.2f  UAS %.2f  LAS %.2f\n", s.name, n,
			percent(upos, n), percent(xpos, n), percent(uas, n), percent(las, n))
	}
	return reportNames(w, data, tagger, file)
}

// reportNames prints how well a model finds persons, organisations and places.
func reportNames(w io.Writer, data string, tagger articleStage, file []byte) error {
	namer, err := ner.Open(file)
	if err != nil {
		return err
	}
	gum := newGumNamer()
	var news treebank
	for _, part := range []string{"dev", "test"} {
		bank, err := readNames(filepath.Join(data, "ud-gum", part+".conllu"), gum)
		if err != nil {
			return err
		}
		news = append(news, bank.genre("news")...)
	}
	web, err := readNames(filepath.Join(data, "uner-ewt", "en_ewt-ud-test.iob2"), gum)
	if err != nil {
		return err
	}
	for _, s := range []testSet{{"uner-ewt test", web}, {"ud-gum news", news}} {
		var total tally
		scores := scoreNames(s.bank, onGoldTokens(s.bank, []articleStage{tagger, namer}))
		for _, label := range nameTypes {
			total.add(scores[label])
		}
		fmt.Fprintf(w, "%-14s %6d names  precision %.2f  recall %.2f  F1 %.2f\n", s.name, total.gold, total.precision(), total.recall(), total.f1())
	}
	return nil
}

// A testSet is a bank to measure on.
type testSet struct {
	name string
	bank treebank
}

func testSets(data string) ([]testSet, error) {
	var sets []testSet
	var news treebank
	for _, part := range []string{"dev", "test"} {
		for _, dir := range []string{"ud-ewt", "ud-gum"} {
			bank, err := readTreebank(filepath.Join(data, dir, part+".conllu"))
			if err != nil {
				return nil, err
			}
			sets = append(sets, testSet{dir + " " + part, bank})
			for _, a := range bank {
				if strings.Contains(a.Title, "_news_") {
					news = append(news, a)
				}
			}
		}
	}
	return append(sets, testSet{"ud-gum news", news}), nil
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

func percent(part, whole int) float64 { return 100 * float64(part) / float64(max(whole, 1)) }
