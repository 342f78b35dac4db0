package event

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"concord/claims"
)

func TestTraitNames(t *testing.T) {
	names := TraitNames()
	if len(names) != int(numTraits) {
		t.Fatalf("%d names of %d traits", len(names), numTraits)
	}
	slices.Sort(names)
	if len(slices.Compact(names)) != int(numTraits) {
		t.Error("two traits have one name")
	}
}

func TestQuantitiesRelate(t *testing.T) {
	count := func(v float64) *claims.Quantity {
		return &claims.Quantity{Kind: claims.Count, Min: v, Max: v, Value: v, Step: 1}
	}
	length := func(v, base, step float64, unit string) *claims.Quantity {
		return &claims.Quantity{Kind: claims.Measure, Min: v, Max: v, Value: v, Base: base, Step: step, Unit: unit, Dimension: "length"}
	}
	score := func(parts ...float64) *claims.Quantity { return &claims.Quantity{Kind: claims.Score, Parts: parts} }
	for _, c := range []struct {
		why  string
		p, q *claims.Quantity
		want relation
	}{
		{"one number", count(12), count(12), same},
		{"two numbers", count(12), count(15), differ},
		{"at least", &claims.Quantity{Kind: claims.Count, Min: 12, Max: 1e9, Value: 12}, count(15), same},
		{"rounded to the thousand", &claims.Quantity{Kind: claims.Count, Min: 5000, Max: 5000, Value: 5000, Step: 1000}, count(5318), same},
		{"rounded, and still other", &claims.Quantity{Kind: claims.Count, Min: 5000, Max: 5000, Value: 5000, Step: 1000}, count(5618), differ},
		{"miles and kilometres", length(30, 1609.344, 10, "mi"), length(50, 1000, 10, "km"), same},
		{"other miles", length(30, 1609.344, 1, "mi"), length(80, 1000, 1, "km"), differ},
		{"scores", score(3, 1), score(3, 1), same},
		{"a score turned", score(3, 1), score(1, 3), differ},
	} {
		if got := quantitiesRelate(c.p, c.q); got != c.want {
			t.Errorf("%s: %v, want %v", c.why, got, c.want)
		}
		if got := quantitiesRelate(c.q, c.p); got != c.want {
			t.Errorf("%s, turned: %v, want %v", c.why, got, c.want)
		}
	}
}

func TestMinutes(t *testing.T) {
	got := map[string]int{}
	for _, v := range []string{"2026-01-06T08:45", "XXXX-WXX-1T04:00", "2026-01-06T15", "2026-01-06TMO", "2026-01-06"} {
		got[v] = minutes(v)
	}
	want := map[string]int{"2026-01-06T08:45": 525, "XXXX-WXX-1T04:00": 240, "2026-01-06T15": 900, "2026-01-06TMO": 0, "2026-01-06": 0}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestSlip(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"5.5", "4.5", true}, {"18", "81", true}, {"1,200", "1200", true}, {"12", "15", true}, {"12", "35", false}, {"5", "15", false}, {"five", "six", false},
	} {
		if got := slip(c.a, c.b); got != c.want || slip(c.b, c.a) != c.want {
			t.Errorf("slip(%s, %s) is %v, want %v both ways", c.a, c.b, got, c.want)
		}
	}
}
