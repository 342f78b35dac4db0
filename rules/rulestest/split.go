package rulestest

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/tools/txtar"
)

// split is the case with each plain article cut into two files, its sentences
// in their order. The second keeps the bytes of the first as blanks, so that
// places stay where they were, and its own front matter.
func (c *Case) split() *Case {
	out := *c
	out.Files = nil
	for _, f := range c.Files {
		first, second, ok := cut(string(f.Data))
		if !ok || strings.HasSuffix(f.Name, ".html") {
			out.Files = append(out.Files, f)
			continue
		}
		out.Files = append(out.Files, txtar.File{Name: f.Name, Data: []byte(first)}, txtar.File{Name: f.Name, Data: []byte(second)})
	}
	return &out
}

var (
	frontMatter = regexp.MustCompile(`^---\n(?s:.*?)\n---\n`)
	sentenceEnd = regexp.MustCompile(`\n\n|[a-z][.!?]["”’']?[ \n]`)
)

// cut parts a text at the end of a sentence nearest to its middle; not ok if
// it has one sentence, or is a page of several stories.
func cut(text string) (first, second string, ok bool) {
	const bar = "\n---\n"
	head := len(frontMatter.FindString(text))
	body := text[head:]
	if strings.Contains(body, bar) {
		return "", "", false
	}
	at, middle := -1, len(body)/2
	for _, m := range sentenceEnd.FindAllStringIndex(body, -1) {
		if at < 0 || abs(m[1]-middle) < abs(at-middle) {
			at = m[1]
		}
	}
	const least = 40 // bytes: less is no report
	if at < 0 || len(strings.TrimSpace(body[:at])) < least || len(strings.TrimSpace(body[at:])) < least {
		return "", "", false
	}
	before := []byte(body[:at])
	for i, b := range before {
		if b != '\n' {
			before[i] = ' '
		}
	}
	return text[:head+at], text[:head] + string(before) + body[at:], true
}

func abs(n int) int { return max(n, -n) }

// strays are the findings of the cut articles that no want has a place for.
// What is no longer found is no fault: names, dates and what pronouns mean
// stand in the other half.
func (c *Case) strays(found []seen) []string {
	out := c.sprung(found)
	for _, s := range found {
		if !slices.ContainsFunc(c.Wants, func(w Want) bool { return s.within(&w) }) {
			out = append(out, fmt.Sprintf("each article cut into two files, a finding that is not wanted: %s", s.print(c.refs())))
		}
	}
	return out
}

// within reports whether a finding sets nothing against each other that the
// want does not: each value cites one side alone, no two the same.
func (s seen) within(w *Want) bool {
	if !slices.Contains(w.Kinds, s.kind) && !slices.Contains(w.Kinds, s.rule) {
		return false
	}
	used := map[int]bool{}
	for _, value := range s.sides {
		at := slices.IndexFunc(w.Sides, func(side Side) bool {
			return !slices.ContainsFunc(value, func(p place) bool { return !slices.ContainsFunc(side, p.overlaps) })
		})
		if at < 0 || used[at] {
			return false
		}
		used[at] = true
	}
	return true
}
