package boost

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// A Forest is a sum of trees, as log odds.
type Forest struct {
	Names []string // of the features
	Base  float64  // log odds before any tree
	trees []tree
}

// A tree is its nodes; the root is the first, children stand behind parents.
type tree []node

type node struct {
	feature     int32 // -1: a leaf
	left, right int32
	value       float64 // a leaf's log odds; else the greatest value that goes left
}

// Probability is the logistic function of the sum of the trees. It panics when
// x is shorter than Names.
func (f *Forest) Probability(x []float64) float64 {
	z := f.Base
	for _, t := range f.trees {
		z += t.at(x)
	}
	return 1 / (1 + math.Exp(-z))
}

func (t tree) at(x []float64) float64 {
	n := &t[0]
	for n.feature >= 0 {
		if x[n.feature] <= n.value {
			n = &t[n.left]
		} else {
			n = &t[n.right]
		}
	}
	return n.value
}

// Use counts how often each feature splits, weighted by nothing: a first look
// at what a forest goes by.
func (f *Forest) Use() map[string]int {
	use := map[string]int{}
	for _, t := range f.trees {
		for _, n := range t {
			if n.feature >= 0 {
				use[f.Names[n.feature]]++
			}
		}
	}
	return use
}

// String writes a forest as text, a node a line: "feature threshold left
// right", or "= value" for a leaf; an empty line ends a tree.
func (f *Forest) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "base\t%s\n\n", number(f.Base))
	for _, t := range f.trees {
		for _, n := range t {
			if n.feature < 0 {
				fmt.Fprintf(&b, "=\t%s\n", number(n.value))
			} else {
				fmt.Fprintf(&b, "%s\t%s\t%d\t%d\n", f.Names[n.feature], number(n.value), n.left, n.right)
			}
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func number(v float64) string { return strconv.FormatFloat(v, 'g', 5, 64) }

// Read reads what String wrote, for features of the given names in their
// order. Lines that begin with # are comments. An error names the line.
func Read(text string, names []string) (*Forest, error) {
	f := &Forest{Names: names}
	index := map[string]int32{"=": -1}
	for i, n := range names {
		index[n] = int32(i)
	}
	var t tree
	line := 0
	for l := range strings.Lines(text) {
		line++
		l = strings.TrimSuffix(l, "\n")
		if strings.HasPrefix(l, "#") {
			continue
		}
		if l == "" {
			if len(t) > 0 {
				f.trees, t = append(f.trees, t), nil
			}
			continue
		}
		if base, ok := strings.CutPrefix(l, "base\t"); ok {
			v, err := strconv.ParseFloat(base, 64)
			if err != nil {
				return nil, fmt.Errorf("line %d: %q is no number", line, base)
			}
			f.Base = v
			continue
		}
		n, err := readNode(strings.Split(l, "\t"), index, int32(len(t)))
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", line, err)
		}
		t = append(t, n)
	}
	if len(t) > 0 {
		f.trees = append(f.trees, t)
	}
	return f, f.check()
}

func readNode(fields []string, index map[string]int32, at int32) (node, error) {
	feature, ok := index[fields[0]]
	if !ok {
		return node{}, fmt.Errorf("no feature %q: train the model anew", fields[0])
	}
	if want := 4; feature >= 0 && len(fields) != want || feature < 0 && len(fields) != 2 {
		return node{}, fmt.Errorf("%d fields", len(fields))
	}
	n := node{feature: feature}
	var err error
	if n.value, err = strconv.ParseFloat(fields[1], 64); err != nil || feature < 0 {
		return n, err
	}
	l, err := strconv.ParseInt(fields[2], 10, 32)
	if err != nil {
		return n, err
	}
	r, err := strconv.ParseInt(fields[3], 10, 32)
	if n.left, n.right = int32(l), int32(r); err == nil && (n.left <= at || n.right <= at) {
		err = fmt.Errorf("a child stands before its parent")
	}
	return n, err
}

// check makes sure that each child is there, so that reading off never fails.
func (f *Forest) check() error {
	for i, t := range f.trees {
		for _, n := range t {
			if n.feature >= 0 && (int(n.left) >= len(t) || int(n.right) >= len(t)) {
				return fmt.Errorf("tree %d: a child is missing", i+1)
			}
		}
	}
	return nil
}
