package event_test

import (
	"slices"
	"strings"
	"testing"

	"concord/claims"
)

// TestWhy holds that what compared claims have in common is told: those they
// name, the deed, and words beside the names and values.
func TestWhy(t *testing.T) {
	d := stages(t).Run([]claims.Article{
		plain("a.txt", "Police in Bergen arrested 14 protesters outside the parliament on 3 March 2026.\n"),
		plain("b.txt", "On 3 March 2026 police in Bergen arrested 41 protesters outside the parliament.\n"),
	})
	i := slices.IndexFunc(d.Groups, func(g claims.Group) bool { return g.Kind == claims.KindNumber })
	if i < 0 {
		t.Fatal("the numbers are not compared")
	}
	got := strings.Join(d.Groups[i].Why, "\n")
	for _, want := range []string{"deed or state: arrest", "words in common: March, arrest, parliament, police, protester"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in:\n%s", want, got)
		}
	}
	if strings.Contains(got, "14") || strings.Contains(got, "41") {
		t.Errorf("the values are among what is in common:\n%s", got)
	}
}
