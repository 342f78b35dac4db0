package age_test

import (
	"testing"

	"concord/rules/age"
	"concord/rules/rulestest"
)

func TestCases(t *testing.T) { rulestest.RunRule(t, age.Analyzer) }
