package names

import (
	"slices"
	"strings"

	"concord/claims/lexicon"
)

// role says which part of a name a word is.
type role uint8

const (
	given role = iota
	family
	alone // a word without another to hold on to
	thing // a word of the name of an organisation, place or product
)

// word compares two words of a name that stand in the same place.
func word(a, b string, as role) Relation {
	if a == b {
		return Same
	}
	if initialOf(a, b) && as != alone {
		return Short
	}
	x, y := letters([]string{a}), letters([]string{b})
	switch {
	case x == y:
		return Variant
	case x == "" || y == "":
		return Different
	}
	if lexicon.SameName(x, y, as == family || as == alone) || umlauts.Replace(x) == umlauts.Replace(y) {
		return Variant
	}
	if apart(x, y, as) {
		return Different
	}
	if as == given && lexicon.IsNickname(x, y) {
		return Variant
	}
	if bare, ok := article(a); ok && (bare == b || letters([]string{bare}) == y) {
		return Variant
	}
	if bare, ok := article(b); ok && (bare == a || letters([]string{bare}) == x) {
		return Variant
	}
	if (as == alone || as == family && lexicon.CommonWord(x)) && (x+"s" == y || y+"s" == x) {
		return Different // "the Harts" are several
	}
	if glued(x, y, as) || glued(y, x, as) {
		return Slip
	}
	d := Distance(x, y)
	if d > 1 && x[0] == y[0] && len(x) > 6 && anagram(x, y) {
		d = 1 // several letters changed places
	}
	if d > limit(x, y, as) {
		return Different
	}
	return Slip
}

// anagram reports whether two words have the same letters.
func anagram(a, b string) bool {
	x, y := []byte(a), []byte(b)
	slices.Sort(x)
	slices.Sort(y)
	return slices.Equal(x, y)
}

// umlauts takes the e off that stands for two dots: Juergen, Jurgen.
var umlauts = strings.NewReplacer("ae", "a", "oe", "o", "ue", "u")

// article cuts the Arabic article and its like off a surname.
func article(w string) (bare string, ok bool) {
	for _, p := range [...]string{"al-", "el-", "ul-", "ad-", "ar-", "as-", "an-", "az-", "ash-", "ben-", "bin-"} {
		if rest, ok := strings.CutPrefix(w, p); ok && len(rest) > 2 {
			return rest, true
		}
	}
	return "", false
}

// glued reports whether long is short with an article grown on, and neither is
// a well-known name: LaCalamita, but not McDonald.
func glued(long, short string, as role) bool {
	if as == given || as == thing || len(short) < 5 || !strings.HasSuffix(long, short) || wellKnown(short, as) {
		return false
	}
	switch long[:len(long)-len(short)] {
	case "la", "le", "de", "di", "del", "della", "el", "al", "van", "mc", "mac", "o":
		return true
	}
	return false
}

// apart reports that two near words are known to be different names: of
// different sexes, with a woman's ending, or a number more.
func apart(a, b string, as role) bool {
	switch as {
	case given:
		s, _, ok := lexicon.GivenName(a)
		t, _, ok2 := lexicon.GivenName(b)
		return ok && ok2 && s != t && s != 'u' && t != 'u' || bends(a, b, womens[:])
	case thing:
		return false
	}
	return bends(a, b, surnames[:])
}

// bends reports whether one word is the other with a man's ending turned into a woman's.
func bends(a, b string, endings [][2]string) bool {
	for _, e := range endings {
		for _, w := range [...][2]string{{a, b}, {b, a}} {
			if stem, ok := strings.CutSuffix(w[0], e[0]); ok && len(stem) > 2 && w[1] == stem+e[1] {
				return true
			}
		}
	}
	return false
}

// Endings of men's and women's names: surnames bend so in Slavic languages,
// Greek and Lithuanian; given names in most of Europe.
var (
	surnames = [...][2]string{{"v", "va"}, {"n", "na"}, {"y", "aya"}, {"i", "a"}, {"ij", "aja"}, {"s", "ou"}, {"y", "a"}, {"", "ova"}, {"as", "iene"}, {"as", "aite"}}
	womens   = [...][2]string{{"o", "a"}, {"", "a"}, {"", "i"}, {"e", "a"}, {"s", "tte"}, {"", "ette"}, {"", "ine"}, {"", "ina"}, {"s", "a"}, {"y", "a"}}
)

// limit is the distance that two forms of one word may have. Well-known names
// may differ by their sound alone, rare ones by a letter or two.
func limit(a, b string, as role) float64 {
	n := min(len(a), len(b))
	if a[:1] != b[:1] && substitute(a[0], b[0]) > near {
		return near
	}
	known := wellKnown(a, as) && wellKnown(b, as)
	switch {
	case as == alone && known, n < 4:
		return alike
	case as == alone && n < 6:
		return near
	case as == given && known:
		return near + 0.05
	case as == given && (n < 5 || n < 7 && (wellKnown(a, as) && wellKnown(b, as) || lexicon.EastAsian(a)+lexicon.EastAsian(b) != "")):
		return 0.7
	case as == given && n < 7: // letters changed places in what is no name that the tables know
		return 0.85
	case as == given:
		return 1.2
	case known && n < 6:
		return 0.75
	case known && n < 8:
		return 1
	case known:
		return 1.3
	case n == 4:
		return 0.65
	case n < 7:
		return 1
	case n > 8 && as == family && (strings.HasPrefix(a, b) || strings.HasPrefix(b, a)): // the end left out
		return 2.2
	}
	return 1.6
}

func wellKnown(w string, as role) bool {
	switch as {
	case given:
		_, _, ok := lexicon.GivenName(w)
		return ok
	case thing:
		return lexicon.CommonWord(w) || lexicon.Cities(w) != nil || lexicon.Regions(w) != nil
	}
	_, ok := lexicon.FamilyName(w)
	return ok || lexicon.CommonWord(w)
}
