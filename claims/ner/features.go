package ner

import "concord/claims/perceptron"

// A context is what the features know besides the words.
type context struct {
	mode uint64 // the sentence's typography
	last uint64 // the class of the word before
	prev uint64 // and of the one before it
	seen uint64 // what the article made of this word
	next uint64 // and of the one after it
	from uint64 // the word that the open name begins with; 0 outside names
}

// features appends the features of the word at i of words (which have margin
// words of edge at either end), after Ratinov and Roth (2009).
func features(fs []uint64, words []word, i int, c *context) []uint64 {
	p2, p1, w, n1, n2 := &words[i-2], &words[i-1], &words[i], &words[i+1], &words[i+2]
	first := uint64(0)
	if p1.id == edge.id {
		first = 1
	}
	f, j := perceptron.Feature, perceptron.Join
	form := j(w.shape, c.mode*2+first)
	lists, kinds := w.info.Lists(), w.profile.kinds()
	return append(fs,
		f(0, c.mode, 0),
		f(1, w.id, 0), f(2, w.surface, c.mode), f(3, w.suffix3, 0), f(4, w.prefix3, 0),
		f(5, form, 0), f(6, form, w.tag), f(7, form, lists),
		f(8, w.info.Fine(), 0), f(9, w.info.Middle(), w.shape), f(10, w.info.Coarse(), form),
		f(11, p1.id, 0), f(12, n1.id, 0), f(13, p2.id, 0), f(14, n2.id, 0),
		f(15, p1.id, w.shape), f(16, n1.id, w.shape),
		f(17, j(p1.shape, n1.shape), form),
		f(18, p1.info.Fine(), 0), f(19, n1.info.Fine(), 0),
		f(20, p1.tag, w.tag), f(21, w.tag, n1.tag), f(22, j(p1.tag, w.tag), n1.tag),
		f(23, lists, n1.info.Lists()), f(24, lists, p1.info.Lists()),
		f(25, j(lists, w.shape), j(n1.info.Lists(), n1.shape)),
		f(26, p1.id, w.id), f(27, w.id, n1.id),
		f(28, p1.suffix3, w.tag), f(29, n1.suffix3, w.tag),
		f(30, c.last, 0), f(31, c.last, c.prev), f(32, c.last, w.id), f(33, c.last, w.tag),
		f(34, c.last, form), f(35, c.last, p1.id), f(36, c.last, n1.id),
		f(37, c.last, j(lists, form)), f(38, c.last, w.info.Middle()),
		f(39, c.seen, w.shape), f(40, c.seen, c.last), f(41, c.next, c.last), f(42, c.seen, c.next),
		f(43, c.last, j(n1.shape, w.shape)), f(44, c.last, w.suffix3),
		f(45, c.from, w.id), f(46, c.from, c.last),
		f(47, j(p2.id, p1.id), w.shape), f(48, j(n1.id, n2.id), w.shape),
		f(49, p1.info.Middle(), n1.info.Middle()), f(50, c.last, j(w.shape, n1.tag)),
		f(51, n1.info.Middle(), w.shape), f(52, p1.info.Middle(), w.shape),
		f(53, n2.info.Coarse(), form), f(54, p2.info.Coarse(), form),
		f(55, w.profile.cluster(), 0), f(56, w.profile.branch(), form), f(57, kinds, 0), f(58, kinds, form),
		f(59, p1.profile.cluster(), 0), f(60, n1.profile.cluster(), 0),
		f(61, kinds, n1.profile.kinds()), f(62, p1.profile.kinds(), kinds),
		f(63, c.last, j(kinds, w.shape)), f(64, c.last, w.profile.branch()),
	)
}
