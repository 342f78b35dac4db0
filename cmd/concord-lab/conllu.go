package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"concord/claims"
)

// conlluOptions are the flags of conllu.
type conlluOptions struct{ genre, differences string }

func conlluCommand() *cobra.Command {
	var o conlluOptions
	cmd := &cobra.Command{
		Use:   "conllu FILE...",
		Short: "Measure segmentation, tags, lemmas and parses against treebanks in CoNLL-U",
		Long: "Measure the stages against treebanks in CoNLL-U, as the CoNLL 2018 shared task does:\n" +
			"once over the sentences and tokens of the treebank, once over its raw text, of which\n" +
			"the paragraphs are given. The figures are F1 in percent.",
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error { return measureTreebanks(cmd.OutOrStdout(), args, &o) },
	}
	cmd.Flags().StringVar(&o.genre, "genre", "", "measure only on documents of this genre, by their id (news: GUM_news_...)")
	cmd.Flags().StringVar(&o.differences, "differences", "", "show where the readings part: sentences, tokens, lemma, upos or xpos")
	return cmd
}

func measureTreebanks(w io.Writer, files []string, o *conlluOptions) error {
	differ, ok := differences[o.differences]
	if o.differences != "" && !ok {
		return fmt.Errorf("no differences %q: choose sentences, tokens, lemma, upos or xpos", o.differences)
	}
	stages, err := languageStages()
	if err != nil {
		return err
	}
	var bank treebank
	for _, file := range files {
		docs, err := readParagraphs(file)
		if err != nil {
			return err
		}
		bank = append(bank, docs.genre(o.genre)...)
	}
	if len(bank) == 0 {
		return fmt.Errorf("no document of genre %q in %s; the ids stand in its '# newdoc id' lines", o.genre, strings.Join(files, ", "))
	}
	sentences := 0
	for _, a := range bank {
		sentences += len(a.Sentences)
	}
	fmt.Fprintf(w, "%d documents, %d sentences, %d words\n", len(bank), sentences, bank.tokens())
	fmt.Fprintf(w, "%-12s %9s %7s %7s %7s %7s %7s %7s %9s\n", "", "sentences", "tokens", "UPOS", "XPOS", "lemma", "UAS", "LAS", "words/s")
	row(w, "gold tokens", bank, func() treebank { return onGoldTokens(bank, stages) })
	got := row(w, "raw text", bank, func() treebank { return onRawText(bank, stages) })
	for i := range got {
		if differ != nil {
			differ(w, bank[i], got[i])
		}
	}
	return nil
}

// row measures one way of reading the bank and prints it.
func row(w io.Writer, name string, gold treebank, read func() treebank) treebank {
	start := time.Now()
	got := read()
	speed := float64(gold.tokens()) / time.Since(start).Seconds()
	s := scoreBank(gold, got)
	fmt.Fprintf(w, "%-12s %9.2f %7.2f %7.2f %7.2f %7.2f %7.2f %7.2f %9.0f\n", name, s.sentences.f1(), s.tokens.f1(),
		s.upos.f1(), s.xpos.f1(), s.lemma.f1(), s.uas.f1(), s.las.f1(), speed)
	return got
}

// genre keeps the documents whose id has the genre in it, GUM's way; all for "".
func (t treebank) genre(g string) treebank {
	if g == "" {
		return t
	}
	var kept treebank
	for _, a := range t {
		if strings.Contains(a.Title, "_"+g+"_") {
			kept = append(kept, a)
		}
	}
	return kept
}

// readParagraphs reads a treebank and makes its paragraphs the blocks.
func readParagraphs(file string) (treebank, error) {
	bank, err := readTreebank(file)
	if err != nil {
		return nil, err
	}
	begins, err := paragraphStarts(file)
	if err != nil {
		return nil, err
	}
	at := 0
	for _, a := range bank {
		a.Blocks = a.Blocks[:0]
		for i := range a.Sentences {
			s := &a.Sentences[i]
			if i == 0 || at < len(begins) && begins[at] {
				a.Blocks = append(a.Blocks, claims.Block{Span: s.Span})
			}
			last := len(a.Blocks) - 1
			a.Blocks[last].End, s.Block = s.End, int32(last)
			at++
		}
	}
	return bank, nil
}

// paragraphStarts tells of each sentence of a file whether it begins a paragraph.
func paragraphStarts(file string) (begins []bool, err error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, fmt.Errorf("reading paragraphs: %w", err)
	}
	defer f.Close()
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<20)
	fresh, words := false, false
	for sc.Scan() {
		switch line := sc.Text(); {
		case strings.HasPrefix(line, "# newpar") && !strings.HasPrefix(line, "# newpar_block"), strings.HasPrefix(line, "# newdoc"):
			fresh = true
		case line == "":
			words = false
		case line[0] != '#' && !words:
			words = true
			begins = append(begins, fresh)
			fresh = false
		}
	}
	return begins, sc.Err()
}
