package entity

import (
	"slices"
	"strings"

	"concord/claims"
	"concord/claims/lexicon"
	"concord/claims/names"
)

// titled finds the only person or thing of the article so far that holds the
// title of a noun phrase: "the president", "the ship" that was a frigate.
func (w *world) titled(article, j int) *cluster {
	m := &w.d.Articles[article].Mentions[j]
	title := &m.Titles[0]
	var here []*cluster
	for _, h := range w.held[title.Head] {
		if h.cluster.kind == m.Kind && !slices.Contains(here, h.cluster) && w.sameTitle(title, h.title) {
			here = append(here, h.cluster)
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
	for k := j - 1; k >= max(0, j-2*reachBack) && here-sentenceOf(a, a.Mentions[k].First) < window; k-- {
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

// ofAge finds the only person of the article whose age the words give: "Jana
// Brodie, 26, ... The 26-year-old".
func (w *world) ofAge(article, j int) *cluster {
	a := &w.d.Articles[article]
	m := &a.Mentions[j]
	if of := w.aged[a.Tokens[m.First+1].Norm]; len(of) == 1 {
		return of[0]
	}
	return nil
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
	for k := j - 1; k >= max(0, j-2*reachBack); k-- {
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
	if len(fit) > 1 { // of two bodies the one that is called so: "the airline"
		fit = slices.DeleteFunc(fit, func(c *cluster) bool { return !w.is(c, noun) && !w.is(c, noun+"s") })
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
		return true
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
