package lexicon

import _ "embed"

//go:embed states.tsv
var states string

//go:embed statepairs.tsv
var statePairs string

// A State is a way in which words put their bearer into a state.
type State struct {
	Aspect string // "liberty"
	Thing  bool   // its bearer is a thing, else a person
	State  string // "at large"
	Binds  byte   // s subject, o object or passive subject, f what it is for, a said of the bearer
	Words  []string
	Denied string // the state that a denial states; "" if none
}

// States lists the states and the words for them.
func States() []State {
	var out []State
	for _, f := range records(states, 6) {
		out = append(out, State{f[0], f[1] == "t", f[2], f[3][0], list(f[4]), f[5]})
	}
	return out
}

// A StatePair is two states of one aspect.
type StatePair struct {
	Aspect, From, To string
	Follows          bool // To may follow From; else they exclude each other for good
}

// StatePairs lists the states that cannot hold at once.
func StatePairs() []StatePair {
	var out []StatePair
	for _, f := range records(statePairs, 4) {
		out = append(out, StatePair{f[0], f[1], f[3], f[2] == ">"})
	}
	return out
}
