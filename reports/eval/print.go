package eval

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"concord/claims"
)

// Print writes the figures for reading.
func (r *Result) Print(w io.Writer) error {
	f := r.Figures()
	var out bytes.Buffer
	fmt.Fprintf(&out, "clusters %d, words %d, discrepancies %d, findings %d\n\n", f.Clusters, f.Words, len(r.Discrepancies), len(r.Findings))

	row(&out, "recall", levels...)
	shares(&out, "all", f.Recall, levels)
	shares(&out, "hard facts", f.HardFacts, levels)
	for _, k := range byCount(f.RecallByKind) {
		shares(&out, "  "+string(k), f.RecallByKind[k], levels)
	}

	loud := []string{"error", "warning"}
	row(&out, "\nprecision*", append(loud, "both", "note")...)
	precision(&out, "all", flat(f.PrecisionByKind))
	for _, k := range byCount(f.PrecisionByKind) {
		precision(&out, "  "+string(k), f.PrecisionByKind[k])
	}

	out.WriteString("\nsureness (errors and warnings by confidence, and the share that hit)\n")
	for _, t := range f.Sureness {
		row(&out, fmt.Sprintf("  %.1f to %.1f", t.From, t.From+0.1), shown(t.Share))
	}
	out.WriteByte('\n')
	row(&out, "traps fallen", shown(f.TrapsFallen))
	row(&out, "findings per hit", fmt.Sprintf("%.3f", f.FindingsPerHit))
	row(&out, "level right", shown(f.LevelRight))
	out.WriteString("\n* a lower bound: what the gold has missed counts as wrong; read them with --list\n")
	_, err := w.Write(out.Bytes())
	return err
}

// row is a name and its cells, in columns.
func row(out *bytes.Buffer, name string, cells ...string) {
	fmt.Fprintf(out, "%-16s", name)
	if strings.HasPrefix(name, "\n") {
		out.WriteByte(' ')
	}
	for _, c := range cells {
		fmt.Fprintf(out, " %15s", c)
	}
	out.WriteByte('\n')
}

func shares(out *bytes.Buffer, name string, by map[string]Share, columns []string) {
	var cells []string
	for _, c := range columns {
		cells = append(cells, shown(by[c]))
	}
	row(out, name, cells...)
}

func precision(out *bytes.Buffer, name string, by map[string]Share) {
	row(out, name, shown(by["error"]), shown(by["warning"]), shown(by["error"].plus(by["warning"])), shown(by["note"]))
}

// shown is "0.250    3/12", or a dash for none of none.
func shown(s Share) string {
	if s.All == 0 {
		return "-"
	}
	return fmt.Sprintf("%.3f %9s", s.Ratio(), fmt.Sprintf("%d/%d", s.Some, s.All))
}

func flat(by map[claims.Kind]map[string]Share) map[string]Share {
	out := map[string]Share{}
	for _, levels := range by {
		for l, s := range levels {
			out[l] = out[l].plus(s)
		}
	}
	return out
}

// List writes a line for each discrepancy missed, each error and warning that
// hit nothing, and each trap fallen into.
func (r *Result) List(w io.Writer) error {
	var out bytes.Buffer
	for i := range r.Discrepancies {
		if o := &r.Discrepancies[i]; !o.Hit() {
			fmt.Fprintf(&out, "MISSED %v\n", o)
		}
	}
	for i := range r.Findings {
		if v := &r.Findings[i]; v.loud() && !v.Hit {
			fmt.Fprintf(&out, "UNMATCHED %v\n", v)
		}
	}
	for i := range r.Traps {
		if t := &r.Traps[i]; t.Fallen {
			fmt.Fprintf(&out, "TRAP %v\n", t)
		}
	}
	_, err := w.Write(out.Bytes())
	return err
}

func (o *Outcome) String() string {
	return fmt.Sprintf("%s %s %s %s / %s: %s", o.Cluster, o.Level, o.Kind, o.Event, o.Attribute, strings.Join(o.Values, " | "))
}

func (v *Verdict) String() string {
	var sides []string
	for _, s := range v.Sides {
		if len(s.Evidence) > 0 {
			e := s.Evidence[0]
			sides = append(sides, fmt.Sprintf("%s «%s» (%s:%d)", s.Value, e.Quote, e.File, e.Line))
		}
	}
	return fmt.Sprintf("%s %s %s: %s :: %s", v.Cluster, v.Level, v.Rule, v.Message, strings.Join(sides, " | "))
}

func (t *TrapOutcome) String() string {
	return fmt.Sprintf("%s: %v / %v: %s", t.Cluster, t.A, t.B, t.Why)
}
