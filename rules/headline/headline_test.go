package headline_test

import (
	"testing"

	"concord/rules/headline"
	"concord/rules/rulestest"
)

func TestCases(t *testing.T) { rulestest.RunRule(t, headline.Analyzer) }
