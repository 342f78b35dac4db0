package entity

import (
	"cmp"
	"slices"
	"strings"

	"concord/claims"
	"concord/claims/lexicon"
	"concord/claims/names"
)

// How far two names may be apart that play one part: edits in all, and for
// each letter of the shorter one.
const (
	partEdits  = 2.2
	partLetter = 0.4
)

// parts joins people whose names are too far apart to be one by their letters
// alone, and who must be one by what the reports say of them: one end of the
// name is the same, the other near, they hold one office or have one age, and
// no article tells of both. "Mayor Ramiro Ovando", "Mayor Ramón Ovando".
func (w *world) parts() {
	blocks := map[string][]*cluster{}
	for _, c := range w.clusters {
		if f := fullForm(c); f != nil && w.byRefOf(c) {
			for _, end := range [...]string{surname(f.person), f.person.Folded[0]} {
				blocks[end] = append(blocks[end], c)
			}
		}
	}
	gone := map[*cluster]*cluster{}
	for _, c := range slices.Clone(w.clusters) {
		f := fullForm(c)
		if f == nil || gone[c] != nil {
			continue
		}
		var found []*cluster
		for _, end := range [...]string{surname(f.person), f.person.Folded[0]} {
			for _, d := range blocks[end] {
				if d != c && gone[d] == nil && !slices.Contains(found, d) && w.onePart(c, d) {
					found = append(found, d)
				}
			}
		}
		if len(found) == 1 {
			w.merge(c, found[0])
			gone[found[0]] = c
		}
	}
}

// fullForm is the form of a person's name with most words and mentions; nil if all are lone words.
func fullForm(c *cluster) *form {
	var best *form
	for _, f := range c.forms {
		if c.kind == claims.Person && f.words() > 1 && (best == nil || cmp.Or(cmp.Compare(f.words(), best.words()), cmp.Compare(len(f.at), len(best.at)), strings.Compare(best.text, f.text)) > 0) {
			best = f
		}
	}
	return best
}

// onePart reports whether two people play one part in the dossier.
func (w *world) onePart(c, d *cluster) bool {
	f, g := fullForm(c), fullForm(d)
	p, q := f.person, g.person
	if p.Suffix != q.Suffix || !halfSame(p, q) || !w.disjoint(c, d) || w.kin(c) || w.kin(d) {
		return false
	}
	return w.shareAge(c, d) || w.shareRole(c, d, rare(p))
}

// halfSame reports whether one end of two names is the same and the other near.
func halfSame(p, q names.Person) bool {
	switch {
	case surname(p) == surname(q):
		return near(p.Folded[0], q.Folded[0])
	case p.Folded[0] == q.Folded[0]:
		return near(surname(p), surname(q))
	}
	return false
}

// near reports whether two words begin alike and are not far apart.
func near(a, b string) bool {
	n := min(len(a), len(b))
	if n < 4 || a[0] != b[0] || lexicon.EastAsian(a) != "" || lexicon.EastAsian(b) != "" {
		return false
	}
	d := names.Distance(a, b)
	return d <= partEdits && d <= partLetter*float64(n) || n > 4 && a[:3] == b[:3] && d <= partEdits+1
}

// rare reports whether a person's surname is one that few share.
func rare(p names.Person) bool {
	common, ok := lexicon.FamilyName(surname(p))
	return !ok || common < 4
}

// disjoint reports whether no article names both.
func (w *world) disjoint(c, d *cluster) bool {
	here := map[int]bool{}
	for _, f := range c.forms {
		for _, at := range f.at {
			if w.byRef[at] == c {
				here[at.article] = true
			}
		}
	}
	for _, f := range d.forms {
		for _, at := range f.at {
			if w.byRef[at] == d && here[at.article] {
				return false
			}
		}
	}
	return len(here) > 0
}

// kin reports whether the text calls a person somebody's relative: relatives
// share a name, an age in twins' case, and often a trade.
func (w *world) kin(c *cluster) bool {
	return slices.ContainsFunc(c.titles(), func(t *claims.Title) bool { return t.Kind == claims.Relation })
}

// titles are what the text says that a cluster's named mentions are.
func (c *cluster) titles() []*claims.Title {
	var out []*claims.Title
	for _, f := range c.forms {
		out = append(out, f.titles...)
	}
	return out
}

// shareRole reports whether two people hold one office or rank of one body or,
// when their surname is rare, have one occupation.
func (w *world) shareRole(c, d *cluster, rare bool) bool {
	for _, x := range c.titles() {
		for _, y := range d.titles() {
			if x.Head == y.Head && (x.Kind == claims.Office || rare && (x.Kind == claims.Rank || x.Kind == claims.Occupation)) && x.Modifier == y.Modifier && oneBody(x, y) {
				return true
			}
		}
	}
	return false
}

func oneBody(x, y *claims.Title) bool {
	if x.Country != "" && y.Country != "" && x.Country != y.Country {
		return false
	}
	return x.Of == "" || y.Of == "" || names.Things(x.Of, y.Of) != names.Different
}

// shareAge reports whether two people are said to be of one age.
func (w *world) shareAge(c, d *cluster) bool {
	ages := map[string]bool{}
	w.eachAge(c, func(age string) { ages[age] = true })
	found := false
	w.eachAge(d, func(age string) { found = found || ages[age] })
	return found
}

func (w *world) eachAge(c *cluster, do func(age string)) {
	for _, f := range c.forms {
		for _, at := range f.at {
			a := &w.d.Articles[at.article]
			if age := ageOf(a, &a.Mentions[at.mention]); w.byRef[at] == c && age != "" && '0' <= age[0] && age[0] <= '9' {
				do(age)
			}
		}
	}
}

// byRefOf reports whether any mention is a cluster's.
func (w *world) byRefOf(c *cluster) bool {
	return slices.ContainsFunc(c.forms, func(f *form) bool {
		return slices.ContainsFunc(f.at, func(at ref) bool { return w.byRef[at] == c })
	})
}

// merge gives one cluster the forms and mentions of another, which is left empty.
func (w *world) merge(into, from *cluster) {
	for _, f := range from.forms {
		if !slices.Contains(into.forms, f) {
			into.forms = append(into.forms, f)
		}
		for _, at := range f.at {
			if w.byRef[at] == from {
				w.byRef[at] = into
			}
		}
	}
	from.forms = nil
}
