package compare

import "concord/claims/lexicon"

// Quarters compares two parts of a country, points of the compass and C for
// its middle. The middle has no point for a neighbour.
func Quarters(x, y string) Verdict {
	if (x == "C") != (y == "C") {
		return Conflict
	}
	if x == "C" {
		return Agree
	}
	return Bearings(x, y)
}

// Bearings compares two points of the compass, "N" and "SE". Neighbours agree:
// what lies south-east of a town is often said to lie south of it.
func Bearings(x, y string) Verdict {
	i, j := lexicon.Eighth(x), lexicon.Eighth(y)
	if i < 0 || j < 0 {
		return Unknown
	}
	if d := (i - j + 8) % 8; min(d, 8-d) > 1 {
		return Conflict
	}
	return Agree
}
