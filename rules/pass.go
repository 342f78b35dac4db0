package rules

import (
	"iter"

	"concord/claims"
)

// A Pass is one run of one rule over one dossier.
type Pass struct {
	Analyzer *Analyzer
	Dossier  *claims.Dossier
	findings []Finding
}

// Groups yields the groups of comparable claims of one kind.
func (p *Pass) Groups(kind claims.Kind) iter.Seq[*claims.Group] {
	return func(yield func(*claims.Group) bool) {
		for i := range p.Dossier.Groups {
			if g := &p.Dossier.Groups[i]; g.Kind == kind && !yield(g) {
				return
			}
		}
	}
}

// Claim returns the claim with the given ID.
func (p *Pass) Claim(id claims.ClaimID) *claims.Claim { return &p.Dossier.Claims[id] }

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
	p.findings = append(p.findings, f)
}
