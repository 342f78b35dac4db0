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

// A view is what the features look at in one state.
type view struct {
	top, next              int
	s0, s1, n0, n1, n2, n3 *node   // the stack from its top, the buffer from its beginning
	before, after, inner   *node   // beside the top, and before the next word, by place in the sentence
	s2                     *node   // the third of the stack
	sh, sh2                *node   // the governor of the top, and its governor
	sl, sl2, sr, sr2       *node   // the top's outermost dependents
	nl, nl2                *node   // the next word's
	sf, nf, shf            *family // of the top, the next word, the top's governor
	headed                 uint64  // the top's label, from 1; 0 if it has no governor
	pair                   uint64
	dist, between          uint64
}

// look fills in the view of the state.
func (s *state) look(v *view) {
	top, next := s.top(), s.next
	v.top, v.next = top, next
	v.s0, v.s1, v.s2 = s.node(top), s.node(s.below(1)), s.node(s.below(2))
	v.n0, v.n1, v.n2, v.n3 = s.node(next), s.node(next+1), s.node(next+2), s.node(next+3)
	v.before, v.after, v.inner = s.node(top-1), s.node(top+1), s.node(next-1)
	v.sf, v.nf = s.family(top), s.family(next)
	v.sh = s.node(int(v.sf.head))
	v.shf = s.family(int(v.sf.head))
	v.sh2 = s.node(int(v.shf.head))
	v.sl, v.sl2 = s.node(int(v.sf.left1)), s.node(int(v.sf.left2))
	v.sr, v.sr2 = s.node(int(v.sf.right1)), s.node(int(v.sf.right2))
	v.nl, v.nl2 = s.node(int(v.nf.left1)), s.node(int(v.nf.left2))
	v.headed = 0
	if v.sf.head != none {
		v.headed = uint64(v.sf.label) + 1
	}
	v.pair = perceptron.Join(v.s0.tag, v.n0.tag)
	v.dist, v.between = 0, 0
	if top != none {
		v.dist = capped(next - top)
		v.between = uint64(min(v.n0.verbs-v.s0.verbs, 3))<<4 | uint64(min(v.n0.commas-v.s0.commas, 3))<<2 | uint64(min(v.n0.ands-v.s0.ands, 3))
	}
}

// near appends the features that tell most: words and tags at the top and
// ahead, and the guide's opinion. Together with far they are those of Zhang and
// Nivre (2011) for the arc-eager system, with the word below the top of the
// stack, the clusters of words (after Koo et al. 2008), what stands beside and
// between the top and the next word, and whether words are alike.
func (s *state) near(fs []uint64, v *view) []uint64 {
	f, j := perceptron.Feature, perceptron.Join
	s0, n0, n1, n2, pair, headed, dist := v.s0, v.n0, v.n1, v.n2, v.pair, v.headed, v.dist
	if v.top != none && len(s.guide) > 0 {
		fs = s.guideFeatures(fs, v)
	}
	return append(fs,
		f(0, headed, 0), f(1, s0.both, 0), f(2, s0.word, 0), f(3, s0.tag, headed), f(4, n0.both, 0), f(5, n0.word, 0),
		f(6, n0.tag, 0), f(8, n1.word, 0), f(9, n1.tag, 0), f(12, s0.both, n0.both), f(13, s0.both, n0.word),
		f(14, s0.word, n0.both), f(15, s0.both, n0.tag), f(16, s0.tag, n0.both), f(17, s0.word, n0.word),
		f(18, pair, headed), f(20, j(n0.tag, n1.tag), n2.tag), f(21, pair, n1.tag), f(25, pair, v.nl.tag),
		f(27, s0.tag, dist), f(29, n0.tag, dist), f(30, j(s0.word, n0.word), dist), f(31, pair, dist),
		f(60, s0.fine, n0.tag), f(61, s0.tag, n0.fine), f(66, v.s1.tag, pair), f(70, pair, v.between),
		f(72, j(pair, n1.tag), n2.tag), f(76, s0.tag, n1.both), f(77, s0.tag, j(n0.tag, n1.word)),
		f(78, s0.both, j(n0.tag, headed)), f(79, n0.word, j(s0.tag, headed)), f(11, n2.tag, 0),
		f(33, s0.tag, uint64(v.sf.rights)), f(41, v.sl.tag, s.labelOf(v.sf.left1)), f(43, v.sr.tag, s.labelOf(v.sf.right1)),
		f(45, v.nl.tag, s.labelOf(v.nf.left1)),
		f(44, v.nl.word, 0), f(83, v.nl.word, s0.word), f(40, v.sl.word, 0),
	)
}

// far appends the rest: dependents, governors, valency, more of the context.
func (s *state) far(fs []uint64, v *view) []uint64 {
	f, j := perceptron.Feature, perceptron.Join
	s0, n0, n1, n2, pair, headed, dist := v.s0, v.n0, v.n1, v.n2, v.pair, v.headed, v.dist
	same := alike(s0, n0)
	return append(fs,
		f(7, n1.both, 0), f(10, n2.word, 0), f(19, n0.tag, n1.tag), f(22, pair, v.sh.tag), f(23, pair, v.sl.tag),
		f(24, pair, v.sr.tag), f(26, s0.word, dist), f(28, n0.word, dist), f(32, s0.word, uint64(v.sf.rights)),
		f(34, s0.word, uint64(v.sf.lefts)), f(35, s0.tag, uint64(v.sf.lefts)), f(36, n0.word, uint64(v.nf.lefts)),
		f(37, n0.tag, uint64(v.nf.lefts)), f(38, v.sh.word, 0), f(39, v.sh.tag, headed), f(42, v.sr.word, 0),
		f(46, v.sh2.tag, j(v.sh.tag, s0.tag)), f(47, v.sh2.word, 0), f(48, v.sl2.word, s.labelOf(v.sf.left2)),
		f(49, j(s0.tag, v.sl.tag), v.sl2.tag), f(50, v.sr2.word, s.labelOf(v.sf.right2)), f(51, j(s0.tag, v.sr.tag), v.sr2.tag),
		f(52, v.nl2.word, s.labelOf(v.nf.left2)), f(53, j(n0.tag, v.nl.tag), v.nl2.tag), f(54, s0.word, v.sf.rightLabels),
		f(55, s0.tag, v.sf.rightLabels), f(56, s0.word, v.sf.leftLabels), f(57, s0.tag, v.sf.leftLabels),
		f(58, n0.word, v.nf.leftLabels), f(59, n0.tag, v.nf.leftLabels), f(62, s0.middle, n0.middle), f(63, s0.fine, headed),
		f(64, n0.fine, 0), f(65, n1.middle, pair), f(67, v.s1.word, 0), f(68, v.s1.tag, headed), f(69, v.s1.word, n0.word),
		f(71, pair, j(v.between, dist)), f(73, v.n3.tag, j(n1.tag, n2.tag)), f(74, j(pair, headed), v.sf.rightLabels),
		f(75, s0.word, j(n0.tag, n1.tag)), f(80, v.sh.word, n0.word), f(81, v.sh.tag, j(s0.word, n0.tag)),
		f(82, v.sr.word, n0.word), f(84, v.before.tag, pair), f(85, v.after.tag, pair),
		f(86, v.inner.tag, pair), f(87, j(v.after.tag, v.inner.tag), pair), f(88, j(v.before.tag, n1.tag), pair),
		f(89, v.inner.word, pair), f(90, j(s0.fine, v.nl.word), n0.middle), f(92, v.sh.word, v.nl.word),
		f(93, v.sh.fine, j(v.nl.word, s0.fine)), f(94, v.s1.word, v.nl.word), f(95, v.nl.tag, j(same, pair)),
		f(96, v.nl.tag, j(same<<8|alike(v.s1, n0)<<4|alike(v.sh, n0), headed)), f(97, pair, v.shf.rightLabels),
		f(98, v.sh.word, v.shf.rightLabels), f(99, j(v.s1.tag, v.s2.tag), pair),
	)
}

// alike says in what two words are the same: their tags, their clusters.
func alike(a, b *node) uint64 {
	return one(a.tag == b.tag && a.tag > 2) | one(a.fine == b.fine && a.fine > 0)<<1 | one(a.middle == b.middle && a.middle > 0)<<2
}

func one(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}

// deepest is how far below the top the guide's governor of the next word is
// looked for.
const deepest = 5

// guideFeatures appends what the guide's tree has of the top and the next word.
func (s *state) guideFeatures(fs []uint64, v *view) []uint64 {
	f, j := perceptron.Feature, perceptron.Join
	top, pair, headed := v.top, v.pair, v.headed
	st, nx := &s.guide[top], &s.guide[s.next]
	t, n := int32(top), int32(s.next)
	headOfTop := side(st.head, t, n, int32(s.n))
	headOfNext := side(nx.head, t, n, int32(s.n))
	awaits, owns := uint64(0), uint64(0)
	if st.right >= n {
		awaits = 1 + uint64(min(st.right-n, 1))
	}
	if nx.left != none && nx.left <= t {
		owns = 1 + uint64(min(t-nx.left, 1))
	}
	all := headOfTop<<12 | headOfNext<<8 | awaits<<4 | owns
	labels := uint64(st.label)<<8 | uint64(nx.label)
	depth := uint64(0) // of the next word's governor in the stack
	for k := 1; k <= deepest; k++ {
		if s.below(k) == int(nx.head) {
			depth = uint64(k)
		}
	}
	depth = depth<<1 | one(st.head == v.sf.head)
	return append(fs,
		f(100, all, headed), f(101, all, labels), f(102, all, pair),
		f(103, headOfTop, uint64(st.label)), f(104, headOfNext, uint64(nx.label)),
		f(105, j(all, headed), pair), f(106, awaits, headed), f(107, owns, headOfTop),
		f(108, all, j(uint64(nx.label), s.nodes[top].tag)), f(109, all, j(uint64(st.label), s.nodes[s.next].tag)),
		f(110, all, j(depth, headed)), f(111, depth, pair),
	)
}

// side says where a word stands towards the top and the next word.
func side(at, top, next, root int32) uint64 {
	switch {
	case at == top:
		return 1
	case at == next:
		return 2
	case at == root:
		return 3
	case at < top:
		return 4
	case at < next:
		return 5
	}
	return 6
}

// labelOf is a value for the label by which a word hangs.
func (s *state) labelOf(i int32) uint64 {
	if i < 0 {
		return 0
	}
	return uint64(s.words[i].label) + 1
}
