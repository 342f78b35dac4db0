package event

import (
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"concord/claims"
)

// weighed is an index in which term t weighs t+1.
func weighed(terms int) *index {
	ix := &index{d: &claims.Dossier{}}
	for t := range terms {
		ix.weight = append(ix.weight, float64(t+1))
	}
	return ix
}

func TestDice(t *testing.T) {
	for name, c := range map[string]struct {
		x, y []int32
		want float64
	}{
		"nothing":       {nil, nil, 0},
		"one is empty":  {[]int32{0}, nil, 0},
		"the same":      {[]int32{0, 2}, []int32{0, 2}, 1},
		"none shared":   {[]int32{0, 2}, []int32{1, 3}, 0},
		"the light one": {[]int32{0, 3}, []int32{0, 2}, 2. / 9},
		"the heavy one": {[]int32{0, 3}, []int32{2, 3}, 8. / 12},
	} {
		ix := weighed(4)
		if got, back := ix.dice(c.x, c.y), ix.dice(c.y, c.x); math.Abs(got-c.want) > 1e-12 || got != back {
			t.Errorf("%s: dice %v, the other way round %v, want %v", name, got, back, c.want)
		}
	}
}

func TestShare(t *testing.T) {
	for name, c := range map[string]struct {
		x, y []int32
		want float64
	}{
		"one is empty":        {[]int32{0}, nil, 0},
		"the same":            {[]int32{0, 2}, []int32{0, 2}, 1},
		"one holds the other": {[]int32{0, 1, 2, 3}, []int32{1, 2}, 1},
		"part of the lighter": {[]int32{0, 3}, []int32{0, 2}, 1. / 4},
	} {
		ix := weighed(4)
		ix.whole = [][][]int32{nil, {c.x}, {c.y}}
		if got := ix.share(place{1, 0}, place{2, 0}); math.Abs(got-c.want) > 1e-12 {
			t.Errorf("%s: share %v, want %v", name, got, c.want)
		}
	}
}

func TestShared(t *testing.T) {
	if got := shared([]int32{1, 3, 5, 7}, []int32{2, 3, 7, 9}); !cmp.Equal(got, []int32{3, 7}) {
		t.Errorf("shared: %v, want [3 7]", got)
	}
	if got := shared([]int32{1}, nil); got != nil {
		t.Errorf("shared with nothing: %v", got)
	}
}

func tokens(words string) (out []claims.Token) {
	for _, w := range strings.Fields(words) {
		out = append(out, claims.Token{Norm: w, Lemma: w})
	}
	return out
}

// TestCommon gives the longest common subsequence by its words.
func TestCommon(t *testing.T) {
	for _, c := range []struct{ x, y, want string }{
		{"", "", ""},
		{"a", "", ""},
		{"a b c", "a b c", "a b c"},
		{"a b c", "d e f", ""},
		{"the red boat sank", "the blue boat sank", "the boat sank"},
		{"the boat sank off bari", "off bari the boat sank", "the boat sank"},
		{"a b a b a", "b a b", "b a b"},
		{"a x b y c", "a b c", "a b c"},
		{"a a a", "a a", "a a"},
	} {
		for _, way := range []func(x, y []claims.Token) [][2]int{common, aligned} {
			x, y := tokens(c.x), tokens(c.y)
			var words []string
			last := [2]int{-1, -1}
			for _, p := range way(x, y) {
				if p[0] <= last[0] || p[1] <= last[1] || x[p[0]].Norm != y[p[1]].Norm {
					t.Errorf("%q, %q: pair %v after %v", c.x, c.y, p, last)
				}
				last = p
				words = append(words, x[p[0]].Norm)
			}
			if got := strings.Join(words, " "); got != c.want {
				t.Errorf("%q, %q: %q, want %q", c.x, c.y, got, c.want)
			}
		}
	}
}

// TestAlignedEitherWay holds that an alignment is the same from both sides.
func TestAlignedEitherWay(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		x, y := tokens(babble(r)), tokens(babble(r))
		there, back := aligned(x, y), aligned(y, x)
		for i := range back {
			back[i][0], back[i][1] = back[i][1], back[i][0]
		}
		if diff := cmp.Diff(there, back, cmpopts.EquateEmpty()); diff != "" {
			t.Fatalf("%v and %v (-there +back):\n%s", x, y, diff)
		}
		if n := len(subsequence(x, y)); n != len(there) {
			t.Fatalf("%v and %v: %d words in common, want %d", x, y, len(there), n)
		}
	}
}

func babble(r *rand.Rand) string {
	return strings.Join(strings.Split("abcdabcdab"[:r.IntN(10)], "")[:], " ") + strings.Repeat(" "+string(rune('a'+r.IntN(4))), r.IntN(4))
}

// pairOf is a dossier of two articles with one sentence each.
func pairOf(x, y string) *claims.Dossier {
	d := &claims.Dossier{Articles: make([]claims.Article, 3)}
	for i, words := range []string{x, y} {
		a := &d.Articles[i+1]
		a.ID, a.Tokens = claims.ArticleID(i+1), tokens(words)
		a.Sentences = []claims.Sentence{{Last: int32(len(a.Tokens))}}
	}
	return d
}

func TestSlots(t *testing.T) {
	type gap struct{ X, Y string }
	for name, c := range map[string]struct {
		x, y string
		want []gap
	}{
		"the same":          {"a b c d", "a b c d", nil},
		"one word":          {"the boat sank off bari", "the boat sank off pula", []gap{{"bari", "pula"}}},
		"one word more":     {"they found traces", "they found no traces", []gap{{"", "no"}}},
		"first and last":    {"one boat sank twice", "two boat sank thrice", []gap{{"one", "two"}, {"twice", "thrice"}}},
		"too long a gap":    {"a 1 2 3 4 5 6 b", "a z b", nil},
		"as long as may be": {"a 1 2 3 4 5 b", "a z b", []gap{{"1 2 3 4 5", "z"}}},
		"empty":             {"", "", nil},
		"a list":            {strings.Repeat("a ", 151), "a b", nil},
	} {
		d := pairOf(c.x, c.y)
		ix := &index{d: d}
		var got []gap
		for _, s := range ix.slots(twin{place{1, 0}, place{2, 0}, 1}) {
			got = append(got, gap{norms(&d.Articles[1], s.x), norms(&d.Articles[2], s.y)})
			if s.local < 0 || s.local > 1 {
				t.Errorf("%s: local %v, want a share", name, s.local)
			}
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func norms(a *claims.Article, e extent) string {
	var words []string
	for _, t := range a.Tokens[e.first:e.last] {
		words = append(words, t.Norm)
	}
	return strings.Join(words, " ")
}

// TestAround holds that a slot is the surer, the more of what stands around
// it is the same.
func TestAround(t *testing.T) {
	for name, c := range map[string]struct {
		x, y string
		want float64
	}{
		"all the same":        {"a b c d 1 e f g h", "a b c d 2 e f g h", 1},
		"short but the same":  {"a 1 b", "a 2 b", 1},
		"one word in eight":   {"z b c d 1 e f g h", "y b c d 2 e f g h", 7. / 8},
		"at the head":         {"1 e f g h", "2 e f g h", 1},
		"nothing around them": {"1", "2", 0},
	} {
		d := pairOf(c.x, c.y)
		slots := (&index{d: d}).slots(twin{place{1, 0}, place{2, 0}, 1})
		i := slices.IndexFunc(slots, func(s slot) bool { return norms(&d.Articles[1], s.x) == "1" })
		if i < 0 || slots[i].local != c.want {
			t.Errorf("%s: slots %+v, want one of 1 and 2 with local %v", name, slots, c.want)
		}
	}
}
