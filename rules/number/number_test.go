package number_test

import (
	"testing"

	"concord/rules/number"
	"concord/rules/rulestest"
)

func TestCases(t *testing.T) { rulestest.RunRule(t, number.Analyzer) }
