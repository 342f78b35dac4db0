package eval

import (
	"fmt"
	"slices"
	"strings"

	"concord/claims"
)

// An Outcome is what became of one discrepancy of the gold.
type Outcome struct {
	Cluster    string      `json:"cluster"`
	Kind       claims.Kind `json:"kind"`
	Level      string      `json:"level"`
	Event      string      `json:"event"`
	Attribute  string      `json:"attribute"`
	Values     []string    `json:"values"`     // each with its first mention
	FoundBy    []string    `json:"foundBy"`    // ids of the findings that hit it
	LevelRight bool        `json:"levelRight"` // whether one of them has a level that fits
}

// Hit reports whether any finding hit the discrepancy.
func (o *Outcome) Hit() bool { return len(o.FoundBy) > 0 }

// A Verdict says whether a finding hit anything.
type Verdict struct {
	Cluster string `json:"cluster"`
	Finding
	Hit bool `json:"hit"`
}

// A TrapOutcome says whether a trap was fallen into.
type TrapOutcome struct {
	Cluster string `json:"cluster"`
	Trap
	Fallen bool `json:"fallen"`
}

// A Result is what findings are worth, of one cluster or of many.
type Result struct {
	Clusters      []string      `json:"clusters"`
	Words         int           `json:"words"`
	Discrepancies []Outcome     `json:"discrepancies"`
	Findings      []Verdict     `json:"findings"`
	Traps         []TrapOutcome `json:"traps"`
}

// Add joins another result to r.
func (r *Result) Add(s Result) {
	r.Clusters = append(r.Clusters, s.Clusters...)
	r.Words += s.Words
	r.Discrepancies = append(r.Discrepancies, s.Discrepancies...)
	r.Findings = append(r.Findings, s.Findings...)
	r.Traps = append(r.Traps, s.Traps...)
}

// fits holds which levels of a finding suit a level of the gold.
var fits = map[string][]string{
	Contradiction: {"error", "warning"},
	Update:        {"note"},
	Variant:       {"warning", "note"},
}

// Score holds findings against a cluster's gold.
func Score(c *Cluster, found []Finding) Result {
	r := Result{Clusters: []string{c.Name}, Words: c.words()}
	evidence := make([][]place, len(found))
	for i := range found {
		evidence[i] = found[i].places(c)
		r.Findings = append(r.Findings, Verdict{Cluster: c.Name, Finding: found[i]})
	}
	for i := range c.Discrepancies {
		d := &c.Discrepancies[i]
		o := Outcome{
			Cluster: c.Name, Kind: d.Kind, Level: d.Level, Event: d.Event, Attribute: d.Attribute,
			Values: d.values(), FoundBy: []string{},
		}
		sides := c.sides(d)
		for j := range found {
			if hits(evidence[j], sides) {
				o.FoundBy = append(o.FoundBy, found[j].ID)
				o.LevelRight = o.LevelRight || slices.Contains(fits[d.Level], found[j].Level)
				r.Findings[j].Hit = true
			}
		}
		r.Discrepancies = append(r.Discrepancies, o)
	}
	for _, t := range c.Traps {
		fallen := false
		a, b := c.places(t.A), c.places(t.B)
		for j := range found {
			fallen = fallen || found[j].loud() && overlap(evidence[j], a) && overlap(evidence[j], b)
		}
		r.Traps = append(r.Traps, TrapOutcome{c.Name, t, fallen})
	}
	return r
}

// values names each value with its first mention: "212 (coast:3)".
func (d *Discrepancy) values() []string {
	var out []string
	for _, v := range d.Values {
		out = append(out, fmt.Sprintf("%s (%s:%d)", v.Value, v.Mentions[0].Doc, v.Mentions[0].Line))
	}
	return out
}

// sides is where each value of a discrepancy stands.
func (c *Cluster) sides(d *Discrepancy) [][]place {
	out := make([][]place, len(d.Values))
	for i, v := range d.Values {
		for _, m := range v.Mentions {
			out[i] = append(out[i], c.places(m)...)
		}
	}
	return out
}

// hits reports whether evidence shows two sides, and little else.
func hits(evidence []place, sides [][]place) bool {
	shown := 0
	for _, s := range sides {
		if overlap(evidence, s) {
			shown++
		}
	}
	if shown < 2 {
		return false
	}
	all := slices.Concat(sides...)
	on := 0
	for i := range evidence {
		if overlap(evidence[i:i+1], all) {
			on++
		}
	}
	return 2*on >= len(evidence)
}

func overlap(ps, qs []place) bool {
	return slices.ContainsFunc(ps, func(p place) bool { return slices.ContainsFunc(qs, p.overlaps) })
}

// key tells a discrepancy from the others of a gold.
func (o *Outcome) key() string {
	return strings.Join(append([]string{o.Cluster, string(o.Kind), o.Level, o.Event, o.Attribute}, o.Values...), "\x00")
}
