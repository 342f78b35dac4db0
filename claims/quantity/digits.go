package quantity

import (
	"math"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

var fractions = map[rune]float64{
	'½': 1. / 2, '¼': 1. / 4, '¾': 3. / 4, '⅓': 1. / 3, '⅔': 2. / 3, '⅛': 1. / 8, '⅜': 3. / 8, '⅝': 5. / 8, '⅞': 7. / 8,
}

// piece reads one atom of a token with digits and says how many bytes it takes.
func (r *Recognizer) piece(text string) (atom, int) {
	c, size := utf8.DecodeRuneInString(text)
	if v, ok := fractions[c]; ok {
		return atom{kind: fractionAtom, val: v}, size
	}
	if isDigit(text[0]) || text[0] == '.' && len(text) > 1 && isDigit(text[1]) {
		return digits(text)
	}
	if unicode.IsLetter(c) {
		n := strings.IndexFunc(text, func(c rune) bool { return !unicode.IsLetter(c) && c != '²' && c != '³' })
		if n < 0 {
			n = len(text)
		}
		if rest := text[n:]; rest != "" && rest[0] == '$' {
			n++
		}
		return atom{kind: wordAtom}, n
	}
	return atom{kind: markAtom}, size
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// digits reads a number written in digits with what may not be parted from it.
func digits(text string) (atom, int) {
	n, points, dec := 0, 0, 0
	comma := false
scan:
	for n < len(text) {
		switch c := text[n]; {
		case isDigit(c):
			if points > 0 {
				dec++
			}
		case c == ',' && points == 0 && n > 0 && n+1 < len(text) && isDigit(text[n+1]):
			comma = true
		case c == '.' && n+1 < len(text) && isDigit(text[n+1]):
			points++
		default:
			break scan
		}
		n++
	}
	if num, den, m := slashed(text, n); m > 0 && points == 0 {
		return atom{kind: fractionAtom, val: num / den}, m
	}
	if points > 1 || dec > 12 || n > 24 {
		return atom{kind: codeAtom}, n
	}
	plain := text[:n]
	if comma {
		plain = strings.ReplaceAll(plain, ",", "")
	}
	v, err := strconv.ParseFloat(plain, 64)
	if err != nil || math.IsInf(v, 0) {
		return atom{kind: codeAtom}, n
	}
	at := atom{kind: digitsAtom, val: v, dec: int8(dec), comma: comma}
	if dec == 0 {
		switch rest := text[n:]; {
		case isOrdinalEnd(plain, rest):
			at.kind = ordinalAtom
			return at, n + 2
		case rest == "s" || rest == "'s" || rest == "’s":
			at.kind = decadeAtom
			return at, n + len(rest)
		}
	}
	return at, n
}

// isOrdinalEnd reports whether end makes an ordinal of the digits: 21st, 18th;
// "18st" is a weight.
func isOrdinalEnd(digits, end string) bool {
	if len(end) != 2 {
		return false
	}
	want := "th"
	if !strings.HasSuffix(digits, "11") && !strings.HasSuffix(digits, "12") && !strings.HasSuffix(digits, "13") {
		switch digits[len(digits)-1] {
		case '1':
			want = "st"
		case '2':
			want = "nd"
		case '3':
			want = "rd"
		}
	}
	return strings.EqualFold(end, want)
}

// slashed reads a fraction whose numerator ends at n. Only the denominators of
// measures are taken: 9/11 and 24/7 are none.
func slashed(text string, n int) (num, den float64, size int) {
	if n == 0 || n > 2 || n+1 >= len(text) || text[n] != '/' {
		return 0, 0, 0
	}
	m := n + 1
	for m < len(text) && isDigit(text[m]) {
		m++
	}
	num, _ = strconv.ParseFloat(text[:n], 64)
	switch text[n+1 : m] {
	case "2", "3", "4", "5", "8", "10", "16", "32", "64":
		den, _ = strconv.ParseFloat(text[n+1:m], 64)
	}
	if den == 0 || num >= den || num == 0 {
		return 0, 0, 0
	}
	return num, den, m
}
