package compare

import (
	_ "embed"
	"strconv"
	"strings"
	"testing"

	"concord/claims"
)

//go:embed testdata/whereabouts.txt
var whereabouts string

func TestWhereabouts(t *testing.T) {
	b, n := NewBook(), 0
	for line := range strings.Lines(whereabouts) {
		f := strings.Split(strings.TrimSpace(line), " | ")
		if len(f) != 3 || line[0] == '#' {
			continue
		}
		n++
		d := &claims.Dossier{Entities: make([]claims.Entity, 1)}
		x, y := spotOf(t, d, f[1]), spotOf(t, d, f[2])
		if got := b.spots(d, x, y).String(); got != f[0] {
			t.Errorf("%s, %s: %s, want %s", f[1], f[2], got, f[0])
		}
		if got := b.spots(d, y, x).String(); got != f[0] {
			t.Errorf("%s, %s: %s, want %s", f[2], f[1], got, f[0])
		}
	}
	if n < 40 {
		t.Errorf("only %d cases", n)
	}
}

// spotOf reads "from NE 40 Leeds" and "near Leeds".
func spotOf(t *testing.T, d *claims.Dossier, s string) spot {
	t.Helper()
	how, name, _ := strings.Cut(s, " ")
	out := spot{how: map[string]where{"in": in, "near": near, "off": off, "from": from}[how]}
	if out.how == from {
		f := strings.SplitN(name, " ", 3)
		far, err := strconv.ParseFloat(f[1], 64)
		if err != nil {
			t.Fatalf("%q: %v", s, err)
		}
		out.point, out.far, name = strings.Trim(f[0], "-"), far, f[2]
	}
	out.place = placed(d, name)
	return out
}
