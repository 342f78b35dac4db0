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
// all of its given name ("Jae-myung").
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

// spacing compares names of the same letters: stops alone make no variant
// ("A.J.", "AJ", "A. J.").
func spacing(a, b []string) Relation {
	if initials(a) == initials(b) {
		return Same
	}
	return Variant
}

// initials is a name without stops, its initials run together.
func initials(words []string) string {
	var b strings.Builder
	caps := false
	for _, w := range words {
		w = strings.ReplaceAll(w, ".", "")
		now := len(w) < 3 && w == strings.ToUpper(w)
		if b.Len() > 0 && !(now && caps) {
			b.WriteByte(' ')
		}
		b.WriteString(w)
		caps = now
	}
	return b.String()
}

// letters joins words without hyphens, stops and apostrophes.
func letters(words []string) string {
	if len(words) == 1 && !strings.ContainsAny(words[0], "-.'/") {
		return words[0]
	}
	var b strings.Builder
	for _, w := range words {
		for i := 0; i < len(w); i++ {
			if c := w[i]; c != '-' && c != '.' && c != '\'' && c != '/' {
				b.WriteByte(c)
			}
		}
	}
	return b.String()
}

// sameCase tells words that are equal once folded apart: the same but for the
// capitals of a headline, or written otherwise (diacritics, inner capitals).
func sameCase(a, b []string) Relation {
	for i := range a {
		x, y := a[i], b[i]
		if x == y {
			continue
		}
		if x, y = quotes(x), quotes(y); x == y {
			continue
		}
		if !strings.EqualFold(x, y) {
			return Variant
		}
		if !shouted(x) && !shouted(y) && inner(x) != inner(y) {
			return Variant
		}
	}
	return Same
}

// quotes makes typographic quotes and dashes plain and drops stops and
// possessive endings, so that they are no variant.
func quotes(w string) string {
	w = strings.NewReplacer("’", "'", "‘", "'", "‐", "-", "‑", "-", "–", "-", ".", "").Replace(w)
	return strings.TrimSuffix(w, "'s")
}

// shouted reports whether a word has no small letter, or no capital.
func shouted(w string) bool { return w == strings.ToUpper(w) || w == strings.ToLower(w) }

// inner is a word's case pattern behind its first letter and its hyphens.
func inner(w string) string {
	out := []byte(w)
	for i := range out {
		switch {
		case i == 0 || out[i-1] == '-':
			out[i] = 'x'
		case 'A' <= w[i] && w[i] <= 'Z':
			out[i] = 'X'
		default:
			out[i] = 'x'
		}
	}
	return string(out)
}
