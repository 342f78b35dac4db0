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

// kinds reads "12 Danish and 11 Swedish sailors": the first number counts
// sailors too, and both are parts of a whole.
func (s *scan) kinds(p, next *spot) {
	k := next.first - 1
	if !s.is(k, "and") && !s.is(k, ",") && !s.is(k, "or") || k <= p.last || k > p.last+3 || next.q.Scope.First == next.q.Scope.Last || p.q.Kind != claims.Count && p.q.Kind != claims.Bare || next.q.Kind != claims.Count {
		return
	}
	for i := p.last; i < k; i++ {
		if tag := s.tag(i); tag != "NNP" && tag != "JJ" || s.has(i, affectedCue) {
			return
		}
	}
	p.q.Of, p.q.Noun, p.q.Kind = next.q.Of, next.q.Noun, claims.Count
	p.q.Scope.First, p.q.Scope.Last = s.at[p.last].tok, s.at[k].tok
	p.q.Scope.Part, next.q.Scope.Part = claims.PartSubset, claims.PartSubset
	p.head, p.end = next.head, k
}

// parted says whether the number is a part of what another one counts, and of which.
func (s *scan) parted(p *spot, n int) {
	switch p.q.Kind {
	case claims.Count, claims.Bare, claims.Percent, claims.Money, claims.Measure:
	default:
		return
	}
	sc := &p.q.Scope
	switch {
	case sc.Part != claims.PartNone:
	case s.adds(p):
		sc.Part, sc.Whole = claims.PartAdded, s.earlier(p)
	case s.included(p, n), s.ofThem(p.last), s.amongThem(p):
		sc.Part, sc.Whole = claims.PartSubset, s.earlier(p)
	case n > 0 && p.q.Kind == claims.Bare && s.spots[0].q.Kind == claims.Count && s.is(s.lo, "of") && s.spots[0].first <= s.lo+2 && s.is(p.first-1, ","): // of the 40 passengers, 12 were hurt
		sc.Part, sc.Whole = claims.PartShare, int32(s.spots[0].index+1)
	case s.partly(p):
		sc.Part = claims.PartShare
		if n+1 < len(s.spots) {
			if next := &s.spots[n+1]; next.first > p.last && next.first <= p.last+4 && p.head >= next.last && next.q.Of == p.q.Of {
				sc.Whole = int32(next.index + 1)
			}
		}
	}
}

// adds reports "another five", "a further 20", "12 more people", "five others".
func (s *scan) adds(p *spot) bool {
	if p.q.Kind == claims.Percent || p.q.Max == 0 || s.is(p.end, "than") || s.is(p.end+1, "than") || s.is(p.last+1, "than") {
		return false
	}
	if s.has(p.first-1, addingCue) && !s.is(p.first-1, "more") && !s.is(p.first-1, "others") && !s.is(p.first-1, "other") {
		return true
	}
	for k := p.last; k < max(p.end, p.last+1); k++ {
		if s.has(k, addingCue) {
			return !s.is(k, "extra") || k < p.end
		}
	}
	return false
}

// included reports "including three children", and the numbers that follow in
// the same list: "and two women".
func (s *scan) included(p *spot, n int) bool {
	k := p.first - 1
	for s.is(k, "the") || s.is(k, "at") || s.is(k, ",") || s.is(k, "a") {
		k--
	}
	if s.has(k, includingCue) {
		return true
	}
	if !s.is(k, "and") && !s.is(p.first-1, ",") || n == 0 || p.q.Kind != s.spots[n-1].q.Kind {
		return false
	}
	before := &s.spots[n-1]
	return before.q.Scope.Part == claims.PartSubset && p.first-before.end < 6 && !s.verbs(before.end, p.first)
}

// verbs reports a finite verb in [i, j), as far as tags tell.
func (s *scan) verbs(i, j int) bool {
	for k := i; k < j; k++ {
		if tag := s.tag(k); tag == "VBD" || tag == "VBZ" || tag == "VBP" || tag == "MD" {
			return true
		}
	}
	return false
}

// ofThem reports "three of them", "two of whom", "one of the dead".
func (s *scan) ofThem(k int) bool {
	if !s.is(k, "of") {
		return false
	}
	k++
	if s.has(k, groupCue) {
		return true
	}
	if !s.is(k, "the") && !s.is(k, "those") {
		return false
	}
	return s.has(k+1, groupCue) || s.has(k+1, affectedCue) && !s.noun(k+2)
}

// amongThem reports "among them five children", "of whom three", and "three
// children were among the dead".
func (s *scan) amongThem(p *spot) bool {
	k := p.first - 1
	if s.is(k, "were") || s.is(k, "was") || s.is(k, "are") {
		k--
	}
	if s.has(k, groupCue) && (s.is(k-1, "among") || s.is(k-1, "of")) && !s.isNumber(k-2) {
		return true
	}
	k = p.end
	if s.is(k, "were") || s.is(k, "was") || s.is(k, "are") || s.is(k, "is") {
		k++
	}
	return s.is(k, "among") && (s.has(k+1, groupCue) || s.is(k+1, "the") && (s.has(k+2, affectedCue|groupCue)))
}

// partly reports "12 of the 40 passengers", "half of the homes", "30% of voters".
func (s *scan) partly(p *spot) bool {
	if p.q.Kind == claims.Money || p.q.Kind == claims.Measure {
		return false
	}
	k := p.last
	if s.is(k, "out") {
		k++
	}
	if !s.is(k, "of") {
		return p.q.Kind == claims.Percent && p.q.Unit == "" && p.head >= 0
	}
	switch k++; {
	case p.q.Kind == claims.Percent:
		return true
	case s.is(k, "the"), s.is(k, "these"), s.is(k, "those"), s.is(k, "all"), s.has(k, whoseCue), s.is(k, "our"), s.capital(k) && s.tag(k+1) == "POS":
		return true
	}
	return s.isNumber(k)
}

// earlier gives the quantity before p, in its sentence or the one before, that
// counts what p is a part of or is added to, counted from 1; 0 if there is none.
func (s *scan) earlier(p *spot) int32 {
	for k := p.index - 1; k >= 0 && s.out[k].Start >= s.since; k-- {
		q := &s.out[k]
		switch {
		case q.Kind != p.q.Kind && q.Kind+p.q.Kind != claims.Bare+claims.Count:
		case q.Scope.Part == claims.PartSubset && q.Scope.Whole > 0:
			return q.Scope.Whole
		default:
			return int32(k + 1)
		}
	}
	return 0
}

// moved tells a change from the levels it runs between.
func (s *scan) moved(p *spot, n int) {
	switch p.q.Kind {
	case claims.Age, claims.Ordinal, claims.Score, claims.Magnitude:
		return
	}
	sc := &p.q.Scope
	k := p.first - 1
	switch {
	case s.is(k, "by") && s.changes(k-1, 3), s.movedBy(p):
		sc.Change = claims.ChangeBy
	case s.is(k, "to") && s.is(k-1, "up") && s.has(k-2, changingCue|goingCue), s.is(k, "to") && (s.has(k-1, changingCue|alteringCue) || s.changes(k-1, 9) && (p.q.Kind != claims.Count || n > 0 && (s.spots[n-1].end == k || s.spots[n-1].last == k))):
		sc.Change = claims.ChangeTo
	case s.is(k, "from") && (p.q.Kind != claims.Count && s.changes(k-1, 9) || s.leads(p.end)):
		sc.Change = claims.ChangeFrom
	}
}

// movedBy reports a change that has no "by": rose 3.2%, up $2, a 5% cut; but
// not "raised $5 million", "lost 12 men".
func (s *scan) movedBy(p *spot) bool {
	k := p.first - 1
	switch {
	case p.q.Kind == claims.Count:
		return false
	case s.has(p.end, movedCue), p.head >= 0 && s.has(p.head, movedCue):
		return true
	case p.q.Kind == claims.Percent:
		return s.has(k, changingCue|alteringCue)
	case s.isHyphen(k-1) && s.glued(k): // the runner-up 285,000
		return false
	}
	return s.has(k, changingCue) && !s.has(k, alteringCue)
}

// changes reports a word of moving within n atoms up to k, in the same clause.
func (s *scan) changes(k, n int) bool {
	for ; n > 0 && k >= s.lo; n-- {
		if s.has(k, changingCue|alteringCue) {
			return true
		}
		if s.is(k, ";") || s.is(k, "and") || s.is(k, "that") || s.is(k, ",") {
			return false
		}
		k--
	}
	return false
}

// leads reports "to" and a number right after k: "from $40 to $45".
func (s *scan) leads(k int) bool { return s.is(k, "to") && s.isNumber(k+1) }

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
