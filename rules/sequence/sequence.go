package sequence

import (
	_ "embed" // doc.go and the example

	"concord/claims"
	"concord/rules"
	"concord/rules/compare"
)

//go:embed doc.go
var source string

//go:embed example.txtar
var example string

// Analyzer is the rule.
var Analyzer = &rules.Analyzer{
	Name:    "sequence",
	Source:  source,
	Example: example,
	Kind:    claims.KindOrder,
	Level:   rules.Error,
	Run:     run,
}

func run(pass *rules.Pass) error {
	var found compare.Ledger
	var all []order
	for i := range pass.Dossier.Articles {
		a := &pass.Dossier.Articles[i]
		all = append(all, orders(a)...)
		for s := range a.Sentences {
			if a.Sentences[s].Kind.HasClaims() {
				intervals(&found, a, s)
			}
		}
	}
	reversed(&found, pass.Dossier, all)
	found.Report(pass)
	return nil
}
