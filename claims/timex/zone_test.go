package timex

import (
	"testing"
	"time"
)

// TestDoubtful holds when a moment leaves open which day it was where the
// words were written.
func TestDoubtful(t *testing.T) {
	night := time.Date(2031, 1, 7, 1, 30, 0, 0, time.UTC)
	london, err := time.LoadLocation("Europe/London")
	if err != nil {
		t.Skip(err)
	}
	for name, test := range map[string]struct {
		at   time.Time
		want bool
	}{
		"night in UTC":     {night, true},
		"noon in UTC":      {night.Add(11 * time.Hour), false},
		"midnight":         {night.Add(-90 * time.Minute), false},
		"an offset":        {night.In(time.FixedZone("", 3600)), false},
		"GMT":              {night.In(time.FixedZone("GMT", 0)), true},
		"London in winter": {night.In(london), false},
		"none":             {time.Time{}, false},
	} {
		if got := doubtful(test.at); got != test.want {
			t.Errorf("%s: doubtful %t, want %t", name, got, test.want)
		}
	}
}
