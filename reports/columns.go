package reports

import (
	"bytes"
	"io"
)

// writeColumns writes a table of plain texts. Each column is as wide as its
// texts, up to a third of the line; the last has what is left.
func writeColumns(w io.Writer, header []string, rows [][]string, st Style) error {
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
