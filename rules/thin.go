package rules

import (
	"slices"
	"sort"
	"strings"

	"concord/claims"
)

// thin leaves one place of those where one file states the value in the same
// words, and counts the others: a name that a page spells one way forty times
// is one fact, and a search finds the rest. Kept is the first whose sentence
// also says when, since offices, ages and tolls hold at a time; else the first.
func (v *Value) thin(d *claims.Dossier) {
	type wording struct{ path, words string }
	at := map[wording]int{}
	kept := v.Evidence[:0]
	for _, e := range v.Evidence {
		a := &d.Articles[e.Article]
		w := wording{a.Path, strings.ToLower(a.Slice(e.Span))}
		i, seen := at[w]
		switch {
		case !seen:
			at[w] = len(kept)
			kept = append(kept, e)
			continue
		case !dated(d, kept[i]) && dated(d, e):
			kept[i] = e
		}
		v.Repeats++
	}
	slices.SortFunc(kept, compareEvidence)
	v.Evidence = kept
}

// dated reports whether the sentence of some evidence holds a date.
func dated(d *claims.Dossier, e Evidence) bool {
	times := d.Articles[e.Article].Times
	i := sort.Search(len(times), func(i int) bool { return times[i].Start >= e.Sentence.Start })
	for ; i < len(times) && times[i].Span.End <= e.Sentence.End; i++ {
		if t := &times[i]; t.Anchored() || t.Weekday != 0 || strings.HasPrefix(t.Value, "XXXX-") {
			return true
		}
	}
	return false
}
