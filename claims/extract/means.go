package extract

import (
	"strings"

	"concord/claims"
)

// weapons claims what an attack was done with: "with a knife", "used a
// shotgun", "armed with a pistol", where the sentence tells of an attack.
func (x *Extractor) weapons(f frame, out []claims.Claim) []claims.Claim {
	for i := range f.a.Predicates {
		p := &f.a.Predicates[i]
		if !violent[p.Class] || !happened(p) || !f.tells(p.Head) {
			continue
		}
		first, last := f.vicinity(p.Head, arm)
		for at := first; at < last; at++ {
			n, class := x.choices.at(f.a, "weapon", at)
			if class == "" {
				continue
			}
			if x.wielded(f, first, at) && f.nearest(at, i) {
				c := f.claim(claims.KindMeans, p.Head, int32(i+1), f.spanOf(at, at+n))
				c.Attribute, c.Value.Text = "weapon", class
				out = append(out, c)
			}
			at += n - 1
		}
	}
	return out
}

// violent are the classes of acts that weapons are used for.
var violent = map[string]bool{"kill": true, "injure": true, "shoot": true, "stab": true, "attack": true, "strangle": true}

// wielded reports a word of using a weapon up to four tokens before it, with
// nothing between that begins another phrase.
func (x *Extractor) wielded(f frame, first, weapon int32) bool {
	for i := weapon - 1; i >= max(first, weapon-5); i-- {
		t := &f.a.Tokens[i]
		if x.wield[t.Norm] {
			return true
		}
		if t.Tag == "IN" || t.Tag == "CC" || t.Tag == "," {
			return false
		}
	}
	return false
}

// nearest reports that of the acts of violence in its sentence a predicate,
// an index, is the one nearest to a token, so that each weapon is claimed once.
func (f frame) nearest(token int32, predicate int) bool {
	from, to := f.predicatesIn(f.vicinity(token, arm))
	best := -1
	for i := from; i < to; i++ {
		p := &f.a.Predicates[i]
		if violent[p.Class] && (best < 0 || distance(p.Head, token) < distance(f.a.Predicates[best].Head, token)) {
			best = i
		}
	}
	return best == predicate
}

func distance(a, b int32) int32 { return max(a-b, b-a) }

// vehicles claims what somebody drove or travelled in, and what hit somebody.
func (x *Extractor) vehicles(f frame, out []claims.Claim) []claims.Claim {
	for i := range f.a.Predicates {
		p := &f.a.Predicates[i]
		if !happened(p) || p.Nominal || !f.tells(p.Head) {
			continue
		}
		lemma, last := f.a.Tokens[p.Head].Lemma, f.reaches(p)
		switch {
		case x.steer[lemma] && f.doer(p) != 0:
			out = x.vehicle(f, i, p.Head+1, last, "vehicle of", f.doer(p), out, "", "in", "on")
		case x.mover[lemma] && f.doer(p) != 0:
			out = x.vehicle(f, i, p.Head+1, last, "vehicle of", f.doer(p), out, "in", "on", "by", "aboard")
		case x.struck[lemma] && f.victim(p) != 0:
			out = x.vehicle(f, i, p.Head+1, last, "vehicle that hit", f.victim(p), out, "by")
		}
	}
	return out
}

// doer is the person who does what a verb says.
func (f frame) doer(p *claims.Predicate) claims.EntityID {
	t := &f.a.Tokens[p.Head]
	if f.child(p.Head, "nsubj:pass") >= 0 {
		return 0
	}
	if i := f.child(p.Head, "nsubj"); i >= 0 {
		return f.whoAt(i)
	}
	if t.Head != 0 && (t.Rel == "acl" && t.Tag == "VBG" || t.Rel == "conj" && strings.HasPrefix(t.Tag, "VBD")) {
		governor := p.Head + t.Head
		if who := f.whoAt(governor); who != 0 {
			return who
		}
		return f.childWho(governor, "nsubj")
	}
	return 0
}

// vehicle claims the first vehicle in tokens [first, last), and its make, if
// one of some prepositions leads up to it ("" for none).
func (x *Extractor) vehicle(f frame, predicate int, first, last int32, attribute string, who claims.EntityID, out []claims.Claim, leads ...string) []claims.Claim {
	for _, group := range [...]string{"vehicle", "make"} {
		from, to, class := x.choices.find(f.a, group, first, last)
		if class == "" || !f.ledBy(from, first, leads) {
			continue
		}
		c := f.claim(claims.KindMeans, first, int32(predicate+1), f.spanOf(from, to))
		c.Attribute, c.Subject, c.Thing, c.Value.Text = attribute, who, group, class
		out = append(out, c)
	}
	return out
}

// ledBy reports that the only preposition in [first, token) is one of some, or
// that there is none and leads has "".
func (f frame) ledBy(token, first int32, leads []string) bool {
	found := ""
	for i := first; i < token; i++ {
		if t := &f.a.Tokens[i]; t.Tag == "IN" || t.Tag == "TO" || t.Tag == "," {
			if found != "" {
				return false
			}
			found = t.Norm
		}
	}
	for _, l := range leads {
		if l == found {
			return true
		}
	}
	return false
}
