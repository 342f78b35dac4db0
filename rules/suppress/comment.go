package suppress

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"sort"
	"strings"

	"concord/claims"
	"concord/rules/strictyaml"
	"concord/rules/suggest"
)

// A reader gathers what the articles say themselves.
type reader struct {
	known   []string // rules
	ignores []*ignore
	wrong   []error
}

// Read gathers the suppressions in the articles' files. known are the names of
// all rules. The error joins one with its place for each that is wrong; the
// others are in the list.
func Read(articles []claims.Article, known []string) (*List, error) {
	r := &reader{known: known}
	for i := range articles {
		src := articles[i].Source
		if src == nil || slices.ContainsFunc(articles[:i], func(a claims.Article) bool { return a.Source == src }) ||
			!strings.Contains(src.Text, "concord") {
			continue
		}
		r.comments(src, blocksOf(articles[i:], src))
		r.front(src)
	}
	return &List{r.ignores}, errors.Join(r.wrong...)
}

// blocksOf are the stretches of a source that its articles' blocks stand in.
func blocksOf(articles []claims.Article, src *claims.Source) []claims.Span {
	var out []claims.Span
	for i := range articles {
		a := &articles[i]
		if a.Source != src {
			continue
		}
		for _, b := range a.Blocks {
			if b.Len() > 0 {
				out = append(out, claims.Span{Start: a.SourceOffset(b.Start), End: a.SourceOffset(b.End-1) + 1})
			}
		}
	}
	slices.SortFunc(out, func(a, b claims.Span) int { return int(a.Start - b.Start) })
	return out
}

var (
	opening = regexp.MustCompile(`<!--\s*concord:([\w-]*)`)
	target  = regexp.MustCompile(`[^,\s]+`)
	closer  = regexp.MustCompile(`(?i)\n|</(p|h[1-6]|li|ul|ol|div|td|tr|table|blockquote|figcaption|article|section|header)\b`)
)

// What one file may hold: beyond it somebody tries how long this takes.
const (
	mostComments = 1000
	mostWrong    = 20
	mostBetween  = 2000 // bytes between a paragraph and a comment at its end
)

// comments reads the comments of a file.
func (r *reader) comments(src *claims.Source, blocks []claims.Span) {
	before := len(r.wrong)
	for i, m := range opening.FindAllStringSubmatchIndex(src.Text, mostComments+1) {
		if i == mostComments {
			r.wrong = append(r.wrong, errorAt(src, m[0], fmt.Sprintf("more than %d suppressions in one file: switch the rule off in concord.yml", mostComments)))
		}
		if i == mostComments || len(r.wrong)-before >= mostWrong {
			return
		}
		verb, from := src.Text[m[2]:m[3]], m[1]
		fail := func(at int, reason string) { r.wrong = append(r.wrong, errorAt(src, at, reason)) }
		end := strings.Index(src.Text[from:], "-->")
		switch {
		case verb != "ignore":
			fail(m[0], `unknown comment "concord:`+verb+`": write <!-- concord:ignore RULE: reason -->`)
			continue
		case end < 0:
			fail(m[0], "this comment has no end: close it with -->")
			continue
		}
		targets, reason, _ := strings.Cut(src.Text[from:from+end], ":")
		if reason = strings.Join(strings.Fields(reason), " "); reason == "" {
			fail(m[0], "a suppression needs a reason: write <!-- concord:ignore RULE: reason -->")
			continue
		}
		names := target.FindAllStringIndex(targets, -1)
		if len(names) == 0 {
			fail(m[0], "this suppression names no rule: write <!-- concord:ignore RULE: reason -->")
		}
		about := r.about(src, blocks, m[0], from+end)
		for _, at := range names {
			name := targets[at[0]:at[1]]
			if why := r.unknown(name); why != "" {
				fail(from+at[0], why)
				continue
			}
			r.ignores = append(r.ignores, &ignore{target: name, reason: reason, where: placeOf(src, m[0]), inText: true,
				source: src, from: about.Start, to: about.End})
		}
	}
}

// about is the block that a comment is about.
func (r *reader) about(src *claims.Source, blocks []claims.Span, start, end int) claims.Span {
	next := sort.Search(len(blocks), func(i int) bool { return int(blocks[i].Start) > start })
	if next > 0 {
		b := blocks[next-1]
		if int(b.End) > start || start-int(b.End) < mostBetween && !closer.MatchString(src.Text[b.End:start]) {
			return b
		}
	}
	for _, b := range blocks[next:] {
		if int(b.Start) >= end {
			return b
		}
	}
	return claims.Span{} // nothing follows
}

// unknown says what is wrong with the name of a rule or finding; "" if nothing.
func (r *reader) unknown(name string) string {
	if name == everything || looksID(name) || slices.Contains(r.known, name) {
		return ""
	}
	if hint := suggest.Hint(name, r.known); hint != "" {
		return "unknown rule \"" + name + "\"" + hint
	}
	return "unknown rule \"" + name + "\": 'concord rules list' names them all"
}

func errorAt(src *claims.Source, at int, reason string) error {
	line, column := src.Position(int32(at))
	return strictyaml.NewError(src.Path, src.Text, line, column, reason)
}
