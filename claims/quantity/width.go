package quantity

import (
	"math"

	"concord/claims"
)

// digitCounts are the words that say how many digits a number has.
var digitCounts = map[string]float64{"single": 1, "double": 2, "triple": 3}

// width reads "a double-digit loss", "a six-figure sum": a number of so many
// digits, of which no more is said. It gives the atom after it, i if there is
// none.
func (s *scan) width(i int) int {
	j := i + 1
	if s.isHyphen(j) {
		j++
	}
	n := 0.0
	switch {
	case s.is(j, "digit"), s.is(j, "digits"):
		n = digitCounts[s.at[i].norm]
	case s.is(j, "figure"):
		if w := s.at[i].w; w != nil && w.class == unitWord && w.min > 3 {
			n = w.min
		}
	}
	if n == 0 {
		return i
	}
	low := math.Pow(10, n-1)
	q := claims.Quantity{Kind: claims.Bare, Base: 1, Min: low, Max: low*10 - 1, Value: low, Hedge: claims.Vague}
	if at := s.phrase(j+1, &amount{n: numeral{val: 1}}, true); at >= 0 {
		s.setOf(&q, s.at[at].tok)
		q.Kind = claims.Count
	}
	return s.add(i, j+1, i, j+1, &q)
}
