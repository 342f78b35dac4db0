package compare_test

import (
	"math"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"concord/claims"
	"concord/claims/quantity"
	"concord/claims/segment"
	"concord/rules/compare"
)

// A pair of testdata/quantities.txt.
type pair struct {
	line    int
	verdict string
	words   [2]string
}

func pairs(tb testing.TB) []pair {
	tb.Helper()
	data, err := os.ReadFile("testdata/quantities.txt")
	if err != nil {
		tb.Fatal(err)
	}
	var out []pair
	n := 0
	for line := range strings.Lines(string(data)) {
		n++
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "|")
		if len(f) != 3 {
			tb.Fatalf("quantities.txt:%d: %d fields, want 3", n, len(f))
		}
		out = append(out, pair{n, strings.TrimSpace(f[0]), [2]string{strings.TrimSpace(f[1]), strings.TrimSpace(f[2])}})
	}
	return out
}

// parse gives the first quantity of the words.
func parse(tb testing.TB, seg *segment.Segmenter, rec *quantity.Recognizer, words string) *claims.Quantity {
	tb.Helper()
	a := &claims.Article{Text: "They reported " + words + "."}
	seg.Article(a)
	rec.Article(a)
	if len(a.Quantities) == 0 {
		tb.Fatalf("no quantity in %q", words)
	}
	return &a.Quantities[0]
}

func TestQuantities(t *testing.T) {
	seg, rec := segment.New(), quantity.New()
	count := make(map[string]int)
	for _, p := range pairs(t) {
		count[p.verdict]++
		a, b := parse(t, seg, rec, p.words[0]), parse(t, seg, rec, p.words[1])
		if got := compare.Quantities(a, b).String(); got != p.verdict {
			t.Errorf("quantities.txt:%d: %q and %q: got %s, want %s\n%+v\n%+v", p.line, p.words[0], p.words[1], got, p.verdict, *a, *b)
		}
		if got := compare.Quantities(b, a).String(); got != p.verdict {
			t.Errorf("quantities.txt:%d: %q and %q: got %s, want %s", p.line, p.words[1], p.words[0], got, p.verdict)
		}
	}
	if count["agree"] < 150 || count["conflict"] < 150 {
		t.Errorf("%d pairs agree and %d conflict, want 150 and more of both", count["agree"], count["conflict"])
	}
}

// TestQuantitiesOfOneself holds that every value agrees with itself.
func TestQuantitiesOfOneself(t *testing.T) {
	seg, rec := segment.New(), quantity.New()
	for _, p := range pairs(t) {
		for _, words := range p.words {
			q := parse(t, seg, rec, words)
			want := compare.Agree
			if q.Kind == claims.Identifier {
				want = compare.Unknown
			}
			if got := compare.Quantities(q, q); got != want {
				t.Errorf("%q with itself: got %s, want %s", words, got, want)
			}
		}
	}
}

// TestQuantitiesInAnyUnit holds that a value agrees with itself converted to
// any unit of its dimension, and with itself written there to three digits.
func TestQuantitiesInAnyUnit(t *testing.T) {
	seg, rec := segment.New(), quantity.New()
	units := map[string][]string{
		"length":      {"km", "miles", "metres", "feet", "inches", "cm", "yards", "nautical miles"},
		"mass":        {"kg", "grams", "ounces", "tonnes", "lbs"},
		"time":        {"seconds", "minutes", "hours", "days", "weeks", "months", "years", "decades"},
		"area":        {"square metres", "hectares", "acres", "square miles", "square feet"},
		"speed":       {"km/h", "mph", "knots", "metres per second"},
		"temperature": {"degrees Celsius", "degrees Fahrenheit"},
		"volume":      {"litres", "gallons", "barrels", "cubic metres"},
		"energy":      {"kWh", "MWh", "joules", "calories"},
	}
	rng := rand.New(rand.NewPCG(1, 2))
	for dimension, names := range units {
		for _, from := range names {
			for _, to := range names {
				a, b := parse(t, seg, rec, "12 "+from), parse(t, seg, rec, "12 "+to)
				if a.Dimension != dimension || b.Dimension != dimension {
					t.Fatalf("12 %s is %s, 12 %s is %s, want %s", from, a.Dimension, to, b.Dimension, dimension)
				}
				v := math.Round(rng.Float64()*999) + 1
				a.Value, a.Min, a.Max = v, v, v
				w := (v*a.Base + a.Offset - b.Offset) / b.Base
				b.Value, b.Min, b.Max, b.Step = w, w, w, 0
				if got := compare.Quantities(a, b); got != compare.Agree {
					t.Errorf("%v %s and %v %s: got %s", v, from, w, to, got)
				}
				b.Step = math.Pow10(int(math.Floor(math.Log10(math.Abs(w)))) - 2)
				w = math.Round(w/b.Step) * b.Step
				b.Value, b.Min, b.Max = w, w, w
				if got := compare.Quantities(a, b); got != compare.Agree {
					t.Errorf("%v %s and, rounded, %v %s: got %s", v, from, w, to, got)
				}
			}
		}
	}
}

// TestQuantitiesSymmetric compares all with all, both ways.
func TestQuantitiesSymmetric(t *testing.T) {
	seg, rec := segment.New(), quantity.New()
	var all []*claims.Quantity
	for _, p := range pairs(t) {
		all = append(all, parse(t, seg, rec, p.words[0]), parse(t, seg, rec, p.words[1]))
	}
	for i, a := range all {
		for _, b := range all[:i] {
			if x, y := compare.Quantities(a, b), compare.Quantities(b, a); x != y {
				t.Fatalf("%+v and %+v: %s one way, %s the other", *a, *b, x, y)
			}
		}
	}
}

func FuzzQuantities(f *testing.F) {
	f.Add(uint8(2), 1.0, 2.0, 1.0, 1.0, 0.0, uint8(0), uint8(2), 3.0, 4.0, 1.0, 1000.0, 0.0, uint8(1))
	f.Add(uint8(1), 12.0, math.Inf(1), 12.0, 1.0, 0.0, uint8(2), uint8(10), 3.0, 3.0, 1.0, 1.0, 0.0, uint8(0))
	f.Fuzz(func(t *testing.T, k1 uint8, lo1, hi1, step1, base1, off1 float64, h1 uint8, k2 uint8, lo2, hi2, step2, base2, off2 float64, h2 uint8) {
		quantity := func(k uint8, lo, hi, step, base, off float64, h uint8) *claims.Quantity {
			for _, v := range [...]float64{lo, hi, step, base, off} {
				if math.IsNaN(v) || math.Abs(v) > 1e15 && !math.IsInf(v, 0) {
					t.Skip("no quantity of the stage's")
				}
			}
			lo, hi = min(lo, hi), max(lo, hi)
			if math.IsInf(lo, 0) || math.IsInf(base, 0) || math.IsInf(off, 0) || math.IsInf(step, 0) {
				t.Skip("no quantity of the stage's")
			}
			return &claims.Quantity{
				Kind: claims.QuantityKind(k % 11), Min: lo, Max: hi, Value: lo, Step: math.Abs(step), Base: math.Abs(base), Offset: off,
				Hedge: claims.Hedge(h % 6), Parts: []float64{lo, hi}, Unit: string('a' + rune(k/11)%2),
			}
		}
		a, b := quantity(k1, lo1, hi1, step1, base1, off1, h1), quantity(k2, lo2, hi2, step2, base2, off2, h2)
		x, y := compare.Quantities(a, b), compare.Quantities(b, a)
		if x != y {
			t.Errorf("%s one way, %s the other", x, y)
		}
		if z := compare.Quantities(a, a); z != compare.Agree && z != compare.Unknown {
			t.Errorf("%+v with itself: %s", *a, z)
		}
	})
}
