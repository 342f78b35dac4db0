package compare

import (
	"testing"

	"concord/claims"
)

func TestNames(t *testing.T) {
	b := NewBook()
	for _, c := range []struct {
		kind claims.EntityKind
		x, y string
		want Verdict
	}{
		{claims.Person, "Ahn Seo-jun", "Ahn Seo Jun", Variant},
		{claims.Person, "Ahn Seo-jun", "Ahn Seojun", Variant},
		{claims.Person, "Seo-jun Ahn", "Ahn Seo-jun", Variant},
		{claims.Person, "Ahn", "Ahn Seo-jun", Agree},
		{claims.Person, "AHN SEO-JUN", "Ahn Seo-jun", Agree},
		{claims.Person, "Mr. Tadeusz Wrona", "Tadeusz Wrona", Agree},
		{claims.Person, "Wrona's", "Wrona", Agree},
		{claims.Person, "Maria J. Ortega", "Maria Ortega", Agree},
		{claims.Person, "Wanda Tillmore", "Wanda Tilmore", Variant},
		{claims.Person, "Katafury", "Katafrury", Variant},
		{claims.Person, "Raymond Holt", "Ray Holt", Variant},
		{claims.Person, "Luka Rozman", "Luka Rožman", Variant},
		{claims.Person, "LaTonya Reed", "Latonya Reed", Variant},
		{claims.Person, "Karl DelBianco", "Karl Del Bianco", Variant},
		{claims.Person, "Hussein al-Karim", "Hussein Karim", Variant},
		{claims.Person, "Charlene Webb", "Charlie Webb", Conflict},
		{claims.Person, "John Smith", "Joan Smith", Conflict},
		{claims.Person, "Peter Lynd", "Peter Kung", Conflict},
		{claims.Person, "Olga Ivanova", "Oleg Ivanov", Unknown},
		{claims.Person, "Lynd", "Kung", Unknown},
		{claims.Organization, "SAB-Arena", "SAB Arena", Variant},
		{claims.Organization, "Norvane Ltd.", "Norvane", Agree},
		{claims.Organization, "Tallmoor Advisors", "Tallmoor Advisers", Variant},
		{claims.Organization, "MoorCable", "Moorcable", Variant},
		{claims.Organization, "Harbour Safety Board", "HSB", Agree},
		{claims.Organization, "KRNA", "Korea", Unknown},
		{claims.Product, "Sundial 3", "Sundial 4", Unknown},
		{claims.Place, "Mount Corran", "Mt Corran", Variant},
		{claims.Place, "Gulf of Maron", "Gulf of Meron", Variant},
		{claims.Place, "Somali", "Somalian", Variant},
		{claims.Place, "Somalia", "Somali", Agree},
		{claims.Place, "Korea", "Korean", Agree},
		{claims.Place, "North Korea", "Pyongyang", Agree},
		{claims.Place, "Ethiopian", "Ethopian", Variant},
	} {
		if got := b.Names(c.kind, c.x, c.y); got != c.want {
			t.Errorf("%q, %q: %v, want %v", c.x, c.y, got, c.want)
		}
		if b.Names(c.kind, c.x, c.y) != b.Names(c.kind, c.y, c.x) {
			t.Errorf("%q, %q: not symmetric", c.x, c.y)
		}
	}
}

func FuzzNames(f *testing.F) {
	b := NewBook()
	f.Add("Ahn Seo-jun", "Åhn S.")
	f.Fuzz(func(t *testing.T, x, y string) {
		for k := claims.Person; k <= claims.Product; k++ {
			if b.Names(k, x, x) != Agree {
				t.Errorf("%q does not agree with itself", x)
			}
			if v, w := b.Names(k, x, y), b.Names(k, y, x); v != w {
				t.Errorf("%v %q, %q: %v, the other way %v", k, x, y, v, w)
			}
		}
	})
}
