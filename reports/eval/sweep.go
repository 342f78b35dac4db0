package eval

import (
	"bytes"
	"fmt"
	"io"
)

// A Step is the figures that findings of some confidence and more have.
type Step struct {
	MinConfidence float64 `json:"minConfidence"`
	Figures
}

// PrintSweep writes what each threshold of confidence gives, for choosing one.
func PrintSweep(w io.Writer, steps []Step) error {
	var out bytes.Buffer
	row(&out, "min-confidence", "precision", "contradictions", "hard facts", "traps fallen")
	for i := range steps {
		s := &steps[i]
		row(&out, fmt.Sprintf("  %.2f", s.MinConfidence), shown(s.Precision),
			shown(s.Recall[Contradiction]), shown(s.HardFacts[Contradiction]), shown(s.TrapsFallen))
	}
	_, err := w.Write(out.Bytes())
	return err
}
