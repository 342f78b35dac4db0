package quantity

import (
	"sort"
	"strings"

	"concord/claims"
)

// A spot is a quantity of one sentence and where it stands among the atoms.
type spot struct {
	q           *claims.Quantity
	index       int // in out
	first, last int // atoms of its span
	head        int // atom of what is counted, -1 if none
	end         int // atom after both
}

// scopes says, once all numbers of the article are known, what the words
// around each narrow it to.
func (s *scan) scopes() {
	k := 0
	for i := range s.sentences {
		b := &s.sentences[i]
		s.lo, s.hi = b[0], b[1]
		s.spots = s.spots[:0]
		for ; k < len(s.out) && s.lo < s.hi && s.out[k].Start < s.at[s.hi-1].end; k++ {
			if q := &s.out[k]; q.Kind != claims.Identifier && q.Start >= s.at[s.lo].start {
				s.spots = append(s.spots, s.spot(k))
			}
		}
		for n := len(s.spots) - 1; n >= 0; n-- {
			s.narrowed(&s.spots[n])
			if n+1 < len(s.spots) {
				s.kinds(&s.spots[n], &s.spots[n+1])
			}
		}
		for n := range s.spots {
			p := &s.spots[n]
			s.parted(p, n)
			s.moved(p, n)
			p.q.Scope.Verb = s.verbOf(p)
			switch p.q.Kind {
			case claims.Age:
				s.bindAge(p)
			case claims.Bare:
				s.statedAge(p)
			}
		}
		s.places()
		s.periods()
		if s.lo < s.hi {
			s.since = s.at[s.lo].start
		}
	}
}

func (s *scan) spot(k int) spot {
	q := &s.out[k]
	p := spot{q: q, index: k, first: s.atom(q.Start), last: s.atom(q.End), head: -1}
	p.end = p.last
	if q.Of > 0 {
		if h := s.atom(s.a.Tokens[q.Of-1].Start); h >= s.lo && h < s.hi {
			p.head, p.end = h, max(p.last, h+1)
		}
	}
	return p
}

// atom gives the first atom of the sentence that begins at the offset or after it.
func (s *scan) atom(off int32) int {
	return s.lo + sort.Search(s.hi-s.lo, func(k int) bool { return s.at[s.lo+k].start >= off })
}

// narrowed notes the modifiers between the number and its head.
func (s *scan) narrowed(p *spot) {
	first := p.head
	for k := p.head - 1; k >= p.last && s.modifies(k); k-- {
		first = k
	}
	for first < p.head && s.isHyphen(first) {
		first++
	}
	if first < p.head {
		p.q.Scope.First, p.q.Scope.Last = s.at[first].tok, s.at[p.head].tok
	}
}

func (s *scan) modifies(k int) bool {
	if s.is(k, "and") || s.is(k, ",") { // Danish and Swedish sailors
		return s.adjective(k-1) || s.tag(k-1) == "NNP" && (s.adjective(k+1) || s.tag(k+1) == "NNP")
	}
	if s.isHyphen(k) {
		return s.glued(k)
	}
	if s.at[k].kind == codeAtom {
		return true
	}
	w := s.at[k].w
	return s.isWord(k) && !s.has(k, stopCue|fillerCue|addingCue) && (w == nil || w.class == noClass || w.class == ordinalWord && s.isHyphen(k+1)) && s.at[k].time == noTime
}

// argument reports a relation of what takes part in a happening to its verb.
func argument(rel string) bool {
	switch rel {
	case "nsubj", "obj", "iobj", "obl", "advmod", "xcomp", "nmod", "conj":
		return true
	}
	return false
}

// verbOf climbs the parse from what is counted to the verb that it does or
// undergoes, else takes the participle right behind it ("12 people held in
// Varna"); 0 if there is none, or no parse.
func (s *scan) verbOf(p *spot) int32 {
	toks := s.a.Tokens
	t := p.q.Of - 1
	if t < 0 {
		t = s.at[p.last-1].tok
	} else if strings.HasPrefix(toks[t].Tag, "V") { // 14 were injured
		return t + 1
	}
	for range reach {
		h := t + toks[t].Head
		if h == t || h < 0 || int(h) >= len(toks) {
			break
		}
		rel, _, _ := strings.Cut(toks[t].Rel, ":")
		verb := strings.HasPrefix(toks[h].Tag, "V")
		switch {
		case rel == "nmod" && h >= p.q.First && h < p.q.Last, rel == "nummod", rel == "amod", rel == "appos", rel == "compound", rel == "dep", rel == "conj" && !verb:
		case argument(rel) && verb && (h < p.q.First || h >= p.q.Last):
			return h + 1
		default:
			return 0
		}
		t = h
	}
	if p.end < s.hi {
		k := s.at[p.end].tok
		if h := k + toks[k].Head; toks[k].Rel == "acl" && (h == p.q.Of-1 || h >= p.q.First && h < p.q.Last) {
			return k + 1
		}
	}
	return 0
}
