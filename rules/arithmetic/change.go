package arithmetic

import (
	"fmt"
	"math"

	"concord/claims"
	"concord/rules"
)

const sureOfMove = 0.85

// moved holds a move against the levels before and after it, where the
// sentence has one of each.
func (r *reckoner) moved(l *line, k int) {
	to := &l.amounts[k]
	if to.Scope.Change != claims.ChangeTo {
		return
	}
	from, by := l.change(claims.ChangeFrom, to), l.change(claims.ChangeBy, to)
	if from == nil || l.others(to) || from.Value <= 0 {
		return
	}
	lowFrom, highFrom := spread(from)
	lowTo, highTo := spread(to)
	if up, verb := l.direction(to); verb >= 0 && (up && highTo < lowFrom || !up && lowTo > highFrom) {
		r.found.Add(rules.Finding{
			Confidence: sureOfMove, Attribute: "direction of a move and its levels",
			Values: []rules.Value{
				{Norm: l.a.Tokens[verb].Lemma, Label: l.norm(verb), Evidence: []rules.Evidence{l.cite(verb, verb+1)}},
				l.side(figure(from.Value)+" to "+figure(to.Value), fmt.Sprintf("from %s to %s", l.a.Slice(from.Number), l.a.Slice(to.Number)), from, to),
			},
		})
		return
	}
	if by == nil || by.Hedge == claims.Vague {
		return
	}
	low, high := between(lowTo-highFrom, highTo-lowFrom)
	label := fmt.Sprintf("%s, from %s to %s", amountOf(to, math.Abs(to.Value-from.Value)), l.a.Slice(from.Number), l.a.Slice(to.Number))
	asPoints := by.Dimension == "points" || by.Kind == to.Kind && by.Unit == to.Unit
	fits := asPoints && overlaps(by, low, high)
	if by.Kind == claims.Percent && by.Dimension != "points" && by.Base > 0 {
		lowShare, highShare := between(lowTo/highFrom-1, highTo/lowFrom-1)
		fits = fits || overlaps(by, lowShare/by.Base, highShare/by.Base)
		if to.Kind != claims.Percent {
			label = fmt.Sprintf("%s%%, from %s to %s", figure(100*math.Abs(to.Value/from.Value-1)), l.a.Slice(from.Number), l.a.Slice(to.Number))
		}
	} else if !asPoints {
		return
	}
	if fits {
		return
	}
	r.found.Add(rules.Finding{
		Confidence: sureOfMove, Attribute: "move and levels before and after",
		Values: []rules.Value{
			l.side(figure(by.Value)+by.Unit, l.a.Slice(by.Span), by),
			l.side(figure(from.Value)+" to "+figure(to.Value), label, from, to),
		},
		Why: []string{label},
	})
}

// change is the one amount of the sentence that is such a change and fits to;
// nil if there is none, or more than one.
func (l *line) change(c claims.Change, to *claims.Quantity) *claims.Quantity {
	var one *claims.Quantity
	for k := range l.amounts {
		q := &l.amounts[k]
		if q.Scope.Change != c {
			continue
		}
		if c == claims.ChangeFrom && (q.Kind != to.Kind || q.Unit != to.Unit) || one != nil {
			return nil
		}
		one = q
	}
	return one
}

// others reports that the sentence tells of another move, too.
func (l *line) others(to *claims.Quantity) bool {
	for k := range l.amounts {
		if q := &l.amounts[k]; q != to && q.Scope.Change == claims.ChangeTo {
			return true
		}
	}
	return false
}

// between orders the ends of a move and gives its sizes without the sign.
func between(x, y float64) (low, high float64) {
	switch {
	case x <= 0 && y >= 0:
		return 0, max(-x, y)
	case y < 0:
		return -y, -x
	}
	return x, y
}

func overlaps(q *claims.Quantity, low, high float64) bool {
	a, b := spread(q)
	const noise = 1e-9
	return a <= high*(1+noise) && low <= b*(1+noise)
}

func amountOf(like *claims.Quantity, v float64) string {
	if like.Unit == "" {
		return figure(v)
	}
	return figure(v) + " " + like.Unit
}

// direction is the verb before a level and whether it goes up; -1 if there is none.
func (l *line) direction(to *claims.Quantity) (up bool, verb int32) {
	const near = 5
	if to.Kind == claims.Ordinal || to.Kind == claims.Score {
		return false, -1
	}
	for i := to.First - 1; i >= l.first && i >= to.First-near; i-- {
		if d := moves[l.a.Tokens[i].Lemma]; d != 0 && l.a.Tokens[i].POS == "VERB" {
			return d > 0, i
		}
	}
	return false, -1
}

// moves are verbs that say which way an amount goes.
var moves = map[string]int{
	"rise": 1, "climb": 1, "increase": 1, "jump": 1, "soar": 1, "surge": 1, "grow": 1, "gain": 1, "raise": 1, "advance": 1,
	"fall": -1, "decline": -1, "drop": -1, "decrease": -1, "slip": -1, "plunge": -1, "sink": -1, "shrink": -1, "tumble": -1, "lower": -1,
}
