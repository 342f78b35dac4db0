package lexicon

import (
	_ "embed"
	"strings"
)

//go:embed cities.tsv
var cities string

// A City is a populated place of 15,000 people or more.
type City struct {
	Country  string  // ISO 3166-1 alpha-2
	Region   string  // the code of its region in the table of regions; "" if not known
	Size     int     // doublings of 15,000 people, 0 to 9
	Lat, Lng float64 // degrees north and east, to a tenth; both 0 if not known
}

// Cities gives the cities of a folded name, the largest first.
func Cities(folded string) []City {
	var out []City
	for _, row := range findAll(cities, folded) {
		place, rest, _ := strings.Cut(row, "\t")
		size, at, _ := strings.Cut(rest, "\t")
		lat, lng, _ := strings.Cut(at, ",")
		c := City{Country: place, Size: digit(size), Lat: number(lat) / 10, Lng: number(lng) / 10}
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
