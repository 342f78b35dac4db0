package compare

// Partition sorts n values of one thing into sides that exclude each other.
// The verdict on values i and j decides; want is the least that sets two of
// them apart (Variant or Conflict). A value that agrees with two that are apart
// takes no side: "in January" says nothing on whether it was the 5th or the
// 6th. Without such values agreement is an equivalence, and its classes are the
// sides. Fewer than two sides means that nothing is wrong, and gives nil.
// Sides and their members come in rising order of index. Cubic in n.
func Partition(n int, want Verdict, verdict func(i, j int) Verdict) [][]int {
	apart := make([][]bool, n)
	for i := range n {
		apart[i] = make([]bool, n)
		for j := range i {
			apart[i][j] = verdict(i, j) >= want
			apart[j][i] = apart[i][j]
		}
	}
	var sides [][]int
	for i := range n {
		if straddles(apart, i) {
			continue
		}
		at := 0
		for at < len(sides) && apart[i][sides[at][0]] {
			at++
		}
		if at == len(sides) {
			sides = append(sides, nil)
		}
		sides[at] = append(sides[at], i)
	}
	if len(sides) < 2 {
		return nil
	}
	return sides
}

// straddles reports whether value v agrees with two values that are apart.
func straddles(apart [][]bool, v int) bool {
	for i := range apart {
		for j := range i {
			if apart[i][j] && !apart[v][i] && !apart[v][j] && i != v && j != v {
				return true
			}
		}
	}
	return false
}
