package facts

import (
	"path/filepath"
	"testing"

	"golang.org/x/tools/txtar"

	"concord/claims"
)

// FuzzParse: no sheet makes the reader panic, and one that is read can be
// audited and indexed.
func FuzzParse(f *testing.F) {
	archives, err := filepath.Glob("../../testdata/house/*facts/*.txtar")
	if err != nil || len(archives) == 0 {
		f.Fatal("no sheets")
	}
	for _, name := range archives {
		ar, err := txtar.ParseFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(ar.Files[0].Data))
	}
	f.Fuzz(func(t *testing.T, text string) {
		s, err := Parse("facts.yml", []byte(text))
		if err != nil {
			return
		}
		_ = Contradictions([]*Sheet{s}) // it must not panic
		b := NewBook([]*Sheet{s})
		d := &claims.Dossier{Articles: make([]claims.Article, 1)}
		b.Attach(d)
		for i := range s.Names {
			at := s.place(key("names", i))
			if at.Start < 0 || at.End < at.Start || int(at.End) > len(s.text) {
				t.Errorf("entry %d stands at %v of %d bytes", i, at, len(s.text))
			}
		}
	})
}

// FuzzAmount: no value makes the reader panic, and what it reads is a range.
func FuzzAmount(f *testing.F) {
	for _, s := range []string{"about 230,000", "at least 12", "5.6 million", "8,849 m", "$2.4 billion", "34.5 %", "12-15", "12 to 15 km", "€3bn", "-1", "1e9", "12,34", "some"} {
		f.Add(s)
	}
	a := newAmounts()
	f.Fuzz(func(t *testing.T, s string) {
		q, ok := a.parse(s)
		if ok && (!(q.Min <= q.Max) || q.Kind == 0) {
			t.Errorf("%q is read as %+v", s, q)
		}
	})
}

func TestAmount(t *testing.T) {
	a := newAmounts()
	for s, want := range map[string]claims.Quantity{
		"about 230,000": {Kind: claims.Count, Min: 207000, Max: 253000},
		"5.6 million":   {Kind: claims.Count, Min: 5.6e6, Max: 5.6e6},
		"8,849 m":       {Kind: claims.Measure, Min: 8849, Max: 8849, Unit: "m", Dimension: "length"},
		"$2.4 billion":  {Kind: claims.Money, Min: 2.4e9, Max: 2.4e9, Unit: "USD", Dimension: "money"},
		"3 bn euros":    {Kind: claims.Money, Min: 3e9, Max: 3e9, Unit: "EUR", Dimension: "money"},
		"34.5 %":        {Kind: claims.Percent, Min: 34.5, Max: 34.5, Unit: "%", Dimension: "ratio"},
		"12-15":         {Kind: claims.Count, Min: 12, Max: 15},
		"120 seats":     {Kind: claims.Count, Min: 120, Max: 120},
	} {
		q, ok := a.parse(s)
		got := claims.Quantity{Kind: q.Kind, Min: q.Min, Max: q.Max, Unit: q.Unit, Dimension: q.Dimension}
		if diff := got.Min - want.Min; !ok || diff > 1 || diff < -1 {
			t.Errorf("%q: %+v, %t", s, got, ok)
			continue
		}
		if got.Kind != want.Kind || got.Unit != want.Unit || got.Dimension != want.Dimension || got.Max-want.Max > 1 || want.Max-got.Max > 1 {
			t.Errorf("%q: %+v, want %+v", s, got, want)
		}
	}
	for _, s := range []string{"", "many", "12,34", "2,3OO", "12 to", "$", "-", "15-12"} {
		if q, ok := a.parse(s); ok {
			t.Errorf("%q is read as %+v", s, q)
		}
	}
}
