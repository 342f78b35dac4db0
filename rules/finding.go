package rules

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"

	"concord/claims"
)

// A Finding is one inconsistency: two or more values of one attribute, each
// with every place that states it.
type Finding struct {
	ID         string // fingerprint of rule, attribute and values; set by Run
	Rule       string // set by Run
	Kind       claims.Kind
	Level      Level
	Confidence float64 // probability that a desk editor would call it a discrepancy, 0 to 1
	Event      claims.EventID
	Attribute  string // "date of the Sorel-Diallo summit"
	Message    string // attribute and values with their sources; set by Run
	Values     []Value
	Why        []string // the steps from words to verdict

	house bool // the fact sheet gives one of the values; set by Run
}

// A Value is one side of a finding.
type Value struct {
	Norm     string // normalised, for machines: "2026-01-05"
	Label    string // for an editor: "5 January 2026"
	Evidence []Evidence
	Repeats  int // places left out because their file says the same in the same words
}

// Evidence is a place that states a value: a clause at most, never a sentence.
type Evidence struct {
	Article  claims.ArticleID
	Span     claims.Span
	Sentence claims.Span
	Claim    claims.ClaimID // 0 if none
}

// fingerprint survives moved lines, renamed files, and added sources as long
// as they change neither the attribute's label nor how a value is written: it
// knows the rule, the attribute and what the values are, not where they stand.
func (f *Finding) fingerprint() string {
	norms := make([]string, len(f.Values))
	for i, v := range f.Values {
		norms[i] = v.Norm
	}
	slices.Sort(norms)
	sum := sha256.Sum256([]byte(f.Rule + "\x00" + f.Attribute + "\x00" + strings.Join(norms, "\x00")))
	return hex.EncodeToString(sum[:8])
}

// Involves reports whether a draft is among the sources.
func (f *Finding) involvesDraft(d *claims.Dossier) bool {
	for _, v := range f.Values {
		for _, e := range v.Evidence {
			if d.Articles[e.Article].Draft {
				return true
			}
		}
	}
	return false
}

// sharesSides reports whether g cites, for two of its values, places that f
// cites for two of its own: the same discrepancy seen by another rule.
func (f *Finding) sharesSides(g *Finding) bool {
	shared := 0
	for _, v := range g.Values {
		if slices.ContainsFunc(f.Values, v.overlaps) {
			shared++
		}
	}
	return shared >= 2
}

func (v Value) overlaps(w Value) bool {
	for _, e := range v.Evidence {
		for _, o := range w.Evidence {
			if e.Article == o.Article && e.Span.Overlaps(o.Span) {
				return true
			}
		}
	}
	return false
}
