package tag

import "strings"

// The rules undo the spelling rules of English endings (Quirk et al. 1985,
// 3.5-10, 5.80-82, 7.74-79); what they get wrong is in the table. They cut the
// word where they can, and build a new one only for "ies", "ied" and a lost e.

// participle undoes -ing.
func participle(norm string) string {
	stem, ok := strings.CutSuffix(norm, "ing")
	if !ok || !vowels(stem) {
		return norm
	}
	if undoubled, ok := undouble(stem); ok {
		return undoubled
	}
	if mute(stem) {
		return stem + "e"
	}
	return stem
}

// past undoes -ed.
func past(norm string) string {
	stem, ok := strings.CutSuffix(norm, "ed")
	if !ok || !vowels(stem) {
		return norm
	}
	if root, ok := strings.CutSuffix(stem, "i"); ok {
		if len(root) < 3 {
			return norm[:len(norm)-1] // died
		}
		return root + "y"
	}
	if undoubled, ok := undouble(stem); ok {
		return undoubled
	}
	if mute(stem) {
		return norm[:len(stem)+1]
	}
	return stem
}

// singular undoes -s.
func singular(norm string) string {
	if root, ok := strings.CutSuffix(norm, "men"); ok && len(root) > 1 {
		return root + "man"
	}
	stem, ok := strings.CutSuffix(norm, "s")
	if !ok || len(stem) < 2 || strings.HasSuffix(stem, "s") {
		return norm
	}
	if year := strings.TrimRight(stem, "'’"); year != "" { // the 1990's
		stem = year
	}
	root, ok := strings.CutSuffix(stem, "e")
	if !ok {
		return stem
	}
	if y, ok := strings.CutSuffix(root, "i"); ok && len(y) > 2 {
		return y + "y"
	}
	for _, end := range [...]string{"ss", "sh", "ch", "x", "zz", "o"} {
		if strings.HasSuffix(root, end) && len(root) > 2 {
			return root
		}
	}
	return stem
}

// properSingular undoes the -s of a name.
func properSingular(form string) string {
	stem, ok := strings.CutSuffix(form, "s")
	if !ok || len(stem) < 3 || strings.HasSuffix(stem, "s") {
		return form
	}
	if y, ok := strings.CutSuffix(stem, "ie"); ok && len(y) > 2 {
		return y + "y"
	}
	for _, end := range [...]string{"sse", "she", "che", "xe"} {
		if strings.HasSuffix(stem, end) {
			return stem[:len(stem)-1]
		}
	}
	return stem
}

// positive undoes -er or -est.
func positive(norm, end string) string {
	stem, ok := strings.CutSuffix(norm, end)
	if !ok || len(stem) < 3 || !vowels(stem) {
		return norm
	}
	if y, ok := strings.CutSuffix(stem, "i"); ok {
		return y + "y"
	}
	if undoubled, ok := undouble(stem); ok {
		return undoubled
	}
	if mute(stem) {
		return norm[:len(stem)+1]
	}
	return stem
}

func isVowel(c byte) bool { return strings.IndexByte("aeiouy", c) >= 0 }

// vowels reports whether stem has a vowel, as a word must.
func vowels(stem string) bool { return strings.ContainsAny(stem, "aeiouy") }

// undouble drops the second of two consonants that an ending doubled:
// "stopp", not "tell", "miss", "add".
func undouble(stem string) (string, bool) {
	n := len(stem)
	if n < 4 || stem[n-1] != stem[n-2] || isVowel(stem[n-1]) {
		return stem, false
	}
	switch stem[n-1] {
	case 's', 'z', 'f':
		return stem, false
	case 'l':
		if groups(stem) < 2 {
			return stem, false
		}
	}
	return stem[:n-1], true
}

// groups counts the runs of vowels, roughly the syllables.
func groups(w string) (n int) {
	for i := range len(w) {
		if isVowel(w[i]) && (i == 0 || !isVowel(w[i-1])) {
			n++
		}
	}
	return n
}

// mute reports whether stem has lost a mute e: "mak", "continu", "handl".
func mute(stem string) bool {
	n := len(stem)
	if n < 2 {
		return false
	}
	last, before := stem[n-1], stem[n-2]
	switch last {
	case 'c', 'v', 'u', 'z':
		return before != last
	case 'g':
		return before == 'd' || before == 'r' || before == 'l' || isVowel(before) && before != 'o'
	case 'l':
		if !isVowel(before) && before != 'l' && before != 'r' && before != 'w' {
			return true
		}
	case 's':
		return before != 's' && before != 'k'
	case 'w', 'x', 'y', 'i', 'e', 'a', 'o':
		return false
	}
	if !isVowel(before) || n > 2 && isVowel(stem[n-3]) && !(stem[n-3] == 'u' && n > 3 && stem[n-4] == 'q') {
		return false
	}
	if groups(stem) == 1 {
		return true // a short vowel would have doubled the consonant
	}
	for _, end := range [...]string{"at", "ut", "ir", "ur", "ar", "id", "ud", "od", "in", "um", "ot", "ak", "ok", "it", "ol", "uk", "il"} {
		if strings.HasSuffix(stem, end) {
			return end != "it" && end != "in" && end != "il" && end != "ar" || longEnding(stem)
		}
	}
	return false
}

// longEnding tells "define" and "unite" from "visit" and "happen" by what
// stands before the last syllable.
func longEnding(stem string) bool {
	for _, end := range [...]string{"fin", "bin", "lin", "min", "vit", "nit", "cit", "quir", "par", "car", "clar", "fil", "pil"} {
		if strings.HasSuffix(stem, end) {
			return true
		}
	}
	return false
}
