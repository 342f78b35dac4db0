package attribution

import (
	"slices"
	"strings"

	"concord/claims"
)

// commitment is what the cues before a word have made of it.
type commitment struct {
	polarity claims.Polarity
	modality claims.Modality
}

func (c *commitment) deny()                     { c.polarity ^= 1 }
func (c *commitment) loosen(to claims.Modality) { c.modality = max(c.modality, to) }

// A handover is what a clause does to the next one of its sentence.
type handover struct {
	hanging commitment // to one that hangs on it: "denied | killing the clerk"
	paired  commitment // to a verb that shares its auxiliary: "did not meet | or visit"
}

// predicates appends those of a clause: its lexical verbs in order, each
// under the cues before it, its nouns of happening and, after "be" or in a
// headline, its adjectives ("two dead"). before is what the clause before
// hands on; what this one does to the next is returned.
func (r *Reader) predicates(a *claims.Article, clause int32, before handover) handover {
	c := a.Clauses[clause]
	sofar := r.opening(a, c)
	switch first := &a.Tokens[c.First]; {
	case first.Tag == "CC" && c.Last-c.First > 1 && a.Tokens[c.First+1].Tag == "VB":
		sofar = before.paired
	case dependent(first):
		sofar.loosen(before.hanging.modality)
		if first.Tag != "IN" {
			sofar.polarity ^= before.hanging.polarity
		}
	}
	from := len(a.Predicates)
	for i := c.First; i < c.Last; i++ {
		t := &a.Tokens[i]
		switch {
		case r.qualifies(a, c, i): // "the alleged murder": its noun reads it
		case strings.HasPrefix(t.Tag, "VB"):
			r.verb(a, c, clause, i, &sofar)
		case r.is("negator", t) && t.Tag == "CC" && sofar.polarity == claims.Denied && len(a.Predicates) == from:
			// "neither the king nor the queen came" is denied once
		case r.is("negator", t) && t.Tag != "DT", r.is("scarce", t) && strings.HasPrefix(t.Tag, "RB"), r.ceases(a, c, i):
			if i+1 < c.Last && r.is("soft", &a.Tokens[i+1]) {
				sofar.loosen(claims.Hypothetical) // "not only", "not yet": neither denied nor done
			} else {
				sofar.deny()
			}
		case r.is("modalplan", t) && (t.Tag == "MD" || t.Norm == "'d"):
			sofar.loosen(claims.Planned)
		case t.Tag == "MD" && r.is("modalmay", t), strings.HasPrefix(t.Tag, "RB") && r.is("doubter", t):
			sofar.loosen(claims.Possible)
		case strings.HasPrefix(t.Tag, "NN"):
			r.noun(a, c, clause, i)
		case strings.HasPrefix(t.Tag, "JJ"):
			if s, ok := r.adjs[t.Lemma]; ok {
				a.Predicates = append(a.Predicates, r.predicate(i, clause, s, sofar, true))
			}
			if r.follows(a, c, i, "TO") && r.is("planner", t) {
				sofar.loosen(claims.Planned)
			}
			if r.follows(a, c, i, "TO") && r.is("doubter", t) {
				sofar.loosen(claims.Possible)
			}
		}
	}
	for i := from; i < len(a.Predicates); i++ { // "discussions will cover it"
		if p := &a.Predicates[i]; p.Nominal {
			p.Modality = max(p.Modality, sofar.modality)
		}
	}
	after := handover{sofar, sofar}
	if last := &a.Tokens[c.Last-1]; !strings.HasPrefix(last.Tag, "VB") || !r.is("denier", last) {
		after.hanging.polarity = claims.Affirmed // only "denied" itself reaches into "killing the clerk"
	}
	return after
}

// qualifies reports a participle before its noun that makes a plan or a guess
// of it: "the planned talks". It states nothing itself.
func (r *Reader) qualifies(a *claims.Article, c claims.Clause, i int32) bool {
	t := &a.Tokens[i]
	return t.Tag == "VBN" && i > c.First && (r.is("planner", t) || r.is("doubter", t)) && !verbal(a, &a.Sentences[c.Sentence], i)
}

// ceases reports "no longer", and not "no later than Friday".
func (r *Reader) ceases(a *claims.Article, c claims.Clause, i int32) bool {
	t := &a.Tokens[i]
	return t.Tag == "RB" && r.is("negdet", t) && i+2 < c.Last && a.Tokens[i+1].Tag == "RBR" && a.Tokens[i+2].Tag != "IN"
}

// follows reports whether the token behind i, in its clause or the next one of
// the sentence, has one of these tags.
func (r *Reader) follows(a *claims.Article, c claims.Clause, i int32, tags ...string) bool {
	return i+1 < a.Sentences[c.Sentence].Last && slices.Contains(tags, a.Tokens[i+1].Tag)
}

// dependent reports the first word of a clause that hangs on the one before:
// "aim to build trust by meeting", "plans to go, visiting".
func dependent(first *claims.Token) bool {
	return first.Tag == "IN" || first.Tag == "TO" || first.Tag == "VBG"
}

// opening is what the clause's first words do to all of it: a condition, a
// question, "no" before the subject ("that no one was hurt").
func (r *Reader) opening(a *claims.Article, c claims.Clause) (out commitment) {
	first := &a.Tokens[c.First]
	s := a.Sentences[c.Sentence]
	if r.is("condition", first) || a.Tokens[s.Last-1].Norm == "?" {
		out.loosen(claims.Hypothetical)
	}
	if subject := &a.Tokens[r.skipMarks(a, c.First, c.Last-1)]; (subject.Tag == "DT" || subject.Tag == "PRP" || strings.HasPrefix(subject.Tag, "NN")) && r.is("negdet", subject) {
		out.deny()
	}
	return out
}

// verb appends a lexical verb and lets it work on the verbs after it.
func (r *Reader) verb(a *claims.Article, c claims.Clause, clause, i int32, sofar *commitment) {
	t := &a.Tokens[i]
	if auxiliary(t) && i+1 < c.Last && followedByVerb(a, c, i) {
		return
	}
	s, known := r.verbs[t.Lemma]
	if adj, ok := r.adjs[t.Norm]; ok && (t.Tag == "VBG" || !known && t.Tag == "VBN") {
		s, known = adj, true // "are missing" is no form of "miss"
	}
	if !known {
		s = sense{class: t.Lemma}
	}
	if announced(a, c, i) {
		sofar.loosen(claims.Planned)
	}
	p := r.predicate(i, clause, s, *sofar, known)
	if r.deniesObject(a, c, i) {
		p.Polarity ^= 1
	}
	a.Predicates = append(a.Predicates, p)
	switch chained := r.follows(a, c, i, "TO", "VBG", "IN"); {
	case chained && r.is("denier", t):
		sofar.deny()
	case chained && r.is("planner", t) && !(a.Tokens[i+1].Norm == "that" && r.is("report", t)): // "told that" tells what is so
		sofar.loosen(claims.Planned)
	case r.is("doubter", t):
		sofar.loosen(claims.Possible)
	}
}

// deniesObject reports "no" directly before the verb's object: "made no
// mention". Its noun is denied by its own determiner as well.
func (r *Reader) deniesObject(a *claims.Article, c claims.Clause, i int32) bool {
	if i+2 >= c.Last {
		return false
	}
	t := &a.Tokens[i+1]
	return t.Tag == "DT" && r.is("negdet", t) && strings.HasPrefix(a.Tokens[i+2].Tag, "NN")
}

// announced reports the infinitive of a headline, which stands for the future:
// "Minister to visit Oslo".
func announced(a *claims.Article, c claims.Clause, i int32) bool {
	return a.Sentences[c.Sentence].Kind != claims.Body && a.Tokens[i].Tag == "VB" && i >= c.First+2 &&
		a.Tokens[i-1].Tag == "TO" && strings.HasPrefix(a.Tokens[i-2].Tag, "NN")
}

func followedByVerb(a *claims.Article, c claims.Clause, i int32) bool {
	for j := i + 1; j < c.Last; j++ {
		switch tag := a.Tokens[j].Tag; {
		case strings.HasPrefix(tag, "VB"):
			return true
		case tag != "RB" && tag != "MD":
			return false
		}
	}
	return false
}

// noun appends a noun of happening; what stands before it in its phrase
// decides on it: "no discussion", "planned talks", "ahead of the summit".
func (r *Reader) noun(a *claims.Article, c claims.Clause, clause, i int32) {
	s, ok := r.nouns[a.Tokens[i].Lemma]
	if !ok || i+1 < c.Last && strings.HasPrefix(a.Tokens[i+1].Tag, "NN") {
		return // "murder weapon", "summit talks": the last noun is the head
	}
	var com commitment
	reach := true // of a negation: "no arrests and no injuries", "no injuries in the fire"
	for j := i - 1; j >= c.First && i-j <= 5; j-- {
		t := &a.Tokens[j]
		switch {
		case r.is("negdet", t) && reach:
			com.deny()
			reach = false
		case t.Tag == "IN" && t.Norm != "of":
			reach = false
		case r.is("planner", t) && t.Tag != "NN" && t.Tag != "NNS":
			com.loosen(claims.Planned)
		case (t.Tag == "JJ" || t.Tag == "VBN") && r.is("doubter", t):
			com.loosen(claims.Possible)
		}
		if t.Tag == "," || strings.HasPrefix(t.Tag, "VB") && t.Tag != "VBN" && t.Tag != "VBG" {
			break
		}
	}
	p := r.predicate(i, clause, s, com, true)
	p.Nominal = true
	a.Predicates = append(a.Predicates, p)
}

func (r *Reader) predicate(i, clause int32, s sense, c commitment, known bool) claims.Predicate {
	if s.opposite {
		c.deny()
	}
	return claims.Predicate{Head: i, Clause: clause, Class: s.class, Known: known, Polarity: c.polarity, Modality: c.modality}
}
