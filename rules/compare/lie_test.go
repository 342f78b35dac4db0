package compare

import (
	_ "embed"
	"strings"
	"testing"

	"concord/claims"
)

//go:embed testdata/places.txt
var places string

var ways = map[string]Lie{"nowhere": Nowhere, "same": SamePlace, "inside": Inside, "holds": Holds, "near": Near, "apart": Apart}

func TestPlaces(t *testing.T) {
	b, n := NewBook(), 0
	for line := range strings.Lines(places) {
		f := strings.Split(strings.TrimSpace(line), " | ")
		if len(f) != 3 || line[0] == '#' {
			continue
		}
		n++
		verdict, way, _ := strings.Cut(f[0], " ")
		d := &claims.Dossier{Entities: make([]claims.Entity, 1)}
		x, y := placed(d, f[1]), placed(d, f[2])
		if got := b.Lie(d, x, y); got != ways[way] {
			t.Errorf("%q to %q: %d, want %s", f[1], f[2], got, way)
		}
		back := ways[way]
		switch back {
		case Inside:
			back = Holds
		case Holds:
			back = Inside
		}
		if got := b.Lie(d, y, x); got != back {
			t.Errorf("%q to %q: %d, want %d, the other way round", f[2], f[1], got, back)
		}
		if got := b.Places(d, x, y).String(); got != verdict {
			t.Errorf("%q, %q: %s, want %s", f[1], f[2], got, verdict)
		}
	}
	if n < 40 {
		t.Errorf("only %d cases", n)
	}
}

// placed enters a place and those that it is in, one entity a name.
func placed(d *claims.Dossier, s string) claims.EntityID {
	name, outer, _ := strings.Cut(s, " > ")
	for i := range d.Entities {
		if d.Entities[i].Name == name && outer == "" {
			return claims.EntityID(i)
		}
	}
	id := claims.EntityID(len(d.Entities))
	d.Entities = append(d.Entities, claims.Entity{ID: id, Kind: claims.Place, Name: name})
	if outer != "" {
		in := placed(d, outer)
		d.Entities[id].Within = in
		if sites := NewBook().sites(d, in); len(sites) == 1 {
			d.Entities[id].Country = sites[0].country
		}
	}
	return id
}
