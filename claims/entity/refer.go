package entity

import (
	"concord/claims"
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
