package parse

// A gold is the right tree of a sentence; the root's number is the length. A
// word whose governor is unknown may hang anywhere, by any relation.
type gold struct {
	heads  []int32
	labels []uint8
}

// unknown is a governor that nobody told.
const unknown = -2

// The dynamic oracle of Goldberg and Nivre (2012): how many right arcs that
// can still be made a kind of move puts out of reach.

func (s *state) costShift(g *gold) int {
	cost := 0
	for _, k := range s.stack {
		if g.heads[s.next] == k {
			cost++
		}
		if s.words[k].head == none && g.heads[k] == int32(s.next) {
			cost++
		}
	}
	return cost
}

func (s *state) costReduce(g *gold) int { return s.waiting(g, int32(s.top())) }

func (s *state) costLeft(g *gold) int {
	top := int32(s.top())
	cost := s.waiting(g, top)
	if int(g.heads[top]) > s.next {
		cost++
	}
	return cost
}

func (s *state) costRight(g *gold) int {
	top, next := int32(s.top()), int32(s.next)
	cost := 0
	if g.heads[next] > next {
		cost++
	}
	for _, k := range s.stack {
		if k != top && g.heads[next] == k {
			cost++
		}
		if s.words[k].head == none && g.heads[k] == next {
			cost++
		}
	}
	return cost
}

// waiting counts the words of the buffer that hang on head.
func (s *state) waiting(g *gold, head int32) int {
	n := 0
	for k := s.next; k < s.n; k++ {
		if g.heads[k] == head {
			n++
		}
	}
	return n
}
