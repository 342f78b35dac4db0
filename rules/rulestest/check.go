package rulestest

import (
	"fmt"
	"slices"

	"github.com/google/go-cmp/cmp"
)

// A Tally counts how the wants of a case fared.
type Tally struct {
	Wanted  int // discrepancies: required or todo
	Met     int // of these, found
	Sources int // files that the sides of those found list
	Cited   int // of these, cited
	May     int // allowed findings
	Wrong   int // known false alarms
}

func (t *Tally) add(u Tally) {
	t.Wanted += u.Wanted
	t.Met += u.Met
	t.Sources += u.Sources
	t.Cited += u.Cited
	t.May += u.May
	t.Wrong += u.Wrong
}

func (t Tally) String() string {
	return fmt.Sprintf("%d of %d discrepancies found, with %d of %d sources; %d allowed findings, %d known false alarms",
		t.Met, t.Wanted, t.Cited, t.Sources, t.May, t.Wrong)
}

// A verdict is what check says of the findings.
type verdict struct {
	problems []string // empty when all is well
	tally    Tally
	found    []int // lines of todo wants that are found
	gone     []int // lines of wrong wants that are not
}

// check holds findings against the wants.
func (c *Case) check(found []seen) verdict {
	var v verdict
	met := make([]bool, len(found))
	var want, got []string
	for i := range c.Wants {
		w := &c.Wants[i]
		at := firstUnmet(found, met, w)
		if at >= 0 {
			met[at] = true
			v.tally.count(w, &found[at])
		} else {
			v.tally.count(w, nil)
		}
		switch {
		case w.Mode == Required && at < 0:
			want = append(want, w.print())
		case w.Mode == Todo && at >= 0:
			v.found = append(v.found, w.Line)
			v.problems = append(v.problems, fmt.Sprintf("want:%d is found now; delete its todo: %s", w.Line, w.print()))
		case w.Mode == Wrong && at < 0:
			v.gone = append(v.gone, w.Line)
			v.problems = append(v.problems, fmt.Sprintf("want:%d is no longer reported; delete the line: %s", w.Line, w.print()))
		}
	}
	refs := c.refs()
	for i, s := range found {
		if !met[i] {
			got = append(got, s.print(refs))
		}
	}
	v.problems = append(v.problems, c.sprung(found)...)
	slices.Sort(want)
	slices.Sort(got)
	if diff := cmp.Diff(want, got); diff != "" {
		v.problems = append(v.problems, "findings that differ (-wanted and not found, +found and not wanted):\n"+diff)
	}
	return v
}

// firstUnmet is the first finding that meets w and no want before it; -1 if none.
func firstUnmet(found []seen, met []bool, w *Want) int {
	for i, s := range found {
		if !met[i] && s.meets(w) {
			return i
		}
	}
	return -1
}

// sprung lists the traps that findings fell into. A known false alarm may.
func (c *Case) sprung(found []seen) []string {
	known := func(s seen) bool {
		return slices.ContainsFunc(c.Wants, func(w Want) bool { return w.Mode == Wrong && s.meets(&w) })
	}
	var out []string
	for _, s := range found {
		for i := range c.Traps {
			if t := &c.Traps[i]; s.springs(t) && !known(s) {
				out = append(out, fmt.Sprintf("want:%d: %s and %s must not be set against each other: %s", t.Line, t.A, t.B, s.message))
			}
		}
	}
	return out
}

// count adds what became of w; s is the finding that met it, if any.
func (t *Tally) count(w *Want, s *seen) {
	switch {
	case w.Mode == Required || w.Mode == Todo:
		t.Wanted++
		if s != nil {
			t.Met++
			t.countSources(w, s)
		}
	case s != nil && w.Mode == May:
		t.May++
	case s != nil:
		t.Wrong++
	}
}

func (t *Tally) countSources(w *Want, s *seen) {
	for _, side := range w.Sides {
		cited := map[string]bool{}
		for _, r := range side {
			cited[r.File] = cited[r.File] || s.cites(r)
		}
		t.Sources += len(cited)
		for _, yes := range cited {
			if yes {
				t.Cited++
			}
		}
	}
}

// refs lists the places that the wants name.
func (c *Case) refs() []Ref {
	var refs []Ref
	for _, w := range c.Wants {
		for _, s := range w.Sides {
			refs = append(refs, s...)
		}
	}
	return refs
}
