package polarity_test

import (
	"testing"

	"concord/rules/polarity"
	"concord/rules/rulestest"
)

func TestCases(t *testing.T) { rulestest.RunRule(t, polarity.Analyzer) }
