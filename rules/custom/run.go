package custom

import (
	"cmp"
	"fmt"
	"slices"

	"concord/claims"
	"concord/rules"
	"concord/rules/compare"
)

// fuel is how many steps a rule may take over one dossier: some seconds of
// work, and the same on every machine.
const fuel = 4_000_000_000

// A runner runs one rule over one dossier.
type runner struct {
	*Rule
	pass  *rules.Pass
	judge *judge
	views map[claims.ClaimID]*Claim
	left  int
	err   error
}

func (r *Rule) run(pass *rules.Pass) error {
	x := &runner{Rule: r, pass: pass, judge: &judge{pass.Dossier, compare.NewBook()}, views: map[claims.ClaimID]*Claim{}, left: fuel}
	switch {
	case !r.when.pair:
		x.each()
	case r.together == "group":
		x.groups()
	default:
		x.pairs()
	}
	return x.err
}

// view is what expressions see of a claim, made once.
func (x *runner) view(id claims.ClaimID) *Claim {
	v := x.views[id]
	if v == nil {
		v = x.judge.view(x.pass.Claim(id))
		x.views[id] = v
	}
	return v
}

// holds evaluates the rule's condition; after the first error it is false.
func (x *runner) holds(a, b *Claim) bool {
	if x.err != nil || x.pass.Stopped() {
		return false
	}
	if x.left -= x.when.cost; x.left < 0 {
		x.err = fmt.Errorf("it took more than %d steps on this dossier and was stopped: narrow its select (%s:%d)", fuel, x.File, x.Line)
		return false
	}
	v, err := x.when.run(a, b)
	if err != nil {
		x.err = fmt.Errorf("its condition cannot be worked out: %s (%s:%d)", firstLine(err.Error()), x.File, x.Line)
	}
	return v == true
}

// selected are the claims that the rule looks at, of some or of all.
func (x *runner) selected(ids []claims.ClaimID) []claims.ClaimID {
	var out []claims.ClaimID
	for _, id := range ids {
		if x.sel.admits(x.pass.Dossier, x.pass.Claim(id)) {
			out = append(out, id)
		}
	}
	return out
}

func (x *runner) all() []claims.ClaimID {
	out := make([]claims.ClaimID, 0, len(x.pass.Dossier.Claims))
	for i := 1; i < len(x.pass.Dossier.Claims); i++ {
		out = append(out, claims.ClaimID(i))
	}
	return x.selected(out)
}

// each looks at one claim after another.
func (x *runner) each() {
	var found compare.Ledger
	for _, id := range x.all() {
		v := x.view(id)
		if x.holds(v, nil) {
			found.Add(x.finding(v, v, x.value(v)))
		}
	}
	found.Report(x.pass)
}

// groups looks at the pairs of claims that may be compared. All values of a
// group that exclude each other are one finding.
func (x *runner) groups() {
	for i := range x.pass.Dossier.Groups {
		g := &x.pass.Dossier.Groups[i]
		values := compare.Sides(x.pass, x.selected(g.Claims), compare.Conflict,
			func(p, q *claims.Claim) compare.Verdict {
				if a, b := x.view(p.ID), x.view(q.ID); x.holds(a, b) || x.holds(b, a) {
					return compare.Conflict
				}
				return compare.Agree
			},
			func(c *claims.Claim) (norm, label string) { v := x.view(c.ID); return normOf(v), v.Text })
		if len(values) < 2 {
			continue
		}
		a, b := x.ordered(x.view(values[0].Evidence[0].Claim), x.view(values[1].Evidence[0].Claim))
		f := x.finding(a, b, values...)
		f.Confidence *= g.Score
		f.Kind, f.Event = g.Kind, g.Event
		f.Why = append(slices.Clone(g.Why), f.Why...)
		x.pass.Report(f)
	}
}

// pairs looks at each two claims that are of one event, subject, article or
// sentence; each two values are a finding.
func (x *runner) pairs() {
	var found compare.Ledger
	for _, bucket := range x.buckets() {
		for i, p := range bucket {
			for _, q := range bucket[i+1:] {
				a, b := x.view(p), x.view(q)
				if !x.holds(a, b) && !x.holds(b, a) {
					continue
				}
				a, b = x.ordered(a, b)
				found.Add(x.finding(a, b, x.value(a), x.value(b)))
			}
		}
	}
	found.Report(x.pass)
}

// buckets gathers the claims that the rule sets beside each other.
func (x *runner) buckets() [][]claims.ClaimID {
	if x.together == "event" {
		var out [][]claims.ClaimID
		for i := range x.pass.Dossier.Events {
			out = append(out, x.selected(x.pass.Dossier.Events[i].Claims))
		}
		return out
	}
	at := map[[2]int32]int{}
	var out [][]claims.ClaimID
	for _, id := range x.all() {
		c := x.pass.Claim(id)
		key := [2]int32{int32(c.Article), 0}
		switch x.together {
		case "sentence":
			key[1] = c.Sentence + 1
		case "subject":
			if key = [2]int32{int32(c.Subject), -1}; c.Subject == 0 {
				continue
			}
		case "dossier":
			key = [2]int32{}
		}
		i, seen := at[key]
		if !seen {
			i = len(out)
			at[key] = i
			out = append(out, nil)
		}
		out[i] = append(out[i], id)
	}
	return out
}

// ordered is two claims as the condition wants them, and if it holds both
// ways, in the order of their values: the message must not depend on which
// article came first.
func (x *runner) ordered(a, b *Claim) (first, second *Claim) {
	one, other := x.holds(a, b), x.holds(b, a)
	if one == other && cmp.Or(cmp.Compare(normOf(a), normOf(b)), cmp.Compare(a.Text, b.Text)) > 0 || !one && other {
		return b, a
	}
	return a, b
}

func normOf(v *Claim) string { return cmp.Or(v.Value, v.Text) }

func (x *runner) value(v *Claim) rules.Value {
	return rules.Value{Norm: normOf(v), Label: v.Text, Evidence: []rules.Evidence{x.pass.Evidence(v.id)}}
}

func (x *runner) finding(a, b *Claim, values ...rules.Value) rules.Finding {
	return rules.Finding{
		Kind: x.kind(), Level: x.Level, Confidence: x.confidence, Attribute: x.message.render(a, b), Values: values,
		Why: []string{"the newsroom's own rule " + x.ID + " asks for it: " + x.when.source},
	}
}
