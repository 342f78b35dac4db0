package names

import (
	_ "embed"
	"strings"
	"testing"
)

//go:embed testdata/persons.tsv
var people string

// pairs calls do for each pair of names of the table.
func pairs(t *testing.T, do func(nation, a, b string, same bool)) {
	t.Helper()
	nations := map[string]bool{}
	same, other := 0, 0
	for line := range strings.Lines(people) {
		line = strings.TrimSuffix(line, "\n")
		if line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != 4 {
			t.Fatalf("%q has %d fields, want 4", line, len(f))
		}
		nations[f[0]] = true
		for name := range strings.SplitSeq(f[2], "|") {
			same++
			do(f[0], f[1], name, true)
		}
		for name := range strings.SplitSeq(f[3], "|") {
			other++
			do(f[0], f[1], name, false)
		}
	}
	if len(nations) < 60 || same < 300 || other < 300 {
		t.Errorf("%d nations, %d pairs that are one person, %d that are not: want 60, 300, 300", len(nations), same, other)
	}
}

func TestPersons(t *testing.T) {
	pairs(t, func(nation, a, b string, same bool) {
		got := Persons(a, b)
		if (got != Different) != same {
			t.Errorf("%s: %q, %q: %v", nation, a, b, got)
		}
		if back := Persons(b, a); back != got {
			t.Errorf("%s: %q, %q: %v, the other way round %v", nation, a, b, got, back)
		}
		if Persons(b, b) != Same {
			t.Errorf("%s: %q is not itself: %v", nation, b, Persons(b, b))
		}
	})
}
