package cause_test

import (
	"testing"

	"concord/rules/cause"
	"concord/rules/rulestest"
)

func TestCases(t *testing.T) { rulestest.RunRule(t, cause.Analyzer) }
