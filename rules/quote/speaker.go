package quote

import (
	"strings"

	"concord/claims"
	"concord/rules"
)

// fewestOfTwo is how many words two people do not say alike by chance.
const fewestOfTwo = 6

// fullName reports a person of whom more than a surname is known.
func fullName(e *claims.Entity) bool {
	return e.Kind == claims.Person && strings.Contains(strings.TrimSpace(e.Name), " ")
}

// speakerSpan is where a quotation's speaker is named: in its sentence, else
// nearest before it; else the quotation itself.
func speakerSpan(pass *rules.Pass, c *claims.Claim) claims.Span {
	a := pass.Dossier.Article(c)
	sentence := a.Sentences[c.Sentence].Span
	best := c.Evidence
	for _, m := range a.Mentions {
		if m.Entity != c.Subject || !sentence.Contains(m.Span) {
			continue
		}
		best = m.Span
		if m.Form == claims.Named {
			break
		}
	}
	return best
}

// clip is the first words of a quotation, for a label.
func clip(words string) string {
	const most = 5
	f := strings.Fields(words)
	if len(f) <= most {
		return words
	}
	return strings.Join(f[:most], " ") + " …"
}
