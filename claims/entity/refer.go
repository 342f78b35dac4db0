package entity

import (
	"slices"

	"concord/claims"
)

// refer resolves the pronouns and noun phrases of one article, in the order of
// the text, and only where one bearer is in sight.
func (w *world) refer(article int) {
	a := &w.d.Articles[article]
	w.topic, w.told, w.held, w.aged = nil, map[*cluster]int{}, map[string][]holder{}, map[string][]*cluster{}
	guest := w.guest(article)
	var in []bool
	if guest != nil {
		in = quoted(a)
	}
	for j := range a.Mentions {
		m := &a.Mentions[j]
		if m.Entity != 0 || m.Form == claims.Named {
			w.tell(a, m, w.byRef[ref{article, j}])
			continue
		}
		var c *cluster
		switch {
		case m.Form == claims.Pronoun && m.Kind != claims.Person:
			if at := w.antecedent(a, a.Mentions, int(m.First)); at >= 0 {
				c = w.byRef[ref{article, at}]
			}
		case m.Form == claims.Pronoun && sexOf(a.Tokens[m.First].Norm) == 0:
			if guest != nil && (in == nil || !in[m.First]) {
				m.Entity = guest.id
				w.byRef[ref{article, j}] = guest
			}
			continue // who speaks is not who is spoken of
		case m.Form == claims.Pronoun:
			c = w.pronoun(article, j)
		case len(m.Titles) > 0:
			if c = w.titled(article, j); c == nil && m.Kind == claims.Product {
				c = w.prefixed(article, j)
			}
		case m.Kind == claims.Person:
			c = w.ofAge(article, j)
		case m.Kind != claims.Person:
			c = w.common(article, j)
		}
		if c != nil {
			m.Entity = c.id
			w.byRef[ref{article, j}] = c
			w.tell(a, m, c)
		}
	}
	w.speakers(article)
}

// A holder is a person or thing and a title that the text has given it.
type holder struct {
	cluster *cluster
	title   *claims.Title
}

// tell notes what a mention says for those that follow: who holds which title,
// under its head and all that it is a case of, who is how old, and who is
// spoken of most.
func (w *world) tell(a *claims.Article, m *claims.Mention, c *cluster) {
	if c == nil {
		return
	}
	for i := range m.Titles {
		t := &m.Titles[i]
		heads := []string{t.Head}
		if known := w.Resolver.titles[t.Head]; known != nil {
			heads = append(heads, known.Above...)
		}
		for _, head := range heads {
			if !slices.ContainsFunc(w.held[head], func(h holder) bool {
				return h.cluster == c && h.title.Country == t.Country && h.title.Modifier == t.Modifier
			}) {
				w.held[head] = append(w.held[head], holder{c, t})
			}
		}
	}
	if c.kind != claims.Person {
		return
	}
	if age := ageOf(a, m); age != "" && !slices.Contains(w.aged[age], c) {
		w.aged[age] = append(w.aged[age], c)
	}
	if w.told[c]++; w.topic == nil || w.told[c] > w.told[w.topic] {
		w.topic = c
	}
}
