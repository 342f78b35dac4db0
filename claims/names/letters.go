package names

import (
	"strings"
)

// spacing compares names of the same letters: stops alone make no variant
// ("A.J.", "AJ", "A. J.").
func spacing(a, b []string) Relation {
	if initials(a) == initials(b) {
		return Same
	}
	return Variant
}

// initials is a name without stops, its initials run together.
func initials(words []string) string {
	var b strings.Builder
	caps := false
	for _, w := range words {
		w = strings.ReplaceAll(w, ".", "")
		now := len(w) < 3 && w == strings.ToUpper(w)
		if b.Len() > 0 && !(now && caps) {
			b.WriteByte(' ')
		}
		b.WriteString(w)
		caps = now
	}
	return b.String()
}

// letters joins words without hyphens, stops and apostrophes.
func letters(words []string) string {
	if len(words) == 1 && !strings.ContainsAny(words[0], "-.'/") {
		return words[0]
	}
	var b strings.Builder
	for _, w := range words {
		for i := 0; i < len(w); i++ {
			if c := w[i]; c != '-' && c != '.' && c != '\'' && c != '/' {
				b.WriteByte(c)
			}
		}
	}
	return b.String()
}

// sameCase tells words that are equal once folded apart: the same but for the
// capitals of a headline, or written otherwise (diacritics, inner capitals).
func sameCase(a, b []string) Relation {
	for i := range a {
		x, y := a[i], b[i]
		if x == y {
			continue
		}
		if x, y = quotes(x), quotes(y); x == y {
			continue
		}
		if !strings.EqualFold(x, y) {
			return Variant
		}
		if !shouted(x) && !shouted(y) && inner(x) != inner(y) {
			return Variant
		}
	}
	return Same
}

// quotes makes typographic quotes and dashes plain and drops stops and
// possessive endings, so that they are no variant.
func quotes(w string) string {
	if !strings.ContainsAny(w, "’‘‐‑–.") {
		return strings.TrimSuffix(w, "'s")
	}
	w = strings.NewReplacer("’", "'", "‘", "'", "‐", "-", "‑", "-", "–", "-", ".", "").Replace(w)
	return strings.TrimSuffix(w, "'s")
}

// shouted reports whether a word has no small letter, or no capital.
func shouted(w string) bool { return w == strings.ToUpper(w) || w == strings.ToLower(w) }

// inner is a word's case pattern behind its first letter and its hyphens.
func inner(w string) string {
	out := []byte(w)
	for i := range out {
		switch {
		case i == 0 || out[i-1] == '-':
			out[i] = 'x'
		case 'A' <= w[i] && w[i] <= 'Z':
			out[i] = 'X'
		default:
			out[i] = 'x'
		}
	}
	return string(out)
}
