package tag

import "concord/claims/perceptron"

// A word holds what the features need of one token, worked out once.
type word struct {
	id                        uint64 // of the lower-case form
	suffix2, suffix3, suffix4 uint64
	prefix                    uint64
	shape                     uint64
	info                      perceptron.WordInfo
	ambiguity                 uint64 // the set of classes that training saw it with; 0 if it hardly saw it
	fixed                     uint8  // the one class that it always has, counted from 1; 0 if it must be told from context
}

// fill works out a token's part of the features. Digits are all one in the
// word's value, so that numbers share what they teach.
func (m *model) fill(w *word, form, norm string) {
	w.id = valueOf(norm)
	w.suffix2, w.suffix3, w.suffix4 = perceptron.Suffix(norm, 2), perceptron.Suffix(norm, 3), perceptron.Suffix(norm, 4)
	w.prefix = perceptron.Prefix(norm, 3)
	w.shape = perceptron.Shape(form)
	w.info = perceptron.WordInfo(m.words.Get(perceptron.Word(norm)))
	known := m.known.Get(w.id)
	w.ambiguity = uint64(known & 0xffff)
	w.fixed = uint8(known >> 16)
}

// valueOf is the value of a word with its digits taken for one.
func valueOf(norm string) uint64 {
	if norm == "" || norm[0] < '0' || norm[0] > '9' {
		return perceptron.Word(norm)
	}
	h := uint64(11)
	for i := 0; i < len(norm); i++ {
		c := norm[i]
		if '0' <= c && c <= '9' {
			c = '0'
		}
		h = perceptron.Join(h, uint64(c))
	}
	return h
}
