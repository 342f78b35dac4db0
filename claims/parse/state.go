package parse

import (
	"concord/claims"
	"concord/claims/perceptron"
)

// none is no token.
const none = -1

// A node holds what the features need of one token, worked out once.
type node struct {
	word, tag, both uint64
	fine, middle    uint64
	// How many verbs, commas and the like, and conjunctions stand before it.
	verbs, commas, ands int32
}

// A state is a configuration of the arc-eager system (Nivre 2003) over a
// sentence of n words: a stack, the next word of the buffer, and the arcs so
// far. Word n is the root, which stands after the last word (Ballesteros and
// Nivre 2013), so that words wait for it on the stack.
type state struct {
	n     int
	next  int
	stack []int32
	words []family
	nodes []node
	guide []guided // another parser's tree; empty without one
}

// A guided is what another parser made of a word.
type guided struct {
	head        int32 // the root's number if it governs
	label       uint8
	left, right int32 // the outermost dependents; none if it has none on that side
}

// guideBy takes the tree of another state, over the same words in reverse, as
// the guide.
func (s *state) guideBy(other *state) {
	n := other.n
	s.guide = s.guide[:0]
	for i := range n {
		w := &other.words[n-1-i]
		g := guided{head: int32(n), label: w.label, left: none, right: none}
		if w.head != none {
			g.head = int32(n-1) - w.head
		}
		s.guide = append(s.guide, g)
	}
	for i := range s.guide {
		h := int(s.guide[i].head)
		if h == n {
			continue
		}
		if g := &s.guide[h]; i > h {
			g.right = int32(i)
		} else if g.left == none {
			g.left = int32(i)
		}
	}
}

// A family is a word's governor and its dependents so far.
type family struct {
	head           int32 // none if not attached
	label          uint8
	left1, left2   int32 // the leftmost dependent and the one attached before it
	right1, right2 int32 // likewise to the right
	lefts, rights  uint8 // how many
	leftLabels     uint64
	rightLabels    uint64
}

var orphan = family{head: none, left1: none, left2: none, right1: none, right2: none}

// reset begins a sentence of n words, whose nodes are in place.
func (s *state) reset(n int) {
	s.n, s.next, s.stack = n, 0, s.stack[:0]
	s.words = s.words[:0]
	for range n + 1 {
		s.words = append(s.words, orphan)
	}
}

// top is the word on top of the stack, none if it is empty.
func (s *state) top() int {
	if len(s.stack) == 0 {
		return none
	}
	return int(s.stack[len(s.stack)-1])
}

// below is the word so far below the top of the stack, none if there is none.
func (s *state) below(k int) int {
	if k >= len(s.stack) {
		return none
	}
	return int(s.stack[len(s.stack)-1-k])
}

// Kinds of move.
const (
	shift = iota
	reduce
	left
	right
)

// A class of the model is a kind of move, and for an arc the group of its
// relation: shift, reduce, arcs to the left by group, arcs to the right.
const (
	firstLeft  = 2
	firstRight = firstLeft + groups
	classes    = firstRight + groups
)

// split gives the kind of move of a class, and the group of an arc's relation.
func split(class int) (kind, group int) {
	switch {
	case class < firstLeft:
		return class, 0
	case class < firstRight:
		return left, class - firstLeft
	}
	return right, class - firstRight
}

// allowed says which kinds of move the state allows while words are left in
// the buffer.
func (s *state) allowed() (reduceOK, leftOK, rightOK bool) {
	top := s.top()
	if top == none {
		return false, false, false
	}
	attached := s.words[top].head != none
	return attached, !attached, true
}

// apply makes a move, with a label if it is an arc.
func (s *state) apply(kind int, label uint8) {
	switch kind {
	case shift:
		s.push()
	case reduce:
		s.pop()
	case left:
		s.attach(s.top(), s.next, label)
		s.pop()
	case right:
		s.attach(s.next, s.top(), label)
		s.push()
	}
}

func (s *state) push() {
	s.stack = append(s.stack, int32(s.next))
	s.next++
}

func (s *state) pop() { s.stack = s.stack[:len(s.stack)-1] }

// attach makes child a dependent of head.
func (s *state) attach(child, head int, label uint8) {
	s.words[child].head, s.words[child].label = int32(head), label
	h := &s.words[head]
	if child < head {
		h.left2, h.left1 = h.left1, int32(child)
		h.lefts = min(h.lefts+1, 7)
		h.leftLabels |= 1 << (label & 63)
	} else {
		h.right2, h.right1 = h.right1, int32(child)
		h.rights = min(h.rights+1, 7)
		h.rightLabels |= 1 << (label & 63)
	}
}

// fillNodes works out the nodes of a sentence, in reverse if so asked.
func fillNodes(nodes []node, words *perceptron.Table, tokens []claims.Token, reverse bool) []node {
	nodes = nodes[:0]
	var verbs, commas, ands int32
	for i := range tokens {
		t := &tokens[i]
		if reverse {
			t = &tokens[len(tokens)-1-i]
		}
		id := perceptron.Word(t.Norm)
		info := perceptron.WordInfo(words.Get(id))
		p := perceptron.Join(perceptron.Word(t.Tag), perceptron.Word(t.POS))
		nodes = append(nodes, node{
			word: id, tag: p, both: perceptron.Join(id, p),
			fine: info.Fine(), middle: info.Middle(),
			verbs: verbs, commas: commas, ands: ands,
		})
		switch {
		case t.POS == "VERB" || t.POS == "AUX":
			verbs++
		case t.POS == "PUNCT" && t.Tag != "HYPH":
			commas++
		case t.POS == "CCONJ":
			ands++
		}
	}
	return append(nodes, node{word: 1, tag: 1, both: 1, verbs: verbs, commas: commas, ands: ands})
}
