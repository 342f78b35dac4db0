package event

import (
	"fmt"

	"concord/claims"
	"concord/claims/boost"
	"concord/claims/lexicon"
)

// An Aligner makes groups and events. It is safe for concurrent use.
type Aligner struct {
	dated     map[string]bool              // classes of happenings that have a date of their own
	called    map[string]wording           // what a class of happenings is called
	opposed   map[string][]string          // lemmas that exclude a lemma
	oneWay    map[string]bool              // classes of what one does to another and not back
	relations map[string]bool              // words for what one person is to another
	negators  map[string]bool              // forms and lemmas that deny
	soft      map[string]bool              // words after which a negator denies little
	states    map[string]bool              // folded names of countries
	kinds     map[string]map[string]string // by lemma and group, the class of alternatives
	rivals    *boost.Forest                // tells whether two differing values are said of one thing
}

// New builds the aligner from the tables of predicates, opposites, titles and
// cues, and the model of pairs.
func New() (*Aligner, error) {
	rivals, err := boost.Read(lexicon.Pairs(), TraitNames())
	if err != nil {
		return nil, fmt.Errorf("model of pairs (claims/lexicon/pairs.txt): %w", err)
	}
	return NewUntrained().With(rivals), nil
}

// With sets the model of pairs and returns the aligner.
func (al *Aligner) With(rivals *boost.Forest) *Aligner {
	al.rivals = rivals
	return al
}

// NewUntrained is New without the model, for the workbench that makes it:
// Examples works, Dossier does not.
func NewUntrained() *Aligner {
	al := &Aligner{dated: map[string]bool{}, called: map[string]wording{}, opposed: lexicon.Opposites(), relations: map[string]bool{}, negators: map[string]bool{}, soft: map[string]bool{}}
	for _, p := range lexicon.Predicates() {
		al.dated[p.Class] = p.Dated
		al.called[p.Class] = wording{first(p.Nouns), first(p.Adjectives)}
	}
	for _, t := range lexicon.Titles() {
		if t.Kind == claims.Relation {
			al.relations[t.Head] = true
		}
	}
	al.oneWay = map[string]bool{}
	for _, class := range lexicon.OneWay() {
		al.oneWay[class] = true
	}
	cues := lexicon.Cues()
	for _, effect := range []string{"negator", "negdet", "denier"} {
		for _, w := range cues[effect] {
			al.negators[w] = true
		}
	}
	al.states, al.kinds = states(), kinds()
	for _, w := range cues["soft"] {
		al.soft[w] = true
	}
	return al
}

// Dossier assigns the groups and the events.
func (al *Aligner) Dossier(d *claims.Dossier) {
	d.Groups, d.Events = nil, append(d.Events[:0], claims.Event{})
	ix := newIndex(d, al.called, al.states)
	d.Groups = append(d.Groups, entityGroups(d)...)
	d.Groups = append(d.Groups, topicGroups(d, al.states)...)
	d.Groups = append(d.Groups, al.situated(ix)...)
	aligned, fields := ix.sideBySide()
	twins := al.twinGroups(ix)
	d.Groups = append(d.Groups, aligned...)
	d.Groups = append(d.Groups, twins...)
	d.Groups = append(d.Groups, al.rivalGroups(ix, fields, held(aligned), held(twins))...)
	d.Groups = append(d.Groups, ix.quoteGroups()...)
	d.Groups = append(d.Groups, ix.stateGroups()...)
	d.Groups = append(d.Groups, al.agentGroups(ix)...)
	al.events(ix)
}

// sideBySide finds the aligned groups and the fields at once: neither changes
// the dossier. A panic in either is one of the caller.
func (ix *index) sideBySide() (aligned []claims.Group, fields []*field) {
	var fault any
	done := make(chan struct{})
	go func() {
		defer close(done)
		defer func() { fault = recover() }()
		fields = ix.fields()
	}()
	aligned = ix.alignedGroups()
	if <-done; fault != nil {
		panic(fault)
	}
	return aligned, fields
}

func first(words []string) string {
	if len(words) == 0 {
		return ""
	}
	return words[0]
}

// held are the claims of groups.
func held(groups []claims.Group) map[claims.ClaimID]bool {
	in := map[claims.ClaimID]bool{}
	for _, g := range groups {
		for _, id := range g.Claims {
			in[id] = true
		}
	}
	return in
}
