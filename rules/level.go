package rules

import "fmt"

// A Level says how much a finding matters. The zero value is invalid.
type Level uint8

// The levels, rising.
const (
	Note    Level = iota + 1 // it moved on between the reports, or the sources openly disagree
	Warning                  // written in ways that an editor would unify, or a likely error
	Error                    // both cannot be true
)

func (l Level) String() string {
	return [...]string{"none", "note", "warning", "error"}[l]
}

// ParseLevel reads the name of a level; "none" is no level at all.
func ParseLevel(s string) (Level, error) {
	for l := Level(0); l <= Error; l++ {
		if l.String() == s {
			return l, nil
		}
	}
	return 0, fmt.Errorf("unknown level %q: use error, warning, note or none", s)
}
