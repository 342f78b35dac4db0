package rulestest

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"concord/claims"
	"concord/rules"
)

// seen is a finding whose places are those of the source files.
type seen struct {
	id         string
	rule, kind string
	level      rules.Level
	attribute  string
	labels     []string // of the values, sorted
	message    string
	sides      [][]place
}

// place is words that a finding cites.
type place struct {
	file       string
	line       int
	start, end int // bytes of the source
	words      string
}

func (p place) overlaps(r Ref) bool {
	return p.file == r.File && p.start < r.End && r.Start < p.end
}

// see reads a finding; name gives an article's file in the archive.
func see(f *rules.Finding, d *claims.Dossier, name func(path string) string) seen {
	s := seen{id: f.ID, rule: f.Rule, kind: string(f.Kind), level: f.Level, attribute: f.Attribute, message: f.Message}
	for _, v := range f.Values {
		var places []place
		for _, e := range v.Evidence {
			a := &d.Articles[e.Article]
			start := a.SourceOffset(e.Span.Start)
			line, _ := a.Source.Position(start)
			places = append(places, place{
				file:  name(a.Path),
				line:  line,
				start: int(start),
				// The byte after the last may lie beyond a tag.
				end:   int(a.SourceOffset(e.Span.End-1)) + 1,
				words: a.Slice(e.Span),
			})
		}
		slices.SortFunc(places, func(a, b place) int {
			return cmp.Or(cmp.Compare(a.file, b.file), cmp.Compare(a.start, b.start))
		})
		s.sides = append(s.sides, places)
		s.labels = append(s.labels, v.Label)
	}
	slices.Sort(s.labels)
	slices.SortFunc(s.sides, func(a, b []place) int { return cmp.Compare(fmt.Sprint(a), fmt.Sprint(b)) })
	return s
}

// meets reports whether the finding is what the want asks for.
func (s seen) meets(w *Want) bool {
	return slices.Contains(w.Levels, s.level) &&
		(slices.Contains(w.Kinds, s.kind) || slices.Contains(w.Kinds, s.rule)) &&
		len(s.sides) == len(w.Sides) && pair(s.sides, w.Sides)
}

// pair reports whether each value can have a side of its own that it fits.
func pair(values [][]place, sides []Side) bool {
	if len(values) == 0 {
		return true
	}
	for i, side := range sides {
		if side.fits(values[0]) && pair(values[1:], slices.Delete(slices.Clone(sides), i, i+1)) {
			return true
		}
	}
	return false
}

// fits reports whether a value cites words of the side alone, and all its files.
func (side Side) fits(value []place) bool {
	for _, p := range value {
		if !slices.ContainsFunc(side, p.overlaps) {
			return false
		}
	}
	cited := func(r Ref) bool {
		return r.Optional || slices.ContainsFunc(value, func(p place) bool { return p.file == r.File })
	}
	return !slices.ContainsFunc(side, func(r Ref) bool { return !cited(r) })
}

// cites reports whether any value cites r.
func (s seen) cites(r Ref) bool {
	return slices.ContainsFunc(s.sides, func(side []place) bool {
		return slices.ContainsFunc(side, func(p place) bool { return p.overlaps(r) })
	})
}

// springs reports whether the finding sets the two places of a trap against
// each other.
func (s seen) springs(t *Trap) bool {
	if s.level < rules.Warning {
		return false
	}
	cites := func(r Ref) int {
		return slices.IndexFunc(s.sides, func(side []place) bool {
			return slices.ContainsFunc(side, func(p place) bool { return p.overlaps(r) })
		})
	}
	a, b := cites(t.A), cites(t.B)
	return a >= 0 && b >= 0 && a != b
}

// print renders a finding as a line of a want section. Places that a want
// names are shown in its words, so that a diff shows only what really differs.
func (s seen) print(refs []Ref) string {
	var sides []string
	for _, side := range s.sides {
		var out []string
		for _, at := range side {
			text := fmt.Sprintf("%s:%d %q", at.file, at.line, at.words)
			if i := slices.IndexFunc(refs, at.overlaps); i >= 0 {
				text = refs[i].String()
			}
			out = append(out, text)
		}
		sides = append(sides, joined(out))
	}
	kind := s.kind
	if s.rule != s.kind {
		kind += " (rule " + s.rule + ")"
	}
	return line(s.level.String(), kind, sides)
}

// print renders a want in the same way.
func (w *Want) print() string {
	levels := make([]string, len(w.Levels))
	for i, l := range w.Levels {
		levels[i] = l.String()
	}
	var sides []string
	for _, side := range w.Sides {
		var out []string
		for _, r := range side {
			out = append(out, r.String())
		}
		sides = append(sides, joined(out))
	}
	return line(strings.Join(levels, "|"), strings.Join(w.Kinds, "|"), sides)
}

func joined(places []string) string {
	slices.Sort(places)
	return strings.Join(slices.Compact(places), ", ")
}

// line puts the sides first, so that sorting brings together what is alike.
func line(level, kind string, sides []string) string {
	slices.Sort(sides)
	return strings.Join(sides, " | ") + ": " + level + " " + kind
}
