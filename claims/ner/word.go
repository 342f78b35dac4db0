package ner

import (
	"concord/claims/perceptron"
)

// A word holds what the features need of one token, worked out once.
type word struct {
	id, surface      uint64 // of the lower-case form, and of the form as written
	suffix3, prefix3 uint64
	shape            uint64
	tag              uint64
	info             perceptron.WordInfo
	profile          Profile
	capital          bool // has a capital or a digit
	plain            bool // training saw it often, never in a name
}

// margin is how many words beyond a sentence's ends the features look at.
const margin = 2

// edge stands for the words beyond the ends.
var edge = word{id: 1, surface: 1, suffix3: 1, prefix3: 1, shape: 1, tag: 1}

// fill works out a token's part of the features.
func (m *model) fill(w *word, form, norm, tag string) {
	w.id, w.surface = perceptron.Word(norm), perceptron.Word(form)
	w.suffix3, w.prefix3 = perceptron.Suffix(norm, 3), perceptron.Prefix(norm, 3)
	w.shape = perceptron.Shape(form)
	w.tag = perceptron.Word(tag)
	w.info = perceptron.WordInfo(m.words.Get(w.id))
	known := m.known.Get(w.id)
	w.profile, w.plain = Profile(known>>1), known&1 != 0
	w.capital = hasCapital(form)
}

func hasCapital(form string) bool {
	for i := 0; i < len(form); i++ {
		if c := form[i]; c < 'a' && c > '/' && c != ':' && c != ';' || c >= 0x80 {
			return true
		}
	}
	return false
}

// idle reports whether the word cannot begin a name, so that nothing needs to
// be asked unless a name is open.
func (w *word) idle() bool { return w.plain && !w.capital }
