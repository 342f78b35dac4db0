package lexicon

import "strings"

// points are the points of the compass, clockwise from the north.
var points = [...]struct{ word, code string }{
	{"north", "N"}, {"northeast", "NE"}, {"east", "E"}, {"southeast", "SE"}, {"south", "S"}, {"southwest", "SW"}, {"west", "W"}, {"northwest", "NW"},
}

// Point is the code of a point of the compass, "SE" of "southeast" and of
// "southeastern"; "" of another word.
func Point(word string) string {
	word = strings.TrimSuffix(word, "ern")
	for _, p := range points {
		if p.word == word {
			return p.code
		}
	}
	return ""
}

// Eighth is a point of the compass by its code, in eighths of the circle from
// the north; -1 of anything else.
func Eighth(code string) int {
	for i, p := range points {
		if p.code == code {
			return i
		}
	}
	return -1
}
