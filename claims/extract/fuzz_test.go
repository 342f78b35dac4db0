package extract_test

import (
	"slices"
	"testing"

	"concord/claims"
)

// FuzzDossier holds, for any two texts, that each claim has its evidence in
// its sentence, one value, and no index that leads nowhere.
func FuzzDossier(f *testing.F) {
	p := newPipeline(f)
	all := parseCases(cases)
	for i, c := range all {
		f.Add(c.text, all[len(all)-1-i].text)
	}
	f.Add("", "\xff 44, 3 May\n\nno said 12")
	f.Fuzz(func(t *testing.T, first, second string) {
		checkDossier(t, p.Run([]claims.Article{article(first), article(second)}))
	})
}

func checkDossier(t *testing.T, d *claims.Dossier) {
	t.Helper()
	if d.Claims[0].ID != 0 || d.Claims[0].Article != 0 {
		t.Fatalf("slot 0 is taken: %+v", d.Claims[0])
	}
	for i := range d.Claims[1:] {
		c := &d.Claims[i+1]
		if c.ID != claims.ClaimID(i+1) || c.Article < 1 || int(c.Article) >= len(d.Articles) {
			t.Fatalf("claim %d: %+v", i+1, c)
		}
		if before := &d.Claims[i]; before.Article > c.Article || before.Article == c.Article && before.Evidence.Start > c.Evidence.Start {
			t.Fatalf("claim %+v stands after %+v", c, before)
		}
		checkPlace(t, d.Article(c), c)
		checkEntities(t, d, c)
		checkValue(t, d, c)
	}
}

// checkPlace looks at where a claim stands and what it hangs on.
func checkPlace(t *testing.T, a *claims.Article, c *claims.Claim) {
	t.Helper()
	if c.Sentence < 0 || int(c.Sentence) >= len(a.Sentences) {
		t.Fatalf("claim %+v has no sentence", c)
	}
	s := a.Sentences[c.Sentence]
	if c.Evidence.Len() <= 0 || !s.Contains(c.Evidence) || !s.Kind.HasClaims() {
		t.Fatalf("claim %+v: evidence outside its sentence %+v", c, s)
	}
	if c.Head < 0 || int(c.Head) > len(a.Predicates) || c.Attribution < 0 || int(c.Attribution) > len(a.Attributions) {
		t.Fatalf("claim %+v hangs on nothing", c)
	}
	if (c.Head == 0) != (c.Predicate == "") {
		t.Fatalf("claim %+v: predicate %d and its class", c, c.Head)
	}
	if c.Head == 0 {
		return
	}
	if head := a.Predicates[c.Head-1].Head; head < s.First || head >= s.Last {
		t.Fatalf("claim %+v hangs on another sentence", c)
	}
}

func checkEntities(t *testing.T, d *claims.Dossier, c *claims.Claim) {
	t.Helper()
	valid := func(e claims.EntityID) bool { return e >= 1 && int(e) < len(d.Entities) }
	if c.Subject != 0 && !valid(c.Subject) {
		t.Fatalf("claim %+v: no such subject", c)
	}
	for i, e := range c.Participants {
		if !valid(e) || i > 0 && c.Participants[i-1] >= e {
			t.Fatalf("claim %+v: participants", c)
		}
	}
}

// checkValue holds that one part of the value is set, and leads somewhere.
func checkValue(t *testing.T, d *claims.Dossier, c *claims.Claim) {
	t.Helper()
	a, v := d.Article(c), c.Value
	set := []bool{v.Time != 0, v.Quantity != 0, v.Entity != 0, v.Title != nil, v.Text != ""}
	if set = slices.DeleteFunc(set, func(b bool) bool { return !b }); len(set) != 1 {
		t.Fatalf("claim %+v: %d values", c, len(set))
	}
	if v.Time < 0 || int(v.Time) > len(a.Times) || v.Quantity < 0 || int(v.Quantity) > len(a.Quantities) || int(v.Entity) >= len(d.Entities) {
		t.Fatalf("claim %+v: value leads nowhere", c)
	}
	if c.Kind == "" || c.Modality == claims.Hypothetical && c.Kind == claims.KindPolarity {
		t.Fatalf("claim %+v", c)
	}
}
