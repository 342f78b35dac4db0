package extract

import (
	"strings"

	"concord/claims"
)

// quantities claims every amount that the text counts or measures. An age
// belongs to who stands beside it; a count of people under a predicate such
// as "kill" is that predicate's attribute, any other count its noun's.
func (x *Extractor) quantities(f frame, out []claims.Claim) []claims.Claim {
	for i := range f.a.Quantities {
		q := &f.a.Quantities[i]
		if q.Kind == claims.Identifier || q.Restates != 0 || !f.tells(q.First) || x.partial(f, q) {
			continue
		}
		if q.Kind == claims.Age {
			out = x.age(f, int32(i), out)
			continue
		}
		c := f.claim(claims.KindNumber, q.First, f.bind(q.First, q.Last), q.Span)
		c.Value.Quantity = int32(i + 1)
		c.Attribute = q.Noun
		if q.Of > 0 && q.Of <= q.First && q.Noun != "" {
			c.Attribute = q.Noun + " of" // "a mother of 12" counts no mothers
		}
		switch {
		case q.Kind == claims.Money:
			c.Kind = claims.KindMoney
		case q.Kind == claims.Ordinal:
			c.Kind = claims.KindOrder
		case q.Kind == claims.Count && x.predicates[c.Predicate].Counted && (q.Noun == "" || x.anyone[q.Noun]):
			c.Attribute = "people"
		case q.Kind == claims.Bare && !x.predicates[c.Predicate].Counted, q.Kind == claims.Bare && c.Head == 0:
			continue
		case q.Kind == claims.Bare:
			c.Attribute = "people"
		}
		out = append(out, c)
	}
	return out
}

// partial reports a count that says nothing by itself: "three others", "no
// shots" (which is a denial), "one of them".
func (x *Extractor) partial(f frame, q *claims.Quantity) bool {
	if q.Kind != claims.Count {
		return false
	}
	last := max(q.Last, q.Of)
	if q.Max == 0 || q.Value == 1 && q.Unit == "" && f.a.Tokens[q.First].Norm == "one" && q.Of != q.Last+1 {
		return true
	}
	for i := max(q.First-1, 0); i < last && int(i) < len(f.a.Tokens); i++ {
		if x.relative[f.a.Tokens[i].Norm] {
			return true
		}
	}
	return int(last) < len(f.a.Tokens) && x.relative[f.a.Tokens[last].Norm]
}

// age claims an age for the mention that it stands beside: before it within
// two tokens ("Ann Lee, 44", "Lee, a 44-year-old"), or after it within four
// ("the 44-year-old lawyer Ann Lee"), else for the one whom the sentence says
// to be so old.
func (x *Extractor) age(f frame, quantity int32, out []claims.Claim) []claims.Claim {
	q := &f.a.Quantities[quantity]
	s := f.a.Sentences[f.sentenceOf(q.First)]
	var who claims.EntityID
	for _, m := range f.mentionsIn(s.First, s.Last) {
		if m.Kind != claims.Person || m.Entity == 0 || m.Form != claims.Named {
			continue
		}
		if gap := q.First - m.Last; gap >= 0 && gap <= 2 && f.a.Tokens[m.Last].Norm == "," {
			who = m.Entity
		}
		if gap := m.First - q.Last; who == 0 && gap >= 0 && gap <= 4 && !f.crosses(q.Last, m.First) {
			who = m.Entity
		}
	}
	if who == 0 && q.Of > 0 && !x.once(f, q) { // "Lee is 44"
		if m := f.mentionAt(q.Of - 1); m != nil && m.Kind == claims.Person && m.Form == claims.Named {
			who = m.Entity
		}
	}
	if who == 0 {
		return out
	}
	c := f.claim(claims.KindAge, q.First, 0, q.Span)
	c.Attribute, c.Subject, c.Value.Quantity = "age", who, quantity+1
	return append(out, c)
}

// once reports an age of another time: "at the age of 19", but of a death; "19 when".
func (x *Extractor) once(f frame, q *claims.Quantity) bool {
	if int(q.Last) < len(f.a.Tokens) && f.a.Tokens[q.Last].Norm == "when" {
		return true
	}
	for i := q.First - 1; i >= max(0, q.First-4); i-- {
		if f.a.Tokens[i].Norm == "at" {
			n := f.bind(q.First, q.Last)
			return n == 0 || !x.predicates[f.a.Predicates[n-1].Class].Counted
		}
	}
	return false
}

// crosses reports a comma, a verb or a conjunction between two places.
func (f frame) crosses(from, to int32) bool {
	for i := from; i < to; i++ {
		switch tag := f.a.Tokens[i].Tag; tag {
		case ",", "CC", "IN", ":", "VBD", "VBZ", "VBP", "VB", "WP", "WDT", "WRB":
			return true
		}
	}
	return false
}

// times claims a date or clock time for the happening it is bound to; the
// time at which something was said is no fact of the story.
func (x *Extractor) times(f frame, out []claims.Claim) []claims.Claim {
	for i := range f.a.Times {
		t := &f.a.Times[i]
		if t.Type != claims.Date && t.Type != claims.Time || !definite(t) || !f.tells(t.First) {
			continue
		}
		head := f.bind(t.First, t.Last)
		if noun := f.qualified(t); noun >= 0 {
			head = f.predicateAt(noun)
		}
		if x.says(f, head) {
			if head = f.predicateAt(f.a.VerbOver(t.First)); head == 0 || x.says(f, head) {
				continue
			}
		}
		if head == 0 && t.Type == claims.Date {
			continue // a date that hangs on nothing is a dateline
		}
		kind := claims.KindDate
		if !t.ByDay() {
			kind = claims.KindTime
		}
		c := f.claim(kind, t.First, head, t.Span)
		c.Attribute, c.Value.Time = string(kind), int32(i+1)
		out = append(out, c)
	}
	return out
}

// says reports a predicate of saying.
func (x *Extractor) says(f frame, head int32) bool {
	return head > 0 && x.report[f.a.Tokens[f.a.Predicates[head-1].Head].Lemma]
}

// qualified is the noun that a time stands before and dates ("the March 11
// killings", "Monday's vote"), a token index, or -1.
func (f frame) qualified(t *claims.TimeExpr) int32 {
	for i := t.Last; int(i) < len(f.a.Tokens) && i < t.Last+4; i++ {
		switch tag := f.a.Tokens[i].Tag; {
		case strings.HasPrefix(tag, "NN"):
			if next := i + 1; int(next) == len(f.a.Tokens) || !strings.HasPrefix(f.a.Tokens[next].Tag, "NN") {
				return i
			}
		case tag != "POS" && tag != "JJ" && tag != "HYPH":
			return -1
		}
	}
	return -1
}

// definite reports a value that names a stretch of the calendar or a part of
// one, and not "recently".
func definite(t *claims.TimeExpr) bool {
	return t.Value != "" && (t.Value[0] >= '0' && t.Value[0] <= '9' || t.Value[0] == 'X')
}
