package compare

import (
	"math"
	"testing"

	"concord/claims"
)

func TestTimeLabel(t *testing.T) {
	for _, c := range []struct {
		value, words, want string
	}{
		{"2026-01-05", "January 5", "5 January 2026"},
		{"2026-12-31", "New Year's Eve", "31 December 2026"},
		{"2026-01", "last month", "January 2026"},
		{"2026", "this year", "2026"},
		{"XXXX-01-06", "January 6", "6 January"},
		{"XXXX-01", "January", "January"},
		{"XXXX-WXX-1", "Monday", "Monday"},
		{"XXXX-XX-06", "the 6th", "the 6th"},
		{"2026-01-05T08:45", "at 8:45", "at 8:45"},
		{"2026-01-05TEV", "Monday evening", "Monday evening"},
		{"2026-Q1", "the first quarter", "the first quarter"},
		{"2026-W10", "last week", "last week"},
		{"198", "the 1980s", "the 1980s"},
		{"P3D", "three days", "three days"},
		{"PAST_REF", "recently", "recently"},
		{"", "then", "then"},
	} {
		if got := TimeLabel(&claims.TimeExpr{Type: claims.Date, Value: c.value}, c.words); got != c.want {
			t.Errorf("%q (%q): %q, want %q", c.value, c.words, got, c.want)
		}
	}
}

func TestQuantityNorm(t *testing.T) {
	for _, c := range []struct {
		q    claims.Quantity
		want string
	}{
		{claims.Quantity{Min: 12, Max: 12}, "12"},
		{claims.Quantity{Min: 12, Max: math.Inf(1), Hedge: claims.AtLeast}, "12..+Inf"},
		{claims.Quantity{Min: 24, Max: 99, Hedge: claims.Vague}, "24..99"},
		{claims.Quantity{Min: 50, Max: 50, Unit: "km"}, "50 km"},
		{claims.Quantity{Min: 6.1, Max: 6.1}, "6.1"},
		{claims.Quantity{Min: 3, Max: 3, Kind: claims.Score, Parts: []float64{3, 1}}, "3/3/1"},
		{claims.Quantity{Min: 1.2e9, Max: 1.2e9, Unit: "USD"}, "1.2e+09 USD"},
	} {
		if got := QuantityNorm(&c.q); got != c.want {
			t.Errorf("%+v: %q, want %q", c.q, got, c.want)
		}
	}
}

// FuzzTimeLabel: any value has a label, if only the article's own words.
func FuzzTimeLabel(f *testing.F) {
	for _, v := range []string{"2026-01-05", "XXXX-WXX-1", "2026-13-99", "20261-", "XXXX-", "2026-01-0", "T", "é-é-é"} {
		f.Add(v)
	}
	f.Fuzz(func(t *testing.T, value string) {
		if TimeLabel(&claims.TimeExpr{Type: claims.Date, Value: value}, "words") == "" {
			t.Errorf("%q: no label", value)
		}
	})
}
