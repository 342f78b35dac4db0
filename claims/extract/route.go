package extract

import (
	"strings"

	"concord/claims"
)

// routes claims from where to where a journey went: "left Aden for Djibouti",
// "sailing from Aden to Djibouti", "on its way to Djibouti from Aden". Its
// thing is the two ends in order of their names, its value the way taken.
func (x *Extractor) routes(f frame, out []claims.Claim) []claims.Claim {
	for _, s := range f.a.Sentences {
		if !s.Kind.HasClaims() {
			continue
		}
		ms := f.mentionsIn(s.First, s.Last)
		for i := 1; i < len(ms); i++ {
			from, to, ok := x.ends(f, &ms[i-1], &ms[i])
			if !ok {
				continue
			}
			p := x.journey(f, s, ms[i-1].First)
			if p < 0 {
				continue
			}
			c := f.claim(claims.KindPlace, ms[i].First, f.predicateAt(p), f.spanOf(ms[i-1].First, ms[i].Last))
			a, b := f.d.Entities[from].Name, f.d.Entities[to].Name
			c.Attribute, c.Thing, c.Value.Text = "route", min(a, b)+"–"+max(a, b), a+" to "+b
			c.Subject = f.mover(s, p)
			out = append(out, c)
		}
	}
	return out
}

// ends reads two places that follow each other as the ends of a way.
func (x *Extractor) ends(f frame, m, n *claims.Mention) (from, to claims.EntityID, ok bool) {
	if m.Kind != claims.Place || n.Kind != claims.Place || m.Form != claims.Named || n.Form != claims.Named ||
		m.Entity == 0 || n.Entity == 0 || m.Entity == n.Entity || m.First == 0 || n.First-m.Last > 2 || n.First == m.Last {
		return 0, 0, false
	}
	before, between := f.a.Tokens[m.First-1].Norm, f.a.Tokens[n.First-1].Norm
	switch {
	case before == "from" && (between == "to" || between == "for"), between == "for" && x.leaver[f.a.Tokens[m.First-1].Lemma]:
		return m.Entity, n.Entity, true
	case (before == "to" || before == "for") && between == "from":
		return n.Entity, m.Entity, true
	}
	return 0, 0, false
}

// journey is the word of travel before a place, a token index; -1 if there is
// none, or if it is the way back.
func (x *Extractor) journey(f frame, s claims.Sentence, place int32) int32 {
	found := int32(-1)
	for i := place - 1; i >= max(s.First, place-arm); i-- {
		t := &f.a.Tokens[i]
		if x.backward[t.Norm] {
			return -1
		}
		if found < 0 && i > place-6 && x.mover[t.Lemma] {
			found = i
		}
	}
	if found < 0 {
		return -1
	}
	if p := f.predicateAt(found); p != 0 && f.a.Predicates[p-1].Polarity == claims.Denied {
		return -1
	}
	return found
}

// mover is who or what is named before a word of travel; 0 if nobody is.
func (f frame) mover(s claims.Sentence, word int32) claims.EntityID {
	var who claims.EntityID
	for _, m := range f.mentionsIn(max(s.First, word-arm), word) {
		if m.Entity != 0 && !(m.First > 0 && strings.HasPrefix(f.a.Tokens[m.First-1].Tag, "IN")) {
			who = m.Entity
		}
	}
	return who
}
