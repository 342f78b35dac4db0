package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"concord/claims"
	"concord/claims/ner"
)

// namesOptions are the flags of names.
type namesOptions struct {
	genre       string
	differences bool
}

func namesCommand() *cobra.Command {
	var o namesOptions
	cmd := &cobra.Command{
		Use:   "names FILE...",
		Short: "Measure names against Universal NER (IOB2) or UD English GUM (CoNLL-U)",
		Long: "Measure the names that the stages find, once over the file's sentences and tokens, once\n" +
			"over its raw text. A name is right when its characters and its type are. Files that end\n" +
			"in .iob2 are Universal NER's: PER, ORG and LOC. Of GUM's entities those count as names\n" +
			"whose head is a proper noun, without what stands around the name (titles, determiners,\n" +
			"what follows); whether Wikipedia has a page on them does not matter, for most people in\n" +
			"the news have none. The total is over PER, ORG and LOC.",
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error { return measureNames(cmd.OutOrStdout(), args, &o) },
	}
	cmd.Flags().StringVar(&o.genre, "genre", "", "measure only on documents of this genre, by their id (news: GUM_news_...)")
	cmd.Flags().BoolVar(&o.differences, "differences", false, "show the names that only one side has, raw text")
	return cmd
}

func measureNames(w io.Writer, files []string, o *namesOptions) error {
	stages, err := nameStages()
	if err != nil {
		return err
	}
	var bank treebank
	namer := newGumNamer()
	for _, file := range files {
		docs, err := readNames(file, namer)
		if err != nil {
			return err
		}
		bank = append(bank, docs.genre(o.genre)...)
	}
	if len(bank) == 0 {
		return fmt.Errorf("no document of genre %q in %s; the ids stand in its '# newdoc id' lines", o.genre, strings.Join(files, ", "))
	}
	fmt.Fprintf(w, "%d documents, %d words\n", len(bank), bank.tokens())
	fmt.Fprintf(w, "%-12s %-6s %6s %9s %7s %7s\n", "", "", "names", "precision", "recall", "F1")
	nameRows(w, "gold tokens", scoreNames(bank, onGoldTokens(bank, stages)))
	raw := onRawText(bank, stages)
	nameRows(w, "raw text", scoreNames(bank, raw))
	for i := range raw {
		if o.differences {
			onlyNames(w, "missed", bank[i], raw[i])
			onlyNames(w, "invented", raw[i], bank[i])
		}
	}
	return nil
}

// readNames reads a file of either kind.
func readNames(file string, namer *gumNamer) (treebank, error) {
	if strings.HasSuffix(file, ".iob2") {
		return readIOB2(file)
	}
	bank, err := readTreebank(file)
	if err != nil {
		return nil, err
	}
	return bank, namer.label(file, bank)
}

// nameTypes are the types of the total; MISC is shown where the gold has it.
var nameTypes = []string{"PER", "ORG", "LOC"}

func nameRows(w io.Writer, reading string, scores map[string]tally) {
	var total tally
	print := func(label string, t tally) {
		fmt.Fprintf(w, "%-12s %-6s %6d %9.2f %7.2f %7.2f\n", reading, label, t.gold, t.precision(), t.recall(), t.f1())
	}
	for _, label := range nameTypes {
		total.add(scores[label])
		print(label, scores[label])
	}
	if other := scores["MISC"]; other.gold > 0 {
		print("MISC", other)
	}
	print("total", total)
}

// A name is a stretch of the text and its type.
type name struct {
	claims.Span
	label string
}

// scoreNames compares the names of two readings of the same articles, by type.
// A name that touches words of which the gold says nothing is not counted.
func scoreNames(gold, got treebank) map[string]tally {
	scores := map[string]tally{}
	for i := range gold {
		want := map[name]bool{}
		for _, n := range namesOf(gold[i]) {
			want[n] = true
			t := scores[n.label]
			t.gold++
			scores[n.label] = t
		}
		for _, n := range namesOf(got[i]) {
			if !want[n] && unknown(gold[i], n.Span) {
				continue
			}
			t := scores[n.label]
			t.found++
			t.right += one(want[n])
			scores[n.label] = t
		}
	}
	return scores
}

// unknown reports whether a word of the span has a name that its annotation leaves open.
func unknown(a *claims.Article, s claims.Span) bool {
	first, _ := slices.BinarySearchFunc(a.Tokens, s.Start, func(t claims.Token, at int32) int { return cmp.Compare(t.Start, at) })
	for ; first < len(a.Tokens) && a.Tokens[first].Start < s.End; first++ {
		if a.Tokens[first].Name == ner.Unknown {
			return true
		}
	}
	return false
}

// onlyNames shows the names that a has and b has not.
func onlyNames(w io.Writer, what string, a, b *claims.Article) {
	have := map[name]bool{}
	for _, n := range namesOf(b) {
		have[n] = true
	}
	for _, n := range namesOf(a) {
		if !have[n] && !unknown(b, n.Span) {
			fmt.Fprintf(w, "%-9s %-5s %s\n", what, n.label, around(a, n.Start, n.End))
		}
	}
}

// namesOf reads the IOB2 labels of an article.
func namesOf(a *claims.Article) (names []name) {
	for i := range a.Tokens {
		t := &a.Tokens[i]
		prefix, label, ok := strings.Cut(t.Name, "-")
		if !ok {
			continue
		}
		if last := len(names) - 1; prefix == "I" && i > 0 && last >= 0 && names[last].label == label && names[last].End == a.Tokens[i-1].End {
			names[last].End = t.End
			continue
		}
		names = append(names, name{t.Span, label})
	}
	return names
}
