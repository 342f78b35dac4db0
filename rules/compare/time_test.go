package compare_test

import (
	"math/rand/v2"
	"os"
	"strings"
	"testing"
	"testing/quick"
	"time"

	"concord/claims"
	"concord/claims/segment"
	"concord/claims/tag"
	"concord/claims/timex"
	"concord/rules/compare"
)

// A timePair is a line of testdata/times.txt.
type timePair struct {
	line    int
	verdict string
	words   [2]string
}

func timePairs(tb testing.TB) []timePair {
	tb.Helper()
	data, err := os.ReadFile("testdata/times.txt")
	if err != nil {
		tb.Fatal(err)
	}
	var out []timePair
	n := 0
	for line := range strings.Lines(string(data)) {
		n++
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "|")
		if len(f) != 3 {
			tb.Fatalf("times.txt:%d: %d fields, want 3", n, len(f))
		}
		out = append(out, timePair{n, strings.TrimSpace(f[0]), [2]string{strings.TrimSpace(f[1]), strings.TrimSpace(f[2])}})
	}
	return out
}

// A timeReader gives the first time of some words.
type timeReader func(words string) *claims.TimeExpr

func newTimeReader(tb testing.TB) timeReader {
	tb.Helper()
	tagger, err := tag.New()
	if err != nil {
		tb.Fatal(err)
	}
	seg, rec := segment.New(), timex.New()
	return func(words string) *claims.TimeExpr {
		tb.Helper()
		a := &claims.Article{}
		if day, rest, dated := strings.Cut(words, ": "); dated {
			published, err := time.Parse(time.DateOnly, day)
			if err != nil {
				tb.Fatalf("%q: %v", words, err)
			}
			a.Published, words = published, rest
		}
		a.Text = "The ferry sank " + words + "."
		a.Blocks = []claims.Block{{Span: claims.Span{End: int32(len(a.Text))}}}
		seg.Article(a)
		tagger.Article(a)
		rec.Article(a)
		if len(a.Times) == 0 {
			tb.Fatalf("no time in %q", words)
		}
		return &a.Times[0]
	}
}

func TestTimes(t *testing.T) {
	read := newTimeReader(t)
	for _, p := range timePairs(t) {
		a, b := read(p.words[0]), read(p.words[1])
		got := compare.Times(a, b)
		ok := got.String() == p.verdict || p.verdict == "silent" && got <= compare.Agree
		if !ok || compare.Times(b, a) != got {
			t.Errorf("times.txt:%d: %q and %q: got %s, turned round %s, want %s\n%+v\n%+v",
				p.line, p.words[0], p.words[1], got, compare.Times(b, a), p.verdict, *a, *b)
		}
	}
}

// TestTimesOfOneself holds that no value contradicts itself.
func TestTimesOfOneself(t *testing.T) {
	read := newTimeReader(t)
	for _, p := range timePairs(t) {
		for _, words := range p.words {
			if x := read(words); compare.Times(x, x) > compare.Agree {
				t.Errorf("%q with itself: %s\n%+v", words, compare.Times(x, x), *x)
			}
		}
	}
}

// TestTimesInAnyOrder holds that verdicts are symmetric for all pairs of the
// table's words.
func TestTimesInAnyOrder(t *testing.T) {
	read := newTimeReader(t)
	var all []*claims.TimeExpr
	for _, p := range timePairs(t) {
		all = append(all, read(p.words[0]), read(p.words[1]))
	}
	for i, a := range all {
		for _, b := range all[:i] {
			if x, y := compare.Times(a, b), compare.Times(b, a); x != y {
				t.Errorf("%s one way, %s the other\n%+v\n%+v", x, y, *a, *b)
			}
		}
	}
}

// anyTime is a made-up time of any shape that the stage may write.
func anyTime(rng *rand.Rand) claims.TimeExpr {
	begin := time.Date(2024+rng.IntN(3), time.Month(1+rng.IntN(12)), 1+rng.IntN(28), rng.IntN(24), 15*rng.IntN(4), 0, 0, time.UTC)
	day := begin.Truncate(24 * time.Hour)
	x := claims.TimeExpr{Type: claims.Date, Mod: claims.TimeMod(rng.IntN(9)), Deictic: rng.IntN(2) == 0, Local: rng.IntN(2) == 0, Wall: rng.IntN(2) == 0, Inferred: rng.IntN(2) == 0}
	switch rng.IntN(9) {
	case 0:
		x.Value, x.Begin, x.End = day.Format("2006-01-02"), day, day.AddDate(0, 0, 1)
	case 1:
		month := day.AddDate(0, 0, 1-day.Day())
		x.Value, x.Begin, x.End = month.Format("2006-01"), month, month.AddDate(0, 1, 0)
	case 2:
		x.Value = day.Format("XXXX-01-02")
	case 3:
		x.Value = "XXXX-WXX-" + string(rune('1'+rng.IntN(7)))
	case 4:
		x.Type, x.Value, x.Begin, x.End = claims.Time, begin.Format("2006-01-02T15:04"), begin, begin.Add(time.Minute)
	case 5:
		x.Type, x.Value = claims.Time, begin.Format("XXXX-XX-XXT15:04")
	case 6:
		x.Type = claims.Time
		x.Value = day.Format("2006-01-02T") + [...]string{"MO", "MI", "AF", "EV", "NI", "DT"}[rng.IntN(6)]
	case 7:
		x.Type, x.Value = claims.Duration, "P3D"
	case 8:
		x.Value = [...]string{"", "PAST_REF", "2025-Q2", "2025-SP", "198", "2025-W10"}[rng.IntN(6)]
	}
	if rng.IntN(2) == 0 {
		x.Weekday = int8(1 + (int(day.Weekday())+6)%7)
	}
	return x
}

// TestTimesAnyValue holds symmetry and that nothing contradicts itself for
// values of any shape, sound or not.
func TestTimesAnyValue(t *testing.T) {
	property := func(seed uint64) bool {
		rng := rand.New(rand.NewPCG(seed, 1))
		a, b := anyTime(rng), anyTime(rng)
		ok := compare.Times(&a, &b) == compare.Times(&b, &a) && compare.Times(&a, &a) <= compare.Agree
		if !ok {
			t.Logf("%s, the other way %s, itself %s\n%+v\n%+v",
				compare.Times(&a, &b), compare.Times(&b, &a), compare.Times(&a, &a), a, b)
		}
		return ok
	}
	if err := quick.Check(property, &quick.Config{MaxCount: 20_000}); err != nil {
		t.Error(err)
	}
}

// TestTimesWithin holds that a day agrees with its month and its weekday,
// never contradicts its year, and contradicts the days beside it.
func TestTimesWithin(t *testing.T) {
	read := newTimeReader(t)
	for n := range 60 {
		day := time.Date(2023, 12, 15+13*n, 0, 0, 0, 0, time.UTC)
		x := read("on " + day.Format("2 January 2006"))
		for _, layout := range []string{"in January 2006", "on Monday, 2 January 2006", "on January 2, 2006", "on 2 January"} {
			if got := compare.Times(x, read(day.Format(layout))); got != compare.Agree {
				t.Errorf("%s, %s: %s", x.Value, day.Format(layout), got)
			}
		}
		if got := compare.Times(x, read(day.Format("in 2006"))); got > compare.Agree {
			t.Errorf("%s and its year: %s", x.Value, got)
		}
		for _, other := range []time.Time{day.AddDate(0, 0, 1), day.AddDate(0, 0, -1), day.AddDate(1, 0, 0)} {
			if got := compare.Times(x, read("on "+other.Format("2 January 2006"))); got != compare.Conflict {
				t.Errorf("%s, %s: %s", x.Value, other.Format(time.DateOnly), got)
			}
		}
	}
}

// TestTimesInAnyZone holds that one moment agrees with itself on the clocks of
// two zones, whatever the day it is there, and not with the hour after.
func TestTimesInAnyZone(t *testing.T) {
	read := newTimeReader(t)
	zones := []struct {
		name    string
		minutes int
	}{{"GMT", 0}, {"UTC", 0}, {"CET", 60}, {"IST", 330}, {"JST", 540}, {"EST", -300}, {"PST", -480}}
	at := func(moment time.Time, zone int) *claims.TimeExpr {
		there := moment.In(time.FixedZone("", zones[zone].minutes*60))
		return read("at " + there.Format("3:04 PM ") + zones[zone].name + there.Format(" on January 2, 2006"))
	}
	rng := rand.New(rand.NewPCG(3, 4))
	for range 200 {
		moment := time.Date(2026, 1, 2+rng.IntN(25), rng.IntN(24), 1+rng.IntN(58), 0, 0, time.UTC)
		i, j := rng.IntN(len(zones)), rng.IntN(len(zones))
		if got := compare.Times(at(moment, i), at(moment, j)); got != compare.Agree {
			t.Errorf("%v on the clocks of %s and %s: %s\n%+v\n%+v", moment, zones[i].name, zones[j].name, got, *at(moment, i), *at(moment, j))
		}
		if got := compare.Times(at(moment, i), at(moment.Add(time.Hour), j)); got != compare.Conflict {
			t.Errorf("%v on the clock of %s, an hour later on that of %s: %s", moment, zones[i].name, zones[j].name, got)
		}
	}
}

// TestTimesInferred holds that a day counted from a publication time that is
// inferred is no proof against another, and one counted from a given one is.
func TestTimesInferred(t *testing.T) {
	for text, want := range map[string]compare.Verdict{
		"=5 January 2026":              compare.Conflict, // a date line gives the day
		"=5 January 2026 11:00 GMT":    compare.Conflict,
		"=5 January 2026 02:00 GMT":    compare.Variant, // still the 4th in America
		"=5 January 2026 02:00 EST":    compare.Conflict,
		"VARNA, Jan. 5 (Coastwire) - ": compare.Variant, // the year is inferred
	} {
		line, found := strings.CutPrefix(text, "=")
		a := &claims.Article{Text: line + "The ferry sank yesterday. It was built by December 3, 2025."}
		split := int32(0)
		if found {
			split = int32(len(line))
			a.Text = line + "\n" + a.Text[split:]
			a.Blocks = []claims.Block{{Span: claims.Span{End: split}, Kind: claims.DateLine}, {Span: claims.Span{Start: split + 1, End: int32(len(a.Text))}}}
		} else {
			a.Blocks = []claims.Block{{Span: claims.Span{End: int32(len(a.Text))}}}
		}
		segment.New().Article(a)
		timex.New().Article(a)
		other := newTimeReader(t)("on January 2, 2026")
		seen := false
		for i := range a.Times {
			if a.Slice(a.Times[i].Span) == "yesterday" {
				seen = true
				if got := compare.Times(&a.Times[i], other); got != want {
					t.Errorf("%s: yesterday and January 2: %s, want %s\n%+v", text, got, want, a.Times[i])
				}
			}
		}
		if !seen {
			t.Errorf("%s: yesterday is not read", text)
		}
	}
}

// FuzzTimes: no value makes the comparison panic or depend on the order.
func FuzzTimes(f *testing.F) {
	f.Add("2026-01-06", uint8(1), uint8(0), int64(0), int64(86400), int8(2), uint8(0),
		"XXXX-WXX-1", uint8(1), uint8(0), int64(0), int64(0), int8(1), uint8(1))
	f.Add("2026-01-06T08:45", uint8(2), uint8(1), int64(1e9), int64(60), int8(0), uint8(2),
		"2026-01-06TEV", uint8(2), uint8(0), int64(0), int64(0), int8(0), uint8(3))
	f.Fuzz(func(t *testing.T, v1 string, t1, m1 uint8, b1, d1 int64, w1 int8, f1 uint8, v2 string, t2, m2 uint8, b2, d2 int64, w2 int8, f2 uint8) {
		expr := func(value string, typ, mod uint8, begin, length int64, weekday int8, flags uint8) *claims.TimeExpr {
			x := &claims.TimeExpr{
				Type: claims.TimeType(1 + typ%4), Value: value, Mod: claims.TimeMod(mod % 9),
				Weekday: int8(uint8(weekday) % 8), Deictic: flags&1 != 0, Local: flags&2 != 0, Wall: flags&4 != 0, Inferred: flags&8 != 0,
			}
			if length > 0 {
				x.Begin = time.Unix(begin%4e9, 0).UTC()
				x.End = x.Begin.Add(time.Duration(length%4e9) * time.Second)
			}
			return x
		}
		a, b := expr(v1, t1, m1, b1, d1, w1, f1), expr(v2, t2, m2, b2, d2, w2, f2)
		x, y := compare.Times(a, b), compare.Times(b, a)
		if x != y {
			t.Errorf("%s one way, %s the other\n%+v\n%+v", x, y, *a, *b)
		}
		if x > compare.Conflict {
			t.Errorf("verdict %d", x)
		}
	})
}
