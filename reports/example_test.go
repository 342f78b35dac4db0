package reports_test

import (
	"context"
	"log"
	"os"
	"strings"

	"concord/claims/corpus"
	"concord/claims/pipeline"
	"concord/reports"
	"concord/rules"
	"concord/rules/custom"
	"concord/rules/facts"
	"concord/rules/suite"
)

// The four verbs in a row, as another program embeds the checker: load,
// pipeline, rules, reports; here with rules in YAML and a fact sheet besides.
func Example() {
	text := "NAIROBI, March 5, 2026 - Kenyan minister Daniel Mwangi, 61, took an advisor to Tollby, where a ferry sank, killing 12 people.\n"
	articles, problems := corpus.Load([]string{"-"}, corpus.Options{Stdin: strings.NewReader(text)}) // 1: load
	if len(problems) > 0 {
		log.Fatal(problems[0])
	}
	p, err := pipeline.New()
	if err != nil {
		log.Fatal(err)
	}
	d := p.Run(articles) // 2: pipeline

	analyzers := suite.Analyzers()
	own, err := custom.Parse("house.yml", []byte(`
rules:
  - id: toll-without-source
    level: note
    message: killed, with no source named
    doc: a number of dead for which no source is named
    select: {kind: number, event: kill}
    when: a.source == ""
    examples:
      - flag: A ferry sank, killing 12 people.
      - pass: A ferry sank, killing 12 people, police said.
`), nil)
	if err != nil {
		log.Fatal(err)
	}
	for _, r := range own {
		analyzers = append(analyzers, r.Analyzer())
	}
	sheet, err := facts.Parse("facts.yml", []byte("names:\n  - name: Daniel Mwangi\n    born: 1967-05-12\nstyle:\n  - use: adviser\n    avoid: advisor\n"))
	if err != nil {
		log.Fatal(err)
	}
	book := facts.NewBook([]*facts.Sheet{sheet})
	book.Attach(d) // after the pipeline, before the rules
	analyzers = append(analyzers, book.Analyzer())
	found, broken := rules.Run(context.Background(), d, analyzers, rules.Options{MinConfidence: rules.DefaultMinConfidence}) // 3: rules

	r := &reports.Report{Version: "my program", Dossier: d, Rules: analyzers, Findings: found, Faults: broken}
	if err := reports.WriteLines(os.Stdout, r); err != nil { // 4: reports
		log.Fatal(err)
	}
	// Output:
	// stdin:1:57: error: age of Daniel Mwangi: 61 (stdin:1) or 58, born 1967-05-12 (fact sheet) (facts.yml:3) [facts]
	// stdin:1:69: warning: house style: adviser: advisor (stdin:1) or adviser (fact sheet) (facts.yml:5) [facts]
	// stdin:1:116: note: killed, with no source named: 12 (stdin:1) [toll-without-source]
}
