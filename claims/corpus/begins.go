package corpus

import (
	"strings"

	"concord/claims"
)

// begins reports whether a story begins at block i.
func (c *cutter) begins(i int) bool {
	b := &c.blocks[i]
	if b.is(cueRelated) {
		c.enter(b)
	}
	if b.is(cueStart) && c.told.paras+c.told.titles > 0 {
		return true
	}
	if c.told.paras == 0 || b.art > 0 && !c.opened[b.art] {
		return false // the story has told nothing yet, or its element ends where it ends
	}
	switch {
	case b.is(cueTitle):
		return c.titleBegins(i)
	case b.kind == claims.Body:
		return c.paraBegins(i)
	case isCredit(b):
		return c.creditBegins(i)
	case b.kind == claims.Caption:
		return c.captionBegins(i)
	}
	return false
}

// isCredit reports whether a block says who wrote or when.
func isCredit(b *block) bool {
	return b.kind == claims.Byline || b.kind == claims.DateLine && !b.is(cueTime)
}

// underway reports whether the current story has told more than a standfirst.
func (c *cutter) underway() bool {
	return c.told.paras >= 2 || c.told.words >= 50 || c.told.credited
}

// titleBegins decides between the headline of another story and a heading
// within this one. A text whose paragraphs nothing sets apart is one story.
func (c *cutter) titleBegins(i int) bool {
	b := &c.blocks[i]
	lead := c.lead(i + 1)
	if lead < 0 || c.whole || !b.gap && !c.related {
		return false
	}
	if c.inRow(i) {
		return false
	}
	if b.level == 1 {
		return true
	}
	if c.related {
		return b.level == 0 && !c.isQuestion(i) || b.level > 0 && (c.told.level == 0 || b.level <= c.told.level)
	}
	if c.told.ruled {
		return true
	}
	if !c.underway() {
		return false
	}
	return isCredit(&c.blocks[i+1]) && c.told.credited || c.blocks[lead].is(cueDateline) ||
		len(strings.Fields(c.slice(b))) >= 5 && (c.reintroduces(lead) || c.retells(lead))
}

// isQuestion reports whether a title is a heading like "What now?", or so
// short that it says nothing by itself.
func (c *cutter) isQuestion(i int) bool {
	s := c.slice(&c.blocks[i])
	n := len(strings.Fields(s))
	return n < 3 || n < 5 && strings.HasSuffix(s, "?")
}

// inRow reports whether a title is one of three in a row or more, and not the
// last: links. The last may be the headline of the text that follows.
func (c *cutter) inRow(i int) bool {
	before, after := 0, 0
	for before < 2 && i-before > 0 && c.blocks[i-before-1].is(cueTitle) {
		before++
	}
	for after < 2 && i+after+1 < len(c.blocks) && c.blocks[i+after+1].is(cueTitle) {
		after++
	}
	return after > 0 && before+after >= 2
}

// paraBegins decides whether a paragraph that no title stands over begins a
// story.
func (c *cutter) paraBegins(i int) bool {
	b := &c.blocks[i]
	switch {
	case b.item || !b.gap || c.whole:
		return false
	case b.is(cueDateline):
		return c.underway() || c.related
	case !c.related:
		return c.told.ruled && c.underway() && c.reintroduces(i)
	}
	return c.reintroduces(i) || !c.goesOn(i) && (c.told.ruled || len(c.repeats) > 0 || c.retells(i))
}

// creditBegins decides whether a byline or a date between two paragraphs
// begins a story. If a title follows, the title does.
func (c *cutter) creditBegins(i int) bool {
	b := &c.blocks[i]
	if b.is(cueTrailing) || !b.gap || c.whole || !c.leadsOn(i) {
		return false
	}
	return c.related || c.told.credited && c.underway()
}

// captionBegins decides whether a picture belongs to the story after it.
func (c *cutter) captionBegins(i int) bool {
	if !c.related || !c.blocks[i].gap || !c.leadsOn(i) {
		return false
	}
	lead := c.lead(i)
	return c.blocks[lead].is(cueDateline) || c.reintroduces(lead)
}

// leadsOn reports whether a paragraph follows block i and no title before it.
func (c *cutter) leadsOn(i int) bool {
	lead := c.lead(i)
	for j := i; j < lead; j++ {
		if c.blocks[j].is(cueTitle) {
			return false
		}
	}
	return lead >= 0
}

// maxAhead bounds how many blocks may stand between a headline and its text.
const maxAhead = 40

// lead is the first paragraph at or after block i, with nothing but titles,
// credits, captions and furniture before it; -1 if there is none before the
// page, or its part, ends.
func (c *cutter) lead(i int) int {
	end := min(len(c.blocks), i+maxAhead)
	for titles := 0; i < end; i++ {
		b := &c.blocks[i]
		switch {
		case b.is(cueTitle):
			if titles++; titles > 2 {
				return -1
			}
		case b.kind == claims.Body:
			return i
		case b.is(cueRelated | cueStart):
			return -1
		}
	}
	return -1
}

// above is where a story that begins at block i has its first picture.
func (c *cutter) above(i int) int {
	for i > 0 && (c.blocks[i-1].kind == claims.Caption || c.blocks[i-1].is(cueCredit)) {
		i--
	}
	return i
}
