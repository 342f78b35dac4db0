package compare

import "concord/claims/lexicon"

// States knows which states of a person or thing exclude each other.
type States map[[3]string]bool // aspect and two states: whether the second may follow the first

// NewStates reads the table.
func NewStates() States {
	s := States{}
	for _, p := range lexicon.StatePairs() {
		s[[3]string{p.Aspect, p.From, p.To}] = p.Follows
		if !p.Follows {
			s[[3]string{p.Aspect, p.To, p.From}] = false
		}
	}
	return s
}

// Verdict compares two states of one aspect.
func (s States) Verdict(aspect, x, y string) Verdict {
	if x == y {
		return Agree
	}
	if s.Known(aspect, x, y) || s.Known(aspect, y, x) {
		return Conflict
	}
	return Agree
}

// Known reports that the table has a line for two states in this order.
func (s States) Known(aspect, x, y string) bool {
	_, ok := s[[3]string{aspect, x, y}]
	return ok
}

// Follows reports that y may be the state some time after x.
func (s States) Follows(aspect, x, y string) bool { return s[[3]string{aspect, x, y}] }
