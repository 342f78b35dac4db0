package extract

import (
	"strings"

	"concord/claims"
)

// causes claims what caused a fire, a crash, a delay: the sentence has the
// happening, a word of causing, and, on the side of it where the cause stands,
// a phrase that the table knows for a cause of such happenings.
//
//	lightning sparked the fire; the fire was caused by lightning; due to
//	lightning; the cause was lightning; postponed after heavy rain
func (x *Extractor) causes(f frame, out []claims.Claim) []claims.Claim {
	topic := x.topic(f)
	for i := range f.a.Sentences {
		s := f.a.Sentences[i]
		if !s.Kind.HasClaims() {
			continue
		}
		from, to := f.predicatesIn(s.First, s.Last)
		for j := from; j < to; j++ {
			p := &f.a.Predicates[j]
			if x.caused[p.Class] && happened(p) {
				out = x.cause(f, s, j, out)
			}
		}
		out = x.labelled(f, s, topic, out)
		out = x.kindled(f, s, out)
	}
	return out
}

// labelled claims the cause that a list or a sentence names by that word:
// "Cause: a lightning strike", "the cause was lightning". It is that of the
// first happening of the report that has causes.
func (x *Extractor) labelled(f frame, s claims.Sentence, class string, out []claims.Claim) []claims.Claim {
	const reach = 8
	for i := s.First; i < min(s.Last, s.First+reach); i++ {
		if t := &f.a.Tokens[i]; t.Norm != "cause" || i+1 >= s.Last {
			continue
		}
		next := f.a.Tokens[i+1].Norm
		if next != ":" && next != "was" {
			continue
		}
		from, to, found := x.choices.find(f.a, class, i+2, x.upTo(f, i+2, min(s.Last, i+2+reach)))
		if class == "" || found == "" || !x.stated(f, i+1) {
			continue
		}
		c := f.claim(claims.KindCause, from, 0, f.spanOf(from, to))
		c.Attribute, c.Predicate, c.Value.Text = "cause", class, found
		out = append(out, c)
	}
	return out
}

// kindled claims what set something alight, which is the cause of a fire.
func (x *Extractor) kindled(f frame, s claims.Sentence, out []claims.Claim) []claims.Claim {
	const reach, before = 6, 14
	for i := s.First; i < s.Last; i++ {
		if f.a.Tokens[i].Lemma != "set" || !x.stated(f, i) {
			continue
		}
		end := i + 1
		for end < min(s.Last, i+reach) && !x.alight[f.a.Tokens[end].Norm] {
			end++
		}
		if end == min(s.Last, i+reach) {
			continue
		}
		if from, to, found := x.choices.find(f.a, "burn", max(s.First, i-before), i); found != "" {
			c := f.claim(claims.KindCause, from, 0, f.spanOf(from, to))
			c.Attribute, c.Predicate, c.Value.Text = "cause", "burn", found
			out = append(out, c)
		}
	}
	return out
}

// topic is the class of the first happening that a report names whose causes
// the table knows, if only in a name ("the Widow Creek Fire"); "" if none.
func (x *Extractor) topic(f frame) string {
	for i := range f.a.Tokens {
		if class := x.named[f.a.Tokens[i].Norm]; class != "" {
			return class
		}
	}
	return ""
}

// cause claims the cause of one predicate in its sentence.
func (x *Extractor) cause(f frame, s claims.Sentence, predicate int, out []claims.Claim) []claims.Claim {
	p := &f.a.Predicates[predicate]
	first, last := x.causal(f, s, p)
	if first >= last {
		return out
	}
	from, to, class := x.choices.find(f.a, p.Class, first, last)
	if class == "" || from <= p.Head && p.Head < to {
		return out
	}
	if _, _, other := x.choices.find(f.a, p.Class, to, last); other != "" && other != class {
		return out // "by wind or lightning" says neither
	}
	c := f.claim(claims.KindCause, from, int32(predicate+1), f.spanOf(from, to))
	c.Attribute, c.Value.Text = "cause", class
	return append(out, c)
}

// causal is where the cause of a predicate stands, tokens [first, last): in
// front of an active verb of causing, behind a passive one and behind "due
// to" and the like. It is empty where the sentence names no cause.
func (x *Extractor) causal(f frame, s claims.Sentence, p *claims.Predicate) (first, last int32) {
	const reach, whole = 9, 16 // tokens; a passive's subject may bring a clause of its own
	for i := max(s.First, p.Head-whole); i < min(s.Last, p.Head+whole); i++ {
		t := &f.a.Tokens[i]
		next := ""
		if i+1 < s.Last {
			next = f.a.Tokens[i+1].Norm
		}
		behind, until := i+2, min(s.Last, i+2+reach)
		switch {
		case !x.stated(f, i):
		case x.causing[t.Lemma] && strings.HasPrefix(t.Tag, "VB") && (next == "by" || next == "on" || next == "to" || next == "off") && distance(i, p.Head) <= whole:
			return behind, x.upTo(f, behind, until)
		case x.causing[t.Lemma] && strings.HasPrefix(t.Tag, "VB") && i < p.Head && p.Head-i <= reach:
			return max(s.First, i-reach), i
		case x.owing[t.Norm] && (next == "to" || next == "of") && i > p.Head && i-p.Head <= reach:
			return behind, x.upTo(f, behind, until)
		case x.aftermath[t.Norm] && t.Tag == "IN" && (p.Class == "delay" || p.Class == "evacuate" || p.Class == "cancel") && i > p.Head && i-p.Head <= reach:
			return i + 1, x.upTo(f, i+1, until)
		}
	}
	return 0, 0
}

// stated reports that the verb at a token, if it is one, is reported as done.
func (x *Extractor) stated(f frame, token int32) bool {
	p := f.predicateAt(token)
	return p == 0 || happened(&f.a.Predicates[p-1])
}

// upTo ends a stretch at the first mark or verb.
func (x *Extractor) upTo(f frame, first, last int32) int32 {
	for i := first; i < last; i++ {
		if t := &f.a.Tokens[i]; t.Tag == "," || t.Tag == "." || t.Tag == ":" || strings.HasPrefix(t.Tag, "VBZ") || t.Tag == "VBD" || t.Tag == "WDT" {
			return i
		}
	}
	return last
}
