package reports

import (
	"bytes"
	"io"
)

// WriteCoverage writes which attributes texts speak of: kind, attribute, how
// many claims, how many of these a finding cites, and by which rules.
func WriteCoverage(w io.Writer, rows [][]string, st Style) error {
	header := []string{"kind", "attribute", "claims", "found", "by the rules"}
	last := len(header) - 1
	b := box{header: header, widths: make([]int, len(header))}
	left := st.Width - frame(len(header))
	for i := range last {
		b.widths[i] = width(header[i])
		for _, r := range rows {
			b.widths[i] = min(max(b.widths[i], width(printable(r[i]))), max(st.Width/3, leastWords))
		}
		left -= b.widths[i]
	}
	b.widths[last] = min(max(left, leastWords), mostWords)
	for _, r := range rows {
		row := make([]cell, len(header))
		for i, text := range r {
			row[i] = st.join(wrap(words(text), b.widths[i]))
		}
		b.rows = append(b.rows, row)
	}
	var out bytes.Buffer
	if err := b.write(&out); err != nil {
		return err
	}
	_, err := w.Write(out.Bytes())
	return err
}
