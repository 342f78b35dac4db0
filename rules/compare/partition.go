package compare

import "slices"

// Partition sorts n values of one thing into sides that exclude each other.
// The verdict on values i and j decides; want is the least that sets two of
// them apart (Variant or Conflict). A value that agrees with more than one side
// takes part in none: "in January" says nothing on whether it was the 5th or
// the 6th. Fewer than two sides means that nothing is wrong, and gives nil.
// Sides and their members come in rising order of index.
func Partition(n int, want Verdict, verdict func(i, j int) Verdict) [][]int {
	apart := func(i, j int) bool { return verdict(i, j) >= want }
	var sides [][]int
	loose := make([]bool, n)
	for i := range n {
		fits := -1
		for s, side := range sides {
			if slices.ContainsFunc(side, func(j int) bool { return !apart(i, j) }) {
				if fits >= 0 {
					loose[i] = true
				}
				fits = s
			}
		}
		switch {
		case loose[i]:
		case fits < 0:
			sides = append(sides, []int{i})
		default:
			sides[fits] = append(sides[fits], i)
		}
	}
	sides = exclusive(sides, apart)
	if len(sides) < 2 {
		return nil
	}
	return sides
}

// exclusive keeps, of each side, the values that every other side excludes.
func exclusive(sides [][]int, apart func(i, j int) bool) [][]int {
	var kept [][]int
	for s, side := range sides {
		var firm []int
		for _, i := range side {
			if !slices.ContainsFunc(sides, func(other []int) bool {
				return &other[0] != &sides[s][0] && slices.ContainsFunc(other, func(j int) bool { return !apart(i, j) })
			}) {
				firm = append(firm, i)
			}
		}
		if len(firm) > 0 {
			kept = append(kept, firm)
		}
	}
	return kept
}
