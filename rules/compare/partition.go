package compare

// Partition sorts n values of one thing into sides that exclude each other.
// The verdict on values i and j decides; want is the least that sets two of
// them apart (Variant or Conflict). A value that agrees with two that are apart
// takes no side: "in January" says nothing on whether it was the 5th or the
// 6th. Without such values agreement is an equivalence, and its classes are the
// sides. Fewer than two sides means that nothing is wrong, and gives nil.
// Sides and their members come in rising order of index.
func Partition(n int, want Verdict, verdict func(i, j int) Verdict) [][]int {
	apart := make([]bits, n)
	for i := range n {
		apart[i] = make(bits, (n+63)/64)
		for j := range i {
			if verdict(i, j) >= want {
				apart[i].set(j)
				apart[j].set(i)
			}
		}
	}
	var sides [][]int
	for i := range n {
		if straddles(apart, i) {
			continue
		}
		at := 0
		for at < len(sides) && apart[i].has(sides[at][0]) {
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

// straddles reports whether value v agrees with two values that are apart. In
// sets of bits, for a long dossier says one thing a thousand times.
func straddles(apart []bits, v int) bool {
	agreeing := make(bits, len(apart[v]))
	for i := range apart {
		if i != v && !apart[v].has(i) {
			agreeing.set(i)
		}
	}
	for i := range apart {
		if agreeing.has(i) && agreeing.meets(apart[i]) {
			return true
		}
	}
	return false
}

// bits is a set of small numbers.
type bits []uint64

func (b bits) set(i int)      { b[i/64] |= 1 << (i % 64) }
func (b bits) has(i int) bool { return b[i/64]>>(i%64)&1 != 0 }

// meets reports whether two sets have a number in common.
func (b bits) meets(c bits) bool {
	for i := range b {
		if b[i]&c[i] != 0 {
			return true
		}
	}
	return false
}
