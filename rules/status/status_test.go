package status_test

import (
	"testing"

	"concord/rules/rulestest"
	"concord/rules/status"
)

func TestCases(t *testing.T) { rulestest.RunRule(t, status.Analyzer) }
