package rules

import (
	"cmp"
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"concord/claims"
)

// Options narrow what Run returns, and bound what it takes.
type Options struct {
	MinConfidence float64       // findings below it are dropped
	Timeout       time.Duration // the most that a rule may take; 0 is no bound
}

// DefaultMinConfidence is the threshold below which a finding is not shown.
const DefaultMinConfidence = 0.35

// Run applies the rules and returns their findings, each discrepancy once and
// most severe first, and the rules that broke. When the dossier has a draft,
// only findings that involve it are returned. When the context ends, the rule
// that ran then is the last that is named as broken, with the context's cause,
// and what was found until then is returned.
func Run(ctx context.Context, d *claims.Dossier, analyzers []*Analyzer, o Options) ([]Finding, []Broken) {
	var found []Finding
	var broken []Broken
	for _, a := range analyzers {
		fs, b := runOne(ctx, a, d, o.Timeout)
		if b != nil {
			broken = append(broken, *b)
		}
		found = append(found, fs...)
		if ctx.Err() != nil {
			break
		}
	}
	hasDraft := slices.ContainsFunc(d.Articles, func(a claims.Article) bool { return a.Draft })
	found = slices.DeleteFunc(found, func(f Finding) bool {
		return f.Confidence < o.MinConfidence || hasDraft && !f.involvesDraft(d)
	})
	for i := range found {
		finish(&found[i], d)
	}
	slices.SortStableFunc(found, byWeight)
	return withoutDoubles(found), broken
}

// finish puts values and evidence in order and writes what follows from them.
func finish(f *Finding, d *claims.Dossier) {
	for i := range f.Values {
		ev := f.Values[i].Evidence
		slices.SortFunc(ev, compareEvidence)
		f.Values[i].Evidence = slices.CompactFunc(ev, func(a, b Evidence) bool { return compareEvidence(a, b) == 0 })
		f.Values[i].thin(d)
	}
	slices.SortStableFunc(f.Values, func(a, b Value) int { return compareValues(a, b, d) })
	f.ID = f.fingerprint()
	f.Message = message(f, d)
}

// compareValues puts the draft's value first, then the one with most sources.
func compareValues(a, b Value, d *claims.Dossier) int {
	draft := func(v Value) int {
		if slices.ContainsFunc(v.Evidence, func(e Evidence) bool { return d.Articles[e.Article].Draft }) {
			return 0
		}
		return 1
	}
	return cmp.Or(
		draft(a)-draft(b),
		len(b.Evidence)+b.Repeats-len(a.Evidence)-a.Repeats,
		cmp.Compare(a.Norm, b.Norm))
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
		cmp.Compare(b.Confidence, a.Confidence),
		cmp.Compare(a.Attribute, b.Attribute),
		cmp.Compare(a.ID, b.ID))
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
