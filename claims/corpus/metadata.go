package corpus

import (
	"encoding/json"
	"html"
	"strings"
	"time"
)

// A metadata is what a page says of its story outside the text.
type metadata struct {
	title, ogTitle, ldTitle string
	site, ldPublisher       string
	published, ldPublished  time.Time
}

// best returns the title, if it is more than the window's, and the time of
// publication; the data that sites write for search engines is the most exact.
func (m *metadata) best() (string, time.Time) {
	title, at := m.ldTitle, m.ldPublished
	if title == "" {
		title = m.ogTitle
	}
	if at.IsZero() {
		at = m.published
	}
	return strings.Join(strings.Fields(title), " "), at
}

// publisher is the name that the page gives its house.
func (m *metadata) publisher() string {
	name := m.ldPublisher
	if name == "" {
		name = m.site
	}
	return strings.Join(strings.Fields(name), " ")
}

// tag reads a meta element.
func (m *metadata) tag(attrs map[string]string) {
	name := attrs["property"]
	if name == "" {
		name = attrs["name"]
	}
	if name == "" {
		name = attrs["itemprop"]
	}
	switch lower(name) {
	case "og:title":
		m.ogTitle = attrs["content"]
	case "og:site_name":
		m.site = attrs["content"]
	case "article:published_time", "og:published_time", "date", "pubdate", "publishdate", "publish-date", "dc.date", "dc.date.issued", "dcterms.created",
		"dcterms.date", "parsely-pub-date", "sailthru.date", "datepublished", "article.published", "published_time", "publication_date":
		if t, ok := parseDate(attrs["content"]); ok && m.published.IsZero() {
			m.published = t
		}
	}
}

// data reads the text of a title or of a script that holds linked data.
func (m *metadata) data(element string, raw []byte) {
	if element == "title" {
		if m.title == "" {
			m.title = html.UnescapeString(string(raw))
		}
		return
	}
	var v any
	if json.Unmarshal(raw, &v) == nil {
		m.linked(v, 0)
	}
}

// linked looks for an article in linked data (schema.org).
func (m *metadata) linked(v any, depth int) {
	if depth > 8 || !m.ldPublished.IsZero() {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			m.linked(e, depth+1)
		}
	case map[string]any:
		if s, ok := v["datePublished"].(string); ok && isArticleType(v["@type"]) {
			m.ldPublished, _ = parseDate(s)
			title, _ := v["headline"].(string)
			m.ldTitle = html.UnescapeString(title)
			if p, ok := v["publisher"].(map[string]any); ok {
				name, _ := p["name"].(string)
				m.ldPublisher = html.UnescapeString(name)
			}
			return
		}
		for _, key := range [...]string{"@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"} {
			m.linked(v[key], depth+1)
		}
	}
}

func isArticleType(v any) bool {
	switch v := v.(type) {
	case string:
		for _, suffix := range [...]string{"Article", "Posting", "WebPage", "Report"} {
			if strings.HasSuffix(v, suffix) {
				return true
			}
		}
	case []any:
		for _, e := range v {
			if isArticleType(e) {
				return true
			}
		}
	}
	return false
}
