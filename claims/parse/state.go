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

// Moves. A class of the model is a move: shift, reduce, then an arc to the
// left for each label, then an arc to the right for each.
const (
	shift = iota
	reduce
	firstLeft
)

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

// apply makes a move; labels is the number of labels.
func (s *state) apply(move, labels int) {
	switch {
	case move == shift:
		s.push()
	case move == reduce:
		s.pop()
	case move < firstLeft+labels:
		top := s.top()
		s.attach(top, s.next, uint8(move-firstLeft))
		s.pop()
	default:
		s.attach(s.next, s.top(), uint8(move-firstLeft-labels))
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

// fillNodes works out the nodes of a sentence from its words and tags.
func fillNodes(nodes []node, words *perceptron.Table, tokens []claims.Token) []node {
	nodes = nodes[:0]
	var verbs, commas, ands int32
	for i := range tokens {
		tag, pos := tokens[i].Tag, tokens[i].POS
		id := perceptron.Word(tokens[i].Norm)
		info := perceptron.WordInfo(words.Get(id))
		p := perceptron.Join(perceptron.Word(tag), perceptron.Word(pos))
		nodes = append(nodes, node{
			word: id, tag: p, both: perceptron.Join(id, p),
			fine: info.Fine(), middle: info.Middle(),
			verbs: verbs, commas: commas, ands: ands,
		})
		switch {
		case pos == "VERB" || pos == "AUX":
			verbs++
		case pos == "PUNCT" && tag != "HYPH":
			commas++
		case pos == "CCONJ":
			ands++
		}
	}
	return append(nodes, node{word: 1, tag: 1, both: 1, verbs: verbs, commas: commas, ands: ands})
}
