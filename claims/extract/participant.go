package extract

import (
	"slices"
	"strings"

	"concord/claims"
)

// agents claims, for each verb that is reported as done, who did it: a person
// by name, or a sort of people. What it was done to is the claim's Thing, so
// that deeds can be told apart.
func (x *Extractor) agents(f frame, out []claims.Claim) []claims.Claim {
	for i := range f.a.Predicates {
		p := &f.a.Predicates[i]
		t := &f.a.Tokens[p.Head]
		if p.Nominal || p.Polarity != claims.Affirmed || p.Modality != claims.Asserted || x.report[t.Lemma] || x.light[t.Lemma] ||
			!strings.HasPrefix(t.Tag, "VB") || !f.tells(p.Head) || f.conditional(p.Head) {
			continue
		}
		agent, patient := f.roles(p.Head)
		if agent < 0 || patient < 0 || f.hanging(patient, "nummod") >= 0 || f.many(agent) && f.a.Tokens[agent].Tag == "NNPS" {
			continue
		}
		thing := f.a.Tokens[patient].Lemma
		whom := f.whoIs(patient)
		if whom != 0 {
			thing = f.d.Entities[whom].Name
		}
		c := f.claim(claims.KindParticipant, agent, int32(i+1), f.phraseOf(agent))
		c.Attribute, c.Subject, c.Thing = "agent", 0, thing
		if f.hanging(agent, "conj") < 0 { // of several, each report may name another first
			c.Value.Entity = f.named(agent)
		}
		if f.entityAt(agent) == 0 {
			c.Value.Text = x.sorts(f, agent)
		}
		if c.Value.Entity == 0 && c.Value.Text == "" || c.Value.Entity != 0 && c.Value.Entity == whom {
			continue
		}
		out = append(out, c)
	}
	return out
}

// roles are the tokens of who does what a verb says, and to whom or what; -1
// where the parse does not say.
func (f frame) roles(verb int32) (agent, patient int32) {
	if p := f.hanging(verb, "nsubj:pass"); p >= 0 {
		return f.hanging(verb, "obl:agent"), p
	}
	agent = f.hanging(verb, "nsubj")
	if agent > verb || f.a.Tokens[verb].Rel == "acl:relcl" {
		return -1, -1 // "the man who saw Lee": what the clause hangs on is a guess
	}
	return agent, f.hanging(verb, "obj")
}

// named is the person whose full name is known and who is named at a token; 0
// if none: what pronouns stand for is a guess too.
func (f frame) named(token int32) claims.EntityID {
	who := f.entityAt(token)
	if who == 0 || f.d.Entities[who].Kind != claims.Person || !strings.Contains(f.d.Entities[who].Name, " ") || !strings.HasPrefix(f.a.Tokens[token].Tag, "NNP") {
		return 0
	}
	return who
}

// sorts are the sorts of people that a noun and those coordinated with it
// name, parted by "|"; "" if one of them may be anybody.
func (x *Extractor) sorts(f frame, noun int32) string {
	var out []string
	n := f.sentenceOf(noun)
	s := f.a.Sentences[n]
	for j := noun; j < s.Last; j++ {
		t := &f.a.Tokens[j]
		if j != noun && (t.Rel != "conj" || t.Head == 0 || j+t.Head != noun) {
			continue
		}
		sort := x.actors[t.Lemma]
		if sort == "" {
			return ""
		}
		out = append(out, sort)
	}
	slices.Sort(out)
	return strings.Join(slices.Compact(out), "|")
}

// phraseOf is a noun with what stands before it in its phrase.
func (f frame) phraseOf(noun int32) claims.Span {
	first := noun
	s := f.a.Sentences[f.sentenceOf(noun)]
	for j := noun - 1; j >= s.First && noun-j <= 5; j-- {
		t := &f.a.Tokens[j]
		if t.Head == 0 || j+t.Head < first || j+t.Head > noun || t.Rel == "punct" || t.Rel == "case" {
			break
		}
		first = j
	}
	last := noun
	if int(noun)+1 < len(f.a.Tokens) && f.a.Tokens[noun+1].Rel == "flat" {
		last++
	}
	return claims.Span{Start: f.a.Tokens[first].Start, End: f.a.Tokens[last].End}
}
