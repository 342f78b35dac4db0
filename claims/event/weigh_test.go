package event

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"concord/claims"
)

// TestProbability holds that each feature moves the probability the way of
// its weight's sign, wherever the others stand.
func TestProbability(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 200 {
		e := evidence{bias: 1}
		for f := feature(1); f < numFeatures; f++ {
			e[f] = 2*r.Float64() - 1
		}
		before := e.probability()
		if before <= 0 || before >= 1 {
			t.Fatalf("probability %v of %v", before, e)
		}
		for f := feature(0); f < numFeatures; f++ {
			more := e
			more[f] += 0.5
			got := more.probability()
			switch w := weights[f]; {
			case w > 0 && got <= before, w < 0 && got >= before, w == 0 && got != before:
				t.Errorf("feature %d of weight %v: %v, with more of it %v", f, w, before, got)
			}
		}
	}
}

// counted is a dossier in which article i+1 counts values[i], each a claim of
// its own sentence.
func counted(values ...[]float64) *index {
	d := &claims.Dossier{Articles: make([]claims.Article, 1), Claims: make([]claims.Claim, 1), Entities: make([]claims.Entity, 1)}
	for i, vs := range values {
		a := claims.Article{ID: claims.ArticleID(i + 1)}
		for j, v := range vs {
			a.Quantities = append(a.Quantities, claims.Quantity{Kind: claims.Count, Min: v, Max: v, Value: v})
			a.Sentences = append(a.Sentences, claims.Sentence{})
			d.Claims = append(d.Claims, claims.Claim{ID: claims.ClaimID(len(d.Claims)), Article: a.ID, Sentence: int32(j), Kind: claims.KindNumber,
				Value: claims.Value{Quantity: int32(j + 1)}})
		}
		d.Articles = append(d.Articles, a)
	}
	return &index{d: d}
}

func (ix *index) all() (ids []claims.ClaimID) {
	for i := range ix.d.Claims[1:] {
		ids = append(ids, claims.ClaimID(i+1))
	}
	return ids
}

// ends are the claims of pairs, in order.
func ends(pairs []pair) (out [][2]claims.ClaimID) {
	for _, p := range pairs {
		out = append(out, [2]claims.ClaimID{p.x, p.y})
	}
	slices.SortFunc(out, func(a, b [2]claims.ClaimID) int { return slices.Compare(a[:], b[:]) })
	return out
}

// TestMutual has claims 1 and 2 in the first article, 3 and 4 in the second,
// 5 in the third.
func TestMutual(t *testing.T) {
	for name, c := range map[string]struct {
		pairs []pair
		want  [][2]claims.ClaimID
	}{
		"none": {nil, nil},
		"the best": {[]pair{{1, 3, 0.9, false}, {1, 4, 0.7, false}, {2, 3, 0.8, false}, {2, 4, 0.5, false}},
			[][2]claims.ClaimID{{1, 3}, {2, 4}}},
		"equal values win": {[]pair{{1, 3, 0.9, false}, {1, 4, 0.7, true}, {2, 3, 0.7, true}},
			[][2]claims.ClaimID{{1, 4}, {2, 3}}},
		"but not at any price": {[]pair{{1, 3, 0.9, false}, {1, 4, 0.3, true}},
			[][2]claims.ClaimID{{1, 3}}},
		"one in each article": {[]pair{{1, 3, 0.9, false}, {1, 5, 0.6, false}, {2, 5, 0.5, false}},
			[][2]claims.ClaimID{{1, 3}, {1, 5}}},
		"as good as each other": {[]pair{{2, 4, 0.6, false}, {1, 4, 0.6, false}, {2, 3, 0.6, false}, {1, 3, 0.6, false}},
			[][2]claims.ClaimID{{1, 3}, {2, 4}}},
	} {
		ix := counted([]float64{1, 2}, []float64{3, 4}, []float64{5})
		r := rand.New(rand.NewPCG(5, 6))
		for range 20 {
			shuffled := slices.Clone(c.pairs)
			r.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
			if diff := cmp.Diff(c.want, ends(ix.mutual(shuffled))); diff != "" {
				t.Fatalf("%s (-want +got):\n%s", name, diff)
			}
		}
	}
}

// TestJoin holds that pairs unite into clusters, but not two values that one
// article tells apart.
func TestJoin(t *testing.T) {
	for name, c := range map[string]struct {
		values [][]float64
		pairs  []pair
		want   [][]claims.ClaimID
	}{
		"none":         {[][]float64{{7}, {7}}, nil, nil},
		"a pair":       {[][]float64{{7}, {8}}, []pair{{1, 2, 0.9, false}}, [][]claims.ClaimID{{1, 2}}},
		"a chain":      {[][]float64{{7}, {8}, {9}}, []pair{{1, 2, 0.9, false}, {2, 3, 0.8, false}}, [][]claims.ClaimID{{1, 2, 3}}},
		"a ring":       {[][]float64{{7}, {8}, {9}}, []pair{{1, 2, 0.9, false}, {2, 3, 0.8, false}, {1, 3, 0.7, false}}, [][]claims.ClaimID{{1, 2, 3}}},
		"said twice":   {[][]float64{{7, 7}, {8}}, []pair{{1, 3, 0.9, false}, {2, 3, 0.8, false}}, [][]claims.ClaimID{{1, 2, 3}}},
		"told apart":   {[][]float64{{7, 9}, {8}}, []pair{{1, 3, 0.9, false}, {2, 3, 0.8, false}}, [][]claims.ClaimID{{1, 3}}},
		"apart by way": {[][]float64{{7, 9}, {8}, {8}}, []pair{{1, 3, 0.9, false}, {2, 4, 0.8, false}, {3, 4, 0.7, false}}, [][]claims.ClaimID{{1, 3}, {2, 4}}},
	} {
		var got [][]claims.ClaimID
		for _, cl := range counted(c.values...).join(c.pairs) {
			slices.Sort(cl.members)
			got = append(got, cl.members)
			if mean := cl.sum / float64(cl.pairs); mean <= 0 || mean > 1 {
				t.Errorf("%s: mean score %v of %d pairs", name, mean, cl.pairs)
			}
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// TestNeighboured holds that a full block is compared as an empty one is
// where the claims share rare terms, and each two but once.
func TestNeighboured(t *testing.T) {
	ix := counted([]float64{1}, []float64{2}, []float64{3}, []float64{4})
	ix.whole = [][][]int32{nil, {{0, 1, 9}}, {{0, 1, 5}}, {{5, 9}}, {{7}}}
	var got []pair
	ix.neighboured(ix.all(), func(x, y claims.ClaimID) { got = append(got, pair{x: x, y: y}) })
	if diff := cmp.Diff([][2]claims.ClaimID{{1, 2}, {1, 3}, {2, 3}}, ends(got)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestApart(t *testing.T) {
	for _, c := range []struct{ x, y, want float64 }{
		{7, 7, 0}, {10, 20, math.Ln2}, {1, 1e9, 3}, {0, 7, 0}, {-4, 7, 0},
	} {
		ix := counted([]float64{c.x}, []float64{c.y})
		got, back := ix.apart(&ix.d.Claims[1], &ix.d.Claims[2]), ix.apart(&ix.d.Claims[2], &ix.d.Claims[1])
		if math.Abs(got-c.want) > 1e-12 || math.Abs(got-back) > 1e-12 {
			t.Errorf("%v and %v: %v apart, the other way round %v, want %v", c.x, c.y, got, back, c.want)
		}
	}
	ix := counted([]float64{2}, []float64{2000})
	ix.d.Articles[1].Quantities[0].Base, ix.d.Articles[2].Quantities[0].Base = 1000, 1
	if got := ix.apart(&ix.d.Claims[1], &ix.d.Claims[2]); got != 0 {
		t.Errorf("2 km and 2000 m are %v apart", got)
	}
}
