package names

import (
	"slices"
	"strings"

	"concord/claims/lexicon"
)

// addresses are abbreviations that no editor minds.
var addresses = [][2]string{{"st", "street"}, {"ave", "avenue"}, {"rd", "road"}, {"dr", "drive"}, {"blvd", "boulevard"}, {"hwy", "highway"},
	{"ft", "fort"}, {"dept", "department"}, {"univ", "university"}, {"intl", "international"}, {"us", "united"}, {"n", "north"}, {"s", "south"},
	{"e", "east"}, {"w", "west"}, {"gov", "governor"}}

// abbreviated reports whether one word is an abbreviation of the other by the list.
func abbreviated(a, b string, list [][2]string) bool {
	x, y := strings.ReplaceAll(a, ".", ""), strings.ReplaceAll(b, ".", "")
	return x == y || slices.ContainsFunc(list, func(p [2]string) bool { return x == p[0] && y == p[1] || x == p[1] && y == p[0] })
}

// spelled reports whether two words are one in the spellings of Britain and America, or one in number.
func spelled(a, b string) bool {
	for _, p := range [...][2]string{{"our", "or"}, {"re", "er"}, {"isation", "ization"}, {"ise", "ize"}, {"ised", "ized"}, {"ence", "ense"}, {"er", "or"}, {"ers", "ors"}, {"", "s"}, {"", "'s"}, {"y", "ies"}} {
		x, ok := strings.CutSuffix(a, p[0])
		y, ok2 := strings.CutSuffix(b, p[1])
		if ok && ok2 && x == y {
			return true
		}
		x, ok = strings.CutSuffix(a, p[1])
		y, ok2 = strings.CutSuffix(b, p[0])
		if ok && ok2 && x == y {
			return true
		}
	}
	return false
}

// number reports whether two words differ in number alone.
func number(a, b string) bool {
	return a+"s" == b || b+"s" == a || a+"es" == b || b+"es" == a
}

// ofPeople reports whether one word is a place that the tables know and the
// other that with the ending of its people.
func ofPeople(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	rest, ok := strings.CutPrefix(b, a)
	return ok && len(a) > 3 && (wellKnown(a, thing) || strings.Contains(lexicon.NameWord(b), "M")) && slices.Contains([]string{"n", "an", "ian", "ese", "i", "y", "ite"}, rest)
}

// stem reports whether two long words are forms of one: Distribution, Distributors.
func stem(a, b string) bool {
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return n >= 6 && n >= len(a)-4 && n >= len(b)-4
}

// Acronym reports whether short is made of the initials of words; of, and, the,
// for and their like may count or not.
func Acronym(short string, words []string) bool {
	short = strings.ReplaceAll(short, ".", "")
	if len(short) < 2 || len(words) < 2 {
		return false
	}
	var all, content, whole strings.Builder
	for _, w := range words {
		if w != "" && !function(w) {
			whole.WriteByte(w[0]) // "Letter-carriers" may give one letter or two
		}
		for part := range strings.SplitSeq(w, "-") {
			if part == "" {
				continue
			}
			all.WriteByte(part[0])
			if !function(part) {
				content.WriteByte(part[0])
			}
		}
	}
	return short == all.String() || short == content.String() || short == whole.String()
}

func function(w string) bool {
	return slices.Contains([]string{"of", "the", "and", "for", "in", "on", "de", "la", "du", "des", "&", "to", "at"}, w)
}
