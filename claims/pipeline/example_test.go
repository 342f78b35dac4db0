package pipeline_test

import (
	"fmt"
	"log"
	"strings"

	"concord/claims"
	"concord/claims/corpus"
	"concord/claims/pipeline"
)

// The pipeline, the second of the four verbs: articles become a dossier with
// claims, entities and events. One pipeline serves many dossiers, also at once.
func ExamplePipeline_Run() {
	p, err := pipeline.New() // loads the language model; do it once
	if err != nil {
		log.Fatal(err)
	}
	report := strings.NewReader("MERWIN, March 2, 2026 - Ann Lee, 44, was hurt when 12 people fell into the canal on Monday.\n")
	articles, _ := corpus.Load([]string{"-"}, corpus.Options{Stdin: report})
	d := p.Run(articles)
	for i := range d.Claims {
		c := &d.Claims[i]
		if c.Kind == claims.KindAge { // slot 0 of each table is empty, and of no kind
			fmt.Printf("%s of %s: %s\n", c.Attribute, d.Entities[c.Subject].Name, d.Article(c).Slice(c.Evidence))
		}
	}
	// Output:
	// age of Ann Lee: 44
}
