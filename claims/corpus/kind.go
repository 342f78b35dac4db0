package corpus

import (
	"strings"
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
	case b.level > 0 || !b.item && looksTitle(s, maxTitle) || b == &p.blocks[0] && looksTitle(s, maxFirst):
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
	case len(words) <= 8 && !endsSentence(s) && (m.match("related", words) || isShouted(s) && m.match("related-shouted", words)):
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
