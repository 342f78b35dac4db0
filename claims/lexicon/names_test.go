package lexicon

import (
	"strings"
	"testing"
)

// Every key of a sorted table must be found: one line out of order would hide others.
func TestSortedTables(t *testing.T) {
	for name, table := range map[string]string{"cities": cities, "regions": regions, "givennames": givennames,
		"surnames": surnames, "syllables": syllables, "nicknames": nicknames, "namewords": namewords, "words": words, "spellings": spellings, "statecues": statecues} {
		prev := ""
		for line := range strings.Lines(table) {
			key, _, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
			if key[0] == '#' {
				continue
			}
			if key < prev {
				t.Errorf("%s: %q stands after %q", name, key, prev)
			}
			prev = key
			if _, ok := find(table, key); !ok {
				t.Fatalf("%s: %q is not found", name, key)
			}
		}
		if _, ok := find(table, "\xff"); ok {
			t.Errorf("%s: a key that is not there is found", name)
		}
	}
}

// Titles must name each other by heads that the table has.
func TestTitlesAreClosed(t *testing.T) {
	heads := map[string]bool{}
	for _, x := range Titles() {
		if heads[x.Head] {
			t.Errorf("%q stands twice", x.Head)
		}
		if x.Kind == 0 {
			t.Errorf("%q has no kind", x.Head)
		}
		heads[x.Head] = true
	}
	for _, x := range Titles() {
		for _, other := range append(append([]string{}, x.Above...), x.Near...) {
			if !heads[other] {
				t.Errorf("%q names %q, which is not in the table", x.Head, other)
			}
		}
	}
}

func TestCountriesHaveCodes(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range Countries() {
		if len(c.Code) != 2 || seen[c.Code] || c.Name == "" {
			t.Errorf("bad row %+v", c)
		}
		seen[c.Code] = true
	}
	if len(seen) < 200 {
		t.Errorf("%d countries only", len(seen))
	}
}
