package boost

import (
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
)

// Rows are the examples to learn from.
type Rows struct {
	Names  []string    // of the features
	X      [][]float64 // by example
	Y      []bool
	Weight []float64 // nil: each counts one
}

// Options say how far to go. There are no defaults: the workbench states them.
type Options struct {
	Trees, Depth int
	Rate         float64 // share of each tree's leaves that is taken
	Leaf         int     // least examples in a leaf
	Ridge        float64 // added to each leaf's curvature
	Share        float64 // of the examples, and of the features, that each tree is grown from; 1: all
}

// bins is in how many parts a feature's values are cut.
const bins = 32

// Train fits a forest.
func Train(r Rows, o Options) *Forest {
	w := r.Weight
	if w == nil {
		w = slices.Repeat([]float64{1}, len(r.X))
	}
	t := &trainer{o: o, rows: r, weight: w, cuts: cuts(r), score: make([]float64, len(r.X)), grad: make([]float64, len(r.X)), hess: make([]float64, len(r.X))}
	t.bin()
	f := &Forest{Names: r.Names, Base: t.base()}
	for i := range t.score {
		t.score[i] = f.Base
	}
	dice := rand.New(rand.NewPCG(1, 2)) // fixed: the same trees each time
	for range o.Trees {
		t.slopes()
		var grown tree
		t.features = draw(dice, len(r.Names), o.Share)
		t.grow(&grown, draw(dice, len(r.X), o.Share), o.Depth)
		f.trees = append(f.trees, grown)
		for i, x := range r.X {
			t.score[i] += grown.at(x)
		}
	}
	return f
}

type trainer struct {
	o          Options
	rows       Rows
	weight     []float64
	cuts       [][]float64 // by feature, rising: values up to cuts[b] are in bin b
	binned     [][]uint8   // by feature and example
	features   []int32     // that the tree at hand may split by
	score      []float64
	grad, hess []float64
}

// draw picks a share of the numbers below n, in order.
func draw(dice *rand.Rand, n int, share float64) []int32 {
	out := make([]int32, 0, n)
	for i := range n {
		if share >= 1 || dice.Float64() < share {
			out = append(out, int32(i))
		}
	}
	return out
}

// base is the log odds of yes.
func (t *trainer) base() float64 {
	yes, all := 0.5, 1.0
	for i, y := range t.rows.Y {
		all += t.weight[i]
		if y {
			yes += t.weight[i]
		}
	}
	return math.Log(yes / (all - yes))
}

// cuts are the quantiles of each feature.
func cuts(r Rows) [][]float64 {
	out := make([][]float64, len(r.Names))
	for f := range r.Names {
		vs := make([]float64, len(r.X))
		for i, x := range r.X {
			vs[i] = written(x[f])
		}
		slices.Sort(vs)
		distinct := slices.Compact(slices.Clone(vs))
		if len(distinct) > bins {
			distinct = distinct[:0]
			for b := 1; b <= bins; b++ {
				distinct = append(distinct, vs[(len(vs)-1)*b/bins])
			}
			distinct = slices.Compact(distinct)
		}
		out[f] = distinct
	}
	return out
}

// written is a number as the file has it, so that what is read back parts the
// examples as the training did.
func written(v float64) float64 {
	w, err := strconv.ParseFloat(number(v), 64)
	if err != nil {
		return v
	}
	return w
}

func (t *trainer) bin() {
	t.binned = make([][]uint8, len(t.rows.Names))
	for f := range t.binned {
		t.binned[f] = make([]uint8, len(t.rows.X))
		for i, x := range t.rows.X {
			b, _ := slices.BinarySearch(t.cuts[f], x[f])
			t.binned[f][i] = uint8(min(b, len(t.cuts[f])-1))
		}
	}
}

// slopes sets the gradient and curvature of the loss at each example.
func (t *trainer) slopes() {
	for i, s := range t.score {
		p := 1 / (1 + math.Exp(-s))
		y := 0.0
		if t.rows.Y[i] {
			y = 1
		}
		t.grad[i], t.hess[i] = t.weight[i]*(y-p), t.weight[i]*p*(1-p)
	}
}

// grow adds the node of some examples, and those below it.
func (t *trainer) grow(out *tree, ids []int32, depth int) int32 {
	at := int32(len(*out))
	g, h := t.sum(ids)
	*out = append(*out, node{feature: -1, value: t.o.Rate * g / (h + t.o.Ridge)})
	if depth == 0 {
		return at
	}
	feature, cut, ok := t.split(ids, g, h)
	if !ok {
		return at
	}
	var left, right []int32
	for _, i := range ids {
		if t.binned[feature][i] <= cut {
			left = append(left, i)
		} else {
			right = append(right, i)
		}
	}
	l := t.grow(out, left, depth-1)
	r := t.grow(out, right, depth-1)
	(*out)[at] = node{feature: int32(feature), value: t.cuts[feature][cut], left: l, right: r}
	return at
}

func (t *trainer) sum(ids []int32) (g, h float64) {
	for _, i := range ids {
		g += t.grad[i]
		h += t.hess[i]
	}
	return g, h
}

// split finds the feature and bin that part the examples best, by the gain in
// loss; not ok if no cut leaves enough on both sides.
func (t *trainer) split(ids []int32, g, h float64) (feature int, cut uint8, ok bool) {
	best := 1e-6
	whole := g * g / (h + t.o.Ridge)
	for _, n := range t.features {
		f := int(n)
		var gs, hs [bins]float64
		var ns [bins]int
		for _, i := range ids {
			b := t.binned[f][i]
			gs[b] += t.grad[i]
			hs[b] += t.hess[i]
			ns[b]++
		}
		var gl, hl float64
		n := 0
		for b := range len(t.cuts[f]) - 1 {
			gl, hl, n = gl+gs[b], hl+hs[b], n+ns[b]
			if n < t.o.Leaf || len(ids)-n < t.o.Leaf {
				continue
			}
			gr, hr := g-gl, h-hl
			if gain := gl*gl/(hl+t.o.Ridge) + gr*gr/(hr+t.o.Ridge) - whole; gain > best {
				best, feature, cut, ok = gain, f, uint8(b), true
			}
		}
	}
	return feature, cut, ok
}
