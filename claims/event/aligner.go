package event

import (
	"concord/claims"
	"concord/claims/lexicon"
)

// An Aligner makes groups and events. It is safe for concurrent use.
type Aligner struct {
	dated map[string]bool // classes of happenings that have a date of their own
}

// New builds the aligner from the table of predicates.
func New() *Aligner {
	al := &Aligner{dated: map[string]bool{}}
	for _, p := range lexicon.Predicates() {
		al.dated[p.Class] = p.Dated
	}
	return al
}

// Dossier assigns the groups and the events.
func (al *Aligner) Dossier(d *claims.Dossier) {
	d.Groups, d.Events = nil, append(d.Events[:0], claims.Event{})
	ix := newIndex(d)
	d.Groups = append(d.Groups, entityGroups(d)...)
	d.Groups = append(d.Groups, topicGroups(d)...)
	d.Groups = append(d.Groups, ix.alignedGroups()...)
	al.events(ix)
}
