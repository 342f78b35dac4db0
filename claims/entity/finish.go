package entity

import (
	"slices"
	"strings"

	"concord/claims"
	"concord/claims/lexicon"
	"concord/claims/names"
)

// finish writes the table of entities.
func (w *world) finish() {
	w.d.Entities = make([]claims.Entity, 1, len(w.clusters)+1)
	w.spoken = map[string]int{}
	for _, c := range w.clusters {
		if c.entry.class != 0 && len(c.entry.code) >= 2 {
			w.spoken[c.entry.code[:2]] += w.count(c)
		}
	}
	for _, c := range w.clusters {
		e := claims.Entity{ID: c.id, Kind: c.kind, Name: w.fullest(c), Country: w.state(c)}
		for _, f := range c.forms {
			if !slices.Contains(e.Names, f.text) {
				e.Names = append(e.Names, f.text)
			}
		}
		slices.Sort(e.Names)
		w.d.Entities = append(w.d.Entities, e)
	}
	w.contain()
	w.possessors()
}

// possessors notes whose relative a person is: "her brother", "Brodie's
// brother" are both Of "Jana Brodie".
func (w *world) possessors() {
	for i := range w.d.Articles {
		a := &w.d.Articles[i]
		for j := range a.Mentions {
			for k := range a.Mentions[j].Titles {
				t := &a.Mentions[j].Titles[k]
				if t.Kind != claims.Relation {
					continue
				}
				for back := j - 1; back >= max(0, j-4); back-- {
					n := &a.Mentions[back]
					gap := strings.TrimSpace(a.Text[min(n.End, t.Start):t.Start])
					if n.Entity != 0 && n.Kind == claims.Person && (gap == "" && n.Form == claims.Pronoun || gap == "'s" || gap == "’s" || gap == "'" || gap == "’") {
						t.Of = w.d.Entities[n.Entity].Name
						break
					}
				}
			}
		}
	}
}

// fullest is the name of an entity: the state's own, else the form with most
// words, of those the most frequent; capitals of a headline only at need.
func (w *world) fullest(c *cluster) string {
	if c.entry.class == country {
		return w.country[c.entry.code].Name
	}
	best := c.forms[0]
	for _, f := range c.forms[1:] {
		loud, quiet := f.text == strings.ToUpper(f.text), best.text == strings.ToUpper(best.text)
		switch {
		case loud != quiet:
			if quiet {
				best = f
			}
		case f.words() != best.words():
			if f.words() > best.words() {
				best = f
			}
		case len(f.at) > len(best.at) || len(f.at) == len(best.at) && f.text < best.text:
			best = f
		}
	}
	return best.text
}

// state is the country of an entity, where the tables or its titles tell.
func (w *world) state(c *cluster) string {
	if code := c.entry.code; code != "" {
		return code[:2]
	}
	if c.kind == claims.Place {
		return w.where(c.forms[0].key)
	}
	code := ""
	for _, f := range c.forms {
		for _, t := range f.titles {
			if t.Country == "" || t.Country == code {
				continue
			}
			if code != "" {
				return "" // titles of two states
			}
			code = t.Country
		}
	}
	return code
}

// where is the country of a place that the tables of regions and cities have:
// of several of one name the one whose country the dossier speaks of most, else
// a region before a city and a large city before a small one.
func (w *world) where(key string) string {
	best, told := "", -1
	consider := func(code string) {
		if n := w.spoken[code]; n > told {
			best, told = code, n
		}
	}
	for _, r := range lexicon.Regions(key) {
		consider(r[:2])
	}
	for _, x := range lexicon.Cities(key) {
		consider(x.Country)
	}
	return best
}

// can reports whether a place may lie within another, by what the tables have
// of that name; all that they do not know may.
func (w *world) can(inner, outer *claims.Entity) bool {
	cities := lexicon.Cities(names.Fold(inner.Name))
	if c := w.clusters[inner.ID-1]; outer.Country == "" || c.entry.class == capital {
		return outer.Country == "" || c.entry.code == outer.Country || homonym(inner, outer)
	}
	return len(cities) == 0 || slices.ContainsFunc(cities, func(x lexicon.City) bool { return x.Country == outer.Country }) ||
		slices.ContainsFunc(lexicon.Regions(names.Fold(inner.Name)), func(r string) bool { return r[:2] == outer.Country })
}

// homonym reports whether a region has a city of a capital's name: "Paris, Texas".
func homonym(city, region *claims.Entity) bool {
	codes := lexicon.Regions(names.Fold(region.Name))
	return len(codes) > 0 && slices.ContainsFunc(lexicon.Cities(names.Fold(city.Name)), func(c lexicon.City) bool { return c.Region != "" && slices.Contains(codes, c.Region) })
}

// contain notes the places that the text puts within others: "Bath, Maine".
func (w *world) contain() {
	for i := range w.d.Articles {
		a := &w.d.Articles[i]
		for j := 0; j+1 < len(a.Mentions); j++ {
			m, n := &a.Mentions[j], &a.Mentions[j+1]
			if m.Kind != claims.Place || n.Kind != claims.Place || m.Entity == 0 || n.Entity == 0 || m.Entity == n.Entity {
				continue
			}
			if n.First != m.Last+1 || a.Tokens[m.Last].Norm != "," {
				continue
			}
			if e := w.gazetteer[names.Fold(a.Slice(n.Span))]; e.class == demonym {
				continue
			}
			inner, outer := &w.d.Entities[m.Entity], &w.d.Entities[n.Entity]
			if inner.Within == 0 && outer.Within != inner.ID && (w.larger(n.Entity, m.Entity) || homonym(inner, outer)) && w.can(inner, outer) && !possessed(a, n) {
				inner.Within = outer.ID
				if outer.Country != "" {
					inner.Country = outer.Country
				}
			}
		}
	}
}

// possessed reports a name with a possessive mark behind it: "in Lima, Chile's
// minister said" puts Lima nowhere.
func possessed(a *claims.Article, m *claims.Mention) bool {
	return int(m.Last) < len(a.Tokens) && (a.Tokens[m.Last].Norm == "'s" || a.Tokens[m.Last].Norm == "'")
}

// larger reports whether the outer place can hold the inner: a state holds
// what is none, a region what is neither.
func (w *world) larger(outer, inner claims.EntityID) bool {
	return w.level(outer) > w.level(inner) && w.level(outer) > 1
}

func (w *world) level(id claims.EntityID) int {
	c := w.clusters[id-1]
	switch {
	case c.entry.class == country || c.entry.class == demonym:
		return 4
	case len(lexicon.Regions(c.forms[0].key)) > 0:
		return 3
	case strings.Contains(c.forms[0].key, "county") || strings.Contains(c.forms[0].key, "province") || c.entry.class == capital || len(lexicon.Cities(c.forms[0].key)) > 0:
		return 2
	}
	return 1
}
