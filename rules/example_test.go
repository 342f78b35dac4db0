package rules_test

import (
	"context"
	"fmt"
	"log"
	"os"
	"path/filepath"

	"concord/claims"
	"concord/claims/corpus"
	"concord/claims/pipeline"
	"concord/rules"
	"concord/rules/compare"
	"concord/rules/suite"
)

// exampleDossier reads texts as the reports of one dossier.
func exampleDossier(texts ...string) *claims.Dossier {
	p, err := pipeline.New()
	if err != nil {
		log.Fatal(err)
	}
	dir, err := os.MkdirTemp("", "concord-")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(dir)
	for i, text := range texts {
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%d.txt", i+1)), []byte(text+"\n"), 0o600); err != nil {
			log.Fatal(err)
		}
	}
	articles, problems := corpus.Load([]string{dir}, corpus.Options{})
	if len(problems) > 0 {
		log.Fatal(problems[0])
	}
	return p.Run(articles)
}

// Run, the third of the four verbs: rules find where a dossier disagrees with
// itself. suite.Analyzers has the built-in ones.
func ExampleRun() {
	d := exampleDossier(
		"NAIROBI, March 5, 2026 - Kenyan minister Daniel Mwangi, 58, resigned on Thursday.",
		"NAIROBI, March 5, 2026 - Daniel Mwangi, 61, the Kenyan minister, resigned on Thursday.")
	found, broken := rules.Run(context.Background(), d, suite.Analyzers(), rules.Options{MinConfidence: rules.DefaultMinConfidence})
	for _, f := range found {
		fmt.Println(f.Level, f.Message)
	}
	fmt.Println(len(broken), "rules broke")
	// Output:
	// error age of Daniel Mwangi: 58 (1.txt:1) or 61 (2.txt:1)
	// 0 rules broke
}

// A rule in Go: a declared value whose Run reads a dossier through its Pass.
// This one finds crowds of which two reports give different sizes.
func ExampleAnalyzer() {
	crowd := &rules.Analyzer{
		Name: "crowd", Kind: claims.KindNumber, Level: rules.Warning,
		Run: func(pass *rules.Pass) error {
			var ids []claims.ClaimID
			for i := range pass.Dossier.Claims {
				if c := &pass.Dossier.Claims[i]; c.Attribute == "spectator" && c.Value.Quantity > 0 {
					ids = append(ids, c.ID)
				}
			}
			quantity := func(c *claims.Claim) *claims.Quantity {
				return &pass.Dossier.Article(c).Quantities[c.Value.Quantity-1]
			}
			values := compare.Sides(pass, ids, compare.Conflict,
				func(x, y *claims.Claim) compare.Verdict { return compare.Quantities(quantity(x), quantity(y)) },
				func(c *claims.Claim) (norm, label string) {
					return compare.QuantityNorm(quantity(c)), pass.Dossier.Article(c).Slice(c.Evidence)
				})
			if values != nil {
				pass.Report(rules.Finding{Confidence: 0.9, Attribute: "size of the crowd", Values: values})
			}
			return nil
		},
	}
	d := exampleDossier(
		"March 7, 2026 - Merwin beat Tollby Rovers 2-1 before 14,300 spectators on Saturday.",
		"March 7, 2026 - Tollby Rovers lost 2-1 to Merwin before 41,300 spectators on Saturday.",
		"March 7, 2026 - About 14,000 spectators saw Merwin beat Tollby Rovers 2-1 on Saturday.")
	found, _ := rules.Run(context.Background(), d, []*rules.Analyzer{crowd}, rules.Options{})
	for _, f := range found {
		fmt.Println(f.Level, f.Message)
	}
	// Output:
	// warning size of the crowd: About 14,000 (1.txt:1, 3.txt:1) or 41,300 (2.txt:1)
}
