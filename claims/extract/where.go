package extract

import (
	"concord/claims"
)

// wheres claims in which town or region a happening took place, or near which,
// by the parse: "was arrested in Leeds", "the crash near Leeds", "died 40 km
// north of Leeds". Of what befalls a person that the clause names, the subject
// is the person.
func (x *Extractor) wheres(f frame, out []claims.Claim) []claims.Claim {
	for i := range f.a.Mentions {
		m := &f.a.Mentions[i]
		if m.Kind != claims.Place || m.Form != claims.Named || m.Entity == 0 || m.First == 0 || !f.tells(m.First) {
			continue
		}
		first, head := x.whence(f, m)
		if head < 0 {
			continue
		}
		n := f.governing(head)
		if n == 0 {
			continue
		}
		p := &f.a.Predicates[n-1]
		if !x.spots[p.Class] || !happened(p) || x.parted(f, p.Head, first) {
			continue
		}
		c := f.claim(claims.KindPlace, m.First, n, f.spanOf(first, m.Last))
		c.Attribute, c.Subject, c.Value.Entity = "scene", f.victim(p), m.Entity
		out = append(out, c)
	}
	return out
}

// whence is where the words begin that put something at a place, and the token
// that hangs on what is put there; -1 if the words are no such ones. "In" is
// not among them.
func (x *Extractor) whence(f frame, m *claims.Mention) (first, head int32) {
	switch prep := f.a.Tokens[m.First-1].Norm; {
	case prep == "in":
		return m.First, m.Head
	case x.beside[prep] && prep != "by", x.offshore[prep]:
		return m.First - 1, m.Head
	case prep == "of" && m.First > 1:
		if first, point := f.point(m.First - 2); point != "" {
			return f.measured(first), m.First - 2
		}
	}
	return 0, -1
}

// governing is the predicate, counted from 1, that a token hangs on, or that
// a person hangs on whom the parser has given the token: "arrested Ann Lee in
// Oslo"; 0 if none.
func (f frame) governing(token int32) int32 {
	if f.a.Tokens[token].Head == 0 {
		return 0
	}
	head := token + f.a.Tokens[token].Head
	if n := f.predicateAt(head); n != 0 || f.a.Tokens[head].Head == 0 || f.a.Tokens[head].Rel != "obj" || f.whoAt(head) == 0 {
		return n
	}
	return f.predicateAt(head + f.a.Tokens[head].Head)
}

// parted reports that another word of happening stands between two tokens: the
// place may be that one's.
func (x *Extractor) parted(f frame, head, place int32) bool {
	from, to := f.predicatesIn(min(head, place)+1, max(head, place))
	return to > from
}
