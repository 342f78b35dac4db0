package timex

import "concord/claims"

// hedge reads the words before an amount that make it a bound or a guess, and
// gives the token after them: "about", "more than", "no more than", "at least", "up to".
func (m *matcher) hedge(i int32, e *expr) (int32, bool) {
	w := m.at(i)
	if w.class&hedge == 0 {
		return i, false
	}
	second, third := m.norm(i+1), m.norm(i+2)
	if s := m.norm(i); (s == "over" || s == "under") && !m.has(i+1, article) {
		return i, false // "over three years": within them
	}
	switch w.sort {
	case "approx":
		e.mod = claims.ModApprox
		return i + 1, true
	case "less":
		e.mod = claims.ModLess
		return i + 1, true
	case "more":
		e.mod = claims.ModMore
		return i + 1, true
	}
	switch m.norm(i) + " " + second {
	case "more than":
		e.mod = claims.ModMore
		return i + 2, true
	case "less than", "fewer than":
		e.mod = claims.ModLess
		return i + 2, true
	case "at least":
		e.mod = claims.ModMore
		return i + 2, true
	case "at most", "up to":
		e.mod = claims.ModLess
		return i + 2, true
	case "no more":
		e.mod = claims.ModLess
		return i + 3, third == "than"
	case "no less", "no fewer":
		e.mod = claims.ModMore
		return i + 3, third == "than"
	}
	return i, false
}
