package compare_test

import (
	"testing"

	"concord/claims/lexicon"
	"concord/rules/compare"
)

func TestAlternatives(t *testing.T) {
	a := compare.NewAlternatives()
	for _, c := range []struct {
		group, x, y string
		want        compare.Verdict
	}{
		{"weapon", "knife", "knife", compare.Agree},
		{"weapon", "gun", "revolver", compare.Agree}, // two steps up
		{"weapon", "handgun", "revolver", compare.Agree},
		{"weapon", "handgun", "rifle", compare.Conflict},
		{"weapon", "knife", "gun", compare.Conflict},
		{"weapon", "knife", "feather", compare.Unknown},
		{"burn", "lightning", "power line", compare.Conflict},
		{"burn", "electrical fault", "power line", compare.Agree},
		{"death", "shot", "stabbed", compare.Conflict},
		{"death", "cancer", "lung cancer", compare.Agree},
		{"", "", "", compare.Agree},
		{"none", "a", "b", compare.Unknown},
	} {
		for _, pair := range [2][2]string{{c.x, c.y}, {c.y, c.x}} {
			if got := a.Verdict(c.group, pair[0], pair[1]); got != c.want {
				t.Errorf("%s: %q and %q: %v, want %v", c.group, pair[0], pair[1], got, c.want)
			}
		}
	}
}

// TestAlternativesTable holds that each class above another is in the table,
// and that a group is a sort of means or a class of happenings.
func TestAlternativesTable(t *testing.T) {
	groups := map[string]bool{"death": true, "scene": true, "weapon": true, "vehicle": true, "make": true}
	for _, p := range lexicon.Predicates() {
		groups[p.Class] = true
	}
	known := map[[2]string]bool{}
	for _, row := range lexicon.Alternatives() {
		key := [2]string{row.Group, row.Class}
		if known[key] {
			t.Errorf("%s %s stands in the table twice", row.Group, row.Class)
		}
		known[key] = true
	}
	for _, row := range lexicon.Alternatives() {
		if !groups[row.Group] {
			t.Errorf("%s %s: the group is no class of predicates", row.Group, row.Class)
		}
		if row.Above != "" && !known[[2]string{row.Group, row.Above}] {
			t.Errorf("%s %s: the class above it, %q, is not in the table", row.Group, row.Class, row.Above)
		}
		if len(row.Verbs)+len(row.Nouns) == 0 {
			t.Errorf("%s %s has no words", row.Group, row.Class)
		}
	}
}
