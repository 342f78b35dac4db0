package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"time"

	"github.com/spf13/cobra"
	"golang.org/x/sync/errgroup"

	"concord/claims/ner"
	"concord/claims/parse"
	"concord/claims/perceptron"
	"concord/claims/tag"
)

// trainOptions are the flags of train.
type trainOptions struct {
	data, lexicon, out, silver string
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
	f.IntVar(&o.tagEpochs, "tag-epochs", 8, "times that the tagger sees the training set")
	f.IntVar(&o.guideEpochs, "guide-epochs", 4, "times that the backward parser, the guide of the other, sees it")
	f.IntVar(&o.parseEpochs, "parse-epochs", 5, "times that the parser sees it")
	f.IntVar(&o.nameEpochs, "name-epochs", 4, "times that the name tagger sees its training sets")
	f.StringVar(&o.silver, "silver", "", "folder of names that a teacher marked with data/teacher.py; without it names are learnt from gold alone")
	return cmd
}

// train makes every model in turn and writes them to one file.
func train(w io.Writer, o *trainOptions) error {
	start := time.Now()
	words, err := wordsSection(o.lexicon)
	if err != nil {
		return err
	}
	bank, err := readBanks(o.data, "train")
	if err != nil {
		return err
	}
	parts := []perceptron.Part{{Name: tag.WordsSection, Data: words}}
	fmt.Fprintf(w, "%d words to train on (%.1fs)\n", bank.tokens(), time.Since(start).Seconds())

	sections, err := tag.Train(bank, words, o.tagEpochs)
	if err != nil {
		return err
	}
	parts = append(parts, sections...)
	fmt.Fprintf(w, "tagger trained (%.0fs)\n", time.Since(start).Seconds())

	tagged, err := jackknife(bank, words, o.tagEpochs)
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "training set tagged by taggers that did not see it (%.0fs)\n", time.Since(start).Seconds())
	if sections, err = parse.Train(bank, tagged, words, parse.Options{GuideEpochs: o.guideEpochs, Epochs: o.parseEpochs}); err != nil {
		return err
	}
	parts = append(parts, sections...)
	fmt.Fprintf(w, "parser trained (%.0fs)\n", time.Since(start).Seconds())

	names, err := nameSources(o, bank, tagged, parts)
	if err != nil {
		return err
	}
	if sections, err = ner.Train(names, words, o.nameEpochs); err != nil {
		return err
	}
	parts = append(parts, sections...)
	fmt.Fprintf(w, "name tagger trained (%.0fs)\n", time.Since(start).Seconds())

	file := perceptron.Pack(parts)
	for _, p := range parts {
		fmt.Fprintf(w, "  %-14s %9d bytes\n", p.Name, len(p.Data))
	}
	if err := report(w, o.data, file); err != nil {
		return err
	}
	if err := os.WriteFile(o.out, file, 0o644); err != nil {
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

// folds is in how many parts jackknife cuts the training set.
const folds = 5

// jackknife tags each part of the bank with a tagger trained on the others, so
// that the parser learns with tags as wrong as those that it will get.
func jackknife(bank treebank, words []byte, epochs int) (treebank, error) {
	tagged := bank.plain()
	var g errgroup.Group
	g.SetLimit(runtime.GOMAXPROCS(0))
	for fold := range folds {
		g.Go(func() error {
			var rest treebank
			for i, a := range bank {
				if i%folds != fold {
					rest = append(rest, a)
				}
			}
			sections, err := tag.Train(rest, words, epochs)
			if err != nil {
				return err
			}
			tagger, err := tag.Open(perceptron.Pack(append(sections, perceptron.Part{Name: tag.WordsSection, Data: words})))
			if err != nil {
				return err
			}
			for i := fold; i < len(tagged); i += folds {
				tagger.Article(tagged[i])
			}
			return nil
		})
	}
	return tagged, g.Wait()
}
