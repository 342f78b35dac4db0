package segment

import (
	"unicode"
	"unicode/utf8"
)

// kind sorts characters by what the scanner does with them.
type kind uint8

const (
	mark   kind = iota // punctuation and symbols
	space              // also what has no width
	letter             // letters, marks, the underscore's neighbours
	digit
)

// kinds holds the kind of each ASCII byte; bytes of longer characters are not in it.
var kinds = asciiKinds()

func asciiKinds() (t [utf8.RuneSelf]kind) {
	for c := range t {
		switch {
		case c <= ' ' || c == 0x7f:
			t[c] = space
		case 'a' <= c|0x20 && c|0x20 <= 'z':
			t[c] = letter
		case '0' <= c && c <= '9':
			t[c] = digit
		}
	}
	return t
}

// at gives the kind and length of the character at i; past the end it is a space.
func (sc *scanner) at(i int) (kind, int) {
	if i >= sc.end {
		return space, 0
	}
	if c := sc.text[i]; c < utf8.RuneSelf {
		return kinds[c], 1
	}
	r, n := utf8.DecodeRuneInString(sc.text[i:sc.end])
	return runeKind(r), n
}

// kindOfByte takes the bytes of longer characters for marks.
func kindOfByte(c byte) kind {
	if c < utf8.RuneSelf {
		return kinds[c]
	}
	return mark
}

func runeKind(r rune) kind {
	switch {
	case unicode.IsLetter(r) || unicode.IsMark(r):
		return letter
	case unicode.IsNumber(r):
		return digit
	case unicode.IsSpace(r) || unicode.Is(unicode.Zs, r) || zeroWidth(r):
		return space
	}
	return mark
}

// zeroWidth reports whether r shows nothing: format controls, the soft hyphen,
// the byte order mark, other controls.
func zeroWidth(r rune) bool {
	return unicode.Is(unicode.Cf, r) || unicode.IsControl(r) || r == '\u2028' || r == '\u2029'
}

// joins reports whether the character at i has no width and stands between
// letters, as a soft hyphen does; n is the length of all such characters.
func (sc *scanner) joins(i int) (n int, ok bool) {
	for n < maxLook {
		r, w := utf8.DecodeRuneInString(sc.text[min(i+n, sc.end):sc.end])
		if w < 2 || !zeroWidth(r) {
			break
		}
		n += w
	}
	if n == 0 {
		return 0, false
	}
	k, _ := sc.at(i + n)
	return n, k == letter || k == digit
}

// maxLook bounds every look-ahead, in bytes.
const maxLook = 128

// byteAt gives the byte at i, 0 outside the block.
func (sc *scanner) byteAt(i int) byte {
	if i < 0 || i >= sc.end {
		return 0
	}
	return sc.text[i]
}

// apostrophe gives the length of the apostrophe at i, 0 if there is none. An
// accent or an opening quotation mark between letters is one typed amiss.
func (sc *scanner) apostrophe(i int) int {
	c := sc.byteAt(i)
	if c == '\'' {
		return 1
	}
	if c < utf8.RuneSelf && c != '`' {
		return 0
	}
	switch r, n := utf8.DecodeRuneInString(sc.text[i:sc.end]); r {
	case '’', 'ʼ', '＇':
		return n
	case '`', '´', '‘':
		if kindOfByte(sc.byteAt(i-1)) == letter && kindOfByte(sc.byteAt(i+n)) == letter {
			return n
		}
	}
	return 0
}

// letters gives the end of the run of ASCII letters at i, at most maxLook away.
func (sc *scanner) letters(i int) int {
	stop := min(sc.end, i+maxLook)
	for i < stop && sc.text[i] < utf8.RuneSelf && kinds[sc.text[i]] == letter {
		i++
	}
	return i
}

// digits gives the end of the run of ASCII digits at i, at most maxLook away.
func (sc *scanner) digits(i int) int {
	stop := min(sc.end, i+maxLook)
	for i < stop && '0' <= sc.text[i] && sc.text[i] <= '9' {
		i++
	}
	return i
}

// skipSpace gives the first position at or after i, at most maxLook away, that is no space.
func (sc *scanner) skipSpace(i int) int {
	for stop := i + maxLook; i < stop; {
		k, n := sc.at(i)
		if k != space || n == 0 {
			break
		}
		i += n
	}
	return i
}

// upper reports whether the character at i is a capital letter.
func (sc *scanner) upper(i int) bool {
	c := sc.byteAt(i)
	if c < utf8.RuneSelf {
		return 'A' <= c && c <= 'Z'
	}
	r, _ := utf8.DecodeRuneInString(sc.text[i:sc.end])
	return unicode.IsUpper(r)
}
