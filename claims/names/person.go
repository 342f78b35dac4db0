package names

import (
	"slices"
	"strings"
	"unicode"

	"concord/claims/lexicon"
)

// A Person is a personal name taken apart.
type Person struct {
	Words  []string // as written, honorifics and suffix left out
	Folded []string // the same words folded
	Suffix string   // "jr", "iii"; "" if none
	order  bool     // the family name may stand first
}

// ParsePerson takes a written name apart.
func ParsePerson(s string) Person {
	var p Person
	fields := strings.FieldsFunc(s, func(r rune) bool { return r == ',' || unicode.IsSpace(r) })
	for i, w := range fields {
		f := strings.TrimSuffix(Fold(w), "'s")
		key := strings.TrimSuffix(f, ".")
		switch {
		case letters([]string{f}) == "": // a mark alone
		case len(p.Words) == 0 && i < len(fields)-1 && honorific(key):
		case len(p.Words) > 0 && i == len(fields)-1 && suffix(key):
			p.Suffix = key
		default:
			p.Words = append(p.Words, w[:len(w)-max(0, min(len(w), trimmed(w)))])
			p.Folded = append(p.Folded, f)
		}
	}
	for i, f := range p.Folded {
		at := strings.IndexByte(p.Words[i], '-')
		if strings.ContainsAny(lexicon.EastAsian(f), "kcvj") || at > 0 && at+1 < len(p.Words[i]) && 'a' <= p.Words[i][at+1] && p.Words[i][at+1] <= 'z' {
			p.order = true
		}
	}
	return p
}

// trimmed counts the bytes of a possessive ending.
func trimmed(w string) int {
	for _, end := range [...]string{"'s", "’s", "'S", "’S"} {
		if strings.HasSuffix(w, end) {
			return len(end)
		}
	}
	return 0
}

func honorific(w string) bool {
	return slices.Contains([]string{"mr", "mrs", "ms", "miss", "dr", "sir", "dame", "lord", "lady", "rev", "prof", "mx", "mme", "hon"}, w)
}

func suffix(w string) bool {
	return slices.Contains([]string{"jr", "sr", "ii", "iii", "iv"}, w)
}

// Persons compares two written names of people.
func Persons(a, b string) Relation { return ParsePerson(a).Compare(ParsePerson(b)) }

// Compare is Persons on names already taken apart.
func (p Person) Compare(q Person) Relation {
	if len(p.Words) == 0 || len(q.Words) == 0 || p.Suffix != "" && q.Suffix != "" && p.Suffix != q.Suffix {
		return Different
	}
	r := p.compareWords(q)
	if r == Same && p.Suffix != q.Suffix {
		return Short
	}
	return r
}

func (p Person) compareWords(q Person) Relation {
	if slices.Equal(p.Folded, q.Folded) {
		return sameCase(p.Words, q.Words)
	}
	if letters(p.Folded) == letters(q.Folded) {
		return spacing(p.Words, q.Words)
	}
	if len(p.Folded) == 1 && len(q.Folded) == 1 {
		return word(p.Folded[0], q.Folded[0], alone)
	}
	if len(p.Folded) > len(q.Folded) {
		p, q = q, p
	}
	if len(p.Folded) == 1 {
		return p.single(q)
	}
	if reordered(p.Folded, q.Folded) {
		return Variant
	}
	if p.syllable(q) {
		return Different
	}
	if r := p.shortens(q); r != Different {
		return r
	}
	return p.align(q)
}

// single compares a lone word with a longer name: its first or last word, or
// all of its given name ("Min-seo").
func (p Person) single(q Person) Relation {
	w, n := p.Folded[0], len(q.Folded)
	last := q.Folded[n-1]
	for _, i := range [...]int{n - 1, 0, n - 2} { // n-2: the first of two Spanish surnames
		if w == q.Folded[i] {
			return min(Short, sameCase(p.Words, q.Words[i:i+1]))
		}
	}
	if len(w) > 1 && w == letters(q.Folded[:1]) {
		return Short
	}
	// A particle belongs to the surname: "van der Berg", "al-Masri", "Bin Salman".
	for i := n - 2; i > 0; i-- {
		if letters(q.Folded[i:]) == letters(p.Folded) {
			return Short
		}
	}
	if bare, ok := article(last); ok && bare == w {
		return Short
	}
	if r := word(w, last, alone); r != Different {
		return Slip
	}
	return Different
}
