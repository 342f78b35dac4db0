package event

import (
	"math"
	"strings"

	"concord/claims"
)

// A trait is one thing that tells whether two values that exclude each other
// are said of the same thing. Each is the same for (x, y) and (y, x).
type trait int

const (
	inSentence      trait = iota // weighted overlap of the sentences, 0 to 1
	inClause                     // of the clauses
	aroundValue                  // of the words around the values
	inSentencePrev               // of the sentences before
	sameNoun                     // 1 the same is counted
	nounMissing                  // 1 one of them counts nothing that is named
	sameVerb                     // 1 the same verb above both
	sameClass                    // 1 the same known class of happening
	sameSubject                  // 1 the same word is its subject
	sameObject                   // 1 the same word is its object
	sameBefore                   // 1 the same word stands before the values
	sameAfter                    // 1 behind them
	sharedNames                  // entities in both clauses, capped at 3
	sharedNamesPart              // their share of all
	sameOwner                    // 1 the nearest name is the same, -1 another of its sort, -0.3 of another sort
	sameQualified                // 1 the same words qualify the noun, -1 different ones, 0 none
	sameDates                    // 1 the sentences give a date in common, -1 only different ones, 0 none
	samePeriods                  // the same of ordinals, years and quarters beside the values
	oneHeadline                  // 1 if one stands in a headline
	bothLead                     // 1 if both stand in the first four sentences
	distance                     // log of the ratio of two amounts; hours between clock times; capped at 3
	oneDigit                     // 1 the same digits but for one, or in another order
	crowdOfNoun                  // log of how many claims of this noun the two articles have
	crowdOfList                  // log of how many amounts the two sentences have
	agreeing                     // 0 to 2: how many of the two values the other article gives, too
	agreeingGap                  // how much better the best such place matches than this pair does
	backingMost                  // further articles that back the better backed value, capped at 3
	backingLeast                 // the other
	rankGap                      // how much better another differing pair of one of the two articles matches, 0 or less
	brevity                      // log of the terms in the shorter sentence
	hedged                       // 1 if one is hedged
	placeGap                     // how far apart the sentences stand in their articles
	sameUnit                     // 1 written in the same unit
	oneAhead                     // 1 if one of them is planned, the other is not
	isCount
	isMeasure
	isMoney
	isShare // percent
	isOrdinal
	isScore
	isMagnitude
	isDate
	isClock
	numTraits
)

// TraitNames names the traits, in their order, as the file of the trained
// model does.
func TraitNames() []string {
	return strings.Fields(`in-sentence in-clause around-value in-sentence-before same-noun noun-missing same-verb same-class same-subject
		same-object same-before same-after shared-names shared-names-part same-owner same-qualified same-dates same-periods one-headline both-lead distance one-digit
		crowd-of-noun crowd-of-list agreeing agreeing-gap backing-most backing-least rank-gap brevity hedged place-gap same-unit one-ahead count measure
		money share ordinal score magnitude date clock`)
}

// traits are the values of one pair.
type traits [numTraits]float64

// likeness is how far the surroundings of two values match, before anything
// is known of other pairs: 0 to 3.
func (ix *index) likeness(x, y *claims.Claim) float64 {
	return ix.dice(ix.whole[x.Article][x.Sentence], ix.whole[y.Article][y.Sentence]) +
		ix.dice(ix.settings[x.ID].clause, ix.settings[y.ID].clause) + ix.dice(ix.near[x.ID], ix.near[y.ID])
}

// traits compares the surroundings of two values. What other pairs tell is
// filled in by the field.
func (ix *index) traits(x, y *claims.Claim) traits {
	p, q := &ix.settings[x.ID], &ix.settings[y.ID]
	t := traits{
		inSentence:     ix.dice(ix.whole[x.Article][x.Sentence], ix.whole[y.Article][y.Sentence]),
		inClause:       ix.dice(p.clause, q.clause),
		aroundValue:    ix.dice(ix.near[x.ID], ix.near[y.ID]),
		inSentencePrev: ix.dice(ix.previous(x), ix.previous(y)),
		sameNoun:       equal(p.noun, q.noun),
		nounMissing:    truth(p.noun == "" || q.noun == ""),
		sameVerb:       equal(p.verb, q.verb),
		sameClass:      truth(x.Predicate != "" && x.Predicate == y.Predicate && ix.knownHead(x) && ix.knownHead(y)),
		sameSubject:    equal(p.subject, q.subject),
		sameObject:     equal(p.object, q.object),
		sameBefore:     equal(p.before, q.before),
		sameAfter:      equal(p.after, q.after),
		sameOwner:      ix.sameOwner(p.owner, q.owner),
		sameQualified:  sameModifiers(p.modifiers, q.modifiers),
		samePeriods:    overlap(p.periods, q.periods),
		oneHeadline:    truth(ix.opens(x) || ix.opens(y)),
		bothLead:       truth(x.Sentence < 4 && y.Sentence < 4),
		crowdOfList:    math.Log(float64(max(1, p.listed) * max(1, q.listed))),
		brevity:        math.Log(1 + float64(min(len(ix.whole[x.Article][x.Sentence]), len(ix.whole[y.Article][y.Sentence])))),
		placeGap:       math.Abs(p.place - q.place),
	}
	if x.Value.Time == 0 {
		t[sameDates] = ix.sameDates(placeOf(x), placeOf(y))
	}
	t[oneAhead] = truth(ix.ahead(x) != ix.ahead(y))
	both := len(shared(p.entities, q.entities))
	t[sharedNames] = float64(min(3, both))
	t[sharedNamesPart] = 2 * float64(both) / float64(max(1, len(p.entities)+len(q.entities)))
	ix.valueTraits(x, y, &t)
	return t
}

// valueTraits compares the values themselves.
func (ix *index) valueTraits(x, y *claims.Claim, t *traits) {
	if x.Value.Time > 0 {
		p, q := ix.timeOf(x), ix.timeOf(y)
		t[isDate], t[isClock] = truth(x.Kind == claims.KindDate), truth(x.Kind == claims.KindTime)
		if x.Kind == claims.KindTime {
			t[distance] = min(3, math.Abs(float64(minutes(p.Value)-minutes(q.Value)))/60)
		}
		return
	}
	p, q := ix.quantityOf(x), ix.quantityOf(y)
	t[distance] = ix.apart(x, y)
	if p.Value <= 0 || q.Value <= 0 {
		t[distance] = 3
	}
	t[oneDigit] = truth(slip(ix.d.Article(x).Slice(p.Number), ix.d.Article(y).Slice(q.Number)))
	t[hedged] = truth(p.Hedge != claims.Exact || q.Hedge != claims.Exact)
	t[sameUnit] = truth(p.Unit == q.Unit)
	if sort := sortTrait(p.Kind); sort >= 0 {
		t[sort] = 1
	}
}

func sortTrait(k claims.QuantityKind) trait {
	switch k {
	case claims.Count, claims.Bare:
		return isCount
	case claims.Measure:
		return isMeasure
	case claims.Money:
		return isMoney
	case claims.Percent:
		return isShare
	case claims.Ordinal:
		return isOrdinal
	case claims.Score:
		return isScore
	case claims.Magnitude:
		return isMagnitude
	}
	return -1
}

func equal(a, b string) float64 { return truth(a != "" && a == b) }

func (ix *index) timeOf(c *claims.Claim) *claims.TimeExpr {
	return &ix.d.Article(c).Times[c.Value.Time-1]
}

func (ix *index) quantityOf(c *claims.Claim) *claims.Quantity {
	return &ix.d.Article(c).Quantities[c.Value.Quantity-1]
}

// previous are the terms of the sentence before a claim's.
func (ix *index) previous(c *claims.Claim) []int32 {
	if c.Sentence == 0 {
		return nil
	}
	return ix.whole[c.Article][c.Sentence-1]
}

// opens reports a headline, or the line that stands for one.
func (ix *index) opens(c *claims.Claim) bool { return c.Sentence == 0 || ix.inHeadline(c) }

func (ix *index) sameOwner(x, y claims.EntityID) float64 {
	switch {
	case x == 0 || y == 0:
		return 0
	case x == y:
		return 1
	case ix.d.Entities[x].Kind == ix.d.Entities[y].Kind:
		return -1
	}
	return -0.3
}

// overlap is 1 if two lists have something in common, -1 if each has only
// what the other lacks, 0 if one is empty.
func overlap(x, y []string) float64 {
	switch {
	case len(x) == 0 || len(y) == 0:
		return 0
	case len(shared(x, y)) > 0:
		return 1
	}
	return -1
}

func sameModifiers(x, y []string) float64 {
	both := len(shared(x, y))
	switch {
	case len(x) == 0 && len(y) == 0:
		return 0
	case both == len(x) && both == len(y):
		return 1
	case both > 0:
		return 0.5
	case len(x) == 0 || len(y) == 0:
		return -0.5
	}
	return -1
}

// minutes of a TIMEX3 value with a clock time, "2026-01-06T08:45"; 0 without.
func minutes(value string) int {
	_, clock, _ := strings.Cut(value, "T")
	if len(clock) < 2 || !digits(clock[:2]) {
		return 0
	}
	m := 60 * (int(clock[0]-'0')*10 + int(clock[1]-'0'))
	if len(clock) >= 5 && clock[2] == ':' && digits(clock[3:5]) {
		m += int(clock[3]-'0')*10 + int(clock[4]-'0')
	}
	return m
}

func digits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}

// slip reports two numbers of the same digits but for one, or in another
// order: what fingers do.
func slip(a, b string) bool {
	x, y := keepDigits(a), keepDigits(b)
	if len(x) != len(y) || len(x) == 0 {
		return false
	}
	differ := 0
	var count [10]int
	for i := range x {
		differ += int(truth(x[i] != y[i]))
		count[x[i]-'0']++
		count[y[i]-'0']--
	}
	return differ == 1 || count == [10]int{}
}

func keepDigits(s string) string {
	var b strings.Builder
	for i := range len(s) {
		if digits(s[i : i+1]) {
			b.WriteByte(s[i])
		}
	}
	return b.String()
}
