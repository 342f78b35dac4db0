package quantity

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"concord/claims"
)

// atomKind is the shape of an atom.
type atomKind uint8

const (
	wordAtom     atomKind = iota
	digitsAtom            // 12, 1,200, 6.1
	fractionAtom          // ½, 3/4
	ordinalAtom           // 21st
	decadeAtom            // 1990s, 30s
	clockAtom             // 10:30
	codeAtom              // digits that are no number: AB12, 555-1234, 1.2.3
	markAtom
)

// timeMark says how an atom lies to the time expressions.
type timeMark uint8

const (
	noTime timeMark = iota
	inDuration
	inSet
	inDate
)

// An atom is a token, or a part of one where digits are glued to a unit
// ("50km") or joined by marks ("3-1").
type atom struct {
	text       string
	norm       string
	w          *word // nil if the tables know nothing of it
	val        float64
	start, end int32
	tok        int32
	dec        int8 // digits after the point
	kind       atomKind
	time       timeMark
	comma      bool // 1,200
}

// atoms cuts the article's tokens and marks what the time expressions hold.
func (r *Recognizer) atoms(a *claims.Article) []atom {
	out := make([]atom, 0, len(a.Tokens)+len(a.Tokens)/16+8)
	for i := range a.Tokens {
		t := &a.Tokens[i]
		if t.Start < 0 || t.End > int32(len(a.Text)) || t.Start >= t.End {
			continue
		}
		text := a.Text[t.Start:t.End]
		if first := text[0]; first < '0' || first > '9' {
			if !strings.ContainsAny(text, "0123456789½¼¾⅓⅔⅛⅜⅝⅞$°²³") {
				norm := t.Norm
				if norm == "" {
					norm = strings.ToLower(text)
				}
				at := atom{text: text, norm: norm, w: r.words[norm], start: t.Start, end: t.End, tok: int32(i)}
				if c, _ := utf8.DecodeRuneInString(text); !unicode.IsLetter(c) && !(first == '\'' && len(text) > 1) {
					at.kind = markAtom
				}
				out = append(out, at)
				continue
			}
		}
		if c := text[0]; len(text) == 2 && isLetter(c) && r.symbols[text[:1]].currency != nil && thousandsAt(a.Text[t.End:]) { // R1 250 000
			out = append(out, atom{text: text[:1], norm: strings.ToLower(text[:1]), w: r.words[strings.ToLower(text[:1])], start: t.Start, end: t.Start + 1, tok: int32(i)})
			out = r.split(out, text[1:], t.Start+1, int32(i))
			continue
		}
		out = r.split(out, text, t.Start, int32(i))
	}
	markTimes(a, out)
	return out
}

// thousandsAt reports a space and three digits at the head of text.
func thousandsAt(text string) bool {
	digits, found := strings.CutPrefix(text, " ")
	for _, space := range [...]string{"\u00a0", "\u202f", "\u2009"} {
		if !found {
			digits, found = strings.CutPrefix(text, space)
		}
	}
	return found && len(digits) >= 3 && isDigit(digits[0]) && isDigit(digits[1]) && isDigit(digits[2]) && (len(digits) == 3 || !isDigit(digits[3]))
}

func markTimes(a *claims.Article, atoms []atom) {
	for i := range a.Times {
		t := &a.Times[i]
		mark := inDate
		switch t.Type {
		case claims.Duration:
			mark = inDuration
		case claims.Set:
			mark = inSet
		}
		k := sort.Search(len(atoms), func(k int) bool { return atoms[k].end > t.Span.Start })
		for ; k < len(atoms) && atoms[k].start < t.Span.End; k++ {
			atoms[k].time = max(atoms[k].time, mark)
		}
	}
}

// split cuts a token that holds digits.
func (r *Recognizer) split(out []atom, text string, start, tok int32) []atom {
	if whole := wholeKind(text); whole == codeAtom || whole == clockAtom {
		return append(out, atom{text: text, norm: text, kind: whole, start: start, end: start + int32(len(text)), tok: tok})
	}
	first := strings.IndexAny(text, "0123456789")
	if c, _ := utf8.DecodeRuneInString(text); first > 0 && unicode.IsLetter(c) && !r.moneyPrefix(text[:first], text[first:]) {
		kind := codeAtom
		norm := strings.ToLower(text)
		if k := strings.LastIndexByte(text[:first], '-'); k > 0 && k == first-1 { // mid-1980s
			out = append(out, atom{text: text[:k], norm: norm[:k], w: r.words[norm[:k]], start: start, end: start + int32(k), tok: tok})
			out = append(out, atom{text: "-", norm: "-", kind: markAtom, start: start + int32(k), end: start + int32(first), tok: tok})
			return r.split(out, text[first:], start+int32(first), tok)
		}
		if w := r.words[strings.ToLower(text[:first])]; w != nil && w.cues&gradeCue != 0 && first > 1 { // EF3
			out = append(out, atom{text: text[:first], norm: norm[:first], w: w, start: start, end: start + int32(first), tok: tok})
			return r.split(out, text[first:], start+int32(first), tok)
		}
		if r.words[norm] != nil { // a unit: "km2"
			kind = wordAtom
		}
		return append(out, atom{text: text, norm: norm, w: r.words[norm], kind: kind, start: start, end: start + int32(len(text)), tok: tok})
	}
	if r.coded(text) {
		return append(out, atom{text: text, norm: text, kind: codeAtom, start: start, end: start + int32(len(text)), tok: tok})
	}
	for i := 0; i < len(text); {
		at, n := r.piece(text[i:])
		at.text, at.start, at.end, at.tok = text[i:i+n], start+int32(i), start+int32(i+n), tok
		if at.norm == "" {
			at.norm = strings.ToLower(at.text)
			at.w = r.words[at.norm]
		}
		out = append(out, at)
		i += n
	}
	return out
}

// coded reports whether letters glued to digits make a name of them: 76ers, 4x4.
func (r *Recognizer) coded(text string) bool {
	n := 0
	for n < len(text) && (isDigit(text[n]) || text[n] == '.' || text[n] == ',') {
		n++
	}
	end := n
	for end < len(text) && isLetter(text[end]) {
		end++
	}
	if n == 0 || end == n {
		return false
	}
	letters := text[n:end]
	if end < len(text) && isDigit(text[end]) {
		return r.symbols[text[n:]].unit == nil && letters != "ft"
	}
	if end < len(text) || isOrdinalEnd(text[:n], letters) || letters == "s" || r.symbols[letters] != (symbol{}) {
		return false
	}
	w := r.words[strings.ToLower(letters)]
	return w == nil || w.class == noClass && len(w.units) == 0 && w.cues&clockCue == 0 && len(w.after) == 0
}

// moneyPrefix reports whether letters before digits are a currency: US$5, Rs500, e85.
// A lone letter is taken for one only before two digits or a decimal.
func (r *Recognizer) moneyPrefix(prefix, rest string) bool {
	s, ok := r.symbols[prefix]
	return ok && s.currency != nil && (len(prefix) > 1 || len(rest) > 1)
}

// wholeKind tells tokens that must not be cut: clock times, telephone numbers,
// dates, addresses of the net. Everything else is wordAtom.
func wholeKind(text string) atomKind {
	if strings.ContainsAny(text, "@_") || strings.Contains(text, "//") || strings.Contains(text, "www.") {
		return codeAtom
	}
	var hyphens, slashes, colons, groups, size, last int
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c >= '0' && c <= '9':
			size++
			continue
		case c == '-':
			hyphens++
		case c == '/':
			slashes++
		case c == ':':
			colons++
		default:
			if c != '.' && c != ',' {
				return wordAtom
			}
			size++
			continue
		}
		groups++
		last, size = size, 0
	}
	switch {
	case colons > 0:
		return clockAtom
	case hyphens > 1 && size > 1 && last > 1, hyphens == 1 && last >= 3 && size == 4, slashes > 1:
		return codeAtom
	}
	return wordAtom
}
