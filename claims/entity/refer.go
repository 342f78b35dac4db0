package entity

import (
	"slices"
	"strings"

	"concord/claims"
	"concord/claims/lexicon"
	"concord/claims/names"
)

// refer resolves the pronouns and noun phrases of one article, in the order of
// the text, and only where one bearer is in sight.
func (w *world) refer(article int) {
	a := &w.d.Articles[article]
	w.topic, w.told = nil, map[*cluster]int{}
	for j := range a.Mentions {
		m := &a.Mentions[j]
		if m.Entity != 0 || m.Form == claims.Named {
			w.tell(w.byRef[ref{article, j}])
			continue
		}
		var c *cluster
		switch {
		case m.Form == claims.Pronoun:
			c = w.pronoun(article, j)
		case len(m.Titles) > 0:
			if c = w.titled(article, j); c == nil && m.Kind == claims.Product {
				c = w.prefixed(article, j)
			}
		case m.Kind == claims.Person:
			c = w.aged(article, j)
		case m.Kind != claims.Person:
			c = w.common(article, j)
		}
		if c != nil {
			m.Entity = c.id
			w.byRef[ref{article, j}] = c
			w.tell(c)
		}
	}
}

// tell counts a mention of a person for the article's topic.
func (w *world) tell(c *cluster) {
	if c == nil || c.kind != claims.Person {
		return
	}
	if w.told[c]++; w.topic == nil || w.told[c] > w.told[w.topic] {
		w.topic = c
	}
}

// titled finds the only person or thing of the article so far that holds the
// title of a noun phrase: "the president", "the ship" that was a frigate.
func (w *world) titled(article, j int) *cluster {
	m := &w.d.Articles[article].Mentions[j]
	title := &m.Titles[0]
	var here []*cluster
	a := &w.d.Articles[article]
	for k := 0; k < j; k++ {
		n := &a.Mentions[k]
		c := w.byRef[ref{article, k}]
		if c == nil || n.Kind != m.Kind || slices.Contains(here, c) {
			continue
		}
		for i := range n.Titles {
			if w.sameTitle(title, &n.Titles[i]) {
				here = append(here, c)
				break
			}
		}
	}
	if len(here) == 1 {
		return here[0]
	}
	return nil
}

// prefixed finds the only ship named in the sentences just before, for "the
// ship" or "the vessel".
func (w *world) prefixed(article, j int) *cluster {
	a := &w.d.Articles[article]
	m := &a.Mentions[j]
	if t := w.Resolver.titles[m.Titles[0].Head]; t.Head != "ship" && t.Head != "vessel" && !slices.Contains(t.Above, "ship") && !slices.Contains(t.Above, "vessel") {
		return nil
	}
	here := sentenceOf(a, m.First)
	var only *cluster
	for k := j - 1; k >= 0 && here-sentenceOf(a, a.Mentions[k].First) < window; k-- {
		c := w.byRef[ref{article, k}]
		if c == nil || c.kind != claims.Product || c == only || w.excludes(c, m.Titles[0].Head) || !strings.Contains(lexicon.NameWord(names.Fold(firstWord(w.fullest(c)))), "S") {
			continue
		}
		if only != nil {
			return nil
		}
		only = c
	}
	return only
}

// excludes reports whether a thing is known to be of another type: "the
// freighter" is no frigate.
func (w *world) excludes(c *cluster, head string) bool {
	t := w.Resolver.titles[head]
	for _, f := range c.forms {
		for _, held := range f.titles {
			u := w.Resolver.titles[held.Head]
			if u != nil && u != t && slices.ContainsFunc(u.Groups, func(g string) bool { return slices.Contains(t.Groups, g) }) {
				return true
			}
		}
	}
	return false
}

func firstWord(s string) string {
	first, _, _ := strings.Cut(s, " ")
	return first
}

// aged finds the only person of the article whose age the words give: "Jana
// Brodie, 26, ... The 26-year-old".
func (w *world) aged(article, j int) *cluster {
	a := &w.d.Articles[article]
	m := &a.Mentions[j]
	age := a.Tokens[m.First+1].Norm
	var only *cluster
	for k := range j {
		n := &a.Mentions[k]
		c := w.byRef[ref{article, k}]
		if c == nil || c.kind != claims.Person || c == only || ageOf(a, n) != age {
			continue
		}
		if only != nil {
			return nil
		}
		only = c
	}
	return only
}

// ageOf is the age beside a person's name, as written: "Jana Brodie, 26," or
// "26-year-old Jana Brodie"; "" if none.
func ageOf(a *claims.Article, m *claims.Mention) string {
	word := func(i int32) string {
		if i < 0 || int(i) >= len(a.Tokens) {
			return ""
		}
		return a.Tokens[i].Norm
	}
	if word(m.Last) == "," && strings.Contains(",.;)", word(m.Last+2)) && m.Last+2 < int32(len(a.Tokens)) {
		return word(m.Last + 1)
	}
	if word(m.First-1) == "old" && word(m.First-3) == "year" {
		return word(m.First - 5)
	}
	return ""
}

// sameTitle reports whether a held title answers to a noun phrase's.
func (w *world) sameTitle(want, held *claims.Title) bool {
	if want.Country != "" && held.Country != "" && want.Country != held.Country || want.Modifier != held.Modifier {
		return false
	}
	if want.Head == held.Head {
		return true
	}
	t := w.Resolver.titles[held.Head]
	return t != nil && slices.Contains(t.Above, want.Head)
}

// common finds the only body, place or thing in the sentences just before that
// a common noun can stand for.
func (w *world) common(article, j int) *cluster {
	a := &w.d.Articles[article]
	m := &a.Mentions[j]
	here := sentenceOf(a, m.First)
	noun := a.Tokens[m.Head].Norm
	var fit []*cluster
	for k := j - 1; k >= 0; k-- {
		n := &a.Mentions[k]
		if here-sentenceOf(a, n.First) > 2 {
			break
		}
		c := w.byRef[ref{article, k}]
		if c == nil || n.Kind != m.Kind || n.Form != claims.Named || slices.Contains(fit, c) || !w.answers(c, noun) {
			continue
		}
		fit = append(fit, c)
	}
	if len(fit) == 1 {
		return fit[0]
	}
	return nil
}

// answers reports whether a named thing can be called by a common noun.
func (w *world) answers(c *cluster, noun string) bool {
	state := c.entry.class == country || c.entry.class == demonym
	switch noun {
	case "country", "nation", "kingdom":
		return state
	case "city", "town", "village":
		return !state && (c.entry.class == capital || w.is(c, noun) || len(lexicon.Cities(c.forms[0].key)) > 0)
	case "state", "province", "region":
		return !state && (len(lexicon.Regions(c.forms[0].key)) > 0 || w.is(c, noun))
	case "company", "firm", "airline":
		return c.entry.class != body || true
	}
	return w.is(c, noun)
}

// is reports whether the noun is a word of the name: "the party", "the court".
func (w *world) is(c *cluster, noun string) bool {
	for _, f := range c.forms {
		if slices.Contains(strings.Fields(f.key), noun) {
			return true
		}
	}
	return false
}

// finish writes the table of entities.
func (w *world) finish() {
	w.d.Entities = make([]claims.Entity, 1, len(w.clusters)+1)
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
		key := c.forms[0].key
		if r := lexicon.Regions(key); len(r) > 0 {
			return r[0][:2]
		}
		if x := lexicon.Cities(key); len(x) > 0 {
			return x[0].Country
		}
		return ""
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
			if inner.Within == 0 && outer.Within != inner.ID && w.larger(n.Entity, m.Entity) {
				inner.Within = outer.ID
				if outer.Country != "" {
					inner.Country = outer.Country
				}
			}
		}
	}
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
