package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"concord/claims"
	"concord/claims/ner"
	"concord/claims/perceptron"
	"concord/claims/tag"
)

// readIOB2 reads a file of Universal NER: a word a line with its label in the
// third column, sentences parted by empty lines with their text before them.
func readIOB2(path string) (treebank, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("reading names: %w; give the folder that holds uner-ewt with --data", err)
	}
	defer f.Close()
	b := &bankBuilder{path: path}
	text := ""
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<20)
	for n := 1; sc.Scan(); n++ {
		line := sc.Text()
		if t, ok := strings.CutPrefix(line, "# text = "); ok {
			text = t
		}
		if line == "" || line[0] == '#' {
			if err := b.line(line); err != nil {
				return nil, fmt.Errorf("%s:%d: %w", path, n, err)
			}
			continue
		}
		cols := strings.Split(line, "\t")
		if len(cols) < 3 {
			return nil, fmt.Errorf("%s:%d: %d columns where IOB2 has 3 or more", path, n, len(cols))
		}
		misc := "_"
		if rest, ok := strings.CutPrefix(strings.TrimLeft(text, " \u00a0"), cols[1]); ok {
			if text = rest; text != "" && text[0] != ' ' {
				misc = "SpaceAfter=No"
			}
		}
		err := b.word([]string{cols[0], cols[1], "_", "_", "_", "_", "0", "_", "_", misc})
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, n, err)
		}
		b.labels = append(b.labels, strings.TrimPrefix(cols[2], "O"))
	}
	b.endSentence()
	return b.bank, sc.Err()
}

// nameSources gathers what the name tagger learns from: the named entities of
// GUM's training set, the dev set of Universal NER and, if a teacher was asked,
// the names that it sees in EWT's training set and in the news of ECB+. Tagged
// is the bank as jackknife tagged it; parts hold the tagger for the rest.
func nameSources(o *trainOptions, bank, tagged treebank, parts []perceptron.Part) ([]ner.Source, error) {
	model, err := tag.Open(perceptron.Pack(parts))
	if err != nil {
		return nil, err
	}
	first := slices.IndexFunc(bank, func(a *claims.Article) bool { return strings.Contains(a.Path, "ud-gum") })
	ewt, gum := tagged[:first], tagged[first:]
	if err := newGumNamer().label(filepath.Join(o.data, "ud-gum", "train.conllu"), bank[first:]); err != nil {
		return nil, err
	}
	if err := copyNames(bank[first:], gum); err != nil {
		return nil, err
	}
	dev, err := readIOB2(filepath.Join(o.data, "uner-ewt", "en_ewt-ud-dev.iob2"))
	if err != nil {
		return nil, err
	}
	run(dev, []articleStage{model})
	sources := []ner.Source{{Articles: gum, Often: gumOften, Weight: 1}, {Articles: dev, Often: devOften, Weight: 1}}
	if o.silver == "" {
		return sources, nil
	}
	var silver [3]treebank
	for i, name := range []string{"uner", "ewt", "ecb"} {
		if silver[i], err = readIOB2(filepath.Join(o.silver, name+".iob2")); err != nil {
			return nil, fmt.Errorf("%w; make it with data/names.py or train without --silver", err)
		}
	}
	if err := copyNames(silver[0], dev); err != nil {
		return nil, err
	}
	if err := copyNames(silver[1], ewt); err != nil {
		return nil, err
	}
	run(silver[2], []articleStage{model})
	return append(sources, ner.Source{Articles: ewt, Often: 1, Weight: 1},
		ner.Source{Articles: silver[2], Often: 1, Weight: 1}), nil
}

// copyNames gives the words of one reading of a bank the names of another.
func copyNames(from, to treebank) error {
	if len(from) != len(to) {
		return fmt.Errorf("names for %d documents where there are %d; make them anew with data/names.py", len(from), len(to))
	}
	for i, a := range from {
		if len(a.Tokens) != len(to[i].Tokens) {
			return fmt.Errorf("%s: names for %d words where there are %d; make them anew with data/names.py", a.Title, len(a.Tokens), len(to[i].Tokens))
		}
		for k := range a.Tokens {
			to[i].Tokens[k].Name = a.Tokens[k].Name
		}
	}
	return nil
}

// How many times an epoch shows what people marked, against once for what a teacher marked.
const (
	gumOften = 2
	devOften = 4
)
