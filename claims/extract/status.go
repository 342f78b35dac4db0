package extract

import (
	"slices"
	"strings"

	"concord/claims"
	"concord/claims/lexicon"
)

// A stateBook finds the state that words put their bearer into.
type stateBook struct {
	verbs   map[string][]lexicon.State // by lemma
	phrases map[string][]phraseState   // by first word
}

// A phraseState is a phrase, in words, and its state.
type phraseState struct {
	words []string
	state lexicon.State
}

func newStateBook() stateBook {
	b := stateBook{map[string][]lexicon.State{}, map[string][]phraseState{}}
	for _, s := range lexicon.States() {
		for _, w := range s.Words {
			if s.Binds != 'a' {
				b.verbs[w] = append(b.verbs[w], s)
				continue
			}
			f := strings.Fields(w)
			b.phrases[f[0]] = append(b.phrases[f[0]], phraseState{f, s})
		}
	}
	for _, ps := range b.phrases { // the longest first: "found not guilty" before "found"
		slices.SortStableFunc(ps, func(x, y phraseState) int { return len(y.words) - len(x.words) })
	}
	return b
}

// statuses claims, for each word or phrase of the table that is reported as
// fact, that its bearer is in that state.
func (x *Extractor) statuses(f frame, out []claims.Claim) []claims.Claim {
	said := int32(0) // what a phrase before holds is no phrase of its own: "presumed dead"
	for i := int32(0); int(i) < len(f.a.Tokens); i++ {
		t := &f.a.Tokens[i]
		if strings.HasPrefix(t.Tag, "VB") {
			for _, s := range x.stateBook.verbs[t.Lemma] {
				out = x.state(f, s, i, i, i+1, out)
			}
		}
		length := 0
		for _, p := range x.stateBook.phrases[t.Norm] {
			if last, ok := f.phrase(p.words, i); ok && len(p.words) >= length && (i >= said || length > 0) {
				length, said = len(p.words), last
				out = x.state(f, p.state, last-1, i, last, out)
			}
		}
	}
	return out
}

// phrase reports that the words stand at token i of one sentence, and where
// they end.
func (f frame) phrase(words []string, i int32) (last int32, ok bool) {
	for k, w := range words {
		if int(i)+k >= len(f.a.Tokens) || f.a.Tokens[int(i)+k].Norm != w {
			return 0, false
		}
	}
	return i + int32(len(words)), true
}

// state claims that the bearer of the words [first, last), whose head is a
// token, is in state s, or in the one that their denial states.
func (x *Extractor) state(f frame, s lexicon.State, head, first, last int32, out []claims.Claim) []claims.Claim {
	if !f.tells(head) || int(last) < len(f.a.Tokens) && f.a.Tokens[last].Norm == "until" {
		return out
	}
	bearer := f.bearer(s.Binds, head)
	if bearer < 0 {
		return out
	}
	verb := f.governor(head)
	at := f.predicateAt(verb)
	p := claims.Predicate{}
	if at > 0 {
		p = f.a.Predicates[at-1]
	}
	value := s.State
	said := slices.ContainsFunc(f.a.Tokens[first:last], func(t claims.Token) bool { return t.Norm == "not" }) // "pleaded not guilty" is no denial
	if !said && (x.denied(p, f.a.Tokens[verb].Lemma) || f.negated(head) || f.negated(verb)) {
		value = s.Denied
	}
	if value == "" || p.Modality != claims.Asserted || f.conditional(verb) {
		return out
	}
	span := claims.Span{Start: f.a.Tokens[min(first, verb)].Start, End: f.a.Tokens[max(last-1, verb)].End}
	if span.Len() > 80 {
		span = claims.Span{Start: f.a.Tokens[first].Start, End: f.a.Tokens[last-1].End}
	}
	c := f.claim(claims.KindStatus, head, at, span)
	c.Attribute, c.Value.Text, c.Modality, c.Polarity = s.Aspect, value, claims.Asserted, claims.Affirmed
	c.Subject, c.Thing = f.whoIs(bearer), ""
	switch {
	case s.Thing, c.Subject == 0 && f.definite(bearer):
		c.Subject, c.Thing = 0, f.a.Tokens[bearer].Lemma
	case c.Subject == 0, f.d.Entities[c.Subject].Kind != claims.Person, f.many(bearer):
		return out
	}
	return append(out, c)
}

// denied reports a predicate under a denial, and not one whose word is the
// opposite of its class ("acquit").
func (x *Extractor) denied(p claims.Predicate, lemma string) bool {
	return (p.Polarity == claims.Denied) != slices.Contains(x.predicates[p.Class].Opposites, lemma)
}

// definite reports one certain person without a name: "the suspect".
func (f frame) definite(token int32) bool {
	if f.a.Tokens[token].Tag != "NN" {
		return false
	}
	d := f.hanging(token, "det")
	return d >= 0 && f.a.Tokens[d].Norm == "the"
}

// many reports a bearer that is one of several, or stands for a family.
func (f frame) many(token int32) bool {
	t := &f.a.Tokens[token]
	return t.Tag == "NNS" || t.Tag == "NNPS"
}

// bearer is the token of who is in a state that the word at head states, -1 if
// the parse does not say.
func (f frame) bearer(binds byte, head int32) int32 {
	switch binds {
	case 's':
		return f.subjectToken(head, "nsubj")
	case 'o':
		if b := f.subjectToken(head, "nsubj:pass"); b >= 0 {
			return b
		}
		if t := &f.a.Tokens[head]; t.Rel == "acl" && t.Tag == "VBN" && t.Head != 0 {
			return head + t.Head // "Lee, arrested on Monday"
		}
		return f.hanging(head, "obj")
	case 'f':
		if f.a.Tokens[head].Tag == "VBG" && f.hanging(head, "aux") < 0 {
			return -1 // "evaded the police searching for him"
		}
		if b := f.hanging(head, "obl"); b >= 0 {
			if c := f.hanging(b, "case"); c >= 0 && f.a.Tokens[c].Norm == "for" {
				return b
			}
		}
		return -1
	}
	for _, rel := range [...]string{"nsubj", "nsubj:pass"} {
		if b := f.subjectToken(head, rel); b >= 0 {
			return b
		}
	}
	if t := &f.a.Tokens[head]; t.Head != 0 && (t.Rel == "obl" || t.Rel == "xcomp" || t.Rel == "advmod" || t.Rel == "obj") {
		up := head + t.Head
		for _, rel := range [...]string{"nsubj", "nsubj:pass"} {
			if b := f.subjectToken(up, rel); b >= 0 {
				return b
			}
		}
	}
	return -1
}

// subjectToken is the subject of a verb with the given relation; a verb that
// shares the subject of the one before it ("fled and was caught") takes that
// one's, if both are of one voice.
func (f frame) subjectToken(verb int32, rel string) int32 {
	if b := f.hanging(verb, rel); b >= 0 {
		return b
	}
	t := &f.a.Tokens[verb]
	if t.Rel != "conj" || t.Head == 0 || f.hanging(verb, "nsubj") >= 0 || f.hanging(verb, "nsubj:pass") >= 0 {
		return -1
	}
	passive := f.hanging(verb, "aux:pass") >= 0
	if passive != (rel == "nsubj:pass") {
		return -1
	}
	first := verb + t.Head
	if b := f.hanging(first, "nsubj"); b >= 0 {
		return b
	}
	return f.hanging(first, "nsubj:pass")
}

// hanging is the first token of the sentence that hangs on a head by the
// given relation; -1 if none does. The subject of a relative clause is what
// the clause belongs to.
func (f frame) hanging(head int32, rel string) int32 {
	n := f.sentenceOf(head)
	if int(n) >= len(f.a.Sentences) {
		return -1
	}
	s := f.a.Sentences[n]
	const reach = 100 // tokens; bounds the work on a sentence without end
	for j := max(s.First, head-reach); j < min(s.Last, head+reach); j++ {
		t := &f.a.Tokens[j]
		if t.Head == 0 || j+t.Head != head || t.Rel != rel {
			continue
		}
		if h := &f.a.Tokens[head]; (t.Tag == "WP" || t.Tag == "WDT") && h.Rel == "acl:relcl" && h.Head != 0 {
			return head + h.Head
		}
		return j
	}
	return -1
}

// governor is the verb that a state's head hangs on, or the head itself.
func (f frame) governor(head int32) int32 {
	t := &f.a.Tokens[head]
	if strings.HasPrefix(t.Tag, "VB") || t.Head == 0 {
		return head
	}
	if up := head + t.Head; strings.HasPrefix(f.a.Tokens[up].Tag, "VB") && (t.Rel == "obl" || t.Rel == "xcomp" || t.Rel == "advmod") {
		return up
	}
	return head
}

// negated reports a denial that hangs on a token.
func (f frame) negated(token int32) bool {
	n := f.sentenceOf(token)
	if int(n) >= len(f.a.Sentences) {
		return false
	}
	s := f.a.Sentences[n]
	for j := max(s.First, token-5); j < token; j++ {
		if t := &f.a.Tokens[j]; t.Head != 0 && j+t.Head == token && (t.Norm == "not" || t.Norm == "n't" || t.Norm == "never") {
			return true
		}
	}
	return false
}

// conditional reports a state that is no fact: it hangs on a modal verb or a
// condition, or is an aim.
func (f frame) conditional(verb int32) bool {
	n := f.sentenceOf(verb)
	if int(n) >= len(f.a.Sentences) {
		return true
	}
	s := f.a.Sentences[n]
	for j := max(s.First, verb-8); j < verb; j++ {
		t := &f.a.Tokens[j]
		if t.Head != 0 && j+t.Head == verb && (t.Tag == "MD" || t.Tag == "TO" || t.Rel == "mark" && (t.Norm == "if" || t.Norm == "unless" || t.Norm == "whether" || t.Norm == "until" || t.Norm == "before")) {
			return true
		}
	}
	return false
}
