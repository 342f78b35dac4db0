package html

import (
	"cmp"
	"fmt"
	"slices"

	"concord/claims"
	"concord/rules"
)

// A citation is a place of an article that a finding cites.
type citation struct {
	claims.Span
	finding int    // index into the report's findings
	id      string // of the mark in the page
}

// A segment is a stretch of text in which the same findings are cited.
type segment struct {
	Text  string
	Marks []mark // outermost first
	Ends  []chip // of the citations that end with it
}

// A mark is one highlight of a segment; ID is set where a citation begins.
type mark struct{ Class, ID string }

// A chip is a finding's number, and leads to it.
type chip struct {
	Class string
	N     int
}

// citations lists by article the places that findings cite, in the order of the
// text, each once a finding.
func citations(fs []rules.Finding) map[claims.ArticleID][]citation {
	type place struct {
		article claims.ArticleID
		claims.Span
	}
	out := map[claims.ArticleID][]citation{}
	for i := range fs {
		seen, nth := map[place]bool{}, map[claims.ArticleID]int{}
		for _, value := range fs[i].Values {
			for _, e := range value.Evidence {
				if at := (place{e.Article, e.Span}); !seen[at] {
					seen[at] = true
					nth[e.Article]++
					out[e.Article] = append(out[e.Article], citation{e.Span, i, markID(i, e.Article, nth[e.Article])})
				}
			}
		}
	}
	for _, all := range out {
		slices.SortStableFunc(all, func(x, y citation) int {
			return cmp.Or(cmp.Compare(x.Start, y.Start), cmp.Compare(y.End, x.End))
		})
	}
	return out
}

// markID names the nth place of an article that finding i cites.
func markID(i int, a claims.ArticleID, nth int) string {
	id := fmt.Sprintf("m%d-a%d", i+1, a)
	if nth > 1 {
		id = fmt.Sprintf("%s-%d", id, nth)
	}
	return id
}

// segments cuts a stretch of an article wherever a citation begins or ends.
// Each citation's id is given once, to the first segment that shows it.
func (v *view) segments(a *claims.Article, within claims.Span, given map[string]bool) []segment {
	bounds := []int32{within.Start, within.End}
	var inside []citation
	for _, c := range v.marked[a.ID] {
		if c.Overlaps(within) {
			inside = append(inside, c)
			bounds = append(bounds, max(c.Start, within.Start), min(c.End, within.End))
		}
	}
	slices.Sort(bounds)
	bounds = slices.Compact(bounds)
	var out []segment
	for i := 1; i < len(bounds); i++ {
		here := claims.Span{Start: bounds[i-1], End: bounds[i]}
		s := segment{Text: clean(a.Slice(here))}
		for _, c := range inside {
			if !c.Overlaps(here) {
				continue
			}
			m := mark{Class: v.class(c.finding)}
			if !given[c.id] {
				given[c.id], m.ID = true, c.id
			}
			s.Marks = append(s.Marks, m)
			if c.End == here.End {
				s.Ends = append(s.Ends, chip{v.class(c.finding), c.finding + 1})
			}
		}
		out = append(out, s)
	}
	return out
}
