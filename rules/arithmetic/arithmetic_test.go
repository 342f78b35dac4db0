package arithmetic_test

import (
	"testing"

	"concord/rules/arithmetic"
	"concord/rules/rulestest"
)

func TestCases(t *testing.T) { rulestest.RunRule(t, arithmetic.Analyzer) }
