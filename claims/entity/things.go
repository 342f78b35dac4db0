package entity

import (
	"cmp"
	"slices"
	"strings"

	"concord/claims"
	"concord/claims/lexicon"
	"concord/claims/names"
)

// things joins the forms of the names of organisations, places and products
// that the tables do not know, the longest and most frequent leading.
func (w *world) things(forms []*form) {
	var open []*form
	for _, f := range forms {
		if f.kind != claims.Person && f.entry.class == 0 && f.words() > 0 {
			open = append(open, f)
		}
	}
	slices.SortStableFunc(open, func(a, b *form) int {
		return cmp.Or(cmp.Compare(b.words(), a.words()), cmp.Compare(len(b.at), len(a.at)), strings.Compare(a.text, b.text))
	})
	blocks := map[string][]*cluster{}
	for _, c := range w.clusters { // slips for a name of the tables
		for _, f := range c.forms {
			if c.entry.class != 0 && f.words() == 1 && len(f.key) > 5 {
				for _, key := range []string{"p " + f.key[:4], "c " + skeleton(f.key)} {
					blocks[key] = append(blocks[key], c)
				}
			}
		}
	}
	for _, f := range open {
		c := w.namesake(f, blocks)
		if c == nil {
			c = w.cluster(f.kind)
		}
		w.join(c, f)
		for _, key := range thingKeys(f) {
			if !slices.Contains(blocks[key], c) {
				blocks[key] = append(blocks[key], c)
			}
		}
	}
}

// thingKeys are the keys under which the forms of a thing's name can meet.
func thingKeys(f *form) []string {
	words := f.thing.Folded
	keys := []string{compact(strings.Join(words, "")), "w " + words[0], "w " + words[len(words)-1], "a " + initials(words)}
	if len(words) == 1 {
		keys = append(keys, "a "+strings.ReplaceAll(words[0], ".", ""), "c "+skeleton(words[0]), "p "+words[0][:min(4, len(words[0]))])
	}
	return keys
}

// initials are the first letters of the words that count in an acronym.
func initials(words []string) string {
	var b strings.Builder
	for _, w := range words {
		if w == "of" || w == "the" || w == "and" || w == "for" || w == "&" {
			continue
		}
		for part := range strings.SplitSeq(w, "-") {
			if part != "" {
				b.WriteByte(part[0])
			}
		}
	}
	return b.String()
}

// consonants is a word without its vowels, doubled letters once.
func consonants(s string) string {
	var b []byte
	for i := 0; i < len(s); i++ {
		if c := s[i]; !strings.ContainsRune("aeiouyh'-.", rune(c)) && (len(b) == 0 || b[len(b)-1] != c) {
			b = append(b, c)
		}
	}
	return string(b)
}

// namesake finds the cluster of a thing's name; none if two are as good.
func (w *world) namesake(f *form, blocks map[string][]*cluster) *cluster {
	var best *cluster
	rank, tie := names.Different, false
	seen := map[*cluster]bool{}
	for _, key := range thingKeys(f) {
		for _, c := range blocks[key] {
			if seen[c] || c.kind == claims.Person || c.kind != f.kind && f.words() < 2 && known(f.key) {
				continue
			}
			seen[c] = true
			r := w.matches(f, c)
			if r == names.Short && (c.kind != f.kind && f.words() > 1 || c.entry.class != 0) {
				continue
			}
			switch {
			case r == names.Different || r < rank:
			case r == rank && best != nil && sounds(f, c) == sounds(f, best):
				tie = true
			case r == rank && best != nil && sounds(f, best):
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

// sounds reports whether a form of a cluster has the consonants of a form.
func sounds(f *form, c *cluster) bool {
	return slices.ContainsFunc(c.forms, func(g *form) bool { return consonants(g.key) == consonants(f.key) })
}

// matches compares a thing's name with the forms of a cluster.
func (w *world) matches(f *form, c *cluster) names.Relation {
	best := names.Different
	for _, g := range c.forms {
		r := f.thing.Compare(g.thing)
		if r == names.Slip && !w.slipOf(f, g) {
			return names.Different
		}
		best = max(best, r)
	}
	return best
}

// slipOf decides whether two near names of things are one: places that the
// tables know are not, nor are names that one article tells apart.
func (w *world) slipOf(f, g *form) bool {
	if f.words() == 1 && (known(f.key) && known(g.key) || w.rivals(f, g)) {
		return false
	}
	return f.kind != claims.Place || f.words() > 1 || w.articled(f) == w.articled(g)
}

// articled reports a place that stands with "the" and is no one's attribute: a
// river, a hill, a district, not the town of the same stem.
func (w *world) articled(f *form) bool {
	return slices.ContainsFunc(f.at, func(at ref) bool {
		a := &w.d.Articles[at.article]
		m := &a.Mentions[at.mention]
		return m.First > 0 && a.Tokens[m.First-1].Norm == "the" && int(m.Last) < len(a.Tokens) && !strings.HasPrefix(a.Tokens[m.Last].Tag, "NN")
	})
}

// known reports whether a folded name has a meaning of its own.
func known(key string) bool {
	return lexicon.Cities(key) != nil || lexicon.Regions(key) != nil || lexicon.CommonWord(key)
}
