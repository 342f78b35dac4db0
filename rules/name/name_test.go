package name_test

import (
	"testing"

	"concord/rules/name"
	"concord/rules/rulestest"
)

func TestCases(t *testing.T) { rulestest.RunRule(t, name.Analyzer) }
