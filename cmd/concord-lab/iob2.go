package main

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"concord/claims"
	"concord/claims/segment"
	"concord/claims/tag"
)

func iob2Command() *cobra.Command {
	return &cobra.Command{
		Use:   "iob2 FILE...",
		Short: "Write texts or treebanks as the words that a teacher is to name, in IOB2",
		Long: "Write a word a line: its number, itself, its name if the file has any, its tag by the\n" +
			"model. Plain text (.txt, a paragraph a line) is cut as package segment does; a treebank\n" +
			"keeps its words, and GUM's entities become names. data/teacher.py reads this.",
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error { return writeIOB2(cmd.OutOrStdout(), args) },
	}
}

func writeIOB2(w io.Writer, files []string) error {
	tagger, err := tag.New()
	if err != nil {
		return fmt.Errorf("opening the model: %w", err)
	}
	namer := newGumNamer()
	out := bufio.NewWriter(w)
	for _, file := range files {
		var bank treebank
		if strings.HasSuffix(file, ".txt") {
			bank, err = readPlain(file)
		} else {
			bank, err = readNames(file, namer)
		}
		if err != nil {
			return err
		}
		for _, a := range bank {
			tagger.Article(a)
			printIOB2(out, a)
		}
	}
	return out.Flush()
}

// readPlain reads a text as an article that package segment has cut.
func readPlain(file string) (treebank, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, fmt.Errorf("reading a text: %w", err)
	}
	a := &claims.Article{Path: file, Title: filepath.Base(file), Text: string(data)}
	at := int32(0)
	for line := range strings.Lines(a.Text) {
		a.Blocks = append(a.Blocks, claims.Block{Span: claims.Span{Start: at, End: at + int32(len(line))}})
		at += int32(len(line))
	}
	segment.New().Article(a)
	return treebank{a}, nil
}

// printIOB2 writes one article.
func printIOB2(w io.Writer, a *claims.Article) {
	fmt.Fprintf(w, "# newdoc id = %s\n", a.Title)
	for _, s := range a.Sentences {
		fmt.Fprintf(w, "# text = %s\n", strings.Join(strings.Fields(a.Slice(s.Span)), " "))
		for i := s.First; i < s.Last; i++ {
			t := &a.Tokens[i]
			fmt.Fprintf(w, "%d\t%s\t%s\t%s\t-\n", i-s.First+1, a.Slice(t.Span), cmp.Or(t.Name, "O"), t.Tag)
		}
		fmt.Fprintln(w)
	}
}
