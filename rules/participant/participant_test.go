package participant_test

import (
	"testing"

	"concord/rules/participant"
	"concord/rules/rulestest"
)

func TestCases(t *testing.T) { rulestest.RunRule(t, participant.Analyzer) }
