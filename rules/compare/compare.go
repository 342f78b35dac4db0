// Package compare holds the shared notion of "differs": when two numbers,
// times, names, titles or places that speak of the same thing exclude each
// other, and when they are the same thing said otherwise.
package compare

// A Verdict is what comparing two values came to. Verdicts are symmetric, and
// a value agrees with itself.
type Verdict uint8

// The verdicts. Agree is not transitive: "January" agrees with the 5th and
// with the 6th, which do not agree with each other.
const (
	Unknown  Verdict = iota // not of one kind, or too little is known
	Agree                   // both can be true
	Variant                 // the same thing written in ways that an editor would unify
	Conflict                // both cannot be true
)

func (v Verdict) String() string {
	return [...]string{"unknown", "agree", "variant", "conflict"}[v]
}
