package extract

import (
	"strings"

	"concord/claims"
)

// acts claims, for each verb that somebody named does or suffers, that it was
// done or not done. Nouns are left out: "no injuries" denies less than it says.
func (x *Extractor) acts(f frame, out []claims.Claim) []claims.Claim {
	for i := range f.a.Predicates {
		p := &f.a.Predicates[i]
		t := &f.a.Tokens[p.Head]
		if p.Nominal || p.Modality == claims.Hypothetical || x.report[t.Lemma] || x.predicates[p.Class].Topical || x.light[t.Lemma] {
			continue
		}
		c := f.claim(claims.KindPolarity, p.Head, int32(i+1), f.around(p))
		if c.Subject == 0 {
			continue
		}
		c.Attribute, c.Value.Text = "done", verdict(p.Polarity)
		out = append(out, c)
	}
	return out
}

// around is a predicate with up to three tokens before it, which hold its
// negation, within its clause.
func (f frame) around(p *claims.Predicate) claims.Span {
	c := f.a.Clauses[p.Clause]
	first := max(c.First, p.Head-3)
	last := min(c.Last, p.Head+3)
	return claims.Span{Start: f.a.Tokens[first].Start, End: f.a.Tokens[last-1].End}
}

func verdict(p claims.Polarity) string {
	if p == claims.Denied {
		return "no"
	}
	return "yes"
}

// topics claims, for each act of discussing, that a place, body or thing was
// its topic, or was not. The topic follows the predicate; where the predicate
// is passive or an adjective ("was left untouched") it stands before.
func (x *Extractor) topics(f frame, out []claims.Claim) []claims.Claim {
	for i := range f.a.Predicates {
		p := &f.a.Predicates[i]
		if !x.predicates[p.Class].Topical || p.Modality == claims.Hypothetical {
			continue
		}
		first, last := p.Head+1, f.reach(p)
		if f.passive(p) || f.a.Tokens[p.Head].Tag == "JJ" {
			first, last = f.a.Clauses[p.Clause].First, p.Head
		}
		for _, m := range f.mentionsIn(first, last) {
			if f.topical(x, m) {
				out = append(out, f.topic(p, int32(i+1), m.Span, m.Entity, ""))
			}
		}
		if from, to, name := f.thing(first, last); name != "" {
			span := claims.Span{Start: f.a.Tokens[from].Start, End: f.a.Tokens[to-1].End}
			out = append(out, f.topic(p, int32(i+1), span, 0, name))
		}
	}
	return out
}

// thing is the first noun phrase of two nouns or more, or of an adjective and
// a noun, between two tokens, with its last two words for a name: "transit road".
// Single nouns are too common to be one topic in two reports.
func (f frame) thing(first, last int32) (from, to int32, name string) {
	for i := first; i < last; i++ {
		j := i
		for j < last && (strings.HasPrefix(f.a.Tokens[j].Tag, "NN") && f.a.Tokens[j].Tag[2:] != "P" && f.a.Tokens[j].Tag[2:] != "PS" || f.a.Tokens[j].Tag == "JJ" || f.a.Tokens[j].Tag == "VBG") {
			j++
		}
		if j-i >= 2 && strings.HasPrefix(f.a.Tokens[j-1].Tag, "NN") {
			return j - 2, j, f.a.Tokens[j-2].Norm + " " + f.a.Tokens[j-1].Norm
		}
		i = max(i, j-1)
	}
	return 0, 0, ""
}

// topical reports whether a mention can be a topic here: not a person, and
// not merely where it took place.
func (f frame) topical(x *Extractor, m claims.Mention) bool {
	if m.Entity == 0 || m.Kind == claims.Person {
		return false
	}
	return m.First == 0 || !x.locative[f.a.Tokens[m.First-1].Norm]
}

// passive reports a past form without an object behind it: "was raised by",
// and a headline's "Chad overlooked in Paris talks".
func (f frame) passive(p *claims.Predicate) bool {
	tag := f.a.Tokens[p.Head].Tag
	if p.Nominal || tag != "VBN" && tag != "VBD" || int(p.Head)+1 >= len(f.a.Tokens) {
		return false
	}
	switch next := &f.a.Tokens[p.Head+1]; next.Tag {
	case "IN":
		return next.Norm != "on" && next.Norm != "about"
	case ",", ".", "RB", "CC":
		return true
	}
	return false
}

// topic is the claim that the words of span were discussed. Its evidence runs
// from the predicate to the topic, when that is a clause at most.
func (f frame) topic(p *claims.Predicate, head int32, topic claims.Span, entity claims.EntityID, thing string) claims.Claim {
	const most = 120 // bytes; beyond it the topic's own words must do
	at := f.a.Tokens[p.Head].Span
	span := claims.Span{Start: min(at.Start, topic.Start), End: max(at.End, topic.End)}
	if span.Len() > most {
		span = topic
	}
	c := f.claim(claims.KindPolarity, p.Head, head, span)
	c.Attribute, c.Subject, c.Value.Text = "discussed", entity, verdict(p.Polarity)
	c.Thing = thing
	return c
}

// reach is the token up to which what follows a predicate belongs to it: its
// clause and the gerunds and infinitives that hang on it without a mark, a few
// at most: a list without an end would give each verb all of its topics.
func (f frame) reach(p *claims.Predicate) int32 {
	const most = 4 // clauses
	c := f.a.Clauses[p.Clause]
	end := c.Last
	for next := int(p.Clause) + 1; next < min(int(p.Clause)+most, len(f.a.Clauses)) && f.a.Clauses[next].Sentence == c.Sentence; next++ {
		n := f.a.Clauses[next]
		switch f.a.Tokens[n.First].Tag {
		case "VBG", "TO", "IN", "VB":
			end = n.Last
			continue
		}
		break
	}
	return end
}
