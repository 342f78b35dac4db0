package segment

import (
	"unicode/utf8"

	"concord/claims"
)

// A scanner cuts the blocks of one article into tokens.
type scanner struct {
	s      *Segmenter
	text   string
	i, end int // the next byte to read, the end of the block
	tokens []claims.Token
	normer normer
	quoted bool // a straight quotation mark is open in the block
}

// scan reads one block.
func (sc *scanner) scan() {
	sc.quoted = false
	for sc.i < sc.end {
		k, n := sc.at(sc.i)
		switch k {
		case space:
			sc.i += n
		case letter:
			sc.word()
		case digit:
			sc.number()
		default:
			sc.mark(n)
		}
	}
}

// emit adds the token that ends at end, or its parts if it is several words
// written as one.
func (sc *scanner) emit(end int) {
	word := sc.text[sc.i:end]
	norm := sc.normer.norm(word)
	if len(norm) <= sc.s.longest && len(norm) == len(word) {
		if parts, ok := sc.s.splits[norm]; ok {
			for _, n := range parts[:len(parts)-1] {
				sc.add(sc.i+int(n), norm[:n])
				norm = norm[n:]
			}
		}
	}
	sc.add(end, norm)
}

func (sc *scanner) add(end int, norm string) {
	sc.tokens = append(sc.tokens, claims.Token{Span: claims.Span{Start: int32(sc.i), End: int32(end)}, Norm: norm})
	sc.i = end
}

// word reads a token that begins with a letter.
func (sc *scanner) word() {
	j := sc.i
	for j < sc.end {
		k, n := sc.at(j)
		if k == letter || k == digit {
			j += n
			continue
		}
		next, more := sc.inner(j)
		if next == j {
			break
		}
		if j = next; !more {
			break
		}
	}
	if a := sc.apostrophe(j); a > 0 {
		sc.contraction(j, a)
		return
	}
	sc.emit(j)
}

// inner decides about a character at j that is neither letter nor digit and
// follows one: it gives the position up to which the word goes on, j if it
// ends, and whether there may be more.
func (sc *scanner) inner(j int) (next int, more bool) {
	switch c := sc.text[j]; {
	case c == '_':
		if k, _ := sc.at(j + 1); k == letter || k == digit || sc.byteAt(j+1) == '_' {
			return j + 1, true
		}
	case c == '\'' || c == '`' || c >= utf8.RuneSelf:
		if a := sc.apostrophe(j); a > 0 {
			return sc.elision(j, a)
		}
		if n, ok := sc.joins(j); ok {
			return j + n, true
		}
	case c == '.':
		return sc.dot(j)
	case c == '!':
		return sc.shout(j), false
	case c == '-':
		return sc.hyphen(j), true
	case c == '&':
		return sc.ampersand(j), true
	case c == '@':
		return sc.email(j), false
	case c == ':':
		return sc.scheme(j), false
	case c == '$':
		// "US$5": the currency's name is one token.
		if after := sc.skipSpace(j + 1); j-sc.i <= 3 && sc.upper(sc.i) && sc.upper(j-1) && sc.digits(after) > after {
			return j + 1, false
		}
	}
	return j, false
}

// elision lets a word go on over an apostrophe that is part of it: "O'Brien",
// "o'clock", not "Lee's", "they're".
func (sc *scanner) elision(j, a int) (int, bool) {
	k, _ := sc.at(j + a)
	if k != letter || sc.clitic(j, a) > 0 || sc.negation(j, a) > 0 {
		return j, false
	}
	return j + a, true
}

// clitic gives the end of a clitic whose apostrophe is at j, 0 if there is none.
func (sc *scanner) clitic(j, a int) int {
	end := sc.letters(j + a)
	if k, _ := sc.at(end); k == letter || k == digit {
		return 0
	}
	switch sc.text[j+a : end] {
	case "s", "S", "m", "M", "d", "D", "re", "RE", "ve", "VE", "ll", "LL":
		return end
	}
	return 0
}

// negation gives the end of "n't" whose apostrophe is at j, 0 if there is none
// or no verb before it.
func (sc *scanner) negation(j, a int) int {
	end := j + a + 1
	if j-1 <= sc.i || sc.text[j-1]|0x20 != 'n' || sc.byteAt(j+a)|0x20 != 't' {
		return 0
	}
	if k, _ := sc.at(end); k == letter || k == digit {
		return 0
	}
	return end
}

// contraction ends a word at the apostrophe at j: the negation goes with its n.
func (sc *scanner) contraction(j, a int) {
	if end := sc.negation(j, a); end > 0 {
		sc.emit(j - 1)
		sc.emit(end)
		return
	}
	sc.emit(j)
	if end := sc.clitic(j, a); end > 0 {
		sc.emit(end)
	}
}

// hyphen lets a word go on over a hyphen after a bound prefix, "re-elected".
func (sc *scanner) hyphen(j int) int {
	if j-sc.i > 7 {
		return j
	}
	if sc.s.words[sc.normer.norm(sc.text[sc.i:j])]&prefix == 0 {
		return j
	}
	if k, _ := sc.at(j + 1); k == letter || k == digit {
		return j + 1
	}
	return j
}

// shout lets a name keep its exclamation mark, "Yahoo!".
func (sc *scanner) shout(j int) int {
	word := sc.text[sc.i:j]
	if len(word) > 8 || !sc.upper(sc.i) || sc.s.words[sc.normer.norm(word)]&shout == 0 || sc.byteAt(j+1) == '!' {
		return j
	}
	return j + 1
}

// ampersand lets a short name go on, "AT&T", "R&D".
func (sc *scanner) ampersand(j int) int {
	end := sc.letters(j + 1)
	if j-sc.i > 5 || end == j+1 || end-j > 4 {
		return j
	}
	return j + 1
}
