package segment

import (
	"strings"

	"concord/claims"
	"concord/claims/lexicon"
)

// A Segmenter finds sentences and tokens. It is read-only after New, so it may
// serve many articles at once.
type Segmenter struct {
	words    map[string]class    // abbreviations and other words that matter, by Norm without a last stop
	splits   map[string][]uint8  // words written as one that are several: the lengths of the parts
	longest  int                 // bytes of the longest word in splits
	prefixes map[string]struct{} // words that keep a hyphen
}

// class is a set of the sections of lexicon.Abbreviations.
type class uint16

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
)

// abbreviation is the classes of words that may keep a last stop.
const abbreviation = title | within | lower | number | month | final | clock | state

// New builds a Segmenter from the lexicon.
func New() *Segmenter {
	lists := lexicon.Abbreviations()
	s := &Segmenter{words: make(map[string]class, 1024), splits: make(map[string][]uint8), prefixes: make(map[string]struct{})}
	for c, section := range map[class]string{
		title: "title", within: "within", lower: "lower", number: "number", month: "month", final: "final", clock: "clock",
		state: "state", start: "start", zone: "zone", say: "say", unit: "unit", domain: "domain", shout: "shout",
		credit: "credit", open: "open",
	} {
		for _, w := range lists[section] {
			s.words[w] |= c
		}
	}
	for _, w := range lists["prefix"] {
		s.prefixes[w] = struct{}{}
	}
	for _, w := range lists["split"] {
		whole := strings.ReplaceAll(w, "|", "")
		for part := range strings.SplitSeq(w, "|") {
			s.splits[whole] = append(s.splits[whole], uint8(len(part)))
		}
		s.longest = max(s.longest, len(whole))
	}
	return s
}

// Article fills a.Sentences and a.Tokens.
func (s *Segmenter) Article(a *claims.Article) {
	spaces := strings.Count(a.Text, " ") // prose has a fifth more tokens, and a sentence for twenty
	sc := scanner{s: s, text: a.Text, tokens: make([]claims.Token, 0, spaces+spaces/4+16)}
	a.Sentences = make([]claims.Sentence, 0, spaces/16+4)
	if len(a.Blocks) > 0 {
		for i, b := range a.Blocks {
			if b.Kind != claims.Caption && b.Kind != claims.Furniture {
				sc.block(a, int32(i), b)
			}
		}
	} else {
		for begin := 0; begin < len(a.Text); {
			end := len(a.Text)
			if n := strings.IndexByte(a.Text[begin:], '\n'); n >= 0 {
				end = begin + n
			}
			sc.block(a, 0, claims.Block{Span: claims.Span{Start: int32(begin), End: int32(end)}})
			begin = end + 1
		}
	}
	a.Tokens = sc.tokens
}

// block adds the tokens and sentences of one block.
func (sc *scanner) block(a *claims.Article, index int32, b claims.Block) {
	begin := min(max(int(b.Start), 0), len(sc.text))
	sc.i, sc.end = begin, max(begin, min(int(b.End), len(sc.text)))
	first := len(sc.tokens)
	sc.scan()
	for cut := first; cut < len(sc.tokens); {
		next := sc.sentence(cut, cut == first && b.Kind == claims.Body)
		a.Sentences = append(a.Sentences, claims.Sentence{
			Span:  claims.Span{Start: sc.tokens[cut].Start, End: sc.tokens[next-1].End},
			First: int32(cut), Last: int32(next), Block: index, Kind: b.Kind,
		})
		cut = next
	}
}
