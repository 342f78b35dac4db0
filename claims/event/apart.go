package event

import (
	"slices"
	"time"

	"concord/claims"
	"concord/claims/names"
)

// A stage is where and when a sentence plays, as far as it says so.
type stage struct {
	entities   []claims.EntityID // named, sorted; but the states, which are in countries
	countries  []string          // of the places, sorted
	begin, end time.Time         // hull of the dates; zero if none is anchored
}

// readStages sets the stages of all sentences that hold a claim with a value
// to compare.
func (ix *index) readStages() {
	ix.stages = make([][]stage, len(ix.d.Articles))
	for i := range ix.d.Articles {
		a := &ix.d.Articles[i]
		ix.stages[i] = make([]stage, len(a.Sentences))
		at := 0
		for _, m := range a.Mentions {
			for at+1 < len(a.Sentences) && a.Sentences[at].Last <= m.First {
				at++
			}
			if m.Entity != 0 && m.Form == claims.Named {
				ix.stages[i][at].enter(&ix.d.Entities[m.Entity], ix.states)
			}
		}
		at = 0
		for j := range a.Times {
			for at+1 < len(a.Sentences) && a.Sentences[at].Last <= a.Times[j].First {
				at++
			}
			if t := &a.Times[j]; t.Type == claims.Date && t.Anchored() && !t.Inferred { // an inferred year may be wrong
				ix.stages[i][at].date(t)
			}
		}
		for j := range ix.stages[i] {
			s := &ix.stages[i][j]
			slices.Sort(s.entities)
			slices.Sort(s.countries)
		}
	}
}

func (s *stage) enter(e *claims.Entity, states map[string]bool) {
	if e.Kind == claims.Place && e.Country != "" {
		s.countries = append(s.countries, e.Country)
	}
	if !states[names.Fold(e.Name)] {
		s.entities = append(s.entities, e.ID)
	}
}

func (s *stage) date(t *claims.TimeExpr) {
	if s.begin.IsZero() || t.Begin.Before(s.begin) {
		s.begin = t.Begin
	}
	if t.End.After(s.end) {
		s.end = t.End
	}
}

// slack is how far apart the dates of one happening may be told: reports err
// by days.
const slack = 10 * 24 * time.Hour

// elsewhere reports two sentences that play at different times, or in
// different countries without anyone or anything in common.
func (ix *index) elsewhere(x, y place) bool {
	p, q := &ix.stages[x.article][x.sentence], &ix.stages[y.article][y.sentence]
	if !p.begin.IsZero() && !q.begin.IsZero() && (p.end.Add(slack).Before(q.begin) || q.end.Add(slack).Before(p.begin)) {
		return true
	}
	return len(p.countries) > 0 && len(q.countries) > 0 && len(shared(p.countries, q.countries)) == 0 && len(shared(p.entities, q.entities)) == 0
}

// sameDates compares the stretches of time that two sentences name.
func (ix *index) sameDates(x, y place) float64 {
	p, q := &ix.stages[x.article][x.sentence], &ix.stages[y.article][y.sentence]
	switch {
	case p.begin.IsZero() || q.begin.IsZero():
		return 0
	case p.begin.Before(q.end) && q.begin.Before(p.end):
		return 1
	}
	return -1
}
