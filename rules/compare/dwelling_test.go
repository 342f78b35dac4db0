package compare_test

import (
	"testing"

	"concord/claims"
	"concord/rules/compare"
)

func TestDwellings(t *testing.T) {
	place := func(name, country string) claims.Entity {
		return claims.Entity{Kind: claims.Place, Name: name, Country: country, Names: []string{name}}
	}
	book := compare.NewBook()
	for _, c := range []struct {
		x, y claims.Entity
		want compare.Verdict
	}{
		{place("Leeds", "GB"), place("Bradford", "GB"), compare.Conflict},
		{place("Lyon", "FR"), place("Turin", "IT"), compare.Conflict},
		{place("Lyon", "FR"), place("France", "FR"), compare.Agree},
		{place("Lyon", "FR"), place("Italy", "IT"), compare.Conflict},
		{place("Minneapolis", "US"), place("Minnesota", "US"), compare.Agree},
		{place("Minneapolis", "US"), place("Florida", "US"), compare.Conflict},
		{place("Bloomington", "US"), place("Minneapolis", "US"), compare.Conflict},
		{place("Ohio", "US"), place("Florida", "US"), compare.Conflict},
		{place("Ohio", "US"), place("United States", "US"), compare.Agree},
		{place("Sheffield", "GB"), place("England", "GB"), compare.Agree},
		{place("Wrenmoor Gardens", "AU"), place("Melbourne", "AU"), compare.Unknown}, // a suburb, maybe
		{place("Orrin Hill", "US"), place("Tobbs Landing", "US"), compare.Conflict},  // two that the tables lack
		{place("South Orrin Hill", "US"), place("Orrin Hill", "US"), compare.Agree},
	} {
		x, y := c.x, c.y
		x.ID, y.ID = 1, 2
		d := &claims.Dossier{Entities: []claims.Entity{{}, x, y}}
		for _, pair := range [2][2]claims.EntityID{{1, 2}, {2, 1}} {
			if got := book.Dwellings(d, &d.Entities[pair[0]], &d.Entities[pair[1]]); got != c.want {
				t.Errorf("%s and %s: %v, want %v", d.Entities[pair[0]].Name, d.Entities[pair[1]].Name, got, c.want)
			}
		}
	}
}
