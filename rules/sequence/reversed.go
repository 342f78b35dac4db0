package sequence

import (
	"cmp"
	"fmt"
	"slices"

	"concord/claims"
	"concord/rules"
	"concord/rules/compare"
)

const (
	sureOfOrder = 0.65
	commonWords = 2 // that two sentences share besides the predicates, names aside
)

// A pair is two predicate classes, in order of the alphabet.
type pair struct{ x, y string }

// reversed reports pairs of acts that some reports give in one order and others
// in the other.
func reversed(found *compare.Ledger, d *claims.Dossier, all []order) {
	byPair := map[pair][]order{}
	var pairs []pair
	for _, o := range all {
		p := pair{o.class(o.first), o.class(o.second)}
		if p.x == p.y || light[p.x] || light[p.y] {
			continue
		}
		if p.x > p.y {
			p.x, p.y = p.y, p.x
		}
		if byPair[p] == nil {
			pairs = append(pairs, p)
		}
		byPair[p] = append(byPair[p], o)
	}
	slices.SortFunc(pairs, func(p, q pair) int { return cmp.Or(cmp.Compare(p.x, q.x), cmp.Compare(p.y, q.y)) })
	for _, p := range pairs {
		one, other := sides(d, p, byPair[p])
		if len(one) == 0 {
			continue
		}
		found.Add(rules.Finding{
			Confidence: sureOfOrder, Attribute: fmt.Sprintf("order of %s and %s", p.x, p.y),
			Values: []rules.Value{value(p.x, p.y, one), value(p.y, p.x, other)},
			Why:    []string{"both orders are told as done, of acts that share their subjects"},
		})
	}
}

func (o *order) class(p int32) string { return o.article.Predicates[p].Class }

func value(first, second string, orders []order) rules.Value {
	v := rules.Value{Norm: first + " before " + second, Label: first + " before " + second}
	for _, o := range orders {
		lo, hi := o.article.Predicates[o.first].Head, o.article.Predicates[o.second].Head
		span := claims.Span{Start: o.article.Tokens[min(lo, hi)].Start, End: o.article.Tokens[max(lo, hi)].End}
		v.Evidence = append(v.Evidence, compare.At(o.article, span))
	}
	return v
}

// sides parts the orders of one pair, and keeps those that someone contradicts.
// A report that tells both orders takes no part.
func sides(d *claims.Dossier, p pair, orders []order) (one, other []order) {
	forth, back := map[claims.ArticleID]bool{}, map[claims.ArticleID]bool{}
	for _, o := range orders {
		if o.class(o.first) == p.x {
			forth[o.article.ID] = true
		} else {
			back[o.article.ID] = true
		}
	}
	for _, o := range orders {
		if forth[o.article.ID] && back[o.article.ID] {
			continue
		}
		against := slices.ContainsFunc(orders, func(q order) bool {
			return q.class(q.first) != o.class(o.first) && forth[q.article.ID] != back[q.article.ID] && alike(d, &o, &q)
		})
		switch {
		case !against:
		case o.class(o.first) == p.x:
			one = append(one, o)
		default:
			other = append(other, o)
		}
	}
	return one, other
}

// alike reports that two orders, one the reverse of the other, are of the same
// two acts: no actors that differ, and a name or some words in common.
func alike(d *claims.Dossier, o, q *order) bool {
	one, other := actors(o.article, o.first), actors(o.article, o.second)
	three, four := actors(q.article, q.second), actors(q.article, q.first)
	all := share(one.with(other), three.with(four)) // a pronoun of one clause is the name of the other
	return all && share(one, three) && share(other, four) && related(d, o, q)
}

// A cast is who and what takes part in an act, by entity and by noun.
type cast struct{ entities, nouns []string }

func (c cast) with(o cast) cast {
	return cast{slices.Concat(c.entities, o.entities), slices.Concat(c.nouns, o.nouns)}
}

// share reports that someone or something takes part in both acts, as far as
// the texts say: "the boss" may be Carlo Venti.
func share(c, o cast) bool {
	x, y := c.entities, o.entities
	if len(x) == 0 || len(y) == 0 {
		x, y = c.nouns, o.nouns
	}
	if len(x) == 0 || len(y) == 0 {
		return true
	}
	return slices.ContainsFunc(x, func(who string) bool { return slices.Contains(y, who) })
}

// actors are those who stand as subject or object of p.
func actors(a *claims.Article, p int32) cast {
	var out cast
	head := a.Predicates[p].Head
	s := &a.Sentences[a.Clauses[a.Predicates[p].Clause].Sentence]
	for i := s.First; i < s.Last; i++ {
		t := &a.Tokens[i]
		if i+t.Head != head || t.Rel != "nsubj" && t.Rel != "nsubj:pass" && t.Rel != "obj" {
			continue
		}
		if t.POS == "NOUN" {
			out.nouns = append(out.nouns, t.Lemma)
		}
		for k := range a.Mentions {
			if m := &a.Mentions[k]; m.Entity != 0 && (m.Head == i || m.Head+a.Tokens[m.Head].Head == i && m.Kind == claims.Person && beside(a.Tokens[m.Head].Rel)) {
				out.entities = append(out.entities, fmt.Sprint(m.Entity))
			}
		}
	}
	return out
}

// beside reports the relation of a name to the noun that it explains: "the boss
// Carlo Venti".
func beside(rel string) bool { return rel == "appos" || rel == "flat" || rel == "compound" }

// related reports that the sentences of two orders share a named entity, or
// enough nouns.
func related(d *claims.Dossier, o, q *order) bool {
	s, t := &o.article.Sentences[o.sentence], &q.article.Sentences[q.sentence]
	for i := range o.article.Mentions {
		m := &o.article.Mentions[i]
		if m.Form != claims.Named || m.Entity == 0 || !s.Contains(m.Span) || d.Entities[m.Entity].Kind == 0 {
			continue
		}
		for k := range q.article.Mentions {
			if n := &q.article.Mentions[k]; n.Form == claims.Named && n.Entity == m.Entity && t.Contains(n.Span) {
				return true
			}
		}
	}
	nouns := map[string]bool{}
	for i := s.First; i < s.Last; i++ {
		if o.article.Tokens[i].POS == "NOUN" {
			nouns[o.article.Tokens[i].Lemma] = true
		}
	}
	shared := 0
	for i := t.First; i < t.Last; i++ {
		if l := q.article.Tokens[i].Lemma; q.article.Tokens[i].POS == "NOUN" && nouns[l] {
			shared++
			nouns[l] = false
		}
	}
	return shared >= commonWords
}

// light are verbs that say too little to be the same act twice.
var light = map[string]bool{
	"be": true, "have": true, "do": true, "make": true, "take": true, "get": true, "go": true, "come": true, "give": true, "put": true,
	"say": true, "tell": true, "see": true, "know": true, "want": true, "use": true, "work": true, "play": true, "keep": true, "become": true,
	"follow": true, "continue": true, "call": true, "ask": true, "add": true, "run": true, "turn": true, "move": true,
	"set": true, "show": true, "look": true, "find": true, "try": true, "score": true, "hit": true, "lead": true, "hold": true, "bring": true,
}
