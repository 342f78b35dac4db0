package compare

// bearings are the points of the compass in eighths of the circle.
var bearings = map[string]int{"N": 0, "NE": 1, "E": 2, "SE": 3, "S": 4, "SW": 5, "W": 6, "NW": 7}

// Quarters compares two parts of a country, points of the compass and C for
// its middle. The middle has no point for a neighbour.
func Quarters(x, y string) Verdict {
	if (x == "C") != (y == "C") {
		return Conflict
	}
	if x == "C" {
		return Agree
	}
	return Bearings(x, y)
}

// Bearings compares two points of the compass, "N" and "SE". Neighbours agree:
// what lies south-east of a town is often said to lie south of it.
func Bearings(x, y string) Verdict {
	i, xok := bearings[x]
	j, yok := bearings[y]
	if !xok || !yok {
		return Unknown
	}
	if d := (i - j + 8) % 8; min(d, 8-d) > 1 {
		return Conflict
	}
	return Agree
}
