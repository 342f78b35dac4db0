package rulestest

import (
	"fmt"
	"slices"

	"github.com/google/go-cmp/cmp"
)

// A Tally counts how the wants of a case fared.
type Tally struct {
	Wanted int // discrepancies: required or todo
	Met    int // of these, found
	May    int // allowed findings
	Wrong  int // known false alarms
}

func (t *Tally) add(u Tally) {
	t.Wanted += u.Wanted
	t.Met += u.Met
	t.May += u.May
	t.Wrong += u.Wrong
}

func (t Tally) String() string {
	return fmt.Sprintf("%d of %d discrepancies found, %d allowed, %d known false alarms", t.Met, t.Wanted, t.May, t.Wrong)
}

// check holds findings against the wants. Problems is empty when all is well.
func (c *Case) check(found []seen) (problems []string, tally Tally) {
	met := make([]bool, len(found))
	var want, got []printable
	for i := range c.Wants {
		w := &c.Wants[i]
		at := slices.IndexFunc(found, func(s seen) bool { return s.meets(w) })
		for at >= 0 && met[at] { // another want has this one
			next := slices.IndexFunc(found[at+1:], func(s seen) bool { return s.meets(w) })
			if next < 0 {
				at = -1
				break
			}
			at += 1 + next
		}
		if at >= 0 {
			met[at] = true
		}
		tally.count(w.Mode, at >= 0)
		switch {
		case w.Mode == Required && at < 0:
			want = append(want, w.print())
		case w.Mode == Todo && at >= 0:
			problems = append(problems, fmt.Sprintf("want:%d is found now; delete its todo: %v", w.Line, w.print()))
		case w.Mode == Wrong && at < 0:
			problems = append(problems, fmt.Sprintf("want:%d is no longer reported; delete the line: %v", w.Line, w.print()))
		}
	}
	refs := c.refs()
	for i, s := range found {
		if !met[i] {
			got = append(got, s.print(refs))
		}
		for j := range c.Traps {
			if t := &c.Traps[j]; s.springs(t) {
				problems = append(problems, fmt.Sprintf("want:%d: %s and %s must not be set against each other: %s", t.Line, t.A, t.B, s.message))
			}
		}
	}
	slices.SortFunc(want, comparePrintables)
	slices.SortFunc(got, comparePrintables)
	if diff := cmp.Diff(want, got); diff != "" {
		problems = append(problems, "findings that differ (-wanted and not found, +found and not wanted):\n"+diff)
	}
	return problems, tally
}

func (t *Tally) count(m Mode, found bool) {
	n := 0
	if found {
		n = 1
	}
	switch m {
	case Required, Todo:
		t.Wanted++
		t.Met += n
	case May:
		t.May += n
	case Wrong:
		t.Wrong += n
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
