package quantity

import (
	"strings"

	"concord/claims"
)

// places binds the places of a sentence to the numbers they narrow: those
// right behind what is counted ("12 dead in the province of Varna"), one at the
// sentence's head ("In Varna alone, 12 people"), and words such as "nationwide".
func (s *scan) places() {
	if len(s.spots) == 0 {
		return
	}
	for k := range s.spots {
		p := &s.spots[k]
		if first, last := s.placeAt(s.afterVerbs(p.end)); last > first {
			s.put(p, first, last)
		}
	}
	if first, last := s.placeAt(s.lo); last > first && (s.is(last, ",") || s.is(last, "alone")) {
		if p := &s.spots[0]; p.q.Scope.Place.IsZero() && p.q.Kind != claims.Ordinal && p.first >= last {
			s.put(p, first, last)
		}
	}
	s.alone()
	s.contrast()
}

// afterVerbs steps over the words that put what is counted somewhere: 12 people
// "were killed" in Varna.
func (s *scan) afterVerbs(k int) int {
	for n := k; n < k+3; n++ {
		if s.placing(n) {
			return n
		}
		if tag := s.tag(n); !s.has(n, affectedCue) && !strings.HasPrefix(tag, "V") && tag != "MD" {
			break
		}
	}
	return k
}

// put sets the place of p to atoms [first, last).
func (s *scan) put(p *spot, first, last int) {
	p.q.Scope.Place = claims.Span{Start: s.at[first].start, End: s.at[last-1].end}
	p.q.Scope.Only = s.is(last, "alone")
}

// alone binds a place with "alone" after it, or a word such as "nationwide", to
// the nearest number.
func (s *scan) alone() {
	for k := s.lo + 1; k < s.hi; k++ {
		if s.has(k, wideCue) && (s.tag(k) == "" || s.tag(k) == "RB") {
			if p := s.nearest(k); p != nil && p.q.Scope.Place.IsZero() {
				s.put(p, k, k+1)
			}
		}
		if !s.is(k, "alone") {
			continue
		}
		for b := k - 2; b >= max(s.lo, k-8); b-- {
			first, last := s.placeAt(b)
			if last != k {
				continue
			}
			if p := s.nearest(k); p != nil {
				s.put(p, first, last)
			}
			break
		}
	}
}

// nearest is the count, sum or measure that ends nearest before atom k, else
// the first after it; nil if there is none.
func (s *scan) nearest(k int) *spot {
	var best *spot
	for n := range s.spots {
		p := &s.spots[n]
		switch p.q.Kind {
		case claims.Ordinal, claims.Age, claims.Score:
			continue
		}
		if p.last <= k || best == nil {
			best = p
		}
	}
	return best
}

// contrast marks places that a sentence sets against each other: "12 in Varna
// and five in Burgas".
func (s *scan) contrast() {
	for i := range s.spots {
		p := &s.spots[i].q.Scope
		for j := range s.spots[:i] {
			q := &s.spots[j].q.Scope
			if p.Place.IsZero() || q.Place.IsZero() || !kindred(s.spots[i].q, s.spots[j].q) || s.a.Slice(p.Place) == s.a.Slice(q.Place) {
				continue
			}
			p.Only, q.Only = true, true
		}
	}
}

// kindred reports two numbers that may count the same things.
func kindred(a, b *claims.Quantity) bool {
	return a.Dimension == b.Dimension && (a.Noun == b.Noun || a.Noun == "" || b.Noun == "")
}

// placing reports a preposition of place at k.
func (s *scan) placing(k int) bool { return s.has(k, placingCue) }

// placeAt gives the atoms of the place that a preposition at k leads to, its
// determiner left out: "in the province of Varna"; the same twice if none.
func (s *scan) placeAt(k int) (first, last int) {
	if !s.placing(k) {
		return k, k
	}
	k++
	for s.is(k, "the") || s.is(k, "a") || s.is(k, "an") || s.has(k, whoseCue) || s.is(k, "all") {
		k++
	}
	first, last = k, k
	known, called := false, false // called: "the province of" leads to its name
	for k < min(s.hi, first+reach) && s.at[k].time == noTime {
		switch {
		case s.has(k, placeNounCue):
			known, last = true, k+1
		case s.located(k), s.capital(k) && (called || s.is(k+1, "alone")):
			known, last = true, k+1
		case s.capital(k) && !s.has(k, monthCue|stopCue), s.tag(k) == "JJ", s.isHyphen(k) && s.glued(k):
		case s.tag(k) == "NN" && s.has(k+1, placeNounCue): // the mountain province
		case last == k && s.is(k, "of") && (s.located(k+1) || s.capital(k+1) && s.has(k-1, placeNounCue) || s.is(k+1, "the") && s.has(k+2, placeNounCue)):
			if called = true; s.is(k+1, "the") {
				k++
			}
		default:
			k = s.hi
		}
		k++
	}
	if !known {
		return first, first
	}
	return first, last
}

// located reports a word of a place's name, as the name tagger sees it.
func (s *scan) located(k int) bool {
	return k >= s.lo && k < s.hi && strings.HasSuffix(s.a.Tokens[s.at[k].tok].Name, "-LOC")
}
