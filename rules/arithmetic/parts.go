package arithmetic

import (
	"fmt"
	"strings"

	"concord/claims"
	"concord/rules"
	"concord/rules/compare"
)

const (
	sureOfShare = 0.9
	sureOfSum   = 0.85 // the parts are more than the total
	sureOfRest  = 0.6  // they are fewer: a part may be left out
)

// share reports more than there are: "50 of the 40 passengers".
func (r *reckoner) share(l *line, k int) {
	if k+1 >= len(l.amounts) {
		return
	}
	part, whole := &l.amounts[k], &l.amounts[k+1]
	i := part.Last
	if !l.is(i, "of") || !l.is(i+1, "the", "its", "their", "his", "her", "those", "these", "all") || whole.First != i+2 {
		return
	}
	if counted(part) && counted(whole) && part.Of == whole.Of && part.Min > whole.Max {
		r.exceeds(l, part, whole)
	}
}

// included reports a part that is greater than its whole: "12 people, including
// 14 children".
func (r *reckoner) included(l *line, k int) {
	if k+1 >= len(l.amounts) {
		return
	}
	whole, part := &l.amounts[k], &l.amounts[k+1]
	i := l.end(whole)
	if l.is(i, ",", "(", "-") {
		i++
	}
	if !l.is(i, "including") || part.First != i+1 || !exact(whole) || !counted(part) || whole.Of == 0 || part.Of == 0 || !alike(whole, part) {
		return
	}
	if part.Min > whole.Max {
		r.exceeds(l, part, whole)
	}
}

func (r *reckoner) exceeds(l *line, part, whole *claims.Quantity) {
	r.found.Add(rules.Finding{
		Confidence: sureOfShare, Attribute: strings.TrimSpace("part and whole of " + whole.Noun),
		Values: []rules.Value{l.side(figure(part.Value), l.words(part), part), l.side(figure(whole.Value)+" in all", l.words(whole)+" in all", whole)},
		Why:    []string{fmt.Sprintf("%s are more than %s", figure(part.Value), figure(whole.Value))},
	})
}

// parts adds up a list that tells a total in full: "12 people, five men and
// eight women", "19 medals: seven gold, six silver and six bronze".
func (r *reckoner) parts(l *line, k int) {
	total := &l.amounts[k]
	i := l.end(total)
	opener := l.norm(i)
	if !exact(total) || total.Of == 0 || total.Value < 2 || !l.is(i, ",", ":", "-", "(") || k+2 >= len(l.amounts) || l.coordinated(total) {
		return
	}
	list := l.list(k+1, i+1)
	if len(list) < 2 {
		return
	}
	sum, people := 0.0, compare.People(total.Noun) != compare.NotPeople
	for _, q := range list {
		sum += q.Value
		people = people && compare.People(q.Noun) == compare.OfSort
	}
	if sum == total.Value || opener == "," && !people || !people && !l.kinds(total, list) {
		return
	}
	confidence, level := sureOfSum, rules.Error
	if sum < total.Value {
		confidence, level = sureOfRest, rules.Warning
	}
	r.found.Add(rules.Finding{
		Level: level, Confidence: confidence, Attribute: "parts and total: " + total.Noun,
		Values: []rules.Value{
			l.side(figure(total.Value), l.words(total), total),
			l.side(terms(list), figure(sum)+", the sum of "+terms(list), list...),
		},
		Why: []string{terms(list) + " = " + figure(sum)},
	})
}

// list is the amounts from k on that stand in one closed list beginning at
// token i: each counts a noun of its own, with a comma or "and" between.
func (l *line) list(k int, i int32) []*claims.Quantity {
	var out []*claims.Quantity
	for ; k < len(l.amounts); k++ {
		q := &l.amounts[k]
		if q.First != i || !exact(q) || q.Of == 0 {
			return nil
		}
		out = append(out, q)
		i = l.end(q)
		last := len(out) > 1 && l.is(out[len(out)-1].First-1, "and")
		if last {
			if l.is(i, ",", ".", ")", "-", ";", ":", "") {
				return out
			}
			return nil
		}
		if l.is(i, ",") {
			i++
		}
		if l.is(i, "and") {
			i++
		}
	}
	return nil
}

// coordinated reports that a total is itself one of several: "a bus, 12 people,
// five men and eight women".
func (l *line) coordinated(q *claims.Quantity) bool {
	return l.is(q.First-1, ",", "and", "or", "plus", "&")
}

// kinds reports that what is counted in parts is of one kind with the total:
// the same noun, or its own sorts.
func (l *line) kinds(total *claims.Quantity, list []*claims.Quantity) bool {
	sorts := subsorts[total.Noun]
	for _, q := range list {
		if q.Noun != total.Noun && !strings.Contains(" "+sorts+" ", " "+q.Noun+" ") {
			return false
		}
	}
	return true
}

func terms(list []*claims.Quantity) string {
	out := make([]string, len(list))
	for i, q := range list {
		out[i] = figure(q.Value)
	}
	return strings.Join(out, " + ")
}

// alike reports that a part may be of what the whole counts: people of people,
// or the same noun.
func alike(whole, part *claims.Quantity) bool {
	return whole.Noun == part.Noun || compare.People(whole.Noun) != compare.NotPeople && compare.People(part.Noun) != compare.NotPeople
}

// subsorts are the nouns that tell what some totals are made of.
var subsorts = map[string]string{
	"medal":  "gold silver bronze",
	"match":  "win loss draw defeat victory tie",
	"game":   "win loss draw defeat victory tie",
	"people": "passenger crew", "person": "passenger crew",
	"vote": "yes no abstention yea nay",
}
