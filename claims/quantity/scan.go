package quantity

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"concord/claims"
)

// A scan reads the quantities of one article, sentence by sentence.
type scan struct {
	r      *Recognizer
	a      *claims.Article
	at     []atom
	lo, hi int // the sentence is at[lo:hi]
	out    []claims.Quantity
	ended  int // atom after the last quantity of the sentence; 0 if none
	// attributive is set when that quantity stands before a noun: an eight-year deal.
	attributive bool
	pounds      bool            // the text has a pound sign
	shouted     bool            // most words of the sentence begin with a capital
	sentences   [][2]int        // their atoms
	spots       []spot          // of the sentence whose scopes are read
	persons     map[string]bool // words that the name tagger takes for persons' names; nil before the first question
	since       int32           // where the sentence before that one begins
}

func (s *scan) is(i int, norm string) bool { return i >= s.lo && i < s.hi && s.at[i].norm == norm }

func (s *scan) has(i int, c cue) bool {
	return i >= s.lo && i < s.hi && s.at[i].w != nil && s.at[i].w.cues&c != 0
}

// near reports whether a word with the cue stands within n atoms of [i, j).
func (s *scan) near(i, j, n int, c cue) bool {
	for k := max(s.lo, i-n); k < min(s.hi, j+n); k++ {
		if (k < i || k >= j) && s.has(k, c) {
			return true
		}
	}
	return false
}

// glued reports whether no space parts atom i from the one before.
func (s *scan) glued(i int) bool {
	return i > s.lo && i < s.hi && s.at[i].start == s.at[i-1].end
}

func (s *scan) isHyphen(i int) bool {
	if i < s.lo || i >= s.hi {
		return false
	}
	switch s.at[i].text {
	case "-", "–", "‐", "‑", "−":
		return true
	}
	return false
}

// dash is a hyphen or a long dash between numbers.
func (s *scan) isDash(i int) bool {
	return s.isHyphen(i) || i >= s.lo && i < s.hi && (s.at[i].text == "—" || s.at[i].text == "--")
}

func (s *scan) capital(i int) bool {
	if i < s.lo || i >= s.hi || s.at[i].kind != wordAtom && s.at[i].kind != codeAtom {
		return false
	}
	c, _ := utf8.DecodeRuneInString(s.at[i].text)
	return unicode.IsUpper(c)
}

// word reports whether atom i is made of letters.
func (s *scan) isWord(i int) bool {
	return i >= s.lo && i < s.hi && s.at[i].kind == wordAtom
}

func (s *scan) isInt(i int) bool {
	return i >= s.lo && i < s.hi && s.at[i].kind == digitsAtom && s.at[i].dec == 0
}

func (s *scan) tag(i int) string {
	if i < s.lo || i >= s.hi {
		return ""
	}
	return s.a.Tokens[s.at[i].tok].Tag
}

// match gives the atom after the longest of the phrases that stands at i, and
// its index; hyphens may part its words. -1 if none does.
func (s *scan) match(list []phrase, i int) (which, next int) {
	for k := range list {
		if next := s.follows(list[k].words, i); next > 0 {
			return k, next
		}
	}
	return -1, i
}

// follows gives the atom after the words at i, 0 if they do not stand there.
func (s *scan) follows(words []string, i int) int {
	for k, w := range words {
		if k > 0 && (s.isHyphen(i) && w != "-" || s.is(i, ".") && s.glued(i) && s.glued(i+1)) {
			i++
		}
		if !s.is(i, w) {
			return 0
		}
		i++
	}
	return i
}

// plural reports whether a plural noun stands at i, as far as its form or tag tells.
func (s *scan) plural(i int) bool {
	if !s.isWord(i) {
		return false
	}
	switch tag := s.tag(i); tag {
	case "NNS", "NNPS":
		return true
	case "":
	default:
		return s.has(i, pluralCue) && strings.HasPrefix(tag, "N")
	}
	t := &s.at[i]
	if t.w != nil && t.w.cues&pluralCue != 0 {
		return true
	}
	return t.w.free() && pluralForm(t.norm)
}

// free reports whether the tables leave the word open to be a noun.
func (w *word) free() bool {
	return w == nil || w.cues&(stopCue|monthCue) == 0 && (w.class == noClass || w.class == unitWord)
}

func pluralForm(norm string) bool {
	n := len(norm)
	if n < 3 || norm[n-1] != 's' {
		return false
	}
	switch norm[n-2] {
	case 's', 'u', 'i', '\'':
		return false
	}
	return true
}

// noun reports whether the word at i may be a noun, for text with and without tags.
func (s *scan) noun(i int) bool {
	if !s.isWord(i) {
		return false
	}
	if tag := s.tag(i); tag != "" {
		return tag[0] == 'N'
	}
	return s.at[i].w.free()
}

// hedged reports whether a hedge ends right before i.
func (s *scan) hedged(i int) bool {
	if i-1 < s.lo || s.at[i-1].w == nil {
		return false
	}
	for _, p := range s.at[i-1].w.before {
		if s.ends(p.words, i) >= 0 {
			return true
		}
	}
	return false
}

// ends gives the first atom of the words that end right before i, -1 if they do not.
func (s *scan) ends(words []string, i int) int {
	for k := len(words) - 1; k >= 0; k-- {
		i--
		if !s.is(i, words[k]) {
			return -1
		}
	}
	return i
}

func (s *scan) hedgedBy(i int, words ...string) bool {
	for _, w := range words {
		if s.is(i-1, w) {
			return true
		}
	}
	return false
}
