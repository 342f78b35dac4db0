package rules

import (
	"cmp"
	"context"
	"fmt"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"time"

	"concord/claims"
)

// Options narrow what Run returns, and bound what it takes.
type Options struct {
	MinConfidence float64       // findings below it are dropped
	Timeout       time.Duration // the most that a rule may take; 0 is no bound

	Levels map[string]Level                         // by rule, instead of its own
	Weight func(*claims.Article) float64            // how much a source's word weighs; nil is 1 for each
	Accept func(d *claims.Dossier, f *Finding) bool // findings to drop, since what they find fault with is right; may be nil
}

// DefaultMinConfidence is the threshold below which a finding is not shown.
const DefaultMinConfidence = 0.35

// Run applies the rules and returns their findings, each discrepancy once and
// most severe first, and the rules that broke. When the dossier has a draft,
// only findings that involve it are returned. When the context ends, the rules
// that ran then are named as broken, with the context's cause, no others are
// begun, and what was found until then is returned. Rules run side by side: a
// rule changes nothing in the dossier.
func Run(ctx context.Context, d *claims.Dossier, analyzers []*Analyzer, o Options) ([]Finding, []Broken) {
	found, broken := runAll(ctx, d, analyzers, o.Timeout)
	hasDraft := slices.ContainsFunc(d.Articles, func(a claims.Article) bool { return a.Draft })
	found = slices.DeleteFunc(found, func(f Finding) bool {
		return f.Confidence < o.MinConfidence || hasDraft && !f.involvesDraft(d)
	})
	for i := range found {
		finish(&found[i], d, o.Weight)
	}
	if o.Accept != nil {
		found = slices.DeleteFunc(found, func(f Finding) bool { return o.Accept(d, &f) })
	}
	for _, a := range analyzers {
		relevel(found, a, o.Levels)
	}
	slices.SortStableFunc(found, byWeight)
	return withoutDoubles(found), broken
}

// runAll runs the rules side by side, as many as there are processors, and
// returns what they give in their order. None is begun once the context ends.
func runAll(ctx context.Context, d *claims.Dossier, analyzers []*Analyzer, timeout time.Duration) (found []Finding, broken []Broken) {
	results := make([][]Finding, len(analyzers))
	faults := make([]*Broken, len(analyzers))
	free := make(chan struct{}, runtime.GOMAXPROCS(0))
	var running sync.WaitGroup
	for i, a := range analyzers {
		free <- struct{}{}
		if ctx.Err() != nil && i > 0 {
			break
		}
		running.Go(func() {
			results[i], faults[i] = runOne(ctx, a, d, timeout)
			<-free
		})
	}
	running.Wait()
	for i := range analyzers {
		found = append(found, results[i]...)
		if faults[i] != nil {
			broken = append(broken, *faults[i])
		}
	}
	return found, broken
}

// relevel gives the findings of a rule the level that the user wants. One that
// the rule itself has made weaker, since the facts moved on or the sources
// openly disagree, never rises.
func relevel(found []Finding, a *Analyzer, wanted map[string]Level) {
	level, ok := wanted[a.Name]
	if !ok || level == 0 {
		return
	}
	for i := range found {
		if f := &found[i]; f.Rule == a.Name && (f.Level >= a.Level || f.Level > level) {
			f.Level = level
		}
	}
}

// finish puts values and evidence in order and writes what follows from them.
func finish(f *Finding, d *claims.Dossier, weight func(*claims.Article) float64) {
	sides := make([]side, len(f.Values))
	for i, v := range f.Values {
		slices.SortFunc(v.Evidence, compareEvidence)
		v.Evidence = slices.CompactFunc(v.Evidence, func(a, b Evidence) bool { return compareEvidence(a, b) == 0 })
		sides[i] = newSide(v, d, weight)
		sides[i].thin(d)
	}
	slices.SortStableFunc(sides, side.compare)
	for i, s := range sides {
		f.Values[i] = s.Value
		f.house = f.house || s.house
	}
	f.ID = f.fingerprint()
	f.Message = message(f, d)
}

// A side is a value with what ranks it.
type side struct {
	Value
	draft  bool
	house  bool    // the fact sheet states it
	weight float64 // of all places that state it, by their sources
}

func newSide(v Value, d *claims.Dossier, weight func(*claims.Article) float64) side {
	s := side{Value: v}
	for _, e := range v.Evidence {
		a := &d.Articles[e.Article]
		s.draft, s.house = s.draft || a.Draft, s.house || a.Reference
		if weight == nil {
			s.weight++
		} else {
			s.weight += weight(a)
		}
	}
	return s
}

// compare puts the draft's value first, and that of the fact sheet last: what
// is to be put right is read before what it should be. Else the one with most
// places is first, each counted by what the word of its source weighs.
func (s side) compare(t side) int {
	return cmp.Or(first(s.draft, t.draft), first(t.house, s.house), cmp.Compare(t.weight, s.weight), cmp.Compare(s.Norm, t.Norm))
}

// first orders what is true of one alone before what is not.
func first(s, t bool) int {
	switch {
	case s == t:
		return 0
	case s:
		return -1
	}
	return 1
}

func compareEvidence(a, b Evidence) int {
	return cmp.Or(
		cmp.Compare(a.Article, b.Article),
		cmp.Compare(a.Span.Start, b.Span.Start),
		cmp.Compare(a.Span.End, b.Span.End))
}

func byWeight(a, b Finding) int {
	return cmp.Or(
		cmp.Compare(b.Level, a.Level),
		standing(a)-standing(b),
		cmp.Compare(b.Confidence, a.Confidence),
		cmp.Compare(a.Attribute, b.Attribute),
		cmp.Compare(a.ID, b.ID))
}

// standing puts what goes against the fact sheet before what reports say
// against each other, so that of the two the former is kept.
func standing(f Finding) int {
	if f.house {
		return 0
	}
	return 1
}

// withoutDoubles keeps, of findings that cite the same places on two sides,
// the weightiest: rules overlap, and an editor wants each discrepancy once.
func withoutDoubles(fs []Finding) []Finding {
	kept := fs[:0:0]
	for _, f := range fs {
		if !slices.ContainsFunc(kept, func(k Finding) bool { return k.sharesSides(&f) || k.ID == f.ID }) {
			kept = append(kept, f)
		}
	}
	return kept
}

// message names the attribute and each value with who says it.
func message(f *Finding, d *claims.Dossier) string {
	sides := make([]string, len(f.Values))
	for i, v := range f.Values {
		sides[i] = v.Label + " (" + strings.Join(sources(v, d), ", ") + ")"
	}
	return f.Attribute + ": " + strings.Join(sides, " or ")
}

// sources lists file and line of a value's evidence, three at most.
func sources(v Value, d *claims.Dossier) []string {
	var out []string
	for _, e := range v.Evidence {
		a := &d.Articles[e.Article]
		line, _ := a.Source.Position(a.SourceOffset(e.Span.Start))
		if s := fmt.Sprintf("%s:%d", filepath.Base(a.Path), line); !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	const most = 3
	if len(out) > most {
		out = append(out[:most], fmt.Sprintf("%d more", len(out)-most))
	}
	return out
}
