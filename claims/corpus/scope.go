package corpus

import (
	"strings"

	"concord/claims"
)

// An element is an open tag and what holds within it.
type element struct {
	name string
	scope
}

// A scope is what a block inherits from the elements around it.
type scope struct {
	skip    bool // not shown; not part of a report
	header  bool // in the page's head, outside main and article
	main    bool
	link    bool
	item    bool
	collect bool // the text is data
	kind    claims.BlockKind
	given   bool
	level   uint8
	art     int32 // innermost article element, from 1
	region  int32 // outermost element that may be furniture, from 1
}

// A region is an element whose name says that it holds furniture, or an
// aside. It is judged when the page has been read: a name may mislead.
type region struct {
	strict      bool // furniture however large
	element     bool // by its element, not by its name
	words       int
	h1, related bool // it holds the headline, a heading of related stories
	first, last int
}

// scopeOf is what holds within an element of this name.
func (r *htmlReader) scopeOf(name string, attrs map[string]string) scope {
	c := r.top()
	c.skip = c.skip || name != "head" && r.m.has("element-skip", name)
	switch name {
	case "title":
		c.collect = !c.skip
	case "script":
		c.collect = strings.Contains(lower(attrs["type"]), "ld+json")
	case "article":
		r.arts++
		c.art, c.main, c.header = int32(r.arts), true, false
		r.pending |= cueStart
	case "main":
		c.main, c.header = true, false
	case "header":
		c.header = !c.main
	case "a":
		c.link = true
	case "figcaption", "caption":
		c.kind, c.given = claims.Caption, true
	}
	if len(name) == 2 && name[0] == 'h' && '1' <= name[1] && name[1] <= '6' {
		c.level = name[1] - '0'
	}
	c.item = c.item || r.m.has("element-item", name)
	_, hidden := attrs["hidden"]
	style := strings.ReplaceAll(lower(attrs["style"]), " ", "")
	if hidden || lower(attrs["aria-hidden"]) == "true" || strings.Contains(style, "display:none") || r.classed("class-hidden", attrs) {
		c.skip = true
	}
	r.named(name, attrs, &c)
	return c
}

// named takes into account what the names of an element say of its part.
func (r *htmlReader) named(name string, attrs map[string]string, c *scope) {
	if name == "html" || name == "body" || name == "main" {
		return
	}
	switch {
	case r.classed("class-credit", attrs) && c.kind != claims.Caption:
		c.kind, c.given = claims.Furniture, true
	case r.classed("class-caption", attrs):
		c.kind, c.given = claims.Caption, true
	case r.classed("class-byline", attrs) && r.m.has("element-block", name) && c.level == 0:
		c.kind, c.given = claims.Byline, true
	}
	label := fold(attrs["aria-label"])
	related := r.classed("class-related", attrs) || r.m.match("related", label)
	if related && r.m.has("element-block", name) {
		r.pending |= cueRelated
	}
	furniture := r.m.has("element-furniture", name) || r.m.has("role-furniture", lower(attrs["role"]))
	if c.region == 0 && !related && name != "article" && (furniture || r.classed("class", attrs) || r.classed("class-strict", attrs)) {
		strict := furniture && name != "aside" && name != "form" && name != "dialog" || r.classed("class-strict", attrs)
		r.regions = append(r.regions, region{strict: strict, element: furniture, first: -1})
		c.region = int32(len(r.regions))
	}
}

// classed reports whether a class or the identifier of an element is in a
// section of the table, whole or in one of its parts.
func (r *htmlReader) classed(section string, attrs map[string]string) bool {
	for _, class := range strings.Fields(lower(attrs["class"] + " " + attrs["id"])) {
		if r.m.has(section, class) {
			return true
		}
		parts := strings.FieldsFunc(class, func(c rune) bool { return c == '-' || c == '_' || c == ':' })
		for i, part := range parts {
			if r.m.has(section, part) || i > 0 && r.m.has(section, parts[i-1]+"-"+part) {
				return true
			}
		}
	}
	return false
}
