package parse

import (
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"

	"concord/claims"
	"concord/claims/perceptron"
)

// randomTree makes a projective tree of n words; the root's number is n.
func randomTree(rng *rand.Rand, n int) []int32 {
	heads := make([]int32, n)
	var grow func(first, last, head int)
	grow = func(first, last, head int) {
		for first < last {
			end := first + 1 + rng.IntN(last-first)
			w := first + rng.IntN(end-first)
			heads[w] = int32(head)
			grow(first, w, w)
			grow(w+1, end, w)
			first = end
		}
	}
	root := rng.IntN(n)
	heads[root] = int32(n)
	grow(0, root, root)
	grow(root+1, n, root)
	return heads
}

// costs gives the cost of each kind of move that the state allows, far for the others.
func costs(s *state, g *gold) [4]int {
	const far = 1 << 20
	c := [4]int{s.costShift(g), far, far, far}
	reduceOK, leftOK, rightOK := s.allowed()
	if reduceOK {
		c[1] = s.costReduce(g)
	}
	if leftOK {
		c[2] = s.costLeft(g)
	}
	if rightOK {
		c[3] = s.costRight(g)
	}
	return c
}

// TestOracle follows moves without cost in random order: from the beginning
// there always is one, and they lead to the right tree; a word whose governor
// nobody told may hang anywhere.
func TestOracle(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		n := 1 + rng.IntN(12)
		g := &gold{heads: randomTree(rng, n), labels: make([]uint8, n)}
		if untold := rng.IntN(2 * n); untold < n {
			g.heads[untold] = unknown
		}
		var s state
		s.nodes = fillNodes(nil, emptyTable(t), make([]claims.Token, n), false)
		s.reset(n)
		for s.next < s.n {
			var free []int
			for kind, cost := range costs(&s, g) {
				if cost == 0 {
					free = append(free, kind)
				}
			}
			if len(free) == 0 {
				t.Fatalf("tree %v: no move without cost at word %d", g.heads, s.next)
			}
			s.apply(free[rng.IntN(len(free))], 0)
		}
		got := make([]int32, n)
		for i := range got {
			switch got[i] = s.words[i].head; {
			case g.heads[i] == unknown:
				got[i] = unknown
			case got[i] == none:
				got[i] = int32(n)
			}
		}
		if diff := cmp.Diff(g.heads, got); diff != "" {
			t.Fatalf("moves without cost led elsewhere (-want +got):\n%s", diff)
		}
	}
}

// TestOracleCosts takes any moves and expects the costs to add up to the arcs
// that are missing in the end.
func TestOracleCosts(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	for range 300 {
		n := 2 + rng.IntN(10)
		g := &gold{heads: randomTree(rng, n), labels: make([]uint8, n)}
		var s state
		s.nodes = fillNodes(nil, emptyTable(t), make([]claims.Token, n), false)
		s.reset(n)
		lost := 0
		for s.next < s.n {
			c := costs(&s, g)
			kind := rng.IntN(4)
			for c[kind] >= 1<<20 {
				kind = rng.IntN(4)
			}
			lost += c[kind]
			s.apply(kind, 0)
		}
		missing := 0
		for i := range g.heads {
			if g.heads[i] < int32(n) && s.words[i].head != g.heads[i] || g.heads[i] == int32(n) && s.words[i].head != none {
				missing++
			}
		}
		if lost != missing {
			t.Fatalf("tree %v: the costs came to %d, %d arcs are missing", g.heads, lost, missing)
		}
	}
}

// TestGuide mirrors a tree and expects the guide to give it back.
func TestGuide(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 6))
	for range 100 {
		n := 1 + rng.IntN(9)
		heads := randomTree(rng, n)
		var back, s state
		back.reset(n)
		for i, h := range heads {
			if int(h) < n {
				back.words[n-1-i].head = int32(n-1) - h
			}
		}
		back.n = n
		s.guideBy(&back)
		for i := range heads {
			if s.guide[i].head != heads[i] {
				t.Fatalf("tree %v: the guide has %d over word %d", heads, s.guide[i].head, i)
			}
			left, right := int32(none), int32(none)
			for k, h := range heads {
				if int(h) == i && k < i && left == none {
					left = int32(k)
				}
				if int(h) == i && k > i {
					right = int32(k)
				}
			}
			if s.guide[i].left != left || s.guide[i].right != right {
				t.Fatalf("tree %v: outermost dependents of %d are %d and %d, want %d and %d", heads, i, s.guide[i].left, s.guide[i].right, left, right)
			}
		}
	}
}

func emptyTable(t *testing.T) *perceptron.Table {
	t.Helper()
	table, err := perceptron.OpenTable(perceptron.BuildTable(nil))
	if err != nil {
		t.Fatal(err)
	}
	return table
}
