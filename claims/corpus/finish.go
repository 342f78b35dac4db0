package corpus

import (
	"strings"

	"concord/claims"
)

// links settles what follows a label such as "Read more" or "Related
// articles". A list of links right under it is furniture, and the report goes
// on unless a title comes next.
func (c *cutter) links() {
	begun := false
	for i := range c.blocks {
		b := &c.blocks[i]
		begun = begun || b.kind == claims.Body && !b.is(cueTitle)
		switch {
		case b.is(cueLinked) && (!begun || c.leads(i)):
			c.unlabel(b)
		case b.is(cueRelated) && !begun && len(strings.Fields(c.slice(b))) >= 4 && !b.given:
			b.kind, b.cue = claims.Body, cueTitle // a headline such as "Latest on ..."
		case b.is(cueLink | cueRelated | cueLinked):
			c.linksUnder(i)
		}
	}
}

// leads reports whether what follows block i can only follow a headline.
func (c *cutter) leads(i int) bool {
	if i+1 >= len(c.blocks) {
		return false
	}
	next := &c.blocks[i+1]
	return next.is(cueDateline) || isCredit(next) && c.lead(i+1) >= 0
}

// unlabel makes a headline of a link to another story whose text follows.
func (c *cutter) unlabel(b *block) {
	s := c.slice(b)
	if i := strings.Index(s, ": "); i > 0 && i < 24 {
		if rest := trimSpan(c.text, int(b.Start)+i+2, int(b.End)); isCapital(c.text[rest.Start:rest.End]) {
			b.Span = rest
		}
	}
	b.kind, b.cue = claims.Body, b.cue&^cueLinked|cueTitle
}

func (c *cutter) linksUnder(i int) {
	b, j := &c.blocks[i], i+1
	for j < len(c.blocks) && !c.blocks[j].gap && isLink(&c.blocks[j]) {
		j++
	}
	if j > i+1 && j < len(c.blocks) && isCredit(&c.blocks[j]) && c.lead(j) >= 0 && c.blocks[j-1].is(cueTitle) {
		j-- // a headline
		c.blocks[j].gap = true
	}
	for k := i + 1; k < j; k++ {
		c.blocks[k].kind, c.blocks[k].cue = claims.Furniture, 0
	}
	if j >= len(c.blocks) || b.is(cueLinked) {
		return
	}
	next := &c.blocks[j]
	if b.is(cueRelated) && j > i+1 && next.kind == claims.Body && !next.is(cueTitle|cueDateline) {
		b.cue &^= cueRelated // a box within the report
	}
	if b.is(cueLink) && next.is(cueTitle) && next.gap && c.lead(j) >= 0 {
		b.cue |= cueRelated
	}
}

// isLink reports whether a block may be a link under a label: a short phrase.
func isLink(b *block) bool {
	return b.is(cueTitle) || b.item && b.Len() < 120 || b.kind == claims.Furniture && !b.is(cueRelated|cueRule)
}

// lists finds runs of three lines or more that each read like a title: the
// first may head the others, which are items. Rows of very short ones around
// the text are menus.
func (c *cutter) lists() {
	first, last := c.textBounds()
	for i := 0; i < len(c.blocks); {
		j := i
		words, figures := 0, false
		for j < len(c.blocks) && c.blocks[j].is(cueTitle) && c.blocks[j].level == 0 && (j == i || !c.blocks[j].gap) {
			s := c.slice(&c.blocks[j])
			words = max(words, len(strings.Fields(s)))
			figures = figures || strings.ContainsAny(s, "0123456789")
			j++
		}
		if j-i >= 3 {
			menu := words <= 3 && !figures && (j <= first || i > last)
			for k := i; k < j; k++ {
				if b := &c.blocks[k]; menu {
					b.kind, b.cue = claims.Furniture, 0
				} else if k > i {
					b.item, b.cue = true, b.cue&^cueTitle
				}
			}
		}
		i = max(j, i+1)
	}
}

// textBounds are the first and the last paragraph of running text.
func (c *cutter) textBounds() (first, last int) {
	first, last = len(c.blocks), -1
	for i := range c.blocks {
		if b := &c.blocks[i]; b.kind == claims.Body && !b.is(cueTitle) {
			first, last = min(first, i), i
		}
	}
	return first, last
}

// repeated finds the lines that stand between the related stories of a page:
// the same credit or label over two paragraphs or more.
func (c *cutter) repeated() map[int]bool {
	seen, out := map[string]int{}, map[int]bool{}
	past := false
	for i := range c.blocks {
		b := &c.blocks[i]
		past = past || b.is(cueRelated)
		if !past || b.kind != claims.Byline && !b.is(cueLink) || !c.leadsOn(i) {
			continue
		}
		key := strings.Join(fold(c.slice(b)), " ")
		if first, ok := seen[key]; ok {
			out[first], out[i] = true, true
		} else {
			seen[key] = i
		}
	}
	return out
}

// finish gives the titles of blocks [first, last) their kinds and reports
// whether any text of a report is among them. A page of nothing but a
// headline is a report still.
func (c *cutter) finish(first, last int, only bool) bool {
	paras, headline := 0, c.headline(first, last)
	for i := first; i < last; i++ {
		b := &c.blocks[i]
		switch {
		case i == headline:
			b.kind = claims.Headline
		case b.is(cueTitle):
			b.kind = c.titleKind(i, headline, only)
			if paras > 0 && b.level == 0 && (c.inRow(i) || b.Len() > 30 && isShouted(c.slice(b))) {
				b.kind = claims.Furniture // a link to another story; some sites set them in capitals
			}
		}
		if b.kind == claims.Body {
			paras++
		}
	}
	return paras > 0 || headline >= 0 && only
}

// headline is the title before the story's text that the markup ranks
// highest and that has three words or more; failing that the longest; -1 if
// there is none.
func (c *cutter) headline(first, last int) int {
	best, rank := -1, 0
	for i := first; i < last; i++ {
		b := &c.blocks[i]
		if b.kind == claims.Body && !b.is(cueTitle) {
			break
		}
		if !b.is(cueTitle) {
			continue
		}
		n := min(len(strings.Fields(c.slice(b))), 3)
		if b.level > 0 {
			n += 10 - int(b.level)
		}
		if n > rank {
			best, rank = i, n
		}
	}
	return best
}

// titleKind is the kind of a title that is not the headline.
func (c *cutter) titleKind(i, headline int, only bool) claims.BlockKind {
	b := &c.blocks[i]
	s, lead := c.slice(b), c.lead(i+1)
	switch {
	case i < headline && len(strings.Fields(s)) < 4:
		return claims.Furniture // the section's name, over the headline
	case lead < 0 && (c.related || !only) && b.gap:
		return claims.Furniture // a link
	case !b.gap && b.level == 0 && i != headline+1:
		return claims.Body // a line of a list
	}
	return claims.Heading
}
