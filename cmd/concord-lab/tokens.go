package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"concord/claims"
	"concord/claims/segment"
)

func tokensCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "tokens FILE...",
		Short: "Print the sentences and tokens of plain texts as CoNLL-U, for a teacher to parse",
		Long: "Print the sentences and tokens of plain texts as CoNLL-U, in the order of the files;\n" +
			"each line of a text is a paragraph. data/parses.py adds tags and trees.",
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, files []string) error { return printTokens(cmd.OutOrStdout(), files) },
	}
}

func printTokens(w io.Writer, files []string) error {
	out := bufio.NewWriter(w)
	seg := segment.New()
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			return fmt.Errorf("reading a text: %w", err)
		}
		a := linesOf(string(text))
		seg.Article(a)
		fmt.Fprintf(out, "# newdoc id = %s\n", filepath.Base(file))
		for i := range a.Sentences {
			printSentence(out, a, &a.Sentences[i])
		}
	}
	return out.Flush()
}

// linesOf makes an article of a text whose lines are the blocks.
func linesOf(text string) *claims.Article {
	a := &claims.Article{Text: text}
	at := 0
	for line := range strings.Lines(text) {
		if strings.TrimSpace(line) != "" {
			a.Blocks = append(a.Blocks, claims.Block{Span: claims.Span{Start: int32(at), End: int32(at + len(line))}})
		}
		at += len(line)
	}
	return a
}

func printSentence(w io.Writer, a *claims.Article, s *claims.Sentence) {
	for i := s.First; i < s.Last; i++ {
		misc := "_"
		if i+1 < s.Last && a.Tokens[i+1].Start == a.Tokens[i].End {
			misc = "SpaceAfter=No"
		}
		form := strings.Join(strings.Fields(a.Slice(a.Tokens[i].Span)), "")
		fmt.Fprintf(w, "%d\t%s\t_\t_\t_\t_\t_\t_\t_\t%s\n", i-s.First+1, form, misc)
	}
	fmt.Fprintln(w)
}
