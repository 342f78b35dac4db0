package corpus

import (
	"strings"

	"concord/claims"
)

// A cutter walks over the blocks of a page and finds where stories begin.
type cutter struct {
	*page
	*loader
	related bool           // past a heading of related stories
	begun   bool           // the page's first story has told something
	opened  map[int32]bool // article elements that hold such a heading
	repeats map[int]bool   // lines that stand again and again between related stories
	told    told
}

// told is what the current story has told so far.
type told struct {
	titles, paras, words int
	level                uint8           // of its headline by the markup
	credited             bool            // a byline or a date stands over its text
	ruled                bool            // a line that sets stories apart has come since the last paragraph
	lead                 map[string]bool // names in its first paragraph
	names                map[string]bool
	last                 map[string]bool // the last words of those names
}

// stories cuts a page by the cues of its structure and gives the titles their
// kinds. Parts without any text of a report are no stories.
func (l *loader) stories(p *page) []story {
	c := &cutter{page: p, loader: l, opened: map[int32]bool{}}
	c.links()
	c.lists()
	c.repeats = c.repeated()
	starts := []int{0}
	for i := range p.blocks {
		if c.begins(i) {
			starts = append(starts, max(starts[len(starts)-1]+1, c.above(i)))
			c.told = told{}
		}
		c.tell(i)
	}
	var out []story
	for n, first := range starts {
		last := len(p.blocks)
		if n+1 < len(starts) {
			last = starts[n+1]
		}
		if first < last && c.finish(first, last, len(starts) == 1) {
			out = append(out, story{first, last})
		}
	}
	return out
}

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
	if before, after := c.titleRun(i); before+after >= 2 && after > 0 {
		return false // a row of links; the last has the text
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

// titleRun counts the titles right before and right after block i.
func (c *cutter) titleRun(i int) (before, after int) {
	for j := i - 1; j >= 0 && c.blocks[j].is(cueTitle); j-- {
		before++
	}
	for j := i + 1; j < len(c.blocks) && c.blocks[j].is(cueTitle); j++ {
		after++
	}
	return before, after
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
	return c.told.ruled || c.reintroduces(i) || !c.goesOn(i) && (len(c.repeats) > 0 || c.retells(i))
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

// lead is the first paragraph at or after block i, with nothing but titles,
// credits, captions and furniture before it; -1 if there is none before the
// page, or its part, ends.
func (c *cutter) lead(i int) int {
	for titles := 0; i < len(c.blocks); i++ {
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

// tell notes what block i adds to the current story.
func (c *cutter) tell(i int) {
	b := &c.blocks[i]
	switch {
	case b.is(cueRule), c.repeats[i], b.is(cueTrailing):
		c.told.ruled = true
	case isCredit(b):
		c.told.credited = true
	case b.is(cueTitle):
		if c.told.titles++; c.told.titles == 1 && c.told.paras == 0 {
			c.told.level = b.level
		}
	case b.kind == claims.Body:
		if c.told.paras++; c.told.paras == 1 {
			c.told.lead = c.leadNames(c.slice(b))
		}
		c.told.words += len(strings.Fields(c.slice(b)))
		c.told.ruled, c.begun = false, true
		c.introduce(i)
	}
}

// enter notes that the related stories begin. At the top of a page such a
// heading belongs to a menu.
func (c *cutter) enter(b *block) {
	if c.begun {
		c.related, c.told.ruled, c.told.level = true, true, 0
		c.opened[b.art] = true
	}
}
