package names

import (
	_ "embed"
	"strings"
	"testing"
)

//go:embed testdata/things.tsv
var thingPairs string

func TestThings(t *testing.T) {
	for line := range strings.Lines(thingPairs) {
		line = strings.TrimSuffix(line, "\n")
		if line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != 3 {
			t.Fatalf("%q has %d fields, want 3", line, len(f))
		}
		for k, list := range f[1:] {
			for name := range strings.SplitSeq(list, "|") {
				got := Things(f[0], name)
				if (got != Different) != (k == 0) {
					t.Errorf("%q, %q: %v", f[0], name, got)
				}
				if back := Things(name, f[0]); back != got {
					t.Errorf("%q, %q: %v, the other way round %v", f[0], name, got, back)
				}
				if Things(name, name) != Same {
					t.Errorf("%q is not itself: %v", name, Things(name, name))
				}
			}
		}
	}
}

// How near names differ decides what an editor is told.
func TestRelations(t *testing.T) {
	for _, c := range []struct {
		compare func(a, b string) Relation
		a, b    string
		want    Relation
	}{
		{Persons, "Ahn Seo-jun", "Ahn Seo Jun", Variant},
		{Persons, "AHN SEO-JUN", "Ahn Seo-jun", Same},
		{Persons, "A.J. Tarrant", "AJ Tarrant", Same},
		{Persons, "Robert J Pickford", "Robert J. Pickford", Same},
		{Persons, "Dr. Jana Brodie", "Jana Brodie", Same},
		{Persons, "Jana Brodie’s", "Jana Brodie", Same},
		{Persons, "Jana M. Brodie", "Jana Brodie", Short},
		{Persons, "J. Brodie", "Jana Brodie", Short},
		{Persons, "Brodie", "Jana Brodie", Short},
		{Persons, "Joseph Tarrant Jr.", "Joseph Tarrant", Short},
		{Persons, "Joseph Tarrant Jr.", "Joseph Tarrant Sr.", Different},
		{Persons, "LaTonya Reed", "Latonya Reed", Variant},
		{Persons, "LASALLE", "LaSalle", Same},
		{Persons, "Lasalle", "Anthony LaSalle", Variant},
		{Persons, "Stan Perrow", "Stanley Perrow", Variant},
		{Persons, "Marcus Tillmore", "Marcus Tilmore", Slip},
		{Persons, "Kratschko", "Kratchsko", Slip},
		{Persons, "LaPerrone", "Perrone", Different}, // both are well-known names
		{Persons, "Anthony LaCalvita", "Anthony Calvita", Slip},
		{Persons, "Brodie", "Brodies", Different},
		{Things, "Academy Prize", "Academy Prizes", Short},
		{Things, "Alaska", "Alaskan", Short},
		{Things, "RED COMETS", "Red Comets", Same},
		{Things, "MOORCABLE", "Moorcable", Variant},
		{Things, "PEOPLE", "People", Same},
		{Things, "U.N.", "UN", Same},
		{Things, "Elm St.", "Elm Street", Short},
		{Things, "Mt Corran", "Mount Corran", Variant},
		{Things, "African-American", "African American", Same},
		{Things, "Medical", "Medicare", Different},
		{Things, "", "Corran", Different},
		{Persons, "", "Corran", Different},
	} {
		if got := c.compare(c.a, c.b); got != c.want {
			t.Errorf("%q, %q: %v, want %v", c.a, c.b, got, c.want)
		}
	}
}

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"Søren Østergård": "soren ostergard", "Đorđe": "dorde", "Weiß": "weiss", "O’Dwyer": "o'dwyer", "Nguyễn": "nguyen", "Łódź": "lodz",
		"Min‑seo": "min-seo", "ÇAĞATAY": "cagatay", "plain": "plain", "Ælfgar": "aelfgar", "Жуков": "жуков",
	} {
		if got := Fold(in); got != want {
			t.Errorf("%q folds to %q, want %q", in, got, want)
		}
		if got := Fold(Fold(in)); got != Fold(in) {
			t.Errorf("%q folded twice is %q", in, got)
		}
	}
}

// Distance is a distance: nothing to itself, the same both ways, never below zero.
func FuzzDistance(f *testing.F) {
	f.Add("kafoury", "kaufory")
	f.Add("", "oo")
	f.Fuzz(func(t *testing.T, a, b string) {
		a, b = Fold(a), Fold(b)
		if d := Distance(a, a); d != 0 {
			t.Errorf("%q is %v from itself", a, d)
		}
		if d, e := Distance(a, b), Distance(b, a); d < 0 || d-e > 1e-9 || e-d > 1e-9 {
			t.Errorf("%q, %q: %v, the other way %v", a, b, d, e)
		}
	})
}

func BenchmarkPersons(b *testing.B) {
	b.ReportAllocs()
	p, q := ParsePerson("Heidar Alishvandi"), ParsePerson("Heydar Alishbandi")
	for b.Loop() {
		p.Compare(q)
	}
}
