package names

import (
	"strings"

	"concord/claims/lexicon"
)

// shortens reports Short when the words of p stand in q in order, initials for
// words allowed, and both begin or end alike: middle names and initials.
func (p Person) shortens(q Person) Relation {
	r, j := Short, 0
	for i, w := range p.Folded {
		for j < len(q.Folded) && !initialOf(w, q.Folded[j]) {
			j++
		}
		if j == len(q.Folded) {
			return Different
		}
		if w == q.Folded[j] {
			r = min(r, sameCase(p.Words[i:i+1], q.Words[j:j+1]))
		}
		j++
	}
	if p.Folded[len(p.Folded)-1] == q.Folded[len(q.Folded)-1] || p.order && p.Folded[0] == q.Folded[0] ||
		p.doubled(q) {
		return r
	}
	return Different
}

// doubled reports whether q is p with a second surname behind, as in Spain:
// "Rosa Quispe", "Rosa Quispe Huaman".
func (p Person) doubled(q Person) bool {
	n := len(p.Folded)
	return n > 1 && len(q.Folded) > n && initialOf(p.Folded[0], q.Folded[0]) && p.Folded[n-1] == q.Folded[len(q.Folded)-2]
}

// syllable reports whether p lacks a syllable of q's given name: in East Asia
// that is another name, "Tan Ming" for "Tan Wei Ming".
func (p Person) syllable(q Person) bool {
	return p.order && q.order && len(p.Folded) == 2 && len(q.Folded) == 3 && p.Folded[0] == q.Folded[0] &&
		strings.ContainsAny(lexicon.EastAsian(p.Folded[0]), "kc") && !strings.Contains(p.Folded[1], "-") && letters(p.Folded) != letters(q.Folded)
}

// initialOf reports whether a and b are one word or one is the other's initial.
func initialOf(a, b string) bool {
	if a == b {
		return true
	}
	return initialed(a, b) || initialed(b, a)
}

// initialed reports whether short stands for long: "j", "j.", "sh.", and "j.b." for "jean-bosco".
func initialed(short, long string) bool {
	x, dot := strings.CutSuffix(short, ".")
	if len(x) == 1 || len(x) == 2 && dot && x[1] != '.' {
		return strings.HasPrefix(long, x)
	}
	first, second, ok := strings.Cut(long, "-")
	return ok && len(x) == 3 && x[1] == '.' && first != "" && second != "" && x[0] == first[0] && x[2] == second[0]
}

// align compares the first words as given names and the last as family names,
// and lets middle names be dropped but not contradict.
func (p Person) align(q Person) Relation {
	n, m := len(p.Folded), len(q.Folded)
	// Either part may have grown together: "Del Giudice", "DelGiudice"; "Abdel Hakim", "Abdulhakim".
	if n != m {
		if r := grown(p.Folded[0], q.Folded[0], p.Folded[1:], q.Folded[1:], given, family); r != Different {
			return r
		}
		if r := grown(p.Folded[n-1], q.Folded[m-1], p.Folded[:n-1], q.Folded[:m-1], family, given); r != Different {
			return r
		}
	}
	givenP, givenQ := p.Folded[0], q.Folded[0]
	first, last := word(givenP, givenQ, given), word(p.Folded[n-1], q.Folded[m-1], family)
	if p.order && q.order && first != Same { // family name first: both ends may be either
		first = word(givenP, givenQ, family)
	}
	worst := min(first, last)
	if worst == Different {
		return Different
	}
	if first == Slip && last == Slip && // both parts waver: by sound only
		Distance(letters(p.Folded[:1]), letters(q.Folded[:1]))+Distance(letters(p.Folded[n-1:]), letters(q.Folded[m-1:])) > 1 {
		return Different
	}
	if n > 2 && m > 2 {
		mid := word(letters(p.Folded[1:n-1]), letters(q.Folded[1:m-1]), given)
		if mid == Different {
			return Different
		}
		worst = min(worst, mid)
	}
	return worst
}

// grown compares names of which one part has more words in one than in the
// other: the part that has not must agree, the other have much the same letters.
func grown(a, b string, rest, other []string, as, restAs role) Relation {
	x, y := letters(rest), letters(other)
	r := word(a, b, as)
	if r == Different || r == Slip || len(x) < 5 || len(y) < 5 || x == y && r == Short {
		return Different
	}
	if x == y {
		return Variant
	}
	if Distance(x, y) <= limit(x, y, restAs) && min(len(x), len(y)) > 5 {
		return Slip
	}
	return Different
}

// reordered reports whether two names have the same words in another order:
// the family name first or last.
func reordered(a, b []string) bool {
	if len(a) < 2 || len(b) < 2 {
		return false
	}
	x, y := letters(a), letters(b)
	if len(x) != len(y) {
		return false
	}
	return letters(a[1:])+letters(a[:1]) == y || letters(b[1:])+letters(b[:1]) == x
}
