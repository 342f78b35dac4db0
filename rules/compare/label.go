package compare

import (
	"fmt"
	"strings"
	"time"

	"concord/claims"
)

// TimeLabel writes a time for an editor, "5 January 2026", "6 January",
// "Monday"; words that no date stands behind as they are.
func TimeLabel(t *claims.TimeExpr, words string) string {
	p, ok := partsOf(t)
	if !ok || strings.ContainsAny(t.Value, "TQ") {
		return words
	}
	var out []string
	if p.day != 0 {
		out = append(out, fmt.Sprint(p.day))
	}
	if p.month >= 1 && p.month <= 12 {
		out = append(out, time.Month(p.month).String())
	}
	if p.year != 0 && len(t.Value) > 3 {
		out = append(out, fmt.Sprint(p.year))
	}
	if len(out) == 0 {
		return words
	}
	return strings.Join(out, " ")
}

// QuantityNorm writes a quantity for machines: its bounds and unit.
func QuantityNorm(q *claims.Quantity) string {
	s := fmt.Sprintf("%g", q.Min)
	if q.Max != q.Min {
		s += fmt.Sprintf("..%g", q.Max)
	}
	for _, part := range q.Parts {
		s += fmt.Sprintf("/%g", part)
	}
	return strings.TrimSpace(s + " " + q.Unit)
}
