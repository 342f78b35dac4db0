package calendar_test

import (
	"testing"

	"concord/rules/calendar"
	"concord/rules/rulestest"
)

func TestCases(t *testing.T) { rulestest.RunRule(t, calendar.Analyzer) }
