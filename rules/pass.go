package rules

import (
	"context"
	"iter"
	"slices"
	"sync"
	"sync/atomic"

	"concord/claims"
)

// A Pass is one run of one rule over one dossier.
type Pass struct {
	Analyzer *Analyzer
	Dossier  *claims.Dossier
	Context  context.Context // ends when the rule is to stop: long loops ask Stopped

	at       atomic.Int32 // the article of the claim last looked at
	mu       sync.Mutex
	closed   bool
	findings []Finding
}

// Stopped reports whether the rule is to return: its time is up, or the user
// has had enough.
func (p *Pass) Stopped() bool { return p.Context != nil && p.Context.Err() != nil }

// Groups yields the groups of comparable claims of one kind, until the rule is
// to stop.
func (p *Pass) Groups(kind claims.Kind) iter.Seq[*claims.Group] {
	return func(yield func(*claims.Group) bool) {
		for i := range p.Dossier.Groups {
			if g := &p.Dossier.Groups[i]; g.Kind == kind && (p.Stopped() || !yield(g)) {
				return
			}
		}
	}
}

// Claim returns the claim with the given ID.
func (p *Pass) Claim(id claims.ClaimID) *claims.Claim {
	c := &p.Dossier.Claims[id]
	p.at.Store(int32(c.Article))
	return c
}

// Evidence cites a claim.
func (p *Pass) Evidence(id claims.ClaimID) Evidence {
	c := p.Claim(id)
	a := p.Dossier.Article(c)
	return Evidence{Article: c.Article, Span: c.Evidence, Sentence: a.Sentences[c.Sentence].Span, Claim: id}
}

// Report adds a finding; kind and level default to the rule's.
func (p *Pass) Report(f Finding) {
	if f.Kind == "" {
		f.Kind = p.Analyzer.Kind
	}
	if f.Level == 0 {
		f.Level = p.Analyzer.Level
	}
	f.Rule = p.Analyzer.Name
	p.mu.Lock()
	defer p.mu.Unlock()
	if !p.closed {
		p.findings = append(p.findings, f)
	}
}

// close ends the pass and returns what was reported until then, and the
// article that the rule had come to.
func (p *Pass) close() ([]Finding, claims.ArticleID) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.closed = true
	return slices.Clip(p.findings), claims.ArticleID(p.at.Load())
}
