package eval

import (
	"bytes"
	"flag"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the files in testdata")

// TestGolden holds what a reader sees: the figures, what was missed and what
// hit nothing, what changed between two runs, and what each threshold gives.
func TestGolden(t *testing.T) {
	before, after := result(t, "north.md 1 5 1 8"), result(t, "north.md 1 36 1 40")
	after.Findings[2].Message = "crew of the Aurelia: 19 or captain"
	for name, write := range map[string]func(io.Writer) error{
		"figures.txt": before.Print,
		"list.txt":    before.List,
		"changes.txt": Compare(silent(t), &after).Print,
		"sweep.txt": func(w io.Writer) error {
			return PrintSweep(w, []Step{{0, before.Figures()}, {0.8, silent(t).Figures()}})
		},
	} {
		t.Run(name, func(t *testing.T) {
			var got bytes.Buffer
			if err := write(&got); err != nil {
				t.Fatal(err)
			}
			golden := filepath.Join("testdata", name)
			if *update {
				if err := os.WriteFile(golden, got.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got.String()); diff != "" {
				t.Errorf("(-golden +now); go test ./reports/eval -update rewrites it\n%s", diff)
			}
		})
	}
}
