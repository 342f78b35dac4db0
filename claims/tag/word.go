package tag

import (
	"unicode"
	"unicode/utf8"

	"concord/claims/perceptron"
)

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

// Typography of a sentence: what a capital says depends on it.
const (
	plain = iota
	titleCase
	allCaps
)

// typography looks at the letters of a sentence. In title case hardly a word
// of four letters or more begins small; in capitals no word has a small letter.
func typography(forms []string) uint64 {
	long, smallLong, words, smallWords := 0, 0, 0, 0
	for _, f := range forms {
		if len(f) < 2 || !isLetter(f[0]) {
			continue
		}
		words++
		small := hasSmall(f)
		if small {
			smallWords++
		}
		if len(f) >= 4 {
			long++
			if f[0] >= 'a' {
				smallLong++
			}
		}
	}
	switch {
	case words >= 2 && smallWords*8 <= words:
		return allCaps
	case long >= 3 && smallLong*5 <= long:
		return titleCase
	}
	return plain
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

func hasSmall(s string) bool {
	for i := 0; i < len(s); i++ {
		if 'a' <= s[i] && s[i] <= 'z' {
			return true
		}
	}
	return false
}

// shape folds a form to its kinds of character, runs of one kind cut to two.
func shape(form string) uint64 {
	h, last, run := uint64(7), uint64(0), 0
	for i := 0; i < len(form); {
		r, n := utf8.DecodeRuneInString(form[i:])
		k := kindOf(r)
		if k != last {
			last, run = k, 0
		}
		if run++; run <= 2 {
			h = h*31 + k
		}
		i += n
	}
	return h
}

func kindOf(r rune) uint64 {
	switch {
	case 'a' <= r && r <= 'z':
		return 1
	case 'A' <= r && r <= 'Z':
		return 2
	case '0' <= r && r <= '9':
		return 3
	case r < utf8.RuneSelf:
		return uint64(r)
	case unicode.IsLower(r):
		return 1
	case unicode.IsLetter(r):
		return 2
	}
	return 4
}

// suffix is the value of the last n bytes of s, of all of s if it is shorter.
func suffix(s string, n int) uint64 {
	return perceptron.Word(s[max(len(s)-n, 0):]) + uint64(n)
}

// fill works out a token's part of the features. Digits are all one in the
// word's value, so that numbers share what they teach.
func (m *model) fill(w *word, form, norm string) {
	w.id = valueOf(norm)
	w.suffix2, w.suffix3, w.suffix4 = suffix(norm, 2), suffix(norm, 3), suffix(norm, 4)
	w.prefix = perceptron.Word(norm[:min(len(norm), 3)])
	w.shape = shape(form)
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
