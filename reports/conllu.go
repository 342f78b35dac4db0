package reports

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"

	"concord/claims"
)

// WriteCoNLLU writes the layers of one article, tokens to names, in CoNLL-U
// (universaldependencies.org/format.html): a paragraph is a block, names stand
// in MISC as Name=B-PER, and what no stage has filled in is an underscore. Its
// words are syntactic words; a contraction shows as SpaceAfter=No alone.
func WriteCoNLLU(w io.Writer, a *claims.Article) error {
	b := bufio.NewWriter(w)
	fmt.Fprintf(b, "# newdoc id = %s\n", oneLine(a.Path))
	block := int32(-1)
	for i := range a.Sentences {
		s := &a.Sentences[i]
		if s.Block != block {
			block = s.Block
			fmt.Fprintf(b, "# newpar id = %d\n", block+1)
		}
		fmt.Fprintf(b, "# sent_id = %d\n# text = %s\n", i+1, oneLine(a.Slice(s.Span)))
		for k := s.First; k < s.Last; k++ {
			b.WriteString(conlluLine(a, s, k))
		}
		b.WriteByte('\n')
	}
	if err := b.Flush(); err != nil {
		return fmt.Errorf("writing CoNLL-U: %w", err)
	}
	return nil
}

// conlluLine is the line of token k of sentence s.
func conlluLine(a *claims.Article, s *claims.Sentence, k int32) string {
	t := &a.Tokens[k]
	head := ""
	if t.Rel != "" {
		head = "0"
		if t.Head != 0 {
			head = strconv.Itoa(int(k + t.Head - s.First + 1))
		}
	}
	var misc []string
	if t.Name != "" {
		misc = append(misc, "Name="+t.Name)
	}
	if next := int(k) + 1; next < len(a.Tokens) && a.Tokens[next].Start == t.End {
		misc = append(misc, "SpaceAfter=No")
	}
	columns := []string{strconv.Itoa(int(k - s.First + 1)), a.Slice(t.Span), t.Lemma, t.POS, t.Tag, "", head, t.Rel, "", strings.Join(misc, "|")}
	for i, c := range columns {
		if c == "" {
			columns[i] = "_"
		}
	}
	return strings.Join(columns, "\t") + "\n"
}

// oneLine puts spaces for the breaks of lines.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
