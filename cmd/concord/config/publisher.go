package config

import (
	"strings"

	"concord/claims"
)

// A house is a publisher with its patterns made.
type house struct {
	Publisher
	files patterns
}

// publisher finds the one whose files an article is among, else the one that
// the article's own metadata names; nil if it is none of the list.
func (c *Config) publisher(a *claims.Article) *house {
	if len(c.houses) == 0 {
		return nil
	}
	path := c.inside(a.Path)
	for i := range c.houses {
		if c.houses[i].files.match(path) {
			return &c.houses[i]
		}
	}
	for i := range c.houses {
		if a.Publisher != "" && strings.EqualFold(c.houses[i].Name, a.Publisher) {
			return &c.houses[i]
		}
	}
	return nil
}

// Publish gives articles the publishers that the file names for them.
func (c *Config) Publish(articles []claims.Article) {
	for i := range articles {
		if h := c.publisher(&articles[i]); h != nil {
			articles[i].Publisher = h.Name
		}
	}
}

// Weight is how much the word of an article's publisher weighs.
func (c *Config) Weight(a *claims.Article) float64 {
	if h := c.publisher(a); h != nil && h.Weight != nil {
		return *h.Weight
	}
	return 1
}
