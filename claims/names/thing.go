package names

import (
	"slices"
	"strings"

	"concord/claims/lexicon"
)

// Things compares two written names of organisations, places or products.
func Things(a, b string) Relation { return ParseThing(a).Compare(ParseThing(b)) }

// A Thing is the name of an organisation, place or product taken apart.
type Thing struct {
	Words  []string // as written
	Folded []string // folded, with "the", legal suffixes and possessives left out, abbreviations written out
	legal  bool     // a legal suffix was left out
	prefix string   // of a ship, as written: "INS", "M/S"; "" if none
}

// ParseThing takes a written name apart.
func ParseThing(s string) Thing {
	var t Thing
	for i, w := range strings.Fields(s) {
		f := strings.Trim(Fold(w), ",")
		if letters([]string{f}) == "" && f != "&" || i == 0 && f == "the" {
			continue
		}
		t.Words = append(t.Words, strings.TrimRight(w[:len(w)-min(len(w), trimmed(w))], ",'’"))
		t.Folded = append(t.Folded, f)
	}
	if n := len(t.Folded) - 1; n >= 0 {
		t.Folded[n] = strings.TrimSuffix(strings.TrimSuffix(t.Folded[n], "'s"), "'")
	}
	if len(t.Folded) > 1 && strings.Contains(lexicon.NameWord(t.Folded[0]), "S") && t.Words[0] == strings.ToUpper(t.Words[0]) {
		t.prefix, t.Folded, t.Words = t.Words[0], t.Folded[1:], t.Words[1:]
	}
	for len(t.Folded) > 1 && strings.Contains(lexicon.NameWord(t.Folded[len(t.Folded)-1]), "L") {
		t.Folded, t.Words, t.legal = t.Folded[:len(t.Folded)-1], t.Words[:len(t.Words)-1], true
	}
	return t
}

// Compare is Things on names already taken apart.
func (t Thing) Compare(u Thing) Relation {
	r := t.compare(u)
	switch {
	case r == Different || t.prefix == u.prefix:
		return r
	case t.prefix == "" || u.prefix == "":
		return min(r, Short)
	case letters([]string{Fold(t.prefix)}) == letters([]string{Fold(u.prefix)}):
		return min(r, Variant)
	}
	return Different // two ships
}

func (t Thing) compare(u Thing) Relation {
	if len(t.Folded) == 0 || len(u.Folded) == 0 {
		return Different
	}
	if slices.Equal(t.Folded, u.Folded) {
		if !slices.EqualFunc(t.Words, u.Words, func(a, b string) bool { return quotes(a) == quotes(b) }) && !headline(t.Words, u.Words) {
			return Variant
		}
		if t.legal != u.legal {
			return Short
		}
		return Same
	}
	if letters(t.Folded) == letters(u.Folded) {
		if !inward(t.Folded, u.Folded) && dots(t.Words, u.Words) || groups(t.Folded) {
			return Same
		}
		return Variant
	}
	if len(t.Folded) > len(u.Folded) {
		t, u = u, t
	}
	if t.nearlyBegins(u) {
		return Slip
	}
	if t.begins(u) || t.ends(u) || slices.Equal(t.plain(), u.plain()) || t.numbered(u) || slices.Equal(t.turned(), u.turned()) || Acronym(t.Folded[0], u.Folded) && len(t.Folded) == 1 {
		return Short
	}
	return t.align(u)
}

// headline reports whether names of several words, or of a common word, differ
// because all of one is in capitals.
func headline(a, b []string) bool {
	x, y := strings.Join(a, " "), strings.Join(b, " ")
	return (len(a) > 1 || lexicon.CommonWord(strings.ToLower(x))) && strings.EqualFold(x, y) && (x == strings.ToUpper(x) || y == strings.ToUpper(y))
}

// groups reports whether all words name peoples, which are hyphened as
// adjectives and not as nouns: "African-American".
func groups(words []string) bool {
	for w := range strings.FieldsFuncSeq(strings.Join(words, " "), func(r rune) bool { return r == ' ' || r == '-' }) {
		if !strings.Contains(lexicon.NameWord(w), "M") {
			return false
		}
	}
	return true
}

// inward reports whether two names differ by an apostrophe within or behind a
// word that is not their last: "Magistrates' Court", "Magistrates Court".
func inward(a, b []string) bool {
	return len(a) == len(b) && !slices.EqualFunc(a, b, func(x, y string) bool { return strings.Contains(x, "'") == strings.Contains(y, "'") })
}

// dots reports whether two names differ by the stops of an acronym alone.
func dots(a, b []string) bool {
	return strings.ReplaceAll(strings.Join(a, " "), ".", "") == strings.ReplaceAll(strings.Join(b, " "), ".", "")
}

// begins reports whether t is the head of u's words: "Norvane" of "Norvane
// Energy". A lone common word or place is no short form of anything.
func (t Thing) begins(u Thing) bool {
	n := len(t.Folded)
	if n >= len(u.Folded) || !slices.EqualFunc(t.Folded, u.Folded[:n], func(a, b string) bool { return letters([]string{a}) == letters([]string{b}) }) {
		return false
	}
	if n > 1 && strings.ContainsAny(lexicon.NameWord(t.Folded[n-1]), "OBPD") { // "Corran School" is no short form of "Corran School District"
		for _, w := range u.Folded[n:] {
			if !strings.ContainsAny(lexicon.NameWord(w), "OBL") || w == "district" {
				return false
			}
		}
	}
	if heads := lexicon.NameWord(u.Folded[len(u.Folded)-1]); n == 1 && strings.ContainsAny(heads, "BDP") && !strings.ContainsAny(heads, "LOu") {
		return false // Lorn is no short form of Lorn Accord or Lorn Bridge
	}
	return n > 1 || !wellKnown(t.Folded[0], thing) && lexicon.NameWord(t.Folded[0]) == ""
}

// nearlyBegins reports whether t is the head of u's words but for the number of
// one, not its last: "Corran Island Motor" of "Corran Islands Motor Repair".
func (t Thing) nearlyBegins(u Thing) bool {
	n, odd := len(t.Folded), 0
	if n < 3 || n >= len(u.Folded) {
		return false
	}
	for i, w := range t.Folded {
		if w != u.Folded[i] {
			if odd++; i == n-1 || !number(w, u.Folded[i]) {
				return false
			}
		}
	}
	return odd == 1
}

// ends reports whether t is the last word of u's and the words before it are a
// place: "Condors" of the "Lima Condors".
func (t Thing) ends(u Thing) bool {
	n := len(u.Folded)
	if len(t.Folded) != 1 || n < 2 || t.Folded[0] != u.Folded[n-1] || strings.ContainsAny(lexicon.NameWord(t.Folded[0]), "LOPBDM") {
		return false
	}
	place := strings.Join(u.Folded[:n-1], " ")
	return strings.HasSuffix(t.Folded[0], "s") && (len(lexicon.Cities(place)) > 0 || len(lexicon.Regions(place)) > 0)
}

// numbered reports whether t is u without its maker: "Glide 3" of the "Tarrow Glide 3".
func (t Thing) numbered(u Thing) bool {
	n := len(u.Folded) - len(t.Folded)
	return n > 0 && n < 3 && slices.Equal(t.Folded, u.Folded[n:]) && strings.ContainsAny(t.Folded[len(t.Folded)-1], "0123456789") &&
		strings.ContainsAny(strings.Join(t.Folded, ""), "abcdefghijklmnopqrstuvwxyz")
}

// plain are the words without those for the sort of storm or undertaking that
// it is: "Delora" of "Hurricane Delora", which was "Tropical Storm Delora".
func (t Thing) plain() []string {
	words := t.Folded
	for len(words) > 1 && strings.Contains(lexicon.NameWord(words[0]), "d") && letters(words[1:2]) != "" {
		words = words[1:]
	}
	return words
}

// turned are the words of an office of government with its head at the end:
// "Ministry of Transport" is the "Transport Ministry".
func (t Thing) turned() []string {
	if len(t.Folded) < 3 || t.Folded[1] != "of" || !strings.Contains(lexicon.NameWord(t.Folded[0]), "m") {
		return t.Folded
	}
	return append(slices.Clone(t.Folded[2:]), t.Folded[0])
}

// align compares names of equally many words, of which one may differ a little.
func (t Thing) align(u Thing) Relation {
	if len(t.Folded) != len(u.Folded) {
		return Different
	}
	worst, odd := Same, 0
	for i := range t.Folded {
		a, b := t.Folded[i], u.Folded[i]
		if a == b {
			continue
		}
		odd++
		r := word(a, b, thing)
		switch {
		case abbreviated(a, b, [][2]string{{"mt", "mount"}, {"st", "saint"}, {"&", "and"}}):
			r = Variant
		case abbreviated(a, b, addresses):
			r = Short
		}
		if strings.ContainsAny(a+b, "0123456789") && r != Variant {
			return Different // two models, two numbers
		}
		switch {
		case r > Slip:
		case i == len(t.Folded)-1 && i < 2 && number(a, b) && !strings.ContainsAny(lexicon.NameWord(a)+lexicon.NameWord(b), "O"), ofPeople(a, b):
			r = Short // "Academy Award", "Academy Awards"; "Alaska", "Alaskan"
		case spelled(a, b), len(t.Folded) > 1 && stem(a, b):
			r = Variant
		}
		worst = min(worst, r)
	}
	if odd > 1 && worst < Variant {
		return Different
	}
	if worst == Slip && len(t.Folded) == 1 && (lexicon.CommonWord(t.Folded[0]) || lexicon.CommonWord(u.Folded[0])) {
		return Different
	}
	if worst == Slip && len(t.Folded) == 1 && min(len(t.Folded[0]), len(u.Folded[0])) < 6 && Distance(t.Folded[0], u.Folded[0]) > alike {
		return Different
	}
	return worst
}
