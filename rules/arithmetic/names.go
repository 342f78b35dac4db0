package arithmetic

import (
	"fmt"

	"concord/claims"
	"concord/rules"
	"concord/rules/compare"
)

const (
	sureOfNames = 0.8
	mostNames   = 12
)

// names counts the persons that a number announces: "three men: Carl Dorn, Max
// Poe and Jan Ruud".
func (r *reckoner) names(l *line, k int) {
	q := &l.amounts[k]
	if !exact(q) || q.Of == 0 || q.Value < 2 || q.Value > mostNames || compare.People(q.Noun) == compare.NotPeople && !announces[q.Noun] {
		return
	}
	i := l.end(q)
	if !l.is(i, ":", ",", "-") || l.is(q.First-1, "and", "of", "other", "another", ",") {
		return
	}
	list := l.persons(i + 1)
	if len(list) < 2 || float64(len(list)) == q.Value {
		return
	}
	first, last := list[0].First, list[len(list)-1].Last
	r.found.Add(rules.Finding{
		Confidence: sureOfNames, Attribute: "number and names of " + q.Noun,
		Values: []rules.Value{
			l.side(figure(q.Value), l.words(q), q),
			{Norm: fmt.Sprintf("%d names", len(list)), Label: fmt.Sprintf("%d names", len(list)), Evidence: []rules.Evidence{l.cite(first, last)}},
		},
		Why: []string{fmt.Sprintf("%d names follow", len(list))},
	})
}

// persons are the names of a closed list that begins at token i, each with at
// most an age or a place behind it. A list is closed by "and" before its last.
func (l *line) persons(i int32) []*claims.Mention {
	var out []*claims.Mention
	for {
		m := l.person(i)
		if m == nil {
			return nil
		}
		out = append(out, m)
		closed := len(out) > 1 && l.is(m.First-1, "and")
		i = l.afterName(m.Last)
		switch {
		case closed && (i >= l.last || l.is(i, ".", ";", ",", "-", ")", ":") || l.verbal(i, i+1)):
			return out
		case closed:
			return nil
		}
		if l.is(i, ",") {
			i++
		}
		if l.is(i, "and") {
			i++
		}
	}
}

// person is the full name of a person that begins at token i.
func (l *line) person(i int32) *claims.Mention {
	for k := range l.a.Mentions {
		m := &l.a.Mentions[k]
		if m.First == i && m.Kind == claims.Person && m.Form == claims.Named && m.Last-m.First > 1 && m.Last <= l.last {
			return m
		}
	}
	return nil
}

// afterName is the token after a name's age: ", 34" or "(34)".
func (l *line) afterName(i int32) int32 {
	for k := range l.amounts {
		if q := &l.amounts[k]; q.Kind == claims.Age && q.First == i+1 && l.is(i, ",", "(") {
			i = q.Last
			if l.is(i, ")") {
				i++
			}
		}
	}
	return i
}

// announces are nouns besides those for people that names in a list follow.
var announces = map[string]bool{
	"brother": true, "sister": true, "candidate": true, "minister": true, "player": true, "winner": true, "finalist": true,
	"founder": true, "director": true, "officer": true, "author": true, "judge": true, "lawyer": true, "actor": true,
	"son": true, "daughter": true, "friend": true, "climber": true, "driver": true, "nominee": true, "scientist": true,
}
