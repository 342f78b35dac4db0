package title_test

import (
	"testing"

	"concord/rules/title"
	"concord/rules/rulestest"
)

func TestCases(t *testing.T) { rulestest.RunRule(t, title.Analyzer) }
