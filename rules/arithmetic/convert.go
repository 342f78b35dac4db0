package arithmetic

import (
	"concord/claims"
	"concord/rules"
	"concord/rules/compare"
)

const (
	sureOfUnits = 0.9
	// An amount in brackets that lies beyond this factor of what it restates
	// was converted with the wrong sign or digits; nearer, it may be rounded.
	convertible = 1.2
)

// converted holds an amount against the one that it restates in another unit.
func (r *reckoner) converted(l *line, k int) {
	q := &l.amounts[k]
	at := int(q.Restates) - 1 - l.base
	if at < 0 || at >= k || q.Kind != claims.Measure {
		return
	}
	o := &l.amounts[at]
	if o.Dimension == "multiple" || o.Unit == q.Unit || compare.Quantities(o, q) != compare.Conflict {
		return
	}
	x, y := o.Value*o.Base+o.Offset, q.Value*q.Base+q.Offset
	if x <= 0 || y <= 0 || o.Offset == 0 && q.Offset == 0 && max(x/y, y/x) < convertible {
		return
	}
	r.found.Add(rules.Finding{
		Confidence: sureOfUnits, Attribute: "one " + o.Dimension + " in two units",
		Values: []rules.Value{l.side(compare.QuantityNorm(o), l.a.Slice(o.Span), o), l.side(compare.QuantityNorm(q), l.a.Slice(q.Span), q)},
		Why:    []string{l.a.Slice(o.Span) + " is " + figure((x-q.Offset)/q.Base) + " " + q.Unit},
	})
}
