package quote_test

import (
	"testing"

	"concord/rules/quote"
	"concord/rules/rulestest"
)

func TestCases(t *testing.T) { rulestest.RunRule(t, quote.Analyzer) }
