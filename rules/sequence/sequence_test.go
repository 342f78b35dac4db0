package sequence_test

import (
	"testing"

	"concord/rules/rulestest"
	"concord/rules/sequence"
)

func TestCases(t *testing.T) { rulestest.RunRule(t, sequence.Analyzer) }
