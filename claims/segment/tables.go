package segment

import (
	"strings"

	"concord/claims/lexicon"
)

// A Segmenter finds sentences and tokens. It is read-only after New, so it may
// serve many articles at once.
type Segmenter struct {
	words   map[string]class   // the words that matter, by Norm without a last stop
	splits  map[string][]uint8 // words written as one that are several: the lengths of the parts
	longest int                // bytes of the longest word in splits
}

// class is a set of sections of lexicon.Abbreviations.
type class uint32

// The sections, in the order of their names; abbrev.txt says what each is.
const (
	title class = 1 << iota
	within
	lower
	number
	month
	final
	clock
	state
	start
	zone
	say
	unit
	domain
	shout
	credit
	open
	prefix
)

// sections are the names of the classes; splitSection holds words of another kind.
var sections = [...]string{"title", "within", "lower", "number", "month", "final", "clock", "state", "start", "zone", "say", "unit",
	"domain", "shout", "credit", "open", "prefix"}

const splitSection = "split"

// abbreviation is the classes of words that may keep a last stop.
const abbreviation = title | within | lower | number | month | final | clock | state

// New builds a Segmenter from the lexicon.
func New() *Segmenter {
	lists := lexicon.Abbreviations()
	s := &Segmenter{words: make(map[string]class, 1024), splits: make(map[string][]uint8)}
	for i, name := range sections {
		for _, w := range lists[name] {
			s.words[w] |= 1 << i
		}
	}
	for _, w := range lists[splitSection] {
		whole := strings.ReplaceAll(w, "|", "")
		s.splits[whole] = nil
		for part := range strings.SplitSeq(w, "|") {
			s.splits[whole] = append(s.splits[whole], uint8(len(part)))
		}
		s.longest = max(s.longest, len(whole))
	}
	return s
}
