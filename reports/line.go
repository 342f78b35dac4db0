package reports

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
)

// WriteLines writes a line a finding, as compilers do, which editors and
// problem matchers read: path:line:col: level: message [rule]. What is about a
// whole file stands at its beginning.
func WriteLines(w io.Writer, r *Report) error {
	var out bytes.Buffer
	for _, n := range r.notices() {
		place := "concord"
		if n.path != "" {
			place = fmt.Sprintf("%s:%d:%d", plainLine(n.path), cmp.Or(n.Line, 1), cmp.Or(n.Column, 1))
		}
		fmt.Fprintf(&out, "%s: %s: %s [%s]\n", place, n.level, n.text, n.rule)
	}
	_, err := w.Write(out.Bytes())
	return err
}
