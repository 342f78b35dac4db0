package corpus

import (
	"strings"

	"concord/claims"
)

// links settles what follows a label such as "Read more": a list of links
// right under it is furniture, and the report goes on; a title and its
// paragraph are the first of the related stories.
func (c *cutter) links() {
	for i := range c.blocks {
		b := &c.blocks[i]
		if !b.is(cueLink|cueRelated|cueLinked) || i+1 >= len(c.blocks) {
			continue
		}
		j := i + 1
		for j < len(c.blocks) && !c.blocks[j].gap && isLink(&c.blocks[j]) {
			c.blocks[j].kind, c.blocks[j].cue = claims.Furniture, 0
			j++
		}
		if b.is(cueLink) && j < len(c.blocks) && c.blocks[j].is(cueTitle) && c.blocks[j].gap && c.lead(j) >= 0 {
			b.cue |= cueRelated
		}
	}
}

// isLink reports whether a block may be a link under a label: a short phrase.
func isLink(b *block) bool {
	return b.is(cueTitle) || b.item && b.Len() < 120
}

// finish gives the titles of blocks [first, last) their kinds and reports
// whether any text of a report is among them.
func (c *cutter) finish(first, last int) bool {
	paras, headline := 0, c.headline(first, last)
	for i := first; i < last; i++ {
		b := &c.blocks[i]
		switch {
		case i == headline:
			b.kind = claims.Headline
		case b.is(cueTitle):
			b.kind = c.titleKind(i, headline, last)
		}
		if b.kind == claims.Body {
			paras++
		}
	}
	return paras > 0 || headline >= 0 && len(c.starts) == 1
}

// headline is the first title before the story's text that has three words
// or more, else the longest; -1 if there is none.
func (c *cutter) headline(first, last int) int {
	best, longest := -1, 0
	for i := first; i < last; i++ {
		b := &c.blocks[i]
		if b.kind == claims.Body && !b.is(cueTitle) {
			break
		}
		if !b.is(cueTitle) {
			continue
		}
		n := len(strings.Fields(c.slice(b)))
		if b.level == 1 {
			return i
		}
		if n > longest && longest < 3 {
			best, longest = i, n
		}
	}
	return best
}

// titleKind is the kind of a title that is not the headline.
func (c *cutter) titleKind(i, headline, last int) claims.BlockKind {
	b := &c.blocks[i]
	switch {
	case i < headline:
		return claims.Furniture // the section's name, over the headline
	case !b.gap && b.level == 0 && i != headline+1:
		return claims.Body // a line of a list
	case c.lead(i+1) < 0 && len(c.starts) > 1:
		return claims.Furniture // a link
	}
	return claims.Heading
}
