package entity

import (
	"cmp"
	"slices"
	"strings"

	"concord/claims"
	"concord/claims/lexicon"
	"concord/claims/names"
)

// people joins the forms of persons' names: full names first, the fullest and
// most frequent leading, then the lone words, article by article.
func (w *world) people(forms []*form) {
	var full, lone []*form
	for _, f := range forms {
		switch {
		case f.kind != claims.Person || f.words() == 0:
		case f.words() > 1:
			full = append(full, f)
		default:
			lone = append(lone, f)
		}
	}
	slices.SortStableFunc(full, func(a, b *form) int {
		return cmp.Or(cmp.Compare(b.words(), a.words()), cmp.Compare(len(b.at), len(a.at)), strings.Compare(a.text, b.text))
	})
	blocks := map[string][]*cluster{}
	for _, f := range full {
		c := w.bearer(f, blocks)
		if c == nil {
			c = w.cluster(claims.Person)
		}
		w.join(c, f)
		for _, key := range blockKeys(f) {
			if !slices.Contains(blocks[key], c) {
				blocks[key] = append(blocks[key], c)
			}
		}
	}
	w.lone(lone, blocks)
}

// blockKeys are the keys under which a name can meet its other forms: each end
// of it, as written and by its consonants, the head of the surname, the first
// of two surnames, other spellings and short forms of the given name, and all
// of its letters.
func blockKeys(f *form) []string {
	words := f.person.Folded
	first, last := words[0], words[len(words)-1]
	keys := []string{"f " + last, "f " + first, "l " + compact(f.key)}
	if k := skeleton(last); len(k) > 2 {
		keys = append(keys, "k "+k)
	}
	if k := skeleton(first); len(k) > 2 {
		keys = append(keys, "k "+k)
	}
	if len(last) > 4 {
		keys = append(keys, "p "+last[:4]+" "+first[:1])
	}
	for _, g := range lexicon.NameGroups(first) {
		keys = append(keys, "g "+g)
	}
	if len(words) > 2 {
		keys = append(keys, "f "+words[len(words)-2])
	}
	for _, n := range lexicon.Nicknames(first) {
		keys = append(keys, "f "+n)
	}
	if i := strings.IndexByte(last, '-'); i > 0 {
		keys = append(keys, "f "+last[i+1:])
	}
	return keys
}

func compact(s string) string {
	return strings.Map(func(r rune) rune {
		if r == ' ' || r == '-' || r == '.' || r == '\'' {
			return -1
		}
		return r
	}, s)
}

// bearer finds the cluster that a full name belongs to: the one it agrees with
// in every form; none if it is new or two are as good.
func (w *world) bearer(f *form, blocks map[string][]*cluster) *cluster {
	var best *cluster
	rank, tie := names.Different, false
	seen := map[*cluster]bool{}
	for _, key := range blockKeys(f) {
		for _, c := range blocks[key] {
			if seen[c] {
				continue
			}
			seen[c] = true
			r := w.fits(f, c)
			switch {
			case r == names.Different || r < rank:
			case r == rank && best != nil:
				tie = true
			default:
				best, rank, tie = c, r, false
			}
		}
	}
	if tie {
		return nil
	}
	return best
}

// fits compares a full name with all forms of a cluster: the nearest decides,
// but a form that contradicts it keeps them apart.
func (w *world) fits(f *form, c *cluster) names.Relation {
	best := names.Different
	for _, g := range c.forms {
		r := f.person.Compare(g.person)
		if r == names.Different && (len(f.person.Folded) == len(g.person.Folded) && best != names.Same || f.person.Suffix != "" && g.person.Suffix != "" && f.person.Suffix != g.person.Suffix) {
			return names.Different
		}
		if r == names.Slip && w.rivals(f, g) {
			return names.Different
		}
		best = max(best, r)
	}
	if f.sex != 0 && c.sex != 0 && f.sex != c.sex {
		return names.Different
	}
	return best
}

// rivals reports whether two near names look like two people or places: an
// article tells of both, each more than once or the two side by side.
func (w *world) rivals(f, g *form) bool {
	often, sentences := map[int]int{}, map[ref]bool{}
	for _, at := range f.at {
		often[at.article]++
		sentences[w.sentence(at)] = true
	}
	theirs := map[int]int{}
	for _, at := range g.at {
		if theirs[at.article]++; theirs[at.article] > 1 && often[at.article] > 1 || sentences[w.sentence(at)] {
			return true
		}
	}
	return false
}

// sentence is the article and sentence of a mention.
func (w *world) sentence(at ref) ref {
	a := &w.d.Articles[at.article]
	return ref{at.article, sentenceOf(a, a.Mentions[at.mention].First)}
}

// count is the number of mentions of a cluster's forms.
func (w *world) count(c *cluster) int {
	n := 0
	for _, f := range c.forms {
		n += len(f.at)
	}
	return n
}

// sex is what titles and given name tell of a person: 'm', 'f', or 0.
func (r *Resolver) sex(f *form) byte {
	if f.kind != claims.Person {
		return 0
	}
	for _, t := range f.titles {
		if x := r.titles[t.Head]; x != nil && x.Sex != 0 && x.Sex != 'u' {
			return x.Sex
		}
	}
	if f.words() < 2 {
		return 0
	}
	s, _, ok := lexicon.GivenName(f.person.Folded[0])
	if !ok || s == 'u' || strings.ContainsAny(lexicon.EastAsian(f.person.Folded[0]), "kc") {
		return 0
	}
	return s
}

// sentenceOf is the index of the sentence of a token.
func sentenceOf(a *claims.Article, token int32) int {
	n, _ := slices.BinarySearchFunc(a.Sentences, token, func(s claims.Sentence, i int32) int {
		switch {
		case s.Last <= i:
			return -1
		case s.First > i:
			return 1
		}
		return 0
	})
	return n
}
