package entity

import (
	"slices"
	"strings"

	"concord/claims"
	"concord/claims/lexicon"
)

// metonyms moves capitals that stand for their state to the state's entity.
func (w *world) metonyms(byKey map[string]*cluster) {
	for _, c := range slices.Clone(w.clusters) {
		if c.entry.class != capital {
			continue
		}
		for _, f := range c.forms {
			for _, at := range f.at {
				state := byKey["state "+c.entry.code]
				if !w.speaksAsState(at) {
					continue
				}
				if state == nil {
					state = w.cluster(claims.Place)
					state.entry = entry{country, c.entry.code, w.country[c.entry.code].Name}
					byKey["state "+c.entry.code] = state
				}
				w.byRef[at] = state
				if !slices.Contains(state.forms, f) {
					state.forms = append(state.forms, f)
				}
			}
		}
	}
}

// speaksAsState reports whether a capital does what states do: it says,
// criticises, tests; and no preposition of place stands before it.
func (w *world) speaksAsState(at ref) bool {
	a := &w.d.Articles[at.article]
	m := &a.Mentions[at.mention]
	if j := at.mention - 1; j >= 0 && m.First > 1 && a.Mentions[j].Last == m.First-1 && a.Tokens[m.First-1].Norm == "and" { // "between Ankara and Athens"
		if b := a.Mentions[j].First - 1; b >= 0 && strings.Contains(lexicon.StateCue(a.Tokens[b].Norm), "b") {
			return true
		}
	}
	if m.First > 0 {
		switch cue := lexicon.StateCue(a.Tokens[m.First-1].Norm); {
		case strings.Contains(cue, "c"):
			return false
		case strings.Contains(cue, "b"):
			return true
		}
	}
	if int(m.Last)+1 >= len(a.Tokens) {
		return false
	}
	next := a.Tokens[m.Last].Norm
	if next == "'s" {
		return strings.Contains(lexicon.StateCue(a.Tokens[m.Last+1].Norm), "n")
	}
	return strings.Contains(lexicon.StateCue(next), "v")
}
