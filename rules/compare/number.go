package compare

import (
	"math"
	"strings"

	"concord/claims"
)

// How far two ways of writing one number may lie apart, as parts of the larger.
const (
	noise      = 1e-9 // of binary fractions
	agreeing   = 0.01 // "$14 billion" and "$13.9 billion"
	rounding   = 0.10 // a difference that rounding explains, but an editor would unify
	converted  = 0.05 // "30 miles" and "50 km": both are round
	misfit     = 0.25 // "a mile" and "2 km": the most that converting explains
	roundCount = 0.025
	farther    = 1.5   // times a bound: "at least 3" and 10
	fraction   = 0.025 // of the whole: "half" and "52 per cent"
	close      = 0.03  // measures: "36 miles" and "35 miles"
	softAbout  = 0.02
	softVague  = 0.25
)

// Quantities compares two quantities that speak of the same thing.
//
// Values in units of one dimension are compared in its base unit. Ranges that
// overlap agree. Exact numbers agree when the finer one rounds to the coarser,
// as precisely as that is written ("5.3 million" and 5,318,204), and are
// variants when an editor would unify them ("5 million" and 5.3 million; 200
// and 198). Two guesses or two bounds drawn at different numbers ("about 100", "about
// 120"; "at least 6", "at least 7") are variants too, and so is a number half as
// far again as its bound ("at least 3" and 10): both can be true, but a desk
// asks which.
//
// Scores are compared part by part; the shorter may stop early (the first set
// of three), and one may be told from the loser's side (3-1, 1-3). Ages and
// ordinals are exact. Identifiers, unlike kinds, dimensions and currencies are
// Unknown.
func Quantities(a, b *claims.Quantity) Verdict {
	if !comparable(a, b) {
		return Unknown
	}
	switch a.Kind {
	case claims.Score:
		return scores(a.Parts, b.Parts)
	case claims.Age:
		return ages(a, b)
	}
	return amounts(newMeasure(a), newMeasure(b), a.Unit != b.Unit)
}

// comparable reports whether a and b are of one kind and dimension. A bare
// number may be a count of what its sentence leaves out.
func comparable(a, b *claims.Quantity) bool {
	if a.Kind == claims.Identifier || a.Kind == 0 || kindOf(a) != kindOf(b) || a.Dimension != b.Dimension {
		return false
	}
	if a.Kind == claims.Money {
		return currency(a.Unit) == currency(b.Unit)
	}
	return a.Unit == b.Unit || a.Base > 0 && b.Base > 0
}

func kindOf(q *claims.Quantity) claims.QuantityKind {
	if q.Kind == claims.Bare {
		return claims.Count
	}
	return q.Kind
}

func currency(unit string) string {
	code, _, _ := strings.Cut(unit, "/")
	return code
}

// scores compares the parts of two scores.
func scores(a, b []float64) Verdict {
	n := min(len(a), len(b))
	if n == 0 {
		return Unknown
	}
	same, swapped := true, n%2 == 0
	for i := range n {
		same = same && a[i] == b[i]
		swapped = swapped && a[i] == b[i^1]
	}
	if same || swapped {
		return Agree
	}
	return Conflict
}

// ages compares completed years or months: across units each stands for the
// whole year or month that it names.
func ages(a, b *claims.Quantity) Verdict {
	over := 0.0
	if a.Unit != b.Unit {
		over = 1 - noise
	}
	x, y := base(a), base(b)
	if a.Min*x <= (b.Max+over)*y && b.Min*y <= (a.Max+over)*x {
		return Agree
	}
	return Conflict
}

// A measure is a quantity in the base unit of its dimension.
type measure struct {
	min, max, val float64
	step          float64 // worth of the last digit written
	grain         float64 // worth of the last digit that is not zero
	exact         bool    // neither hedged nor a range
	hedge         claims.Hedge
	kind          claims.QuantityKind
	part          bool    // a fraction of a whole
	rough         bool    // of a kind that is seldom measured exactly
	scale         float64 // what differences are parts of, at least; 0 if the value itself
}

func newMeasure(q *claims.Quantity) measure {
	to := base(q)
	m := measure{
		min: q.Min*to + q.Offset, max: q.Max*to + q.Offset, val: q.Value*to + q.Offset,
		step: q.Step * to, hedge: q.Hedge, kind: kindOf(q),
		exact: q.Hedge == claims.Exact && q.Min == q.Max,
		part:  q.Kind == claims.Percent && q.Unit == "" && q.Step == 0,
	}
	m.grain = grain(q.Value, q.Step) * to
	switch q.Dimension {
	case "temperature": // its zero is a convention
		m.scale = 50
	case "length", "area", "volume", "mass", "speed":
		m.rough = true
	}
	return m
}

// base is the factor to the base unit, 1 where the stage knew none.
func base(q *claims.Quantity) float64 {
	if q.Base > 0 {
		return q.Base
	}
	return 1
}

// grain is the worth of the last digit of v that is not zero.
func grain(v, step float64) float64 {
	if step <= 0 || v == 0 {
		return step
	}
	n := math.Abs(v) / step
	for n >= 10 && math.Abs(math.Remainder(n, 10)) < 1e-6 {
		n /= 10
		step *= 10
	}
	return step
}

func amounts(a, b measure, converts bool) Verdict {
	gap := max(a.min-b.max, b.min-a.max)
	size := max(math.Abs(a.val), math.Abs(b.val), a.scale)
	if gap <= size*noise {
		return overlapping(a, b, gap, size)
	}
	if a.kind == claims.Ordinal || math.IsInf(gap, 0) || size == 0 {
		return Conflict
	}
	if a.exact && b.exact {
		return exacts(a, b, size, converts)
	}
	return hedged(a, b, gap, converts)
}

// overlapping compares two ranges that share a value. Both can be true, but an
// editor stops at bounds and guesses that are drawn at different numbers.
func overlapping(a, b measure, gap, size float64) Verdict {
	if a.min > b.min || a.min == b.min && a.max > b.max {
		a, b = b, a
	}
	low, high := a.bound(), b.bound()
	switch {
	case a.exact && b.exact:
		return Agree
	case a.hedge == claims.About && b.hedge == claims.About && !a.holds(b.val) && !b.holds(a.val),
		a.hedge == b.hedge && (low || a.hedge == claims.AtMost) && math.Abs(a.val-b.val) > size*roundCount,
		a.hedge == claims.Between && b.hedge == claims.Between && max(math.Abs(a.min-b.min), math.Abs(a.max-b.max)) > size*roundCount,
		a.kind == claims.Magnitude && a.pointed() && b.pointed() && math.Abs(a.val-b.val) > size*noise,
		// nearly 300 and more than 300: they meet in a number that neither means
		math.Abs(gap) <= size*noise && b.hedge == claims.AtLeast && (a.hedge == claims.About || a.hedge == claims.AtMost),
		low && !high && b.hedge != claims.AtMost && b.val > a.val*farther,
		a.hedge == claims.AtMost && b.pointed() && b.val < a.val/farther,
		b.hedge == claims.AtMost && a.pointed() && a.val < b.val/farther:
		return Variant
	}
	return Agree
}

// bound reports whether m has no upper end.
func (m measure) bound() bool { return m.hedge == claims.AtLeast && math.IsInf(m.max, 1) }

// pointed reports whether m names a number, near which it lies.
func (m measure) pointed() bool { return m.exact || m.hedge == claims.About }

func (m measure) holds(v float64) bool {
	slack := math.Abs(v) * noise
	return m.min-slack <= v && v <= m.max+slack
}

// exacts compares two numbers without hedges that differ.
func exacts(a, b measure, size float64, converts bool) Verdict {
	diff := math.Abs(a.val - b.val)
	rel := diff / size
	if a.part || b.part {
		return shares(a, b, diff)
	}
	near, far := agreeing, rounding
	if converts {
		near, far = converted, misfit
	}
	coarse, fine := a, b
	if coarse.step < fine.step {
		coarse, fine = fine, coarse
	}
	if (coarse.step > fine.step*(1+noise) || converts) && diff <= coarse.step/2*(1+1e-6) {
		if a.kind == claims.Percent {
			far = 1
		}
		return graded(rel, near, far)
	}
	if a.rough && !converts && rel <= close {
		return Variant
	}
	if diff > max(a.grain, b.grain)/2*(1+1e-6) || a.kind == claims.Magnitude || a.kind == claims.Percent {
		return Conflict
	}
	if converts {
		return graded(rel, converted, rounding)
	}
	return graded(rel, 0, roundCount)
}

// shares compares a fraction with a percentage, or another fraction.
func shares(a, b measure, diff float64) Verdict {
	if !(a.part && b.part) && diff <= max(a.step, b.step)/2 {
		return Agree
	}
	if !(a.part && b.part) && diff <= fraction {
		return Variant
	}
	return Conflict
}

// hedged compares two ranges with a gap between them. An exact number stands
// for all that rounds to it; the ends of guesses are soft.
func hedged(a, b measure, gap float64, converts bool) Verdict {
	if a.min > b.min {
		a, b = b, a
	}
	slack := 0.0
	for _, m := range [...]measure{a, b} {
		if m.exact && (m.kind != claims.Count || m.step > 1) || converts {
			slack = max(slack, m.step/2)
		}
	}
	if gap <= slack*(1+noise) && gap <= rounding*max(math.Abs(a.val), math.Abs(b.val)) {
		return Agree
	}
	if gap <= max(math.Abs(a.max)*softness(a.hedge), math.Abs(b.min)*softness(b.hedge)) {
		return Variant
	}
	return Conflict
}

// softness is how far beyond its ends a guess may be meant, as a part of them.
func softness(h claims.Hedge) float64 {
	switch h {
	case claims.About:
		return softAbout
	case claims.Vague:
		return softVague
	}
	return 0
}

// graded turns a relative difference into a verdict.
func graded(rel, near, far float64) Verdict {
	switch {
	case rel <= near:
		return Agree
	case rel <= far:
		return Variant
	}
	return Conflict
}
