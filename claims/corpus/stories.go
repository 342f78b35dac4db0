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
