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
		c, shared := w.namesake(f, blocks)
		if shared {
			continue // two could own it: silence
		}
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
	keys := []string{compact(strings.Join(words, "")), "w " + words[0], "w " + words[len(words)-1], "a " + initials(words, true), "a " + initials(words, false)}
	if len(words) == 1 {
		keys = append(keys, "a "+strings.ReplaceAll(words[0], ".", ""), "c "+skeleton(words[0]), "p "+words[0][:min(4, len(words[0]))])
	}
	if group := placeGroup(f); group != "" {
		keys = append(keys, "n "+group)
	}
	return keys
}

// placeGroup is what all names of a place share that has several: the table's
// name for them, or the code of the region, "California" and "Calif."; "" if
// it has one, or is none.
func placeGroup(f *form) string {
	if f.kind != claims.Place {
		return ""
	}
	if group := lexicon.PlaceGroup(f.key); group != "" {
		return group
	}
	if codes := lexicon.Regions(f.key); len(codes) == 1 && len(codes[0]) > 2 {
		return codes[0]
	}
	return ""
}

// initials are the first letters of the words that count in an acronym, those
// of the parts of a hyphened word or of its first alone.
func initials(words []string, parts bool) string {
	var b strings.Builder
	for _, w := range words {
		if w == "of" || w == "the" || w == "and" || w == "for" || w == "&" {
			continue
		}
		for i, part := range strings.Split(w, "-") {
			if part != "" && (parts || i == 0) {
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

// namesake finds the cluster of a thing's name; none if two are as good, of
// which an acronym is shared.
func (w *world) namesake(f *form, blocks map[string][]*cluster) (c *cluster, shared bool) {
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
		return nil, rank == names.Short && f.words() == 1 && f.text == strings.ToUpper(f.text)
	}
	return best, false
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
		if r < names.Variant && placeGroup(f) != "" && placeGroup(f) == placeGroup(g) {
			r = names.Variant
		}
		if r == names.Different && f.kind == claims.Place && (withUnit(f, g) || withUnit(g, f)) {
			r = names.Short
		}
		if r == names.Short && f.kind == claims.Place && f.words() < g.words() && !unit(g) {
			r = names.Different // Tessin is no short form of Tessin Airport
		}
		if r == names.Slip && !w.slipOf(f, g) {
			return names.Different
		}
		best = max(best, r)
	}
	return best
}

// unit reports the name of a place whose last word may be left out: "Kessel Province".
func unit(f *form) bool {
	return strings.Contains(lexicon.NameWord(f.thing.Folded[len(f.thing.Folded)-1]), "u")
}

// withUnit reports a region's name with the word for what it is: "Punjab
// Province". Where a town has the name of its region, the word says which.
func withUnit(long, short *form) bool {
	bare, ok := strings.CutSuffix(long.key, " "+long.thing.Folded[len(long.thing.Folded)-1])
	return ok && bare == short.key && unit(long) && len(lexicon.Regions(bare)) > 0 && len(lexicon.Cities(bare)) == 0
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
