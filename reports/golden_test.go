package reports

import (
	"bytes"
	"flag"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the files in testdata/reports")

// TestGolden holds the bytes of every format. The table at 80 columns is what
// most readers see; the others show that it bends.
func TestGolden(t *testing.T) {
	ferry, claimed := ferryReport(t), ferryClaims(t)
	events := ferryEvents(t)
	table := func(width int, color bool) func(io.Writer) error {
		return func(w io.Writer) error { return WriteTable(w, ferry, Style{Width: width, Color: color}) }
	}
	formats := map[string]func(io.Writer) error{
		"table-80.txt":        table(80, false),
		"table-120-color.txt": table(120, true),
		"table-40.txt":        table(40, false),
		"findings.json":       func(w io.Writer) error { return WriteJSON(w, ferry) },
		"events-80.txt":       func(w io.Writer) error { return WriteEventsTable(w, events, Style{Width: 80}) },
		"events-50.txt":       func(w io.Writer) error { return WriteEventsTable(w, events, Style{Width: 50, Color: true}) },
		"events.json":         func(w io.Writer) error { return WriteEventsJSON(w, events) },
		"explain-80.txt": func(w io.Writer) error {
			x, err := RecordOf(ferry).Find("3f9c2a00")
			if err != nil {
				return err
			}
			return x.Write(w, "one happening at different dates", Style{Width: 80})
		},
		"claims-80.txt": func(w io.Writer) error { return WriteClaimsTable(w, claimed, Style{Width: 80}) },
		"claims.json":   func(w io.Writer) error { return WriteClaimsJSON(w, claimed, "0.1.0") },
	}
	for name, write := range formats {
		t.Run(name, func(t *testing.T) {
			var got bytes.Buffer
			if err := write(&got); err != nil {
				t.Fatal(err)
			}
			golden := filepath.Join("..", "testdata", "reports", name)
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
				t.Errorf("%s (-golden, +now); go test ./reports -update rewrites it\n%s", name, diff)
			}
		})
	}
}
