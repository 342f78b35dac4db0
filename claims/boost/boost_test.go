package boost_test

import (
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"concord/claims/boost"
)

var names = []string{"left", "right", "noise"}

// odd draws examples that are true when exactly one of two features is high,
// which no sum of single features can tell.
func odd(n int) boost.Rows {
	dice := rand.New(rand.NewPCG(5, 6))
	r := boost.Rows{Names: names}
	for range n {
		x := []float64{dice.Float64(), dice.Float64(), dice.Float64()}
		r.X, r.Y = append(r.X, x), append(r.Y, (x[0] > 0.5) != (x[1] > 0.5))
	}
	return r
}

var options = boost.Options{Trees: 60, Depth: 3, Rate: 0.2, Leaf: 10, Ridge: 1, Share: 0.8}

func TestTrain(t *testing.T) {
	f := boost.Train(odd(2000), options)
	right := 0
	unseen := odd(3000)
	for i := 2000; i < 3000; i++ {
		if (f.Probability(unseen.X[i]) > 0.5) == unseen.Y[i] {
			right++
		}
	}
	if right < 950 {
		t.Errorf("%d of 1000 unseen examples right, want 950", right)
	}
	if use := f.Use(); use["noise"] > use["left"] {
		t.Errorf("noise splits more often than what decides: %v", use)
	}
	if again := boost.Train(odd(2000), options); again.String() != f.String() {
		t.Error("the same examples gave other trees")
	}
}

// TestWeight holds that an example of weight 3 counts as three.
func TestWeight(t *testing.T) {
	o := options
	o.Share = 1
	r := boost.Rows{Names: names[:1], X: [][]float64{{0}, {0}, {0}, {0}}, Y: []bool{true, false, false, false}, Weight: []float64{3, 1, 1, 1}}
	if p := boost.Train(r, o).Probability([]float64{0}); math.Abs(p-0.5) > 0.02 {
		t.Errorf("probability %.2f of a value with as much yes as no, want 0.5", p)
	}
}

func TestReadBack(t *testing.T) {
	f := boost.Train(odd(500), options)
	back, err := boost.Read("# a comment\n"+f.String(), names)
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range odd(200).X {
		if diff := math.Abs(f.Probability(x) - back.Probability(x)); diff > 1e-3 {
			t.Fatalf("%v: read back, the probability is off by %g", x, diff)
		}
	}
}

func TestReadErrors(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"base\tlots\n", `line 1: "lots" is no number`},
		{"base\t0\n\nleft\t0.5\t1\t2\n=\t1\n", "tree 1: a child is missing"},
		{"left\t0.5\t0\t0\n", "line 1: a child stands before its parent"},
		{"up\t0.5\t1\t2\n", `line 1: no feature "up": train the model anew`},
		{"left\t0.5\n", "line 1: 2 fields"},
		{"=\tx\n", `line 1: strconv.ParseFloat: parsing "x": invalid syntax`},
	} {
		_, err := boost.Read(c.text, names)
		got := ""
		if err != nil {
			got = err.Error()
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", c.text, diff)
		}
	}
}

// FuzzRead holds that what is read can be asked, whatever it is.
func FuzzRead(f *testing.F) {
	f.Add("base\t0.1\n\nleft\t0.5\t1\t2\n=\t1\n=\t-1\n\n")
	f.Fuzz(func(t *testing.T, text string) {
		forest, err := boost.Read(text, names)
		if err != nil {
			return
		}
		if p := forest.Probability([]float64{0, 1, 2}); !(p >= 0 && p <= 1) && !strings.Contains(strings.ToLower(text), "n") {
			t.Errorf("probability %v", p)
		}
	})
}
