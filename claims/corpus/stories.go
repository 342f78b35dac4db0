package corpus

import (
	"strings"

	"concord/claims"
)

// A cutter walks over the blocks of a page and finds where stories begin.
type cutter struct {
	*page
	m       *matcher
	starts  []int // first block of each story
	related bool  // past a heading of related stories
	teasers bool  // the related stories are one paragraph each
	told    told  // what the current story has told
}

// told is what a story has told so far.
type told struct {
	titles, paras, words int
	credited             bool // a byline or a date stands over its text
	ruled                bool // a line of dashes has come since the last paragraph
	names                map[string]bool
}

// stories cuts a page by the cues of its structure and gives the titles their
// kinds. Parts without any text of a report are no stories.
func (l *loader) stories(p *page) []story {
	c := &cutter{page: p, m: l.furniture, starts: []int{0}}
	c.links()
	c.teasers = c.hasTeasers()
	for i := range p.blocks {
		if c.begins(i) {
			c.starts = append(c.starts, i)
			c.told = told{}
		}
		c.tell(i)
	}
	var out []story
	for n, first := range c.starts {
		last := len(p.blocks)
		if n+1 < len(c.starts) {
			last = c.starts[n+1]
		}
		if first < last && c.finish(first, last) {
			out = append(out, story{first, last})
		}
	}
	return out
}

// begins reports whether a story begins at block i.
func (c *cutter) begins(i int) bool {
	b := &c.blocks[i]
	if b.is(cueStart) && c.told.paras+c.told.titles > 0 {
		return true
	}
	if c.told.paras == 0 {
		return false // the current story has not begun to tell
	}
	switch {
	case b.is(cueTitle):
		return c.titleBegins(i)
	case b.kind == claims.Body:
		return c.paraBegins(i)
	case b.kind == claims.Byline || b.kind == claims.DateLine && !b.is(cueTime):
		return c.creditBegins(i)
	case b.kind == claims.Caption:
		return c.captionBegins(i)
	}
	return false
}

// underway reports whether the current story has told more than a standfirst.
func (c *cutter) underway() bool {
	return c.told.paras >= 2 || c.told.words >= 50 || c.told.credited && c.told.paras >= 1
}

// titleBegins decides between the headline of another story and a heading
// within this one.
func (c *cutter) titleBegins(i int) bool {
	b := &c.blocks[i]
	lead := c.lead(i + 1)
	if lead < 0 || c.whole {
		return false
	}
	if !b.gap && !c.related {
		return false
	}
	if c.related || c.told.ruled || b.level == 1 {
		return true
	}
	if !c.underway() {
		return false
	}
	next := &c.blocks[i+1]
	credited := next.kind == claims.Byline || next.kind == claims.DateLine && !next.is(cueTime)
	return credited && c.told.credited || c.blocks[lead].is(cueDateline) ||
		len(strings.Fields(c.slice(b))) >= 5 && c.reintroduces(lead)
}

// paraBegins decides whether a paragraph that no title stands over begins a
// story.
func (c *cutter) paraBegins(i int) bool {
	b := &c.blocks[i]
	if b.item {
		return false
	}
	if b.is(cueDateline) {
		return c.underway() && !c.whole || c.related
	}
	if !c.related || !b.gap {
		return false
	}
	return c.reintroduces(i) || c.teasers && !c.goesOn(i)
}

// creditBegins decides whether a byline or a date between two paragraphs
// begins a story.
func (c *cutter) creditBegins(i int) bool {
	lead := c.lead(i)
	if lead < 0 || c.whole || !c.blocks[i].gap || c.blocks[lead].is(cueTitle) {
		return false
	}
	for j := i; j < lead; j++ {
		if c.blocks[j].is(cueTitle) {
			return false // the title begins it
		}
	}
	if c.related {
		return true
	}
	return c.told.credited && c.underway()
}

// captionBegins decides whether a picture belongs to the story after it.
func (c *cutter) captionBegins(i int) bool {
	if !c.related || !c.blocks[i].gap {
		return false
	}
	lead := c.lead(i)
	if lead < 0 {
		return false
	}
	for j := i; j < lead; j++ {
		if c.blocks[j].is(cueTitle) {
			return false
		}
	}
	return c.blocks[lead].is(cueDateline) || c.reintroduces(lead)
}

// lead is the first paragraph at or after block i, with nothing but titles,
// credits, captions and furniture before it; -1 if the page or the part ends
// first.
func (c *cutter) lead(i int) int {
	titles := 0
	for ; i < len(c.blocks); i++ {
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

// tell notes what block i adds to the current story.
func (c *cutter) tell(i int) {
	b := &c.blocks[i]
	switch {
	case b.is(cueRelated):
		if c.told.paras > 0 {
			c.related, c.told.ruled = true, true
		}
	case b.is(cueRule):
		c.told.ruled = true
	case b.kind == claims.Byline, b.kind == claims.DateLine && !b.is(cueTime):
		c.told.credited = true
	case b.is(cueTitle):
		c.told.titles++
	case b.kind == claims.Body:
		c.told.paras++
		c.told.words += len(strings.Fields(c.slice(b)))
		c.told.ruled = false
		c.introduce(i)
	}
}
