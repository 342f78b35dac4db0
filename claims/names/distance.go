package names

// Distance is a weighted Damerau-Levenshtein distance of two folded words.
// Letters that romanisations and typists vary cost less than one edit.
func Distance(a, b string) float64 {
	if a == b {
		return 0
	}
	const longest = 64 // no name is longer; what is, is compared by its head
	a, b = a[:min(len(a), longest)], b[:min(len(b), longest)]
	var rows [3][longest + 1]float64
	before, above, row := &rows[0], &rows[1], &rows[2]
	for j := 1; j <= len(b); j++ {
		above[j] = above[j-1] + indel(b, j-1)
	}
	for i := 1; i <= len(a); i++ {
		row[0] = above[0] + indel(a, i-1)
		for j := 1; j <= len(b); j++ {
			d := above[j-1] + substitute(a[i-1], b[j-1])
			d = min(d, above[j]+indel(a, i-1), row[j-1]+indel(b, j-1))
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] && a[i-1] != a[i-2] {
				d = min(d, before[j-2]+swap)
			}
			row[j] = d
		}
		before, above, row = above, row, before
	}
	return above[len(b)]
}

// What edits cost, in units of one changed letter.
const (
	swap   = 0.8 // two neighbours changed places: the commonest slip
	alike  = 0.3 // letters that romanisations of one sound choose between
	near   = 0.5 // letters of neighbouring sounds
	double = 0.2 // a letter written once or twice
	silent = 0.5 // h after a consonant, final e, y or h, apostrophes
)

// indel is the cost of a letter that only one side has.
func indel(s string, i int) float64 {
	c := s[i]
	if i > 0 && s[i-1] == c {
		return double
	}
	switch {
	case c == '\'' || c == '-' || c == '.':
		return double
	case c == 'h' && i > 0, c == 'e' && i == len(s)-1, c == 'y' && i > 0:
		return silent
	case c == 'e' && i > 0 && i+1 < len(s) && s[i+1] == 'r', c == 'c' && i+1 < len(s) && s[i+1] == 'k', c == 't' && i > 0 && s[i-1] == 'd':
		return silent // Catherine, Cathrine; Fredrick, Fredrik; Gerhardt, Gerhard
	case c == 'o' && i+1 < len(s) && s[i+1] == 'u', c == 'u' && i > 0 && s[i-1] == 'o', c == 'e' && i > 0 && s[i-1] == 'i':
		return alike
	}
	return 1
}

// substitute is the cost of writing b for a.
func substitute(a, b byte) float64 {
	switch {
	case a == b:
		return 0
	case pair(soundalike, a, b):
		return alike
	case pair(neighbours, a, b):
		return near
	}
	return 1
}

// Pairs of letters, in either order.
const (
	soundalike = "iy ie ou kq kc sz vw ij jy ey qc"
	neighbours = "ae ao au eu bv bp dt gk gj fv xz cs"
)

func pair(list string, a, b byte) bool {
	for i := 0; i+1 < len(list); i += 3 {
		if list[i] == a && list[i+1] == b || list[i] == b && list[i+1] == a {
			return true
		}
	}
	return false
}
