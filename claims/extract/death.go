package extract

import (
	"strings"

	"concord/claims"
)

// fallen are the persons of whom the dossier says that they died.
func (x *Extractor) fallen(d *claims.Dossier) map[claims.EntityID]bool {
	dead := map[claims.EntityID]bool{}
	for i := range d.Articles[1:] {
		f := newFrame(&d.Articles[i+1], d)
		for j := range f.a.Predicates {
			if p := &f.a.Predicates[j]; p.Class == "kill" && happened(p) {
				if who := f.victim(p); who != 0 {
					dead[who] = true
				}
			}
		}
	}
	return dead
}

// victim is the person whom a predicate of harm befalls: the object, the
// subject of a passive, of dying or of "was dead", the owner of a death.
func (f frame) victim(p *claims.Predicate) claims.EntityID {
	t := &f.a.Tokens[p.Head]
	if strings.HasPrefix(t.Tag, "NN") {
		return f.childWho(p.Head, "nmod:poss", "nmod")
	}
	if who := f.childWho(p.Head, "obj", "nsubj:pass"); who != 0 {
		return who
	}
	if t.Lemma == "die" || t.Lemma == "drown" || t.Lemma == "perish" || t.Lemma == "succumb" || t.Tag == "JJ" {
		if who := f.childWho(p.Head, "nsubj"); who != 0 {
			return who
		}
	}
	governor := p.Head + t.Head
	switch {
	case t.Head == 0:
	case t.Rel == "acl" && t.Tag == "VBN" && f.child(p.Head, "obj") < 0:
		return f.whoAt(governor)
	case t.Rel == "advcl" && t.Tag == "VBN" && f.child(p.Head, "nsubj", "nsubj:pass", "mark", "aux", "obj") < 0: // "Born in Oslo, Ann Lee"
		return f.childWho(governor, "nsubj", "nsubj:pass")
	case t.Rel == "acl:relcl" && f.child(p.Head, "obj") < 0:
		return f.whoAt(governor)
	case t.Tag == "JJ", t.Rel == "xcomp" && t.Tag == "VBN", t.Rel == "conj" && t.Tag != "VBG" && f.child(p.Head, "nsubj") < 0:
		return f.childWho(governor, "nsubj:pass", "nsubj")
	}
	return 0
}

// deaths claims how somebody died, and whether at the scene, on the way to the
// hospital or there.
func (x *Extractor) deaths(f frame, dead map[claims.EntityID]bool, out []claims.Claim) []claims.Claim {
	for i := range f.a.Predicates {
		p := &f.a.Predicates[i]
		if !happened(p) || !f.tells(p.Head) {
			continue
		}
		t := &f.a.Tokens[p.Head]
		last := f.reaches(p)
		if class := x.choices.verbs[wordOf{"death", t.Lemma}]; class != "" && strings.HasPrefix(t.Tag, "VB") {
			if who := f.victim(p); who != 0 && dead[who] {
				out = append(out, f.death(claims.KindMeans, "manner of death", i, who, t.Span, class))
			}
		}
		if p.Class != "kill" {
			continue
		}
		who := f.victim(p)
		if who == 0 && !f.somebody(p) {
			continue
		}
		if from, to, class := x.choices.find(f.a, "death", p.Head+1, last); class != "" && who != 0 && f.after(from, p.Head, "of", "from", "by", "in", "with") {
			out = append(out, f.death(claims.KindMeans, "manner of death", i, who, f.spanOf(from, to), class))
		}
		if from, to, class := x.choices.find(f.a, "scene", p.Head+1, last); class != "" && f.after(from, p.Head, "at", "in", "on", "en", "inside") {
			out = append(out, f.death(claims.KindPlace, "place of death", i, who, f.spanOf(from, to), class))
		}
		if t.Rel == "acl:relcl" && t.Head != 0 { // "to Larkin Hospital, where she died"
			home := p.Head + t.Head
			if n, class := x.choices.at(f.a, "scene", home); class != "" && f.a.Tokens[f.a.Clauses[p.Clause].First].Norm == "where" {
				out = append(out, f.death(claims.KindPlace, "place of death", i, who, f.spanOf(home, home+n), class))
			}
		}
	}
	return out
}

// somebody reports that one person without a name dies: "the victim died".
func (f frame) somebody(p *claims.Predicate) bool {
	i := f.child(p.Head, "nsubj", "nsubj:pass")
	return i >= 0 && f.a.Tokens[i].Tag == "NN" && f.child(i, "nummod", "conj") < 0
}

func (f frame) death(kind claims.Kind, attribute string, predicate int, who claims.EntityID, evidence claims.Span, class string) claims.Claim {
	p := &f.a.Predicates[predicate]
	c := f.claim(kind, p.Head, int32(predicate+1), evidence)
	c.Attribute, c.Subject, c.Value.Text = attribute, who, class
	return c
}

// reaches is the token up to which what follows a predicate may belong to it:
// the next predicate that is a verb, a mark, or eight tokens on.
func (f frame) reaches(p *claims.Predicate) int32 {
	const most = 9
	s := f.a.Sentences[f.sentenceOf(p.Head)]
	last := min(s.Last, p.Head+most)
	for i := p.Head + 1; i < last; i++ {
		if tag := f.a.Tokens[i].Tag; strings.HasPrefix(tag, "VB") || tag == "." || tag == ":" || tag == "CC" {
			return i
		}
	}
	return last
}

// after reports that the nearest preposition before a token, behind a
// predicate, is one of some.
func (f frame) after(token, predicate int32, words ...string) bool {
	for i := token - 1; i > predicate; i-- {
		if t := &f.a.Tokens[i]; t.Tag == "IN" || t.Tag == "TO" || t.Norm == "en" {
			for _, w := range words {
				if t.Norm == w {
					return true
				}
			}
			return false
		}
	}
	return false
}
