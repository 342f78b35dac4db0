package reports

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
)

// TestMarkdownFits holds that a comment fits where it goes (GitHub takes 65,536
// characters), whatever was found, and says what it leaves out.
func TestMarkdownFits(t *testing.T) {
	r := ferryReport(t)
	one := r.Findings[0]
	for i := range 3000 {
		one.ID = fmt.Sprintf("%016x", i)
		r.Findings = append(r.Findings, one)
		r.Suppressed = append(r.Suppressed, Suppressed{Finding: one, Reason: strings.Repeat("known ", 20), By: "baseline.json"})
		r.Unread = append(r.Unread, Unread{Path: fmt.Sprint(i, ".txt"), Reason: "permission denied", Remedy: "make it readable"})
	}
	var out bytes.Buffer
	if err := WriteMarkdown(&out, r, Style{Matrix: true}); err != nil {
		t.Fatal(err)
	}
	if out.Len() > 65_536 {
		t.Errorf("%d bytes", out.Len())
	}
	for _, left := range []string{"\n| | and ", "\n- and ", " are left out", "\n> and "} {
		if !strings.Contains(out.String(), left) {
			t.Errorf("%q does not say what is left out", left)
		}
	}
	if open, closed := strings.Count(out.String(), "<details>"), strings.Count(out.String(), "</details>"); open != closed {
		t.Errorf("%d foldings open, %d close", open, closed)
	}
}
