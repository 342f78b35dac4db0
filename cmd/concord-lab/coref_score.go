package main

import "slices"

// A share counts what is right among what was found and what was wanted.
type share struct{ right, found, rightWanted, wanted float64 }

func (t *share) add(o share) {
	t.right += o.right
	t.found += o.found
	t.rightWanted += o.rightWanted
	t.wanted += o.wanted
}

func (t share) f1() float64 {
	if t.right == 0 || t.rightWanted == 0 {
		return 0
	}
	p, r := t.right/t.found, t.rightWanted/t.wanted
	return 100 * 2 * p * r / (p + r)
}

// A corefScore sums the three metrics of the CoNLL 2012 shared task over documents.
type corefScore struct{ muc, b3, ceaf share }

func (s *corefScore) conll() float64 { return (s.muc.f1() + s.b3.f1() + s.ceaf.f1()) / 3 }

// add scores one document: gold and system entities as sets of mention ids.
func (s *corefScore) add(gold, system [][]int) {
	ofGold, ofSystem := owners(gold), owners(system)
	right, found := mucLinks(system, ofGold)
	rightWanted, wanted := mucLinks(gold, ofSystem)
	s.muc.add(share{right, found, rightWanted, wanted})
	right, found = b3Shares(system, ofGold)
	rightWanted, wanted = b3Shares(gold, ofSystem)
	s.b3.add(share{right, found, rightWanted, wanted})
	best := assignment(similarity(gold, system))
	s.ceaf.add(share{best, float64(len(system)), best, float64(len(gold))})
}

// longer keeps the entities of two mentions and more.
func longer(chains [][]int) [][]int {
	var out [][]int
	for _, c := range chains {
		if len(c) > 1 {
			out = append(out, c)
		}
	}
	return out
}

// owners maps each mention to its entity.
func owners(chains [][]int) map[int]int {
	out := map[int]int{}
	for i, c := range chains {
		for _, m := range c {
			out[m] = i
		}
	}
	return out
}

// mucLinks counts the links that the entities need and those that survive when
// the other side's entities cut them (Vilain et al. 1995).
func mucLinks(chains [][]int, other map[int]int) (right, all float64) {
	for _, c := range chains {
		parts, lone := map[int]bool{}, 0
		for _, m := range c {
			if o, ok := other[m]; ok {
				parts[o] = true
			} else {
				lone++
			}
		}
		all += float64(len(c) - 1)
		right += float64(len(c) - len(parts) - lone)
	}
	return right, all
}

// b3Shares sums over mentions the share of their entity that the other side
// has with them (Bagga and Baldwin 1998).
func b3Shares(chains [][]int, other map[int]int) (right, all float64) {
	for _, c := range chains {
		parts := map[int]int{}
		for _, m := range c {
			if o, ok := other[m]; ok {
				parts[o]++
			}
		}
		for _, n := range parts {
			right += float64(n*n) / float64(len(c))
		}
		all += float64(len(c))
	}
	return right, all
}

// similarity is Luo's phi4 of all pairs of entities: twice the shared mentions
// over the mentions of both.
func similarity(gold, system [][]int) [][]float64 {
	n := max(len(gold), len(system))
	sim := make([][]float64, n)
	for i := range sim {
		sim[i] = make([]float64, n)
	}
	for i, g := range gold {
		for j, s := range system {
			shared := 0
			for _, m := range g {
				if slices.Contains(s, m) {
					shared++
				}
			}
			sim[i][j] = 2 * float64(shared) / float64(len(g)+len(s))
		}
	}
	return sim
}

// assignment is the greatest sum of one entry a row and column of a square
// matrix (Kuhn 1955, Munkres 1957; the form with potentials).
func assignment(sim [][]float64) float64 {
	n := len(sim)
	const far = 1e18
	u, v := make([]float64, n+1), make([]float64, n+1)
	row, way := make([]int, n+1), make([]int, n+1)
	for i := 1; i <= n; i++ {
		row[0] = i
		least, used := slices.Repeat([]float64{far}, n+1), make([]bool, n+1)
		j0 := 0
		for row[j0] != 0 {
			used[j0] = true
			delta, j1 := far, 0
			for j := 1; j <= n; j++ {
				if used[j] {
					continue
				}
				if cost := -sim[row[j0]-1][j-1] - u[row[j0]] - v[j]; cost < least[j] {
					least[j], way[j] = cost, j0
				}
				if least[j] < delta {
					delta, j1 = least[j], j
				}
			}
			for j := range used {
				if used[j] {
					u[row[j]] += delta
					v[j] -= delta
				} else {
					least[j] -= delta
				}
			}
			j0 = j1
		}
		for j0 != 0 {
			row[j0] = row[way[j0]]
			j0 = way[j0]
		}
	}
	sum := 0.0
	for j := 1; j <= n; j++ {
		sum += sim[row[j]-1][j-1]
	}
	return sum
}
