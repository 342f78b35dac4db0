package config

import (
	"strings"

	"concord/claims"
	"concord/claims/names"
	"concord/rules"
)

// A dictionary holds names that are right as they stand, as words.
type dictionary [][]string

func newDictionary(list []string) dictionary {
	var out dictionary
	for _, name := range list {
		out = append(out, strings.Fields(plain.Replace(name)))
	}
	return out
}

// AddWords adds the dictionary of a pack to that of the file.
func (c *Config) AddWords(list []string) {
	c.right = append(c.right, newDictionary(list)...)
}

// plain makes typographic marks plain: a dictionary is about letters.
var plain = strings.NewReplacer("’", "'", "‘", "'", "‐", "-", "‑", "-", "\u00a0", " ")

// holds reports whether a name is one of the dictionary's, or has one in it:
// "Min-seo" is right in "Park Min-seo", too.
func (ws dictionary) holds(name string) bool {
	words := strings.Fields(plain.Replace(name))
	for i, w := range words {
		words[i] = strings.TrimSuffix(strings.Trim(w, `.,;:"()“”`), "'s")
	}
	for _, entry := range ws {
		for i := 0; len(entry) > 0 && i+len(entry) <= len(words); i++ {
			if strings.Join(words[i:i+len(entry)], " ") == strings.Join(entry, " ") {
				return true
			}
		}
	}
	return false
}

// Right reports whether a finding is against a name that is right as it
// stands. That is one about how a name is written, whose draft writes it as the
// dictionary does; without a draft, whoever does. A draft that writes it
// otherwise is still told.
func (c *Config) Right(d *claims.Dossier, f *rules.Finding) bool {
	if len(c.right) == 0 || f.Rule != "name" && !(f.Rule == "wording" && spelled(f)) {
		return false
	}
	drafts, rightDrafts, right := 0, 0, 0
	for _, v := range f.Values {
		for _, e := range v.Evidence {
			a := &d.Articles[e.Article]
			holds := c.right.holds(a.Slice(e.Span)) || c.right.holds(v.Label)
			if a.Draft {
				drafts++
			}
			if holds {
				right++
				if a.Draft {
					rightDrafts++
				}
			}
		}
	}
	if drafts > 0 {
		return drafts == rightDrafts
	}
	return right > 0
}

// spelled reports whether all values of a finding are one name in different
// letters. Rule wording finds these and others: a dictionary says how Lviv and
// Kyiv are written, not which of them it was.
func spelled(f *rules.Finding) bool {
	for i, v := range f.Values[1:] {
		x, y := f.Values[i].Label, v.Label
		if !near(names.Persons(x, y)) && !near(names.Things(x, y)) {
			return false
		}
	}
	return true
}

func near(r names.Relation) bool {
	return r == names.Variant || r == names.Slip || r == names.Same || r == names.Short
}
