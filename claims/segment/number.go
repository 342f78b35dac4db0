package segment

import "strings"

// number reads a token that begins with a digit.
func (sc *scanner) number() {
	if end := sc.shaped(); end > 0 {
		sc.emit(end)
		return
	}
	j := sc.i
	for j < sc.end {
		if '0' <= sc.text[j] && sc.text[j] <= '9' {
			j++
			continue
		}
		if !sc.infix(j) {
			break
		}
		j++
	}
	if k, _ := sc.at(j); j == sc.i || k == digit { // a digit of another script, a fraction: 8½
		sc.word()
		return
	}
	sc.suffix(j)
}

// infix reports whether the character at j, after a digit, belongs to the
// number: 1,200 6.1 10:30 9/11.
func (sc *scanner) infix(j int) bool {
	run := sc.digits(j+1) - j - 1
	if run == 0 {
		return false
	}
	switch sc.text[j] {
	case '.', ':':
		return true
	case ',':
		return run == 3 || run == 2 && sc.byteAt(j+3) == ','
	case '/':
		before := j
		for before > sc.i && j-before < 3 && sc.text[before-1] >= '0' {
			before--
		}
		return j-before <= 2 && (run <= 2 || run == 4)
	}
	return false
}

// shapes are the lengths of the groups of digits, joined by hyphens, that are
// one token: telephone numbers and dates. Any other hyphen is a range's or a
// score's, and splits.
var shapes = [...]string{"34", "334", "1334", "224", "124", "214", "114", "222", "422", "54"}

// shaped gives the end of such a number at i, 0 if there is none.
func (sc *scanner) shaped() int {
	if end := sc.digits(sc.i); end-sc.i <= 2 && sc.byteAt(end) == '-' {
		if word := sc.letters(end + 1); word > end+1 {
			return sc.monthly(end+1, word)
		}
	}
	var groups [5]byte
	n, j := 0, sc.i
	for n < len(groups) {
		end := sc.digits(j)
		if end == j || end-j > 9 {
			return 0
		}
		groups[n] = '0' + byte(end-j)
		n++
		if j = end; sc.byteAt(j) != '-' {
			break
		}
		j++
	}
	if k, _ := sc.at(j); n < 2 || k == letter || k == digit {
		return 0
	}
	for _, s := range shapes {
		if s == string(groups[:n]) {
			return j
		}
	}
	return 0
}

// monthly gives the end of a date like 01-Feb-02 whose month is the text from
// i to end, 0 if it is none.
func (sc *scanner) monthly(i, end int) int {
	year := sc.digits(end + 1)
	if n := year - end - 1; sc.byteAt(end) != '-' || n != 2 && n != 4 || end-i > 9 {
		return 0
	}
	if sc.s.words[strings.ToLower(sc.text[i:end])]&month == 0 {
		return 0
	}
	if k, _ := sc.at(year); k == letter || k == digit {
		return 0
	}
	return year
}

// suffix ends a number whose digits end at j: an ordinal or a decade stays
// with its letters ("5th", "1990s", "80's"), a unit is a token of its own.
func (sc *scanner) suffix(j int) {
	end := sc.letters(j)
	if end == j {
		if a := sc.apostrophe(j); a > 0 && sc.text[j+a:sc.letters(j+a)] == "s" {
			sc.emit(j + a + 1)
			return
		}
		sc.emit(j)
		return
	}
	k, _ := sc.at(end)
	if word := sc.text[j:end]; k != letter && k != digit && len(word) <= 8 && sc.s.words[strings.ToLower(word)]&(unit|zone) != 0 {
		sc.emit(j)
		return
	}
	if sc.text[sc.i] == '.' || sc.digits(sc.i) < j {
		sc.emit(j) // letters after 1.2 or 10:30 are another word
		return
	}
	sc.word()
}
