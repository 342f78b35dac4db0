package date_test

import (
	"testing"

	"concord/rules/date"
	"concord/rules/rulestest"
)

func TestCases(t *testing.T) { rulestest.RunRule(t, date.Analyzer) }
