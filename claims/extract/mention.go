package extract

import (
	"strings"
	"unicode"

	"concord/claims"
)

// mentions claims, for each resolved mention, its name as written and each
// title that the text gives there.
func (x *Extractor) mentions(f frame, out []claims.Claim) []claims.Claim {
	for i := range f.a.Mentions {
		m := &f.a.Mentions[i]
		if m.Entity == 0 || !f.tells(m.First) {
			continue
		}
		if m.Form == claims.Named && !f.shouted(m) {
			c := f.claim(claims.KindName, m.First, 0, m.Span)
			c.Attribute, c.Subject, c.Value.Text = "name", m.Entity, f.a.Slice(m.Span)
			out = append(out, c)
		}
		for j := range m.Titles {
			t := &m.Titles[j]
			if t.Kind == claims.Honorific || m.Kind == claims.Place || m.Form == claims.Nominal && !strings.Contains(f.a.Slice(t.Span), " ") {
				continue // "the judge" refers, and claims no title
			}
			c := f.claim(claims.KindTitle, m.First, 0, t.Span)
			c.Sentence = f.sentenceAt(t.Span.Start) // of a name that the next line of a list calls "Best Actress"
			c.Attribute, c.Subject, c.Value.Title = attributeOf(t.Kind), m.Entity, t
			out = append(out, c)
		}
	}
	return out
}

func attributeOf(k claims.TitleKind) string {
	return [...]string{"", "office", "rank", "occupation", "relation", "nationality", ""}[k]
}

// shouted reports a name in capitals where capitals are a matter of layout: in
// a headline, or where a paragraph begins ("VALLETTA, Malta -").
func (f frame) shouted(m *claims.Mention) bool {
	words := f.a.Slice(m.Span)
	if len(words) < 4 || strings.ContainsFunc(words, unicode.IsLower) || !strings.ContainsFunc(words, unicode.IsUpper) {
		return false
	}
	s := f.a.Sentences[f.sentenceOf(m.First)]
	return s.Kind != claims.Body || s.Start == f.a.Blocks[s.Block].Start && m.First-s.First < 6
}
