package corpus

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"concord/claims"
)

// maxShort is the length in bytes up to which a block may be anything but
// running text.
const maxShort = 600

// classify gives every block of a page its kind and its cues.
func (l *loader) classify(p *page) {
	for i := range p.blocks {
		l.kind(p, &p.blocks[i])
	}
	for i := 1; i < len(p.blocks); i++ {
		prev, b := &p.blocks[i-1], &p.blocks[i]
		switch {
		case b.is(cueCredit) && !b.gap && prev.kind == claims.Body && !prev.item && prev.Len() < maxShort:
			prev.kind, prev.cue = claims.Caption, 0
		case !b.gap && b.kind == claims.Body && !b.item && (prev.is(cueCaption) || prev.is(cueCredit) && prev.gap && b.is(cueTitle)):
			b.kind, b.cue = claims.Caption, 0
		}
		if l.isName(p, i) {
			b.kind, b.cue = claims.Byline, 0
		}
	}
}

// kind classifies one block by its words.
func (l *loader) kind(p *page, b *block) {
	s := p.slice(b)
	if b.given && b.kind != claims.Body {
		return
	}
	if !hasWord(s) {
		b.kind = claims.Furniture
		if utf8.RuneCountInString(s) >= 3 {
			b.cue |= cueRule
		}
		return
	}
	if hasDateline(s, l.furniture) {
		b.cue |= cueDateline
	}
	if len(s) > maxShort {
		if len(s) < 2*maxShort && isCredited(s, l.furniture) {
			b.kind, b.cue = claims.Caption, 0
		}
		return
	}
	words := fold(s)
	kind, c := l.short(s, words)
	switch {
	case kind != claims.Body || c != 0:
		b.kind, b.cue = kind, b.cue&^cueDateline|c
	case b.level > 0 || !b.item && looksTitle(s):
		b.cue |= cueTitle
	}
}

// short tells what a short block is, Body if it is nothing else.
func (l *loader) short(s string, words []string) (claims.BlockKind, cue) {
	m := l.furniture
	switch {
	case isHour(s):
		return claims.DateLine, cueTime
	case isDateLine(words, m):
		if !hasDay(words, m) {
			return claims.DateLine, cueTime
		}
		return claims.DateLine, 0
	case hasDateCell(s, m):
		return dateCells(s, m), 0
	case isDatelineAlone(s, m):
		return claims.DateLine, 0
	case m.match("caption-label", words):
		return claims.Furniture, cueCaption
	case m.match("trailing", words):
		return claims.Byline, cueTrailing
	case isByline(s, m):
		return claims.Byline, 0
	case m.match("related", words) && len(words) <= 8 && !endsSentence(s):
		return claims.Furniture, cueRelated
	case m.match("link", labelWords(words)):
		return claims.Furniture, cueLink
	case m.match("linked", words):
		return claims.Furniture, cueLinked
	case m.match("drop", words):
		return claims.Furniture, 0
	case m.match("credit", words) && len(words) <= 8 && isNames(s):
		return claims.Furniture, cueCredit
	case m.match("caption", words) || isCaptioned(s, words, m):
		return claims.Caption, 0
	case isMenu(s, m):
		return claims.Furniture, 0
	}
	return claims.Body, 0
}

// labelWords are the words of a label without its colon.
func labelWords(words []string) []string {
	if n := len(words); n > 0 && n <= 5 && strings.HasSuffix(words[n-1], ":") {
		label := append([]string(nil), words...)
		label[n-1] = strings.TrimSuffix(label[n-1], ":")
		return label
	}
	return words
}

// isCaptioned reports whether a block ends in the credit of a picture:
// "... Photo: Ann Lee", "(Supplied: A. Lee)", "... (AFP)", "WIRE/Ann Lee".
func isCaptioned(s string, words []string, m *matcher) bool {
	if isCredited(s, m) {
		return true
	}
	if len(words) > maxLine {
		return false
	}
	if i := strings.LastIndexByte(s, '/'); i > 0 && m.match("agency", fold(s[i+1:])) {
		return true
	}
	for i := max(1, len(words)-8); i < len(words)-1; i++ {
		if n := m.prefix("by-picture", words[i:]); n > 0 && i+n < len(words) && strings.HasSuffix(words[i+n-1], ":") {
			return true
		}
	}
	return endsInWire(strings.Fields(s))
}

// isCredited reports whether the last words stand in brackets and say whose
// a picture is: "(AFP)", "(Supplied: A. Lee)", "(Photo by A. Lee/Pool/AP, File)".
func isCredited(s string, m *matcher) bool {
	i := strings.LastIndexByte(s, '(')
	if i <= 0 || !strings.HasSuffix(strings.TrimRight(s, "."), ")") {
		return false
	}
	in := fold(s[i:])
	if len(in) > 10 {
		return false
	}
	for _, part := range strings.FieldsFunc(s[i:], func(r rune) bool { return r == '/' || r == ',' }) {
		if m.match("agency", fold(part)) {
			return true
		}
	}
	return m.prefix("by-picture", in) > 0
}

// endsInWire reports whether the last words are an agency's name in capitals,
// a stroke and the name of a person: "WIRE/Ann Lee".
func endsInWire(fields []string) bool {
	for i := len(fields) - 1; i > 0 && i >= len(fields)-3; i-- {
		agency, name, ok := strings.Cut(fields[i], "/")
		if !isCapital(fields[i]) {
			return false
		}
		if ok {
			return isShouted(agency) && isCapital(name) && !strings.ContainsAny(name, "/0123456789")
		}
	}
	return false
}

// isNames reports whether the words behind a credit's label are names and no
// sentence: three in four are capitalised.
func isNames(s string) bool {
	if strings.HasSuffix(s, ":") {
		return false
	}
	n, capital := 0, 0
	for _, f := range strings.Fields(s[strings.IndexByte(s, ':')+1:]) {
		n++
		if isCapital(f) || len(f) <= 3 {
			capital++
		}
	}
	return capital*4 >= n*3 || !strings.Contains(s, ":")
}

// isMenu reports whether a block is a row of links: three cells or more set
// apart by strokes, dots or wide space, or two of which the table knows one.
func isMenu(s string, m *matcher) bool {
	cells := splitCells(s)
	if len(cells) < 2 {
		return false
	}
	known := 0
	for _, c := range cells {
		words := fold(c)
		if len(words) > 4 || strings.ContainsAny(c, ".:;!?\"") {
			return false
		}
		if m.match("drop", words) {
			known++
		} else if strings.ContainsAny(c, "0123456789,") {
			return false
		}
	}
	return len(cells) >= 3 || known > 0
}

func splitCells(s string) []string {
	s = strings.NewReplacer("|", "\t", "·", "\t", "•", "\t", " > ", "\t", "»", "\t", "›", "\t", "  ", "\t", " / ", "\t").Replace(s)
	return strings.FieldsFunc(s, func(r rune) bool { return r == '\t' })
}

// looksTitle reports whether a block reads like a headline: one short phrase
// that begins in capitals and has no final stop.
func looksTitle(s string) bool {
	words := strings.Fields(s)
	if len(words) > 18 || len(s) > 160 {
		return false
	}
	switch last, _ := utf8.DecodeLastRuneInString(s); last {
	case '.', ':', ';', ',', '…':
		return false
	}
	trimmed := strings.TrimRight(s, "\"'”’»)")
	if strings.HasSuffix(trimmed, ".") || strings.HasSuffix(trimmed, ",") {
		return false
	}
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "\"'“‘«([£$€#"))
	if !unicode.IsUpper(first) && !unicode.IsDigit(first) {
		return false
	}
	return !hasInnerStop(words)
}

// hasInnerStop reports whether a sentence ends before the last word.
func hasInnerStop(words []string) bool {
	for i := 0; i+1 < len(words); i++ {
		w := strings.TrimRight(words[i], "\"'”’)")
		if len(w) > 5 && strings.HasSuffix(w, ".") && !strings.Contains(w[:len(w)-1], ".") && isCapital(words[i+1]) {
			return true
		}
	}
	return false
}
