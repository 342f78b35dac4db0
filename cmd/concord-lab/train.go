package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"concord/claims/ner"
	"concord/claims/parse"
	"concord/claims/perceptron"
	"concord/claims/tag"
)

// trainOptions are the flags of train.
type trainOptions struct {
	data, lexicon, out, silver string
	parses                     string
	only                       []string
	tagEpochs                  int
	guideEpochs, parseEpochs   int
	nameEpochs                 int
}

func trainCommand() *cobra.Command {
	o := trainOptions{}
	cmd := &cobra.Command{
		Use:   "train",
		Short: "Train the tagger, the parser and the name tagger and write the model file",
		Args:  cobra.NoArgs,
		RunE:  func(cmd *cobra.Command, _ []string) error { return train(cmd.OutOrStdout(), &o) },
	}
	f := cmd.Flags()
	f.StringVar(&o.data, "data", "../shared/data", "folder that holds ud-ewt, ud-gum and uner-ewt")
	f.StringVar(&o.lexicon, "lexicon", "claims/lexicon", "folder of the lists of names")
	f.StringVar(&o.out, "out", "claims/lexicon/model.bin", "file to write")
	f.StringSliceVar(&o.only, "only", nil, "parts to train, of words, tag, parse and ner; the others are kept as they are in the file to write")
	f.IntVar(&o.tagEpochs, "tag-epochs", 8, "times that the tagger sees the training set")
	f.IntVar(&o.guideEpochs, "guide-epochs", 3, "times that the backward parser, the guide of the other, sees it")
	f.IntVar(&o.parseEpochs, "parse-epochs", 4, "times that the parser sees it")
	f.IntVar(&o.nameEpochs, "name-epochs", 8, "times that the name tagger sees its training sets")
	f.StringVar(&o.silver, "silver", "", "folder of names that a teacher marked (data/names.py); without it names are learnt from people's marks alone")
	f.StringVar(&o.parses, "parses", "", "folder of tags and trees that a teacher gave, by data/parses.py; without it they are learnt from gold alone")
	return cmd
}

// train makes every model in turn, or those asked for, and writes them to one file.
func train(w io.Writer, o *trainOptions) error {
	start := time.Now()
	m, err := newMaking(o)
	if err != nil {
		return err
	}
	l, err := readLessons(o.data, o.parses)
	if err != nil {
		return err
	}
	done := func(what string) { fmt.Fprintf(w, "%s (%.0fs)\n", what, time.Since(start).Seconds()) }
	done(fmt.Sprintf("%d words to train on, and %d that a teacher read", l.gold.tokens(), l.silver.tokens()))
	if err := m.part("words", func() ([]perceptron.Part, error) { return wordsSection(o.lexicon) }); err != nil {
		return err
	}
	words := m.parts[0].Data
	if err := m.part("tag", func() ([]perceptron.Part, error) { return tag.Train(tagSources(l.gold, l.silver), words, o.tagEpochs) }); err != nil {
		return err
	}
	done("tagger")
	if m.wanted("parse") || m.wanted("ner") {
		if err := l.jackknife(words, (o.tagEpochs+1)/2); err != nil {
			return err
		}
		done("training sets tagged by taggers that did not see them")
	}
	if err := m.part("parse", func() ([]perceptron.Part, error) {
		return parse.Train(l.trees(), words, parse.Options{GuideEpochs: o.guideEpochs, Epochs: o.parseEpochs})
	}); err != nil {
		return err
	}
	done("parser")
	if err := m.part("ner", func() ([]perceptron.Part, error) {
		names, err := nameSources(o, l.gold, l.goldTagged, m.parts)
		if err != nil {
			return nil, err
		}
		profiles, err := nameProfiles()
		if err != nil {
			return nil, err
		}
		return ner.Train(names, words, profiles, o.nameEpochs)
	}); err != nil {
		return err
	}
	done("name tagger")
	return m.write(w)
}

// A making is a model file on the way.
type making struct {
	options *trainOptions
	old     []perceptron.Part // of the file as it is; none if all is made anew
	parts   []perceptron.Part
}

// trainable are the parts of a model file: what stands before the dot in the
// names of their sections.
var trainable = []string{"words", "tag", "parse", "ner"}

func newMaking(o *trainOptions) (*making, error) {
	m := &making{options: o}
	for _, part := range o.only {
		if !slices.Contains(trainable, part) {
			return nil, fmt.Errorf("no part %q to train: choose of %s", part, strings.Join(trainable, ", "))
		}
	}
	if len(o.only) == 0 {
		return m, nil
	}
	file, err := os.ReadFile(o.out)
	if err != nil {
		return nil, fmt.Errorf("reading what is to be kept: %w; train all parts first", err)
	}
	if m.old, err = perceptron.Unpack(file); err != nil {
		return nil, fmt.Errorf("%s: %w", o.out, err)
	}
	return m, nil
}

func (m *making) wanted(part string) bool {
	return len(m.options.only) == 0 || slices.Contains(m.options.only, part)
}

// part adds the sections of one part: made anew if that is wanted, else those
// of the file as it is.
func (m *making) part(name string, build func() ([]perceptron.Part, error)) error {
	if m.wanted(name) {
		sections, err := build()
		m.parts = append(m.parts, sections...)
		return err
	}
	before := len(m.parts)
	for _, p := range m.old {
		if of, _, _ := strings.Cut(p.Name, "."); of == name {
			m.parts = append(m.parts, p)
		}
	}
	if len(m.parts) == before {
		return fmt.Errorf("%s has no sections of %q to keep; train that part, too", m.options.out, name)
	}
	return nil
}

// write measures the model and writes it.
func (m *making) write(w io.Writer) error {
	file := perceptron.Pack(m.parts)
	for _, p := range m.parts {
		fmt.Fprintf(w, "  %-14s %9d bytes\n", p.Name, len(p.Data))
	}
	if err := report(w, m.options.data, file); err != nil {
		return err
	}
	if err := os.WriteFile(m.options.out, file, 0o644); err != nil {
		return fmt.Errorf("writing the model: %w", err)
	}
	return nil
}

// readBanks reads one part (train, dev, test) of both treebanks.
func readBanks(data, part string) (treebank, error) {
	var all treebank
	for _, dir := range []string{"ud-ewt", "ud-gum"} {
		bank, err := readTreebank(filepath.Join(data, dir, part+".conllu"))
		if err != nil {
			return nil, err
		}
		all = append(all, bank...)
	}
	return all, nil
}
