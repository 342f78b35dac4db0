package compare_test

import (
	"testing"

	"concord/rules/compare"
)

func TestBearings(t *testing.T) {
	for _, c := range []struct {
		x, y string
		want compare.Verdict
	}{
		{"N", "N", compare.Agree},
		{"N", "NE", compare.Agree},
		{"N", "NW", compare.Agree}, // across the turn of the circle
		{"N", "E", compare.Conflict},
		{"SE", "NW", compare.Conflict},
		{"SW", "SE", compare.Conflict},
		{"N", "up", compare.Unknown},
		{"", "", compare.Unknown},
	} {
		for _, pair := range [2][2]string{{c.x, c.y}, {c.y, c.x}} {
			if got := compare.Bearings(pair[0], pair[1]); got != c.want {
				t.Errorf("%q and %q: %v, want %v", pair[0], pair[1], got, c.want)
			}
		}
	}
}
