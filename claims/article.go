package claims

import "time"

// ArticleID indexes Dossier.Articles. Zero is no article.
type ArticleID int32

// A Span is the bytes Text[Start:End] of one article; the zero Span is no place.
type Span struct{ Start, End int32 }

// IsZero reports whether s is no place at all.
func (s Span) IsZero() bool { return s == Span{} }

// Len is the number of bytes of s.
func (s Span) Len() int { return int(s.End - s.Start) }

// Overlaps reports whether s and t share a byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Contains reports whether t lies within s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// An Article is one report: a file, or one story cut out of a page, and what
// the stages read from it.
type Article struct {
	ID        ArticleID
	Path      string    // as the user named it; the stories of one page share it
	Title     string    // from the metadata, else the headline's words; "" if none
	Published time.Time // anchors "yesterday"; zero if unknown
	Draft     bool      // the report under scrutiny
	Reference bool      // no report: the fact sheet of the house, which findings may cite
	Publisher string    // from the metadata or the user's list; "" if unknown
	Text      string    // what the stages read; never altered
	Blocks    []Block   // paragraphs in order; they do not overlap
	Source    *Source   // the file the text came from
	Anchors   []Anchor  // how Text maps to Source.Text, by rising Text offset

	Sentences    []Sentence
	Tokens       []Token
	Times        []TimeExpr
	Quantities   []Quantity
	Mentions     []Mention
	Clauses      []Clause
	Predicates   []Predicate // by rising Head
	Attributions []Attribution
}

// Slice returns the words of s.
func (a *Article) Slice(s Span) string { return a.Text[s.Start:s.End] }

// VerbOver is the nearest verb at or over token i in the parse, or the root of
// its tree; i itself before the parse.
func (a *Article) VerbOver(i int32) int32 {
	const deep = 14 // trees are rarely half as deep; ends a cycle
	for range deep {
		t := &a.Tokens[i]
		next := i + t.Head
		if t.POS == "VERB" || t.Head == 0 || next < 0 || int(next) >= len(a.Tokens) {
			break
		}
		i = next
	}
	return i
}

// An Anchor ties an offset of an article's text to one of its source: from
// Text up to the next anchor both run byte for byte.
type Anchor struct{ Text, Source int32 }

// SourceOffset maps an offset of the text to one of the source. Within a
// stretch that the source writes otherwise (an HTML entity) it gives the
// stretch's beginning.
func (a *Article) SourceOffset(off int32) int32 {
	lo, hi := 0, len(a.Anchors)
	for lo < hi {
		mid := (lo + hi) / 2
		if a.Anchors[mid].Text <= off {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo == 0 {
		return off
	}
	at := a.Anchors[lo-1]
	src := at.Source + off - at.Text
	if lo < len(a.Anchors) && src > a.Anchors[lo].Source {
		return at.Source
	}
	return src
}

// A Block is one paragraph of a report and the part it plays.
type Block struct {
	Span
	Kind BlockKind
}

// BlockKind says what a paragraph is for.
type BlockKind uint8

// The kinds of block. Claims are read from Headline, Heading and Body alone;
// a DateLine may anchor the times; the rest is the page's furniture.
const (
	Body      BlockKind = iota // running text, list items, subtitles
	Headline                   // the story's title, as part of the text
	Heading                    // a title within the story
	DateLine                   // nothing but a date or time of publication or update
	Byline                     // who wrote it, with or without a date
	Caption                    // words under a picture
	Furniture                  // credits, navigation, cookie and legal lines
)

// HasClaims reports whether claims are read from blocks of kind k.
func (k BlockKind) HasClaims() bool { return k <= Heading }
