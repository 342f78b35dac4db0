package html

import (
	"fmt"
	"slices"

	"concord/claims"
)

// A sheet is a report in full.
type sheet struct {
	ID, Name, Title, Date string
	Publisher             string
	Draft, Open           bool
	Chips                 []chip // the findings that cite it
	Paragraphs            []paragraph
}

type paragraph struct {
	Class    string // "headline", "heading", "aside"; "" is running text
	Segments []segment
}

// sheets lists the reports: that which stands open, other drafts, the rest.
func (v *view) sheets() []sheet {
	var out []sheet
	base := v.base()
	for i := range v.Dossier.Articles {
		if i > 0 {
			s := v.sheet(&v.Dossier.Articles[i])
			s.Open = claims.ArticleID(i) == base
			out = append(out, s)
		}
	}
	rank := func(s sheet) int {
		switch {
		case s.Open:
			return 0
		case s.Draft:
			return 1
		}
		return 2
	}
	slices.SortStableFunc(out, func(x, y sheet) int { return rank(x) - rank(y) })
	return out
}

// base is the report that stands open: the draft, or the report that most
// findings concern.
func (v *view) base() claims.ArticleID {
	best := claims.ArticleID(0)
	weight := func(id claims.ArticleID) int {
		n := len(v.cited[id])
		if v.Dossier.Articles[id].Draft {
			n += len(v.Findings) + 1
		}
		return n
	}
	for i := range v.Dossier.Articles {
		if id := claims.ArticleID(i); i > 0 && (best == 0 || weight(id) > weight(best)) {
			best = id
		}
	}
	return best
}

func (v *view) sheet(a *claims.Article) sheet {
	s := sheet{
		ID: fmt.Sprint("a", a.ID), Name: clean(v.names[a.ID]), Title: clean(a.Title), Date: day(a),
		Publisher: clean(a.Publisher), Draft: a.Draft,
	}
	for _, i := range v.cited[a.ID] {
		s.Chips = append(s.Chips, chip{v.class(i), i + 1})
	}
	given := map[string]bool{}
	for _, b := range a.Blocks {
		cited := slices.ContainsFunc(v.marked[a.ID], func(c citation) bool { return c.Overlaps(b.Span) })
		if cited || b.Kind != claims.Furniture {
			s.Paragraphs = append(s.Paragraphs, paragraph{blockClass(b.Kind), v.segments(a, b.Span, given)})
		}
	}
	return s
}

func blockClass(k claims.BlockKind) string {
	switch k {
	case claims.Headline:
		return "headline"
	case claims.Heading:
		return "heading"
	case claims.Body:
		return ""
	}
	return "aside"
}
