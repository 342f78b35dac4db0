package eval

import (
	"bytes"
	"fmt"
	"io"
	"slices"
)

// Changes is what differs between two runs on one gold, in the clusters that
// both have.
type Changes struct {
	Before Figures `json:"before"`
	After  Figures `json:"after"`

	NewlyHit    []Outcome     `json:"newlyHit"`
	NewlyMissed []Outcome     `json:"newlyMissed"`
	NewAlarms   []Verdict     `json:"newAlarms"` // errors and warnings that hit nothing
	GoneAlarms  []Verdict     `json:"goneAlarms"`
	TrapsFallen []TrapOutcome `json:"trapsFallen"` // that were not before
	TrapsPassed []TrapOutcome `json:"trapsPassed"` // that were not before
	Uncompared  int           `json:"uncompared"`  // discrepancies and traps that only one run has
}

// Compare tells what changed from one run to another.
func Compare(before, after *Result) *Changes {
	b, a := before.only(after.Clusters), after.only(before.Clusters)
	c := &Changes{
		Before: b.Figures(), After: a.Figures(),
		NewlyHit: []Outcome{}, NewlyMissed: []Outcome{}, NewAlarms: []Verdict{}, GoneAlarms: []Verdict{},
		TrapsFallen: []TrapOutcome{}, TrapsPassed: []TrapOutcome{},
	}
	c.compareOutcomes(&b, &a)
	c.compareTraps(&b, &a)
	c.NewAlarms = append(c.NewAlarms, alarmsWithout(&a, &b)...)
	c.GoneAlarms = append(c.GoneAlarms, alarmsWithout(&b, &a)...)
	return c
}

func (c *Changes) compareOutcomes(before, after *Result) {
	was := map[string][]*Outcome{}
	for i := range before.Discrepancies {
		o := &before.Discrepancies[i]
		was[o.key()] = append(was[o.key()], o)
	}
	for i := range after.Discrepancies {
		o := &after.Discrepancies[i]
		old := was[o.key()]
		if len(old) == 0 {
			c.Uncompared++
			continue
		}
		was[o.key()] = old[1:]
		switch {
		case o.Hit() && !old[0].Hit():
			c.NewlyHit = append(c.NewlyHit, *o)
		case !o.Hit() && old[0].Hit():
			c.NewlyMissed = append(c.NewlyMissed, *o)
		}
	}
	for _, rest := range was {
		c.Uncompared += len(rest)
	}
}

func (c *Changes) compareTraps(before, after *Result) {
	type key struct {
		cluster string
		a, b    Mention
	}
	was := map[key]bool{}
	for _, t := range before.Traps {
		was[key{t.Cluster, t.A, t.B}] = t.Fallen
	}
	for _, t := range after.Traps {
		k := key{t.Cluster, t.A, t.B}
		fell, known := was[k]
		delete(was, k)
		switch {
		case !known:
			c.Uncompared++
		case t.Fallen && !fell:
			c.TrapsFallen = append(c.TrapsFallen, t)
		case !t.Fallen && fell:
			c.TrapsPassed = append(c.TrapsPassed, t)
		}
	}
	c.Uncompared += len(was)
}

// alarmsWithout is the false alarms of r that s does not raise.
func alarmsWithout(r, s *Result) []Verdict {
	var out []Verdict
	for i := range r.Findings {
		v := &r.Findings[i]
		if !v.loud() || v.Hit {
			continue
		}
		if !slices.ContainsFunc(s.Findings, func(o Verdict) bool { return o.loud() && !o.Hit && v.same(&o) }) {
			out = append(out, *v)
		}
	}
	return out
}

// same reports whether two findings cite two places in common: wordings,
// fingerprints and further evidence change more often than the alarm does.
func (v *Verdict) same(o *Verdict) bool {
	if v.Cluster != o.Cluster {
		return false
	}
	cited := map[Evidence]bool{}
	for _, s := range o.Sides {
		for _, e := range s.Evidence {
			cited[e] = true
		}
	}
	shared := 0
	for _, s := range v.Sides {
		if slices.ContainsFunc(s.Evidence, func(e Evidence) bool { return cited[e] }) {
			shared++
		}
	}
	return shared >= 2
}

// Print writes the changes for reading.
func (c *Changes) Print(w io.Writer) error {
	var out bytes.Buffer
	row(&out, fmt.Sprintf("clusters %d", c.After.Clusters), "before", "after")
	for _, l := range levels {
		row(&out, "  "+l, shown(c.Before.Recall[l]), shown(c.After.Recall[l]))
	}
	row(&out, "  hard facts", shown(total(c.Before.HardFacts)), shown(total(c.After.HardFacts)))
	row(&out, "  precision", shown(c.Before.Precision), shown(c.After.Precision))
	row(&out, "  traps fallen", shown(c.Before.TrapsFallen), shown(c.After.TrapsFallen))
	row(&out, "  level right", shown(c.Before.LevelRight), shown(c.After.LevelRight))
	out.WriteByte('\n')

	section(&out, "better: newly hit", c.NewlyHit, func(o *Outcome) string { return o.String() })
	section(&out, "better: false alarms gone", c.GoneAlarms, func(v *Verdict) string { return v.String() })
	section(&out, "better: traps passed", c.TrapsPassed, func(t *TrapOutcome) string { return t.String() })
	section(&out, "worse: newly missed", c.NewlyMissed, func(o *Outcome) string { return o.String() })
	section(&out, "worse: new false alarms", c.NewAlarms, func(v *Verdict) string { return v.String() })
	section(&out, "worse: traps fallen", c.TrapsFallen, func(t *TrapOutcome) string { return t.String() })
	if c.Uncompared > 0 {
		fmt.Fprintf(&out, "not compared: %d discrepancies and traps that only one of the runs has\n", c.Uncompared)
	}
	_, err := w.Write(out.Bytes())
	return err
}

func section[T any](out *bytes.Buffer, title string, all []T, line func(*T) string) {
	fmt.Fprintf(out, "%s: %d\n", title, len(all))
	for i := range all {
		fmt.Fprintf(out, "  %s\n", line(&all[i]))
	}
}

// only is what r has of the named clusters. Its words are not counted.
func (r *Result) only(names []string) Result {
	elsewhere := func(cluster string) bool { return !slices.Contains(names, cluster) }
	return Result{
		Clusters:      slices.DeleteFunc(slices.Clone(r.Clusters), elsewhere),
		Discrepancies: slices.DeleteFunc(slices.Clone(r.Discrepancies), func(o Outcome) bool { return elsewhere(o.Cluster) }),
		Findings:      slices.DeleteFunc(slices.Clone(r.Findings), func(v Verdict) bool { return elsewhere(v.Cluster) }),
		Traps:         slices.DeleteFunc(slices.Clone(r.Traps), func(t TrapOutcome) bool { return elsewhere(t.Cluster) }),
	}
}
