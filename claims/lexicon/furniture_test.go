package lexicon

import (
	"strings"
	"testing"
)

// A pattern that no folded words can equal is dead; one of marks alone would
// drop everything.
func TestFurniturePatterns(t *testing.T) {
	table := Furniture()
	for _, section := range []string{"drop", "related", "link", "linked", "credit", "caption", "byline", "date", "class", "element-block"} {
		if len(table[section]) == 0 {
			t.Errorf("section %q is empty or missing", section)
		}
	}
	for section, lines := range table {
		seen := map[string]bool{}
		for _, line := range lines {
			if seen[line] {
				t.Errorf("[%s] %q stands twice", section, line)
			}
			seen[line] = true
			marks := true
			for _, w := range strings.Fields(line) {
				marks = marks && (w == "*" || w == "?" || w == "<n>")
				if w != strings.ToLower(w) || w != "?" && w != strings.Trim(w, ".,;!?()[]") || strings.ContainsAny(w, "‘’“”–—") {
					t.Errorf("[%s] %q: no word of a page is ever %q", section, line, w)
				}
			}
			if marks {
				t.Errorf("[%s] %q matches any words", section, line)
			}
		}
	}
}
