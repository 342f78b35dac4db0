package title_test

import (
	"testing"

	"concord/rules/rulestest"
	"concord/rules/title"
)

func TestCases(t *testing.T) { rulestest.RunRule(t, title.Analyzer) }
