package reports

import (
	"concord/claims"
	"concord/rules"
)

// A Report is one run: what was read, and what was found in it.
type Report struct {
	Version  string // of concord
	Dossier  *claims.Dossier
	Findings []rules.Finding // as rules.Run returns them
}

// A Style says how a table looks.
type Style struct {
	Width int  // columns of the whole table
	Color bool // whether ANSI colours are written
}

// count returns how many findings have the level.
func (r *Report) count(l rules.Level) int {
	n := 0
	for i := range r.Findings {
		if r.Findings[i].Level == l {
			n++
		}
	}
	return n
}

// events lists the events that were told or found fault with, by rising ID.
func (r *Report) events() []*claims.Event {
	named := map[claims.EventID]bool{}
	for i := range r.Findings {
		named[r.Findings[i].Event] = true
	}
	var out []*claims.Event
	for i := range r.Dossier.Events {
		if e := &r.Dossier.Events[i]; i > 0 && (len(e.Claims) > 0 || named[claims.EventID(i)]) {
			out = append(out, e)
		}
	}
	return out
}
