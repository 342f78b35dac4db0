package suite_test

import (
	"testing"

	"concord/claims/pipeline"
	"concord/rules/rulestest"
	"concord/rules/suite"
)

// TestDossiers runs all rules on whole dossiers. With -v it says how many of
// their discrepancies are found.
func TestDossiers(t *testing.T) {
	p, err := pipeline.New()
	if err != nil {
		t.Fatal(err)
	}
	rulestest.Run(t, p, suite.Analyzers(), "../../testdata/dossiers")
}
