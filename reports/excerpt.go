package reports

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"concord/claims"
)

const ellipsis = "..."

// excerpt shows evidence within its sentence, in at most most lines of w
// columns: the sentence whole if it fits, else the words around the evidence.
func excerpt(a *claims.Article, sentence claims.Span, hot []claims.Span, w, most int) [][]word {
	ws := sentenceWords(a, sentence, hot)
	first, last := hotRange(ws)
	lo, hi := first, min(first+1, len(ws))
	for left, right := true, true; left || right; {
		// Right before left, and all of the evidence before either.
		if right = hi < len(ws) && fits(ws, lo, hi+1, w, most); right {
			hi++
		}
		if left = lo > 0 && (hi > last || !right) && fits(ws, lo-1, hi, w, most); left {
			lo--
		}
	}
	return wrap(cut(ws, lo, hi), w)
}

func fits(ws []word, lo, hi, w, most int) bool { return len(wrap(cut(ws, lo, hi), w)) <= most }

// cut is ws[lo:hi] with dots where words are left out.
func cut(ws []word, lo, hi int) []word {
	var out []word
	if lo > 0 {
		out = append(out, word{text: ellipsis})
	}
	out = append(out, ws[lo:hi]...)
	if hi < len(ws) {
		out = append(out, word{text: ellipsis})
	}
	return out
}

// hotRange is the first hot word and the last; 0 and 0 if none is.
func hotRange(ws []word) (first, last int) {
	first = -1
	for i, x := range ws {
		if x.hot {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	return max(first, 0), last
}

// sentenceWords splits a sentence and marks the words of the evidence.
func sentenceWords(a *claims.Article, sentence claims.Span, hot []claims.Span) []word {
	var out []word
	text := a.Slice(sentence)
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		if unicode.IsSpace(r) {
			at += size
			continue
		}
		end := strings.IndexFunc(text[at:], unicode.IsSpace)
		if end < 0 {
			end = len(text) - at
		}
		end += at
		for i, unit := range units(text[at:end]) {
			span := claims.Span{Start: sentence.Start + int32(at), End: sentence.Start + int32(at+len(unit))}
			x := word{text: printable(unit), glued: i > 0}
			for _, h := range hot {
				x.hot = x.hot || h.Overlaps(span)
			}
			out = append(out, x)
			at += len(unit)
		}
	}
	return out
}
