package wording_test

import (
	"testing"

	"concord/rules/rulestest"
	"concord/rules/wording"
)

func TestCases(t *testing.T) { rulestest.RunRule(t, wording.Analyzer) }
