package reports

import (
	"slices"

	"concord/claims"
	"concord/rules"
)

// A Report is one run: what was read, and what was found in it.
type Report struct {
	Version    string // of concord
	Dossier    *claims.Dossier
	Rules      []*rules.Analyzer // that ran
	Findings   []rules.Finding   // as rules.Run returns them, without the suppressed
	Suppressed []Suppressed
	Unread     []Unread
	Faults     []rules.Broken // rules that failed, and stages before them
	FailOn     rules.Level    // least level that fails the run; 0: none does
	Baseline   string         // the file of known findings, if one was held against these
}

// A Suppressed finding is one that somebody has looked at and let stand.
type Suppressed struct {
	Finding rules.Finding
	Reason  string
	By      string // where that is said: "draft.md:12", or the baseline file
	InText  bool   // it is said in an article, not in the baseline
}

// Unread is a file that could not be read, and so was not compared.
type Unread struct {
	Path   string
	Reason string
	Remedy string // what to do about it
}

// A Style says how a table looks.
type Style struct {
	Width  int  // columns of the whole table
	Color  bool // whether ANSI colours are written
	Matrix bool // whether who says what of each event follows the findings
}

// Failed reports whether a finding has a level that fails the run.
func (r *Report) Failed() bool {
	return slices.ContainsFunc(r.Findings, func(f rules.Finding) bool { return r.fails(f.Level) })
}

func (r *Report) fails(l rules.Level) bool { return r.FailOn > 0 && l >= r.FailOn }

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
	for i := range r.Suppressed {
		named[r.Suppressed[i].Finding.Event] = true
	}
	for i := range r.Dossier.Events {
		if e := &r.Dossier.Events[i]; i > 0 && (len(e.Claims) > 0 || named[claims.EventID(i)]) {
			out = append(out, e)
		}
	}
	return out
}
