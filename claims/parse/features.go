package parse

import "concord/claims/perceptron"

// beyond stands for words that are not there.
var beyond = node{word: 2, tag: 2, both: 2}

func (s *state) node(i int) *node {
	if i < 0 || i > s.n {
		return &beyond
	}
	return &s.nodes[i]
}

func (s *state) family(i int) *family {
	if i < 0 || i > s.n {
		return &orphan
	}
	return &s.words[i]
}

// capped cuts a count or distance to a few classes.
func capped(d int) uint64 {
	switch {
	case d < 5:
		return uint64(d)
	case d < 8:
		return 5
	case d < 14:
		return 6
	}
	return 7
}

// features appends the features of the state: those of Zhang and Nivre (2011)
// for the arc-eager system, with the word below the top of the stack, the
// clusters of words (after Koo et al. 2008), and what stands between the top
// and the next word.
func (s *state) features(fs []uint64) []uint64 {
	f, j := perceptron.Feature, perceptron.Join
	top, next := s.top(), s.next
	below := none
	if len(s.stack) > 1 {
		below = int(s.stack[len(s.stack)-2])
	}
	s0, n0, n1, n2, n3 := s.node(top), s.node(next), s.node(next+1), s.node(next+2), s.node(next+3)
	s1 := s.node(below)
	sf, nf := s.family(top), s.family(next)
	sh := s.node(int(sf.head))
	hf := s.family(int(sf.head))
	sl, sl2, sr, sr2 := s.node(int(sf.left1)), s.node(int(sf.left2)), s.node(int(sf.right1)), s.node(int(sf.right2))
	nl, nl2 := s.node(int(nf.left1)), s.node(int(nf.left2))
	sh2 := s.node(int(hf.head))

	headed := uint64(0)
	if sf.head != none {
		headed = uint64(sf.label) + 1
	}
	pair := j(s0.tag, n0.tag)
	dist, between := uint64(0), uint64(0)
	if top != none {
		dist = capped(next - top)
		between = uint64(min(n0.verbs-s0.verbs, 3))<<4 | uint64(min(n0.commas-s0.commas, 3))<<2 | uint64(min(n0.ands-s0.ands, 3))
	}
	fs = append(fs,
		f(0, headed, 0),
		f(1, s0.both, 0), f(2, s0.word, 0), f(3, s0.tag, headed),
		f(4, n0.both, 0), f(5, n0.word, 0), f(6, n0.tag, 0),
		f(7, n1.both, 0), f(8, n1.word, 0), f(9, n1.tag, 0),
		f(10, n2.word, 0), f(11, n2.tag, 0),
		f(12, s0.both, n0.both), f(13, s0.both, n0.word), f(14, s0.word, n0.both),
		f(15, s0.both, n0.tag), f(16, s0.tag, n0.both), f(17, s0.word, n0.word),
		f(18, pair, headed), f(19, n0.tag, n1.tag),
		f(20, j(n0.tag, n1.tag), n2.tag), f(21, pair, n1.tag),
		f(22, pair, sh.tag), f(23, pair, sl.tag), f(24, pair, sr.tag), f(25, pair, nl.tag),
		f(26, s0.word, dist), f(27, s0.tag, dist), f(28, n0.word, dist), f(29, n0.tag, dist),
		f(30, j(s0.word, n0.word), dist), f(31, pair, dist),
		f(32, s0.word, uint64(sf.rights)), f(33, s0.tag, uint64(sf.rights)),
		f(34, s0.word, uint64(sf.lefts)), f(35, s0.tag, uint64(sf.lefts)),
		f(36, n0.word, uint64(nf.lefts)), f(37, n0.tag, uint64(nf.lefts)),
		f(38, sh.word, 0), f(39, sh.tag, headed),
		f(40, sl.word, 0), f(41, sl.tag, s.labelOf(sf.left1)),
		f(42, sr.word, 0), f(43, sr.tag, s.labelOf(sf.right1)),
		f(44, nl.word, 0), f(45, nl.tag, s.labelOf(nf.left1)),
	)
	return append(fs,
		f(46, sh2.tag, j(sh.tag, s0.tag)), f(47, sh2.word, 0),
		f(48, sl2.word, s.labelOf(sf.left2)), f(49, j(s0.tag, sl.tag), sl2.tag),
		f(50, sr2.word, s.labelOf(sf.right2)), f(51, j(s0.tag, sr.tag), sr2.tag),
		f(52, nl2.word, s.labelOf(nf.left2)), f(53, j(n0.tag, nl.tag), nl2.tag),
		f(54, s0.word, sf.rightLabels), f(55, s0.tag, sf.rightLabels),
		f(56, s0.word, sf.leftLabels), f(57, s0.tag, sf.leftLabels),
		f(58, n0.word, nf.leftLabels), f(59, n0.tag, nf.leftLabels),
		f(60, s0.fine, n0.tag), f(61, s0.tag, n0.fine), f(62, s0.middle, n0.middle),
		f(63, s0.fine, headed), f(64, n0.fine, 0), f(65, n1.middle, pair),
		f(66, s1.tag, pair), f(67, s1.word, 0), f(68, s1.tag, headed), f(69, s1.word, n0.word),
		f(70, pair, between), f(71, pair, j(between, dist)),
		f(72, j(pair, n1.tag), n2.tag), f(73, n3.tag, j(n1.tag, n2.tag)),
		f(74, j(pair, headed), sf.rightLabels), f(75, s0.word, j(n0.tag, n1.tag)),
		f(76, s0.tag, n1.both), f(77, s0.tag, j(n0.tag, n1.word)),
		f(78, s0.both, j(n0.tag, headed)), f(79, n0.word, j(s0.tag, headed)),
		f(80, sh.word, n0.word), f(81, sh.tag, j(s0.word, n0.tag)),
		f(82, sr.word, n0.word), f(83, nl.word, s0.word),
	)
}

// labelOf is a value for the label by which a word hangs.
func (s *state) labelOf(i int32) uint64 {
	if i < 0 {
		return 0
	}
	return uint64(s.words[i].label) + 1
}
