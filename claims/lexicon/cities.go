package lexicon

import (
	_ "embed"
	"strings"
)

//go:embed cities.tsv
var cities string

// A City is a populated place of 15,000 people or more.
type City struct {
	Country string // ISO 3166-1 alpha-2
	Region  string // ISO 3166-2; "" if not known
	Size    int    // doublings of 15,000 people, 0 to 9
}

// Cities gives the cities of a folded name, the largest first.
func Cities(folded string) []City {
	var out []City
	for _, row := range findAll(cities, folded) {
		place, size, _ := strings.Cut(row, "\t")
		c := City{Country: place, Size: digit(size)}
		if code, _, ok := strings.Cut(place, "-"); ok {
			c.Country, c.Region = code, place
		}
		out = append(out, c)
	}
	return out
}

func digit(s string) int {
	if len(s) != 1 || s[0] < '0' || s[0] > '9' {
		return 0
	}
	return int(s[0] - '0')
}
