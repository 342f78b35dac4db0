package extract

import (
	"concord/claims"
	"concord/claims/names"
)

// homes claims where a person lives: "Ann Lee, 44, of Oslo", "Lee, who lives
// in Oslo", "an Oslo man". Where one was born or grew up is another matter, and
// a state is a citizenship or an office ("Queen Anne of England").
func (x *Extractor) homes(f frame, out []claims.Claim) []claims.Claim {
	for i := range f.a.Mentions {
		m := &f.a.Mentions[i]
		if m.Kind != claims.Place || m.Form != claims.Named || m.Entity == 0 || m.First == 0 || !f.tells(m.First) || x.lands[names.Fold(f.d.Entities[m.Entity].Name)] {
			continue
		}
		if after := m.Last; int(after) < len(f.a.Tokens) && f.a.Tokens[after].Tag == "POS" {
			continue // "of Kent's Ash Parish", "of Oslo's police"
		}
		who := f.beside(m)
		if who == 0 {
			who = x.dweller(f, m)
		}
		if who == 0 {
			who = x.called(f, m)
		}
		if who == 0 {
			continue
		}
		c := f.claim(claims.KindPlace, m.First, 0, m.Span)
		c.Attribute, c.Subject, c.Value.Entity = "home", who, m.Entity
		out = append(out, c)
	}
	return out
}

// beside is the person named before ", 44, of Oslo", "of Oslo" or ", from Oslo".
func (f frame) beside(m *claims.Mention) claims.EntityID {
	at := m.First - 1
	if w := f.a.Tokens[at].Norm; w != "of" && w != "from" {
		return 0
	}
	apart := false
	for at--; at >= 0 && f.aside(at); at-- {
		apart = true
	}
	if at < 0 || !apart && f.a.Tokens[m.First-1].Norm == "from" {
		return 0
	}
	who := f.mentionAt(at)
	if who == nil || who.Kind != claims.Person || who.Form != claims.Named || at != who.Last-1 || f.sentenceOf(at) != f.sentenceOf(m.First) {
		return 0
	}
	return who.Entity
}

// aside reports a comma, or a token of an age.
func (f frame) aside(token int32) bool {
	t := &f.a.Tokens[token]
	return t.Tag == "," || t.Tag == "CD" || t.Norm == "aged"
}

// dweller is who lives at a place by the verb.
func (x *Extractor) dweller(f frame, m *claims.Mention) claims.EntityID {
	head := m.Head + f.a.Tokens[m.Head].Head
	if head == m.Head || f.a.Tokens[m.First-1].Norm != "in" {
		return 0
	}
	v := &f.a.Tokens[head]
	if !x.dwell[v.Lemma] || x.elsewhen(f, head) {
		return 0
	}
	if i := f.predicateAt(head); i == 0 || !happened(&f.a.Predicates[i-1]) {
		return 0
	}
	if who := f.childWho(head, "nsubj"); who != 0 {
		return who
	}
	if v.Rel == "acl" || v.Rel == "acl:relcl" {
		return f.whoAt(head + v.Head)
	}
	return 0
}

// elsewhen reports a dwelling of another time: "once lived", "had lived".
func (x *Extractor) elsewhen(f frame, verb int32) bool {
	s := f.a.Sentences[f.sentenceOf(verb)]
	for i := max(s.First, verb-4); i < min(s.Last, verb+8); i++ {
		if x.othertime[f.a.Tokens[i].Norm] {
			return true
		}
	}
	return false
}

// called is the person whom "the Oslo man" refers to.
func (x *Extractor) called(f frame, m *claims.Mention) claims.EntityID {
	if next := m.Last; int(next) < len(f.a.Tokens) && x.inhabitant[f.a.Tokens[next].Norm] {
		return f.whoAt(next)
	}
	return 0
}

// places claims where people live, and what lies or goes where.
func (x *Extractor) places(f frame, out []claims.Claim) []claims.Claim {
	out = x.homes(f, out)
	out = x.bearings(f, out)
	out = x.addresses(f, out)
	out = x.routes(f, out)
	return x.wheres(f, out)
}
