package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"concord/claims/perceptron"
	"concord/claims/tag"
)

// trainOptions are the flags of train.
type trainOptions struct {
	data, lexicon, out string
	tagEpochs          int
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
