package headline

import (
	"sort"

	"concord/claims"
	"concord/rules/compare"
)

const sureOfNumber = 0.75

// numbers are counts, measures, sums, ages, magnitudes, scores and ranks.
func (r *reader) numbers(a *claims.Article) kind {
	amount := func(c *claims.Claim) *claims.Quantity { return &a.Quantities[c.Value.Quantity-1] }
	return kind{
		same: func(h, b *claims.Claim) bool {
			return h.Value.Quantity != 0 && b.Value.Quantity != 0 && h.Polarity == b.Polarity && h.Modality == b.Modality && r.sameThing(a, h, b, amount(h), amount(b)) &&
				r.book.SameScope(r.pass.Dossier, a, a, amount(h), amount(b))
		},
		verdict: func(h, b *claims.Claim) compare.Verdict { return compare.Quantities(amount(h), amount(b)) },
		describe: func(c *claims.Claim) (norm, label string) {
			return compare.QuantityNorm(amount(c)), a.Slice(amount(c).Span)
		},
		attribute: func(h *claims.Claim) string {
			if r.book.Toll(h.Predicate) {
				return "number of people: " + h.Predicate
			}
			if n := amount(h).Noun; n != "" {
				return "number of: " + n
			}
			return amount(h).Kind.String()
		},
		confidence: sureOfNumber,
	}
}

// sameThing reports that two amounts are of one thing, as far as a headline's
// few words tell.
func (r *reader) sameThing(a *claims.Article, h, b *claims.Claim, x, y *claims.Quantity) bool {
	if kindOf(x) != kindOf(y) || x.Dimension != y.Dimension || x.Hedge == claims.Vague || y.Hedge == claims.Vague {
		return false
	}
	if !bound(a, h, x) || !bound(a, b, y) {
		return false
	}
	sameAct := h.Predicate == "" || h.Predicate == b.Predicate // headlines are hard to parse
	sameNoun := x.Noun != "" && x.Noun == y.Noun
	switch kindOf(x) {
	case claims.Magnitude:
		return true
	case claims.Age:
		return h.Subject != 0 && h.Subject == b.Subject || h.Subject == 0 && b.Subject == 0 && sameNoun
	case claims.Count:
		if r.book.Toll(h.Predicate) || r.book.Toll(b.Predicate) {
			return h.Predicate == b.Predicate && (sameNoun || counts(x.Noun, h.Predicate) && counts(y.Noun, h.Predicate))
		}
		return sameNoun && !general[x.Noun] && sameAct && sameSort(a, x, y)
	case claims.Ordinal:
		return sameNoun && !general[x.Noun] && h.Subject == b.Subject
	case claims.Score:
		return sameAct && (y.First == 0 || a.Tokens[y.First-1].Norm != "(") // not a record, "(10-5)"
	}
	if x.Kind == claims.Money {
		return x.Unit == y.Unit
	}
	return x.Unit == y.Unit && h.Predicate != "" && h.Predicate == b.Predicate && (sameNoun || x.Noun == "" || y.Noun == "")
}

// bound reports that nothing speaks against the predicate of a claim: the verb
// of what is counted is no other happening.
func bound(a *claims.Article, c *claims.Claim, q *claims.Quantity) bool {
	i := sort.Search(len(a.Predicates), func(i int) bool { return a.Predicates[i].Head >= q.Scope.Verb-1 })
	return q.Scope.Verb == 0 || i == len(a.Predicates) || a.Predicates[i].Head != q.Scope.Verb-1 || a.Predicates[i].Class == c.Predicate
}

func kindOf(q *claims.Quantity) claims.QuantityKind {
	if q.Kind == claims.Bare {
		return claims.Count
	}
	return q.Kind
}

// counts reports that a noun may stand for those who were killed, hurt,
// arrested: none, one for people, or the word for what became of them.
func counts(noun, class string) bool {
	return noun == "" || compare.People(noun) != compare.NotPeople || fates[noun] == class
}

// fates are adjectives that stand for people, by the class of what became of them.
var fates = map[string]string{
	"dead": "kill", "killed": "kill", "death": "kill", "kill": "kill", "fatality": "kill", "injured": "injure", "hurt": "injure", "wounded": "injure",
	"wound": "injure", "injure": "injure", "injury": "injure", "missing": "missing", "arrested": "arrest", "arrest": "arrest", "detained": "arrest",
}

// sameSort reports that nothing that narrows the two nouns sets them apart:
// "pirate vessels" are not "merchant vessels".
func sameSort(a *claims.Article, x, y *claims.Quantity) bool {
	if x.Scope.First >= x.Scope.Last || y.Scope.First >= y.Scope.Last {
		return true
	}
	for i := x.Scope.First; i < x.Scope.Last; i++ {
		for k := y.Scope.First; k < y.Scope.Last; k++ {
			if a.Tokens[i].Norm == a.Tokens[k].Norm {
				return true
			}
		}
	}
	return false
}

// general are nouns that many things of one story are counted by.
var general = map[string]bool{
	"people": true, "person": true, "man": true, "woman": true, "child": true, "time": true, "year": true, "day": true, "thing": true,
	"other": true, "more": true, "game": true, "point": true, "week": true, "month": true, "hour": true, "minute": true, "percent": true,
}
