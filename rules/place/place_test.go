package place_test

import (
	"testing"

	"concord/rules/place"
	"concord/rules/rulestest"
)

func TestCases(t *testing.T) { rulestest.RunRule(t, place.Analyzer) }
