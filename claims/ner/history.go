package ner

// A history is what an article's sentences made of each word with a capital in
// the first pass (the extended prediction history of Ratinov and Roth 2009): a
// surname alone is a person where the full name stands elsewhere.
type history map[uint64]votes

// votes count the kinds of name that a word was in, and outside names.
type votes [kinds + 1]uint8

// add counts a class for a word.
func (h history) add(w *word, class int) {
	if !w.capital || len(h) >= maxHistory {
		return
	}
	v := h[w.surface]
	k := kindOf(class)
	if v[k] < 255 {
		v[k]++
	}
	h[w.surface] = v
}

// maxHistory bounds the memory that one article takes.
const maxHistory = 1 << 16

// of is a value for the votes on a word: the kind with most, and whether all
// agree; 0 if it was not seen.
func (h history) of(w *word) uint64 {
	if !w.capital {
		return 0
	}
	v, ok := h[w.surface]
	if !ok {
		return 0
	}
	best, voted := 0, 0
	for k, n := range v {
		if n > v[best] {
			best = k
		}
		if n > 0 {
			voted++
		}
	}
	return uint64(best+1)<<1 | uint64(min(voted-1, 1))
}

// seen is a value for what the article made of a word: in the first pass the
// sentences before it, in the second all.
func (s *scratch) seen(w *word) uint64 { return s.history.of(w) | uint64(s.pass)<<8 }

// note keeps what the first pass made of a word.
func (s *scratch) note(w *word, class int) {
	if s.pass == 0 {
		s.history.add(w, class)
	}
}
