package corpus

import (
	"strings"
	"time"

	"concord/claims"
)

// textToken takes the text src[from:to]: blank space becomes one space,
// references become characters.
func (r *htmlReader) textToken(from, to int) {
	c := r.top()
	if c.collect {
		r.raw = append(r.raw, r.src[from:to]...)
		return
	}
	if c.skip {
		return
	}
	before := len(r.text)
	for i := from; i < to; {
		switch {
		case isSpaceByte(r.src[i]) || r.src[i] == '\f':
			if r.space < 0 {
				r.space = i
			}
			i++
		case r.src[i] == '&':
			n, s := entity(r.src[i:min(to, i+40)])
			if n == 0 {
				n, s = 1, "&"
			}
			r.word()
			r.put(s, i)
			i += n
		default:
			end := i
			for end < to && r.src[end] != '&' && !isSpaceByte(r.src[end]) && r.src[end] != '\f' {
				end++
			}
			r.word()
			r.copy(i, end)
			i = end
		}
	}
	if c.link && r.open >= 0 {
		r.linked += len(r.text) - max(before, int(r.open))
	}
}

// word prepares for a word: it opens a block if none is open, and writes the
// space that stands before the word.
func (r *htmlReader) word() {
	switch {
	case r.open < 0:
		if len(r.text) > 0 {
			r.put("\n", r.anchorAt())
		}
		r.open, r.linked = int32(len(r.text)), 0
	case r.space >= 0 && r.src[r.space] == ' ':
		r.copy(r.space, r.space+1)
	case r.space >= 0:
		r.put(" ", r.space)
	}
	r.space = -1
}

// flush ends the open block.
func (r *htmlReader) flush() {
	r.space = -1
	if r.open < 0 {
		return
	}
	start := r.open
	r.open = -1
	s := trimSpan(string(r.text[start:]), 0, len(r.text)-int(start))
	if s.Len() == 0 {
		return
	}
	c := r.top()
	b := block{
		Span: claims.Span{Start: start + s.Start, End: start + s.End},
		kind: c.kind, given: c.given, level: c.level, item: c.item, gap: true, art: c.art, header: c.header,
		cue: r.pending, published: r.time,
	}
	r.pending, r.time = 0, time.Time{}
	words := string(r.text[b.Start:b.End])
	if b.level == 0 && r.linked*10 >= int(b.Len())*9 && !endsSentence(words) {
		b.kind, b.given = claims.Furniture, true // a link
	}
	if b.kind == claims.Byline && b.Len() > 160 {
		b.kind, b.given = claims.Body, false
	}
	if c.region > 0 {
		g := &r.regions[c.region-1]
		if g.first < 0 {
			g.first = len(r.blocks)
		}
		g.last = len(r.blocks) + 1
		g.words += len(strings.Fields(words))
		g.h1 = g.h1 || b.level == 1
		g.related = g.related || r.m.match("related", fold(words[:min(len(words), 100)]))
	}
	r.blocks = append(r.blocks, b)
}

// settle decides, now that the page is known, which blocks are furniture by
// the elements they stand in.
func (r *htmlReader) settle() {
	words, h1 := 0, false
	for i := range r.blocks {
		b := &r.blocks[i]
		words += len(strings.Fields(r.slice(b)))
		h1 = h1 || b.level == 1 && !b.header
	}
	for _, g := range r.regions {
		// A name that would take most of the page away means something else;
		// an aside headed "Related stories" holds just these; a menu that holds
		// all was never closed.
		if g.first < 0 || g.h1 || !g.strict && (g.words*5 > words*2 || g.related && g.words > 40) || g.element && g.words*10 > words*9 {
			continue
		}
		for i := g.first; i < g.last; i++ {
			r.furnish(i)
		}
	}
	under := false // below the headline, where the head says who wrote and when
	for i := range r.blocks {
		b := &r.blocks[i]
		under = b.header && (under || b.level == 1)
		if b.header && (h1 || b.level != 1 && !(under && strings.ContainsAny(r.slice(b), "0123456789") || under && b.kind == claims.Byline)) {
			r.furnish(i)
		}
	}
	inlineCards(r.blocks, func(b *block) int { return len(strings.Fields(r.slice(b))) })
}

func (r *htmlReader) slice(b *block) string { return string(r.text[b.Start:b.End]) }

// furnish makes a block furniture. What it says of the structure goes to the
// next block.
func (r *htmlReader) furnish(i int) {
	b := &r.blocks[i]
	if i+1 < len(r.blocks) {
		r.blocks[i+1].cue |= b.cue & cueStart
	}
	b.kind, b.given, b.level, b.cue, b.published = claims.Furniture, true, 0, b.cue&cueRelated, time.Time{}
}
