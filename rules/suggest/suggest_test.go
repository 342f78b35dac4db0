package suggest_test

import (
	"testing"

	"concord/rules/suggest"
)

func TestNearest(t *testing.T) {
	known := []string{"check", "claims", "rules", "version", "ä"}
	for s, want := range map[string]string{
		"chek": "check", "claim": "claims", "rule": "rules", "verison": "version", "events": "", "": "ä", "xyz": "", "ö": "ä",
	} {
		if got := suggest.Nearest(s, known); got != want {
			t.Errorf("Nearest(%q) = %q, want %q", s, got, want)
		}
	}
	if got := suggest.Hint("chek", known); got != ` (did you mean "check"?)` {
		t.Errorf("Hint gives %q", got)
	}
	if got := suggest.Hint("events", known); got != "" {
		t.Errorf("Hint gives %q for a word that is near none", got)
	}
}
