package quantity

import "concord/claims"

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
	case sc.Part != claims.PartNone, s.is(p.first, "both"):
	case s.adds(p):
		sc.Part, sc.Whole = claims.PartAdded, s.earlier(p)
	case s.included(p, n), s.ofThem(p.last), s.amongThem(p):
		sc.Part, sc.Whole = claims.PartSubset, s.earlier(p)
	case n > 0 && p.q.Kind == claims.Bare && s.spots[0].q.Kind == claims.Count && s.is(s.lo, "of") && s.spots[0].first <= s.lo+2 && s.is(p.first-1, ","): // of the 40 passengers, 12 were hurt
		sc.Part, sc.Whole = claims.PartShare, int32(s.spots[0].index+1)
	case s.partly(p):
		sc.Part = claims.PartShare
		if n+1 < len(s.spots) {
			if next := &s.spots[n+1]; next.q.Kind != claims.Ordinal && next.first > p.last && next.first <= p.last+4 && p.head >= next.last && next.q.Of == p.q.Of {
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
