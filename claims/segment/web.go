package segment

import (
	"strings"
	"unicode/utf8"
)

// scheme gives the end of the address whose scheme ends at the colon at j, j
// if it is none.
func (sc *scanner) scheme(j int) int {
	rest := sc.text[j:min(sc.end, j+3)]
	if rest != "://" && sc.text[sc.i:j] != "mailto" {
		return j
	}
	if k, _ := sc.at(j + len(rest)); k == space {
		return j
	}
	return sc.address(j)
}

// address gives the end of an internet address that goes on at j: up to a
// space or a mark that cannot be in one, without the marks that end a clause.
func (sc *scanner) address(j int) int {
	end := j
	for end < sc.end {
		k, n := sc.at(end)
		if k == space || strings.IndexByte("<>\"{}|\\^`", sc.text[end]) >= 0 {
			break
		}
		if r, _ := utf8.DecodeRuneInString(sc.text[end:sc.end]); r == '“' || r == '”' || r == '’' || r == '»' {
			break
		}
		end += n
	}
	for end > j && strings.IndexByte(".,;:!?')]", sc.text[end-1]) >= 0 {
		if sc.text[end-1] == ')' && strings.IndexByte(sc.text[max(j, end-maxLook):end], '(') >= 0 {
			break
		}
		end--
	}
	return end
}

// host gives the end of an internet name or file name whose first inner stop
// is at j, j if it is none: its last part must be a known ending.
func (sc *scanner) host(j int) int {
	end, last, inner := j, j, 0
	for stop := min(sc.end, j+maxLook); end < stop; end++ {
		c := sc.text[end]
		if c == '.' {
			if k, n := sc.at(end + 1); n == 0 || k != letter && k != digit {
				break
			}
			last = end
			inner++
		} else if c >= utf8.RuneSelf || kinds[c] != letter && kinds[c] != digit && c != '-' && c != '_' {
			break
		}
	}
	newsgroup := inner > 1 && sc.smallOnly(end) // comp.lang.example
	if !newsgroup && !sc.ending(sc.text[last+1:end]) {
		return j
	}
	if sc.byteAt(end) == '/' {
		return sc.address(end)
	}
	return end
}

// ending reports whether w, in small letters, in capitals or with one capital
// after another, ends internet names.
func (sc *scanner) ending(w string) bool {
	if len(w) < 2 || len(w) > 4 {
		return false
	}
	low := strings.ToLower(w)
	return sc.s.words[low]&domain != 0 && (w == low || w == strings.ToUpper(w) || w[1:] == low[1:] && sc.upper(sc.i))
}

// smallOnly reports whether the word from i to end is small letters and stops.
func (sc *scanner) smallOnly(end int) bool {
	for _, c := range []byte(sc.text[sc.i:end]) {
		if c != '.' && (c < 'a' || c > 'z') {
			return false
		}
	}
	return true
}

// email gives the end of the mail address whose @ is at j, j if it is none;
// within a firm the name of the machine is enough.
func (sc *scanner) email(j int) int {
	end := j + 1
	for stop := min(sc.end, j+maxLook); end < stop; end++ {
		c := sc.text[end]
		if c == '.' {
			if k, n := sc.at(end + 1); n == 0 || k != letter && k != digit {
				break
			}
		} else if c >= utf8.RuneSelf || kinds[c] != letter && kinds[c] != digit && c != '-' && c != '_' {
			break
		}
	}
	if end == j+1 {
		return j
	}
	return end
}

// local gives the end of the mail address that begins with the word at i and
// a stop at j, "jane.roe@example.org"; 0 if it is none.
func (sc *scanner) local(j int) int {
	for stop := min(sc.end, j+maxLook); j < stop; j++ {
		switch c := sc.text[j]; {
		case c == '@':
			if end := sc.email(j); end > j {
				return end
			}
			return 0
		case c >= utf8.RuneSelf || kinds[c] != letter && kinds[c] != digit && strings.IndexByte("._-+%", c) < 0:
			return 0
		}
	}
	return 0
}
