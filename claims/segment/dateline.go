package segment

import "unicode"

// maxDateline bounds a dateline, in tokens.
const maxDateline = 16

// dateline gives the end of the dateline that begins with token first, 0 if
// there is none: place, date and agency before a dash, all in capitals or
// capitalised, as in "NORDHAVN, Jan. 6 (Presto) --". The treebanks make it a
// sentence of its own, and so the clause after it has a subject of its own.
func (sc *scanner) dateline(first int) int {
	place, inside := false, false // something sets a place apart from a name; within brackets
	end, dated := 0, false        // the last dash that may end it; a number since
	for k := first; k < min(first+maxDateline, len(sc.tokens)-1); k++ {
		switch w := sc.tokens[k].Norm; w {
		case "(", ",":
			place, inside = place || k > first, inside || w == "("
		case ")":
			place, inside = true, false
		case "--", "-", "_":
			hyphen := w == "-" && sc.touches(k) && sc.touches(k+1)
			if hyphen || end > 0 && !dated || !place && !sc.capitals(first) || inside || sc.small(sc.lead(k+1)) {
				return end
			}
			end = k + 1
		case "/", "of", ".", "and", "the", "de":
		default:
			number := sc.kindOf(k) == digit
			if !inside && !number && !sc.capital(k) {
				return end
			}
			dated = dated || end > 0 && number
		}
	}
	return end
}

// capital reports whether token k begins with a capital letter.
func (sc *scanner) capital(k int) bool { return sc.upper(int(sc.tokens[k].Start)) }

// capitals reports whether token k is a word of capitals.
func (sc *scanner) capitals(k int) bool {
	n := 0
	for _, r := range sc.form(k) {
		if !unicode.IsUpper(r) && !unicode.IsMark(r) {
			return false
		}
		n++
	}
	return n > 2
}
