package entity

import (
	"cmp"
	"slices"
	"strings"

	"concord/claims"
	"concord/claims/lexicon"
	"concord/claims/names"
)

// lone gives each lone surname or given name to its bearer, article by article.
func (w *world) lone(lone []*form, blocks map[string][]*cluster) {
	slices.SortStableFunc(lone, func(a, b *form) int {
		return cmp.Or(cmp.Compare(len(b.at), len(a.at)), strings.Compare(a.text, b.text))
	})
	fresh, near := map[string]*cluster{}, map[string][]*cluster{}
	for _, c := range w.clusters {
		for _, g := range c.forms {
			if c.kind == claims.Person && g.words() > 0 {
				note(near, surname(g.person), c)
				note(near, g.person.Folded[0], c)
			}
		}
	}
	for _, f := range lone {
		family, given := w.owners(f, blocks)
		bearers := map[int]*cluster{} // by article, who has gone by the word alone so far
		var slip *cluster
		if len(family)+len(given) == 0 {
			slip = w.slipped(f, near)
		}
		for _, at := range f.at {
			c := w.owner(at, family, given, bearers)
			if c == nil && (len(family) > 1 || len(given) > 1 && len(family) == 0) {
				continue // two could own it: silence
			}
			if c == nil {
				c = slip
			}
			if c == nil {
				key := f.person.Folded[0]
				if c = fresh[key]; c == nil {
					c = w.cluster(claims.Person)
					fresh[key] = c
					note(near, key, c)
				}
			}
			if !slices.Contains(c.forms, f) {
				c.forms = append(c.forms, f)
			}
			w.byRef[at] = c
		}
	}
}

// note enters a cluster under the keys of a surname.
func note(near map[string][]*cluster, surname string, c *cluster) {
	for _, key := range slipKeys(surname) {
		if !slices.Contains(near[key], c) {
			near[key] = append(near[key], c)
		}
	}
}

// owners lists the clusters of which a lone word can be the surname, and those
// of which it can be the given name.
func (w *world) owners(f *form, blocks map[string][]*cluster) (family, given []*cluster) {
	for _, c := range blocks["f "+f.person.Folded[0]] {
		for _, g := range c.forms {
			if g.words() < 2 || f.person.Compare(g.person) < names.Variant {
				continue
			}
			if surname(g.person) == f.person.Folded[0] {
				family = append(family, c)
			} else {
				given = append(given, c)
			}
			break
		}
	}
	return family, given
}

// surname is the word of a full name that later mentions use alone: the last,
// or the first where the family name leads.
func surname(p names.Person) string {
	first, last := p.Folded[0], p.Folded[len(p.Folded)-1]
	if _, _, ok := lexicon.GivenName(first); ok && !strings.Contains(last, "-") {
		if e := lexicon.EastAsian(first); e == "" || !strings.ContainsAny(e, "kc") {
			return last
		}
	}
	if strings.ContainsAny(lexicon.EastAsian(first), "kcv") && !strings.ContainsAny(lexicon.EastAsian(last), "kcv") || strings.Contains(last, "-") && !strings.Contains(first, "-") && strings.ContainsAny(lexicon.EastAsian(first), "kc") {
		return first
	}
	if strings.ContainsAny(lexicon.EastAsian(first), "kc") && len(p.Folded) == 3 {
		return first
	}
	return last
}

// owner chooses among the possible bearers of a lone word: the only one that
// the article names in full, by surname rather than by given name, else the
// only one of the dossier.
func (w *world) owner(at ref, family, given []*cluster, bearers map[int]*cluster) *cluster {
	for _, owners := range [...][]*cluster{family, given} {
		var here []*cluster
		for _, c := range owners {
			if !w.contradicts(at, c) && w.stands(c, at.article) {
				here = append(here, c)
			}
		}
		switch len(here) {
		case 0:
		case 1:
			return here[0]
		default:
			c := w.nearest(at, here, bearers[at.article])
			if c != nil {
				bearers[at.article] = c
			}
			return c
		}
	}
	if len(family) == 0 {
		family = given
	}
	if len(family) == 1 && !w.contradicts(at, family[0]) {
		return family[0]
	}
	return nil
}

// stands reports whether an article has a full name of the cluster.
func (w *world) stands(c *cluster, article int) bool {
	for _, g := range c.forms {
		if g.words() > 1 {
			for _, at := range g.at {
				if at.article == article {
					return true
				}
			}
		}
	}
	return false
}

// contradicts reports whether a titled lone name cannot be the cluster's: Mr
// of a woman, a rank that excludes the one known.
func (w *world) contradicts(at ref, c *cluster) bool {
	m := &w.d.Articles[at.article].Mentions[at.mention]
	for i := range m.Titles {
		if t := w.Resolver.titles[m.Titles[i].Head]; t != nil && t.Sex != 0 && m.Titles[i].Kind == claims.Honorific && c.sex != 0 && c.sex != t.Sex {
			return true
		}
	}
	return false
}

// nearest is the bearer of a lone word that several of the article share: who
// has gone by it alone before, unless another is named in full in the same
// sentence or the one before; else the one named in full last, if no other was
// named within the sentences around it.
func (w *world) nearest(at ref, among []*cluster, before *cluster) *cluster {
	a := &w.d.Articles[at.article]
	here := sentenceOf(a, a.Mentions[at.mention].First)
	var best *cluster
	for j := at.mention - 1; j >= max(0, at.mention-reachBack); j-- {
		back := here - sentenceOf(a, a.Mentions[j].First)
		if (best != nil || before != nil) && back > 4 {
			break
		}
		c := w.byRef[ref{at.article, j}]
		if c == nil || !slices.Contains(among, c) || c == best || c == before {
			continue
		}
		if before != nil && back > 0 {
			break
		}
		if best != nil || before != nil {
			return nil
		}
		best = c
	}
	if before != nil {
		return before
	}
	return best
}

// slipped finds the bearer of a lone word that is near a known surname or given
// name, or a lone name already met; none if two could be meant.
func (w *world) slipped(f *form, near map[string][]*cluster) *cluster {
	if len(f.person.Folded[0]) < 5 {
		return nil
	}
	var found *cluster
	for _, key := range slipKeys(f.person.Folded[0]) {
		for _, c := range near[key] {
			if c == found || !w.slipOfAny(f, c) || 2*len(f.at) > w.count(c) && !w.stranger(f, c) {
				continue
			}
			if found != nil {
				return nil
			}
			found = c
		}
	}
	return found
}

// stranger reports whether a lone word that is as frequent as the name that it
// is near stands for it all the same: no article has both, and both hold one
// office, or neither is a name that the tables know.
func (w *world) stranger(f *form, c *cluster) bool {
	here := map[int]bool{}
	for _, at := range f.at {
		here[at.article] = true
	}
	for _, g := range c.forms {
		for _, at := range g.at {
			if here[at.article] {
				return false
			}
		}
	}
	full := fullForm(c)
	if full == nil {
		return false
	}
	x, y := f.person.Folded[0], surname(full.person)
	if _, ok := lexicon.FamilyName(x); !ok && !knownName(y) && !lexicon.CommonWord(x) && !lexicon.CommonWord(y) && names.Distance(x, y) <= 1 {
		return true
	}
	return w.shareRole(&cluster{forms: []*form{f}}, c, true)
}

// slipOfAny reports whether a lone word is near a surname or given name of a cluster.
func (w *world) slipOfAny(f *form, c *cluster) bool {
	for _, g := range c.forms {
		if g == f || g.words() == 0 {
			continue
		}
		for _, word := range [...]string{surname(g.person), g.person.Folded[0]} {
			r := f.person.Compare(names.Person{Words: []string{word}, Folded: []string{word}})
			if r == names.Slip || r == names.Variant {
				return true
			}
		}
	}
	return false
}

// slipKeys are the keys under which a word can meet what it is a slip of.
func slipKeys(s string) []string {
	return []string{"p " + s[:min(3, len(s))], "k " + s[:1] + skeleton(s)}
}
