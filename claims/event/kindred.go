package event

import (
	"slices"

	"concord/claims"
)

// kindred tells which articles of a dossier may speak of the same events: a
// folder of drafts holds stories that have nothing to do with each other, and
// things that happen often (a quake, an arrest, a toll) are told alike. Two
// articles are kindred when they name a person, a body, a thing or a place
// in common that is not at large; one that names none is kindred to all.
type kindred [][]claims.EntityID // by article, sorted

func newKindred(d *claims.Dossier) kindred {
	k := make(kindred, len(d.Articles))
	for i := range d.Articles {
		for _, m := range d.Articles[i].Mentions {
			if m.Entity != 0 && m.Form == claims.Named && !atLarge(&d.Entities[m.Entity]) {
				k[i] = append(k[i], m.Entity)
			}
		}
		slices.Sort(k[i])
		k[i] = slices.Compact(k[i])
	}
	return k
}

// atLarge reports a place that the tables have and the text puts nowhere: a
// state, a region, a great city. Articles share those by chance: counted as
// kinship, they join two quakes of one province.
func atLarge(e *claims.Entity) bool {
	return e.Kind == claims.Place && e.Country != "" && e.Within == 0
}

func (k kindred) related(x, y claims.ArticleID) bool {
	return len(k[x]) == 0 || len(k[y]) == 0 || len(shared(k[x], k[y])) > 0
}
