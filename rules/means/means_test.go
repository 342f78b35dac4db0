package means_test

import (
	"testing"

	"concord/rules/means"
	"concord/rules/rulestest"
)

func TestCases(t *testing.T) { rulestest.RunRule(t, means.Analyzer) }
