package corpus

import (
	"fmt"
	"sort"
	"strings"
	"time"

	"concord/claims"
)

// A page is one file as read, before it is cut into its stories.
type page struct {
	source    *claims.Source
	text      string
	anchors   []claims.Anchor
	blocks    []block
	title     string // by the metadata
	window    string // the title that a browser shows, often with the site's name
	published time.Time
	publisher string // by the metadata
	draft     bool
	whole     bool // the source has no blank lines: nothing sets stories apart
}

// A block is a claims.Block in the making.
type block struct {
	claims.Span
	kind      claims.BlockKind
	level     uint8 // of a heading by the markup, 1 to 6; 0 if the markup says nothing
	given     bool  // the markup says the kind
	gap       bool  // something blank, or an element's edge, stands before it
	item      bool  // of a list
	cue       cue
	art       int32     // the article element that it stands in, from 1; 0 if none
	header    bool      // in the page's head, outside main and article
	published time.Time // by the markup
}

// A cue is what a block tells of the page's structure; a block may give several.
type cue uint16

const (
	cueTitle    cue = 1 << iota // reads like a headline
	cueRelated                  // heads the related stories
	cueLink                     // leads to other stories, which may follow or not
	cueRule                     // a line of dashes or stars
	cueLinked                   // a link to another story, headline and all
	cueCredit                   // says whose the picture before it is
	cueCaption                  // the words under it are a picture's
	cueTime                     // an hour and no more, as before the posts of a live blog
	cueTrailing                 // credits that stand at a story's end
	cueDateline                 // begins with a dateline
	cueStart                    // the markup begins a story here
)

func (b *block) is(c cue) bool { return b.cue&c != 0 }

// slice returns the words of b.
func (p *page) slice(b *block) string { return p.text[b.Start:b.End] }

// articles classifies the blocks of a page and cuts it into its stories.
func (l *loader) articles(p *page) ([]claims.Article, *Problem) {
	for i := range p.blocks {
		b := &p.blocks[i]
		if b.Len() > maxParagraph {
			line, _ := p.source.Position(sourceOffset(p, b.Start))
			return nil, &Problem{p.source.Path,
				fmt.Sprintf("a paragraph of %.1f MB (line %d)", float64(b.Len())/(1<<20), line),
				"break it into paragraphs; no report has one longer than 1 MB", nil}
		}
	}
	l.classify(p)
	var as []claims.Article
	stories := l.stories(p)
	main := p.main(stories)
	for i, s := range stories {
		as = append(as, p.article(s, i == main))
	}
	if len(as) == 0 {
		return nil, &Problem{p.source.Path, "no text of a report, only furniture of a page or nothing at all",
			"check that the file holds the report itself", nil}
	}
	return as, nil
}

func sourceOffset(p *page, off int32) int32 {
	a := claims.Article{Anchors: p.anchors}
	return a.SourceOffset(off)
}

// A story is the blocks [first, last) of a page.
type story struct{ first, last int }

// main is the story that the page's metadata speaks of: the one under the
// page's first heading, else the first.
func (p *page) main(stories []story) int {
	for i, s := range stories {
		for _, b := range p.blocks[s.first:s.last] {
			if b.kind == claims.Headline && b.level == 1 {
				return i
			}
		}
	}
	return 0
}

// article makes an article of a story. Its text is the stretch of the page
// from its first block to its last.
func (p *page) article(s story, main bool) claims.Article {
	bs := p.blocks[s.first:s.last]
	start, end := bs[0].Start, bs[len(bs)-1].End
	a := claims.Article{
		Path:  p.source.Path,
		Draft: p.draft,

		Publisher: p.publisher,
		Text:      p.text[start:end],
		Source:    p.source,
		Anchors:   p.anchorsOf(start, end),
		Blocks:    make([]claims.Block, len(bs)),
	}
	if main {
		a.Title, a.Published = p.title, p.published
	}
	for i := range bs {
		b := &bs[i]
		a.Blocks[i] = claims.Block{Span: claims.Span{Start: b.Start - start, End: b.End - start}, Kind: b.kind}
		if b.kind == claims.Headline && a.Title == "" {
			a.Title = strings.Join(strings.Fields(p.slice(b)), " ")
		}
		if a.Published.IsZero() {
			a.Published = b.published
		}
	}
	if main && a.Title == "" {
		a.Title = p.window
	}
	return a
}

// anchorsOf are the anchors of text[start:end], moved to begin at 0.
func (p *page) anchorsOf(start, end int32) []claims.Anchor {
	out := []claims.Anchor{{Text: 0, Source: sourceOffset(p, start)}}
	from := sort.Search(len(p.anchors), func(i int) bool { return p.anchors[i].Text > start })
	for _, a := range p.anchors[from:] {
		if a.Text >= end {
			break
		}
		out = append(out, claims.Anchor{Text: a.Text - start, Source: a.Source})
	}
	return out
}
