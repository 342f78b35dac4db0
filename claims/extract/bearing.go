package extract

import (
	"sort"
	"strings"

	"concord/claims"
	"concord/claims/lexicon"
	"concord/claims/names"
)

// bearings claims in which direction of a landmark something lies: "20 km
// south-west of Aden". The subject is the place that the words describe, if
// they do: "Wyra, a town 20 km south-west of Aden".
func (x *Extractor) bearings(f frame, out []claims.Claim) []claims.Claim {
	for i := range f.a.Mentions {
		m := &f.a.Mentions[i]
		if m.Kind != claims.Place || m.Form != claims.Named || m.Entity == 0 || m.First < 2 || f.a.Tokens[m.First-1].Norm != "of" || !f.tells(m.First) {
			continue
		}
		first, point := f.point(m.First - 2)
		if point == "" {
			continue
		}
		first = f.measured(first)
		c := f.claim(claims.KindPlace, first, f.bind(first, m.Last), f.spanOf(first, m.Last))
		c.Attribute, c.Thing, c.Value.Text = "direction", f.d.Entities[m.Entity].Name, point
		c.Subject = x.described(f, first)
		out = append(out, c)
	}
	return x.quarters(f, out)
}

// quarters claims in which part of its state a place lies: "the southern city
// of Ystad", "Ystad in southern Sweden".
func (x *Extractor) quarters(f frame, out []claims.Claim) []claims.Claim {
	for i := range f.a.Mentions {
		m := &f.a.Mentions[i]
		if m.Kind != claims.Place || m.Form != claims.Named || m.Entity == 0 || !f.tells(m.First) || x.lands[names.Fold(f.d.Entities[m.Entity].Name)] {
			continue
		}
		first, last, quarter := f.before(m, x.settlements)
		if quarter == "" {
			first, last, quarter = x.behind(f, m)
		}
		if quarter == "" {
			continue
		}
		c := f.claim(claims.KindPlace, first, 0, f.spanOf(first, last))
		c.Attribute, c.Subject, c.Value.Text = "part of the country", m.Entity, quarter
		out = append(out, c)
	}
	return out
}

// before reads "the southern city of" in front of a place.
func (f frame) before(m *claims.Mention, settlements map[string]bool) (first, last int32, quarter string) {
	at := m.First - 1
	if at >= 0 && f.a.Tokens[at].Norm == "of" {
		at--
	}
	if at < 1 || !settlements[f.a.Tokens[at].Norm] {
		return 0, 0, ""
	}
	if f.a.Tokens[at-1].Tag == "NN" && at > 1 { // "the southern port city of"
		at--
	}
	quarter, first = f.quarter(at - 1)
	return first, m.Last, quarter
}

// behind reads "in southern Sweden" or ", southern Sweden" behind a place.
func (x *Extractor) behind(f frame, m *claims.Mention) (first, last int32, quarter string) {
	at := m.Last
	if int(at)+2 >= len(f.a.Tokens) || f.a.Tokens[at].Norm != "in" && f.a.Tokens[at].Tag != "," {
		return 0, 0, ""
	}
	for n := at + 1; n < at+4 && int(n)+1 < len(f.a.Tokens); n++ {
		q, begin := f.quarter(n)
		if q == "" || begin != at+1 {
			continue
		}
		if land := f.mentionAt(n + 1); land != nil && land.Kind == claims.Place && land.Entity != 0 && x.lands[names.Fold(f.d.Entities[land.Entity].Name)] && !land.Overlaps(f.a.Tokens[at].Span) {
			return at + 1, land.Last, q
		}
	}
	return 0, 0, ""
}

// quarter reads an adjective of a point of the compass that ends at a token:
// "southern", "south-eastern", "north", "central" (which is C).
func (f frame) quarter(last int32) (quarter string, first int32) {
	word := f.a.Tokens[last].Norm
	if word == "central" {
		return "C", last
	}
	if lexicon.Point(word) == "" {
		return "", 0
	}
	before := last - 1
	if before >= 0 && f.a.Tokens[before].Tag == "HYPH" {
		before--
	}
	if before >= 0 {
		if p := lexicon.Point(strings.TrimSuffix(f.a.Tokens[before].Norm, "ern") + word); p != "" {
			return p, before
		}
	}
	return lexicon.Point(word), last
}

// point reads a point of the compass that ends at a token: "southwest",
// "south west", "south-west". It gives where it begins.
func (f frame) point(last int32) (first int32, point string) {
	word := f.a.Tokens[last].Norm
	if lexicon.Point(word) == "" || strings.HasSuffix(word, "ern") {
		return 0, ""
	}
	before := last - 1
	if before >= 0 && f.a.Tokens[before].Tag == "HYPH" {
		before--
	}
	if before >= 0 {
		if p := lexicon.Point(f.a.Tokens[before].Norm + word); p != "" {
			return before, p
		}
	}
	return last, lexicon.Point(word)
}

// measured is where the distance before a point begins, or the point itself:
// "58 km (36 miles) south", "some 20 km to the south".
func (f frame) measured(point int32) int32 {
	first := point
	for q := f.ending(point, 2); q != nil && q.Dimension == "length"; q = f.ending(first-1, 0) {
		first = q.First
		if first < 2 || f.a.Tokens[first-1].Norm != "(" {
			break
		}
	}
	return first
}

// ending is the quantity that ends at a token or a few before it; nil if none.
func (f frame) ending(token, slack int32) *claims.Quantity {
	qs := f.a.Quantities
	i := sort.Search(len(qs), func(i int) bool { return qs[i].Last > token }) - 1
	if i < 0 || token-qs[i].Last > slack {
		return nil
	}
	return &qs[i]
}

// describes reports a word that may stand between a place and where it lies.
func (x *Extractor) describes(t *claims.Token) bool {
	return x.located[t.Norm] || t.Tag != "IN" && t.Tag != "MD" && !strings.HasPrefix(t.Tag, "VB")
}

// described is what the words from a token on stand beside: "Wyra,
// 20 km", "Wyra, a town 20 km"; 0 if none.
func (x *Extractor) described(f frame, first int32) claims.EntityID {
	s := f.a.Sentences[f.sentenceOf(first)]
	at := first - 1
	for at >= s.First && at > first-7 && f.a.Tokens[at].Tag != "," && x.describes(&f.a.Tokens[at]) {
		at--
	}
	if at <= s.First || f.a.Tokens[at].Tag != "," {
		return 0
	}
	if m := f.mentionAt(at - 1); m != nil && m.Form == claims.Named {
		return m.Entity
	}
	return 0
}
