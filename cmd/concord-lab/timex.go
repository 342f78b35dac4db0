package main

import (
	"fmt"
	"io"
	"path/filepath"

	"github.com/spf13/cobra"

	"concord/claims"
	"concord/claims/segment"
	"concord/claims/timex"
)

// timexCommand scores the time expressions of TimeML files.
func timexCommand() *cobra.Command {
	var show bool
	cmd := &cobra.Command{
		Use:   "timex DIR...",
		Short: "Score the time expressions of folders of TimeML files by the measures of TempEval-3",
		Args:  cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, dirs []string) error {
			docs, err := readTimeML(dirs)
			if err != nil {
				return err
			}
			var total timexScore
			for _, d := range docs {
				total.add(d, recognize(d), show, cmd.OutOrStdout())
			}
			total.print(cmd.OutOrStdout(), len(docs))
			return nil
		},
	}
	cmd.Flags().BoolVar(&show, "errors", false, "print every expression that is not exactly as in the gold")
	return cmd
}

// readTimeML reads all .tml files of the folders.
func readTimeML(dirs []string) ([]timeMLDoc, error) {
	var docs []timeMLDoc
	for _, dir := range dirs {
		files, err := filepath.Glob(filepath.Join(dir, "*.tml"))
		if err != nil {
			return nil, err
		}
		if len(files) == 0 {
			return nil, fmt.Errorf("no .tml files in %s: name a folder of TimeML files", dir)
		}
		for _, f := range files {
			d, err := readTimeMLFile(f)
			if err != nil {
				return nil, fmt.Errorf("reading %s: %w", f, err)
			}
			docs = append(docs, d)
		}
	}
	return docs, nil
}

// recognize runs the stage on a document, given its text and creation time alone.
func recognize(d timeMLDoc) *claims.Article {
	a := &claims.Article{Text: d.text, Blocks: paragraphs(d.text), Published: d.created}
	segment.New().Article(a)
	timex.New().Article(a)
	return a
}

// A timexScore counts as the entity part of the TempEval-3 scorer does: matched
// is a pair that overlaps, strict one with the same extent; types and values
// are counted among the matched.
type timexScore struct {
	gold, system, matched, strict, types, values int
}

// add pairs gold and system from left to right, each once.
func (s *timexScore) add(d timeMLDoc, a *claims.Article, show bool, w io.Writer) {
	s.gold += len(d.times)
	s.system += len(a.Times)
	k := 0
	for _, g := range d.times {
		for k < len(a.Times) && a.Times[k].Span.End <= g.Start {
			printDifference(w, show, d, nil, &a.Times[k])
			k++
		}
		if k == len(a.Times) || !a.Times[k].Overlaps(g.Span) {
			printDifference(w, show, d, &g, nil)
			continue
		}
		t := &a.Times[k]
		k++
		s.matched++
		same := t.Span == g.Span
		if same {
			s.strict++
		}
		if t.Type.String() == g.kind {
			s.types++
		}
		if t.Value == g.value {
			s.values++
		}
		printDifference(w, show && !(same && t.Type.String() == g.kind && t.Value == g.value), d, &g, t)
	}
	for ; k < len(a.Times); k++ {
		printDifference(w, show, d, nil, &a.Times[k])
	}
}

// printDifference prints one difference with the words around it.
func printDifference(w io.Writer, show bool, d timeMLDoc, g *timeMLTime, t *claims.TimeExpr) {
	if !show {
		return
	}
	verdict, gold, system := "differs", "", ""
	span := claims.Span{}
	if t != nil {
		span = t.Span
		system = fmt.Sprintf("%s %s %s", d.text[t.Start:t.Span.End], t.Type, t.Value)
	} else {
		verdict = "missed"
	}
	if g != nil {
		span = g.Span
		gold = fmt.Sprintf("%s %s %s", d.text[g.Start:g.End], g.kind, g.value)
	} else {
		verdict = "extra"
	}
	before := d.text[max(0, span.Start-40):span.Start]
	after := d.text[span.End:min(int32(len(d.text)), span.End+25)]
	fmt.Fprintf(w, "%s\t%s %s\t[%s]\t[%s]\t%q\n", verdict, d.name, d.created.Format("2006-01-02"), gold, system,
		before+"<"+d.text[span.Start:span.End]+">"+after)
}

func (s *timexScore) print(w io.Writer, docs int) {
	f := func(hits int) float64 { return 200 * float64(hits) / float64(max(1, s.gold+s.system)) }
	fmt.Fprintf(w, "%d documents, %d expressions in the gold, %d found\n", docs, s.gold, s.system)
	fmt.Fprintf(w, "strict F1 %.1f  relaxed F1 %.1f  type F1 %.1f  value F1 %.1f\n", f(s.strict), f(s.matched), f(s.types), f(s.values))
}
