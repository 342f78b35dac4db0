package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"concord/claims/lexicon"
)

// sentence gives the end of the sentence that begins with token first; a
// dateline may stand there if it begins a paragraph of the body.
func (sc *scanner) sentence(first int, body bool) int {
	n := len(sc.tokens)
	if body {
		if end := sc.dateline(first); end > 0 {
			return end
		}
	}
	for k := first; k < n; k++ {
		if sc.tokens[k].Norm == `"` {
			sc.quoted = !sc.closing(k)
		}
		if k > first && (sc.breaks(k) || sc.credit(k)) {
			return k
		}
		if !sc.terminal(k) || k == first+1 && sc.kindOf(first) == digit && sc.touches(k) && sc.tokens[k].Norm == "." {
			continue // the last: "1. First of all"
		}
		next := sc.closers(k + 1)
		if next == n || sc.ends(k, next) {
			return next
		}
		k = next - 1
	}
	return n
}

// terminal reports whether a sentence may end with token k.
func (sc *scanner) terminal(k int) bool {
	t := &sc.tokens[k]
	switch c := t.Norm[len(t.Norm)-1]; c {
	case '.':
		return true
	case '!', '?':
		return true
	}
	return false
}

// closers gives the first token at or after k that does not close what came
// before: marks of the end again, quotation marks, brackets.
func (sc *scanner) closers(k int) int {
	for ; k < len(sc.tokens); k++ {
		switch w := sc.form(k); w {
		case "”", "’", ")", "]", "}", "»":
		case "'", "''", "“":
			if !sc.touches(k) || w == "“" && !sc.closing(k) {
				return k
			}
		case `"`:
			if !sc.closing(k) {
				return k
			}
			sc.quoted = false
		case ".", "!", "?":
		case "[":
			if !sc.note(k) {
				return k
			}
			k += 2
		default:
			return k
		}
	}
	return k
}

// note reports whether the number of a note stands at k: "[12]".
func (sc *scanner) note(k int) bool {
	return k+2 < len(sc.tokens) && sc.kindOf(k+1) == digit && sc.tokens[k+2].Norm == "]"
}

// form is the token as written.
func (sc *scanner) form(k int) string { return sc.text[sc.tokens[k].Start:sc.tokens[k].End] }

// touches reports whether no space stands before token k.
func (sc *scanner) touches(k int) bool { return k > 0 && sc.tokens[k-1].End == sc.tokens[k].Start }

// closing reports whether the straight quotation mark k closes: by the spaces
// around it, else because one is open. Nothing opens at a block's end.
func (sc *scanner) closing(k int) bool {
	if k+1 == len(sc.tokens) {
		return true
	}
	before, after := sc.touches(k), sc.touches(k+1)
	if before != after {
		return before
	}
	return sc.quoted
}

// breaks reports whether the text breaks before token k: an empty line, or a
// new line that begins an item of a list.
func (sc *scanner) breaks(k int) bool {
	gap := sc.text[sc.tokens[k-1].End:sc.tokens[k].Start]
	if strings.IndexByte(gap, '\n') < 0 {
		return false
	}
	return strings.Count(gap, "\n") > 1 || sc.bullet(k)
}

// credit reports whether the credit of a picture begins at k, "Photo: Ann Poe":
// it often stands in a line with a caption that ends without a stop.
func (sc *scanner) credit(k int) bool {
	return k+2 < len(sc.tokens) && sc.tokens[k+1].Norm == ":" && sc.touches(k+1) && sc.capital(k) && sc.capital(k+2) &&
		sc.s.words[sc.tokens[k].Norm]&credit != 0
}

// bullet reports whether token k is the mark or the number of an item.
func (sc *scanner) bullet(k int) bool {
	switch sc.tokens[k].Norm {
	case "-", "--", "*", "•", "·", "◦", "▪", "■", "●", "‣", "+":
		return true
	}
	return sc.kindOf(k) == digit && k+1 < len(sc.tokens) && sc.touches(k+1) && strings.IndexByte(".)", sc.tokens[k+1].Norm[0]) >= 0
}

// ends weighs whether a sentence ends with token k, when next is the first
// token after it that closes nothing.
func (sc *scanner) ends(k, next int) bool {
	if sc.breaks(next) {
		return true
	}
	first := sc.lead(next)
	norm := sc.tokens[k].Norm
	if strings.IndexByte(",;:", sc.tokens[next].Norm[0]) >= 0 {
		return false
	}
	if norm != "." && next == k+1 && sc.tokens[next].Norm == "(" {
		return false
	}
	small := sc.small(first)
	switch {
	case norm == "." && k > 0 && sc.small(k-1) && sc.s.words[sc.tokens[k-1].Norm]&open != 0:
		return false
	case norm == ".":
		return !small || next == k+1 && sc.whole(k)
	case norm[len(norm)-1] != '.' && len(norm) > 1 && sc.kindOf(k) == letter:
		return !small && sc.s.words[sc.tokens[first].Norm]&start != 0 // Yahoo!
	case norm[len(norm)-1] != '.':
		return !(next > k+1 && (small || sc.speech(next)))
	case norm[0] == '.' || norm[0] == '!' || norm[0] == '?':
		return !small
	case small:
		return false
	}
	return next > k+1 && sc.text[sc.tokens[next-1].Start] != ')' || sc.abbreviationEnds(k, next, first)
}

// lead is the first token at or after k that is no opening mark.
func (sc *scanner) lead(k int) int {
	for k+1 < len(sc.tokens) {
		r, _ := utf8.DecodeRuneInString(sc.text[sc.tokens[k].Start:])
		if !strings.ContainsRune("\"'`“‘(«[-–—*•", r) || sc.tokens[k].Norm[0] == '\'' && len(sc.tokens[k].Norm) > 1 {
			break
		}
		k++
	}
	return k
}

// small reports whether token k begins in lower case.
func (sc *scanner) small(k int) bool {
	r, _ := utf8.DecodeRuneInString(sc.text[sc.tokens[k].Start:sc.tokens[k].End])
	return unicode.IsLower(r)
}

// whole reports whether the word before the stop k is too long to be an
// abbreviation that the lists lack.
func (sc *scanner) whole(k int) bool {
	return k > 0 && sc.tokens[k-1].Len() > 4
}

// speech reports whether a name, with an age or an office between commas, and
// a verb of speech begin at k.
func (sc *scanner) speech(k int) bool {
	if sc.s.words[sc.tokens[k].Norm]&start != 0 {
		return false
	}
	for stop := min(k+8, len(sc.tokens)); k < stop; k++ {
		if sc.s.words[sc.tokens[k].Norm]&say != 0 {
			return true
		}
		if sc.kindOf(k) == mark && sc.tokens[k].Norm != "," && sc.tokens[k].Norm != "-" {
			return false
		}
	}
	return false
}

// kindOf is the kind of the first character of token k.
func (sc *scanner) kindOf(k int) kind {
	n, _ := sc.at(int(sc.tokens[k].Start))
	return n
}

// abbreviationEnds weighs whether the abbreviation k ends its sentence before
// the capitalised word first, which marks may open that begin with next.
func (sc *scanner) abbreviationEnds(k, next, first int) bool {
	abbreviation, follows := strings.TrimSuffix(sc.tokens[k].Norm, "."), sc.tokens[first].Norm
	c, f := sc.s.words[abbreviation], sc.s.words[follows]
	switch {
	case c&clock != 0:
		return f&zone == 0
	case c&within != 0:
		return false
	case c&number != 0 && sc.kindOf(first) == digit:
		return false
	case f&start != 0:
		return true
	}
	// An office or another name may follow a place or a firm; a common word
	// with a small one after it, or a quotation, begins a sentence.
	place := k > 0 && sc.tokens[k-1].Norm == ","
	if c&(final|state) == 0 || strings.Contains(abbreviation, ".") && !place {
		return false
	}
	return first > next || first+1 < len(sc.tokens) && sc.small(first+1) && lexicon.CommonWord(follows)
}
