package quantity

import (
	"sort"
	"strings"

	"concord/claims"
	"concord/claims/lexicon"
)

// A Recognizer finds quantities. It is read-only after New, so it may serve
// many articles at once.
type Recognizer struct {
	words   map[string]*word
	symbols map[string]symbol
	units   map[string]*lexicon.Unit
}

// New builds a Recognizer from the lexicon.
func New() *Recognizer {
	r := &Recognizer{
		words:   make(map[string]*word, 4096),
		symbols: make(map[string]symbol, 512),
		units:   make(map[string]*lexicon.Unit, 256),
	}
	r.load()
	return r
}

// Article fills a.Quantities, sorted by span.
func (r *Recognizer) Article(a *claims.Article) {
	s := scan{r: r, a: a, at: r.atoms(a), pounds: strings.Contains(a.Text, "£")}
	s.sentences = make([][2]int, 0, max(1, len(a.Sentences)))
	if len(a.Sentences) == 0 {
		s.sentences = append(s.sentences, [2]int{0, len(s.at)})
	}
	at := 0
	for i := range a.Sentences {
		first, last := a.Sentences[i].First, a.Sentences[i].Last
		for at < len(s.at) && s.at[at].tok < first {
			at++
		}
		begin := at
		for at < len(s.at) && s.at[at].tok < last {
			at++
		}
		s.sentences = append(s.sentences, [2]int{begin, at})
	}
	for _, b := range s.sentences {
		s.sentence(b[0], b[1])
	}
	sort.SliceStable(s.out, func(i, j int) bool { return s.out[i].Start < s.out[j].Start })
	s.scopes()
	a.Quantities = s.out
}

func (s *scan) sentence(lo, hi int) {
	s.lo, s.hi, s.ended = lo, hi, 0
	capitals, words := 0, 0
	for i := lo; i < hi; i++ {
		if len(s.at[i].text) > 3 && s.at[i].kind == wordAtom {
			words++
			if s.capital(i) {
				capitals++
			}
		}
	}
	s.shouted = words > 2 && capitals*3 > words*2
	for i := lo; i < hi; {
		i = max(s.read(i), i+1)
	}
}

// read reads what stands at atom i and gives the atom after it, i if nothing does.
func (s *scan) read(i int) int {
	t := &s.at[i]
	if t.w != nil {
		if _, next := s.match(t.w.idioms, i); next > i {
			return next
		}
	}
	switch t.kind {
	case digitsAtom:
		if next := s.joined(i); next > i {
			return next
		}
	case markAtom:
		if !s.has(i, moneyCue) {
			return i
		}
	case clockAtom:
		return i
	case codeAtom:
		return s.code(i)
	case decadeAtom:
		return s.decade(i)
	case ordinalAtom:
		return s.ordinal(i, i+1, t.val)
	case wordAtom:
		if next := s.width(i); next > i {
			return next
		}
		w := t.w
		if w == nil {
			return i
		}
		switch {
		case w.class == decadeWord:
			return s.decade(i)
		case w.class == ordinalWord:
			return s.ordinal(i, i+1, w.min)
		case w.class == tenWord && s.isHyphen(i+1) && i+2 < s.hi && s.at[i+2].w != nil && s.at[i+2].w.class == ordinalWord && s.at[i+2].w.min < 10:
			return s.ordinal(i, i+3, w.min+s.at[i+2].w.min)
		case w.class == noClass && w.cues&moneyCue == 0 && t.norm != "a" && t.norm != "an":
			return i
		}
	}
	if next := s.score(i); next > i {
		return next
	}
	m, ok := s.amount(i)
	if !ok {
		return i
	}
	return s.sense(&m)
}

// sense finds what the number is doing, the rarer uses first.
func (s *scan) sense(m *amount) int {
	if s.at[m.numFirst].time >= inSet {
		if next := s.age(m); next > 0 {
			return next
		}
		return m.numLast
	}
	for _, try := range [...]func(*amount) int{s.special, s.dated, s.magnitude, s.named, s.age, s.share} {
		if next := try(m); next > 0 {
			return next
		}
	}
	return s.plainly(m)
}

// plainly is a count, a measure, a sum of money or a percentage.
func (s *scan) plainly(m *amount) int {
	if m.bare() && s.is(m.last, "times") && s.has(m.last+1, timesCue) {
		m.last++
		return s.multiple(m)
	}
	q := claims.Quantity{Kind: claims.Count, Base: 1}
	s.unitOf(m, &q)
	return s.emit(m, &q, true)
}
