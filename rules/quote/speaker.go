package quote

import (
	"slices"
	"strings"

	"concord/claims"
	"concord/rules"
	"concord/rules/compare"
)

// fewestOfTwo is how many words two people do not say alike by chance.
const fewestOfTwo = 6

// fullName reports a person of whom more than a surname is known.
func fullName(e *claims.Entity) bool {
	return e.Kind == claims.Person && strings.Contains(strings.TrimSpace(e.Name), " ")
}

// alike reports two names that may be one person's.
func alike(book *compare.Book, x, y *claims.Entity) bool {
	if v := book.Names(claims.Person, x.Name, y.Name); v == compare.Agree || v == compare.Variant {
		return true
	}
	words := strings.Fields(strings.ToLower(y.Name))
	return slices.ContainsFunc(strings.Fields(strings.ToLower(x.Name)), func(w string) bool { return slices.Contains(words, w) })
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
