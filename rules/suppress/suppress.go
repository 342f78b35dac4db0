package suppress

import (
	"path/filepath"
	"slices"
	"strings"

	"concord/claims"
	"concord/rules"
)

// A List is all that is said to be let stand in one run.
type List struct{ ignores []*ignore }

// An ignore is one suppression of one rule or finding.
type ignore struct {
	target string // a rule, the first digits of an id, or "all"
	reason string
	where  string // file and line
	inText bool

	source   *claims.Source // the file that it stands in; nil in a baseline
	from, to int32          // the bytes of the source that it is about; to is -1 for all
	files    []string       // baseline: the files that the finding cites, cleaned
	used     bool
}

// A Suppressed finding, and why it is let stand.
type Suppressed struct {
	Finding rules.Finding
	Reason  string
	By      string // "draft.md:12"
	InText  bool
}

const everything = "all"

// Apply parts findings into those that remain and those let stand.
func (l *List) Apply(d *claims.Dossier, found []rules.Finding) (rest []rules.Finding, stand []Suppressed) {
	for _, f := range found {
		var by *ignore
		for _, g := range l.ignores {
			if g.covers(d, &f) {
				g.used = true
				if by == nil {
					by = g
				}
			}
		}
		if by == nil {
			rest = append(rest, f)
		} else {
			stand = append(stand, Suppressed{f, by.reason, by.where, by.inText})
		}
	}
	return rest, stand
}

func (g *ignore) covers(d *claims.Dossier, f *rules.Finding) bool {
	if g.target != everything && g.target != f.Rule && !isID(g.target, f.ID) {
		return false
	}
	if g.source == nil {
		return true
	}
	for _, v := range f.Values {
		for _, e := range v.Evidence {
			a := &d.Articles[e.Article]
			if a.Source != g.source {
				continue
			}
			if at := a.SourceOffset(e.Span.Start); g.to < 0 || g.from <= at && at < g.to {
				return true
			}
		}
	}
	return false
}

// leastID is how many digits of an id name a finding.
const leastID = 6

func isID(target, id string) bool { return looksID(target) && strings.HasPrefix(id, target) }

func looksID(s string) bool {
	return len(s) >= leastID && strings.Trim(s, "0123456789abcdef") == ""
}

// Stale lists the suppressions that no finding has met though one could have,
// each with where it stands: "draft.md:12: nothing for 'concord:ignore date' ...".
// ran are the rules of this run.
func (l *List) Stale(d *claims.Dossier, ran []*rules.Analyzer) []string {
	read, drafts := map[string]bool{}, map[string]bool{}
	for i := range d.Articles[1:] {
		a := &d.Articles[i+1]
		path := filepath.Clean(a.Path)
		read[path] = true
		if a.Draft {
			drafts[path] = true
		}
	}
	var out []string
	for _, g := range l.ignores {
		if !g.used && g.couldMeet(read, drafts, ran) {
			out = append(out, g.where+": nothing is found that "+g.name()+" lets stand; delete it if that is settled")
		}
	}
	return out
}

func (g *ignore) couldMeet(read, drafts map[string]bool, ran []*rules.Analyzer) bool {
	if !looksID(g.target) && g.target != everything &&
		!slices.ContainsFunc(ran, func(a *rules.Analyzer) bool { return a.Name == g.target }) {
		return false
	}
	files := g.files
	if g.source != nil {
		files = []string{filepath.Clean(g.source.Path)}
	}
	ofDraft := len(drafts) == 0
	for _, f := range files {
		if !read[f] {
			return false
		}
		ofDraft = ofDraft || drafts[f]
	}
	return ofDraft
}

func (g *ignore) name() string {
	if g.source == nil {
		return "baseline entry " + g.target[:min(leastID, len(g.target))]
	}
	return "concord:ignore " + g.target
}
