package tag

import "concord/claims/perceptron"

// How many words beyond a sentence's ends the features look at.
const margin = 2

// edge stands for the words beyond the ends.
var edge = word{id: 1, suffix2: 1, suffix3: 1, suffix4: 1, shape: 1, ambiguity: 0xffff}

// features appends the features of the word at i of words (which have margin
// words of edge at either end) after the classes a (the last) and b (the one
// before it).
func features(fs []uint64, words []word, i int, mode, a, b uint64) []uint64 {
	p2, p1, w, n1, n2 := &words[i-2], &words[i-1], &words[i], &words[i+1], &words[i+2]
	first := uint64(0)
	if p1.id == edge.id {
		first = 1
	}
	f, j := perceptron.Feature, perceptron.Join
	form := j(w.shape, mode*2+first)
	return append(fs,
		f(0, mode, 0),
		f(1, w.id, 0),
		f(2, w.suffix2, 0),
		f(3, w.suffix3, 0),
		f(4, w.suffix4, 0),
		f(5, w.prefix, 0),
		f(6, form, 0),
		f(7, form, w.suffix2),
		f(8, w.info.Fine(), mode),
		f(9, w.info.Middle(), w.suffix2),
		f(10, w.ambiguity, mode*2+first),
		f(11, p1.id, 0),
		f(12, n1.id, 0),
		f(13, p2.id, 0),
		f(14, n2.id, 0),
		f(15, n1.suffix3, 0),
		f(16, n1.shape, j(w.shape, mode)),
		f(17, p1.shape, j(w.shape, mode)),
		f(18, n1.info.Fine(), 0),
		f(19, p1.info.Fine(), 0),
		f(20, n1.ambiguity, n1.suffix2),
		f(21, n2.ambiguity, n1.ambiguity),
		f(22, w.ambiguity, n1.ambiguity),
		f(23, w.ambiguity, n1.id),
		f(24, w.id, p1.id),
		f(25, w.id, n1.id),
		f(26, p1.id, n1.id),
		f(27, w.info.Lists(), form),
		f(28, a, 0),
		f(29, b, a),
		f(30, a, w.id),
		f(31, a, w.ambiguity),
		f(32, a, n1.ambiguity),
		f(33, a, n1.id),
		f(34, a, w.suffix3),
		f(35, j(a, b), w.ambiguity),
		f(36, p1.id, j(w.ambiguity, b)),
		f(37, a, j(w.ambiguity, n1.ambiguity)),
		f(38, a, j(w.shape, mode)),
		f(39, w.info.Middle(), a),
	)
}
