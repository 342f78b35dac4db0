package segment

import (
	"strings"
	"unicode/utf8"
)

// mark reads a token that begins with a mark of n bytes.
func (sc *scanner) mark(n int) {
	if a := sc.apostrophe(sc.i); a > 0 {
		sc.quote(a)
		return
	}
	switch c := sc.text[sc.i]; c {
	case '.':
		if d := sc.digits(sc.i + 1); d > sc.i+1 && !sc.attached() {
			sc.suffix(d) // ".358"
			return
		}
		if c := sc.byteAt(sc.i + 1); c == '?' || c == '!' {
			sc.run("!?.")
			return
		}
		sc.run(".")
	case '!', '?':
		sc.run("!?.")
	case '-':
		sc.run("-")
	case '@', '#':
		if end := sc.handle(); end > 0 {
			sc.emit(end)
			return
		}
		sc.run(string(c))
	case ':', ';':
		if end := sc.emoticon(); end > 0 {
			sc.emit(end)
			return
		}
		sc.one(n)
	case '[':
		if strings.HasPrefix(sc.text[sc.i:sc.end], omission) {
			n = len(omission)
		}
		sc.one(n)
	case ',', '(', ')', ']', '{', '}', '"', '%', '/', '&':
		sc.one(n)
	default:
		sc.same(n)
	}
}

// omission is the mark of words left out of a quotation.
const omission = "[...]"

func (sc *scanner) one(n int) { sc.emit(sc.i + n) }

// run takes the run of characters of set at i.
func (sc *scanner) run(set string) {
	j := sc.i + 1
	for j < sc.end && strings.IndexByte(set, sc.text[j]) >= 0 {
		j++
	}
	sc.emit(j)
}

// same takes the run of the character at i; quotation marks stay single, but
// for the pairs that typists use, and bytes that are no UTF-8 count as one character.
func (sc *scanner) same(n int) {
	r, _ := utf8.DecodeRuneInString(sc.text[sc.i:sc.end])
	j := sc.i + n
	if strings.ContainsRune("“”„‘‚«»‹›…°", r) {
		sc.emit(j)
		return
	}
	for j < sc.end {
		next, n := utf8.DecodeRuneInString(sc.text[j:sc.end])
		if next != r || r == '`' && j-sc.i == 2 {
			break
		}
		j += n
	}
	sc.emit(j)
}

// attached reports whether the character before i is a letter, a digit or a
// mark that ends a word: what comes now belongs to it.
func (sc *scanner) attached() bool {
	n := len(sc.tokens)
	return n > 0 && int(sc.tokens[n-1].End) == sc.i && sc.i > 0 && strings.IndexByte("([{<\"'`-/$", sc.text[sc.i-1]) < 0
}

// quote reads an apostrophe of a bytes: a clitic, a word that lacks its
// beginning ("'em", "'90s"), or a quotation mark.
func (sc *scanner) quote(a int) {
	after := sc.i + a
	if end := sc.clitic(sc.i, a); end > 0 && (sc.attached() || sc.i > 0 && sc.text[sc.i-1] == ' ') {
		sc.emit(end)
		return
	}
	if end := sc.clipped(after); end > 0 && !sc.attached() {
		sc.emit(end)
		return
	}
	if a == sc.apostrophe(after) {
		after += a // two make one: ''
	}
	sc.emit(after)
}

// clipped gives the end of a word that lacks its beginning, whose apostrophe
// ends at i; 0 if there is none.
func (sc *scanner) clipped(i int) int {
	if d := sc.digits(i); d == i+2 {
		if sc.byteAt(d) == 's' {
			d++
		}
		if k, _ := sc.at(d); k != letter && k != digit && sc.apostrophe(d) == 0 {
			return d
		}
	}
	end := sc.letters(i)
	if end == i+1 && sc.text[i]|0x20 == 'n' && sc.apostrophe(end) > 0 {
		return end + sc.apostrophe(end) // rock 'n' roll
	}
	switch strings.ToLower(sc.text[i:end]) {
	case "em", "til", "cause", "n", "tis", "twas", "bout":
		return end
	}
	return 0
}

// handle gives the end of an account name or a hashtag at i, 0 if there is none.
func (sc *scanner) handle() int {
	j := sc.i + 1
	if k, _ := sc.at(j); k != letter || sc.attached() {
		return 0
	}
	for j < sc.end {
		k, n := sc.at(j)
		if k != letter && k != digit && sc.text[j] != '_' {
			break
		}
		j += n
	}
	return j
}

// emoticon gives the end of a sideways face at i, 0 if there is none.
func (sc *scanner) emoticon() int {
	if sc.attached() {
		return 0
	}
	j := sc.i + 1
	if sc.byteAt(j) == '-' || sc.byteAt(j) == '\'' {
		j++
	}
	if c := sc.byteAt(j); c == 0 || strings.IndexByte("()DPpO/|*", c) < 0 {
		return 0
	}
	if k, _ := sc.at(j + 1); k != space {
		return 0
	}
	return j + 1
}
