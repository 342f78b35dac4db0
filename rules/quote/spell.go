package quote

import (
	"strconv"
	"strings"
)

func trimFloat(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) }

// british are endings and what an American desk makes of them.
var british = [][2]string{{"our", "or"}, {"oured", "ored"}, {"ours", "ors"}, {"ouring", "oring"}, {"ourite", "orite"}, {"ise", "ize"}, {"ised", "ized"},
	{"ises", "izes"}, {"ising", "izing"}, {"isation", "ization"}, {"yse", "yze"}, {"ysed", "yzed"}, {"tre", "ter"}, {"bre", "ber"}, {"ogue", "og"},
	{"lled", "led"}, {"lling", "ling"}, {"ence", "ense"}, {"gramme", "gram"}}

// american spells a word one way.
func american(w string) string {
	for _, e := range [...][2]string{{"bour", "bor"}, {"lour", "lor"}, {"vour", "vor"}} {
		w = strings.Replace(w, e[0], e[1], 1)
	}
	for _, e := range british {
		if len(w) > len(e[0])+1 && strings.HasSuffix(w, e[0]) {
			return w[:len(w)-len(e[0])] + e[1]
		}
	}
	return w
}

// slip reports that one letter is missing, added, changed or out of its turn.
func slip(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	ra, rb := a[i:], b[i:]
	switch {
	case len(rb) == len(ra)+1:
		return ra == rb[1:]
	case len(rb) != len(ra) || len(ra) == 0:
		return false
	case ra[1:] == rb[1:]:
		return i > 0 // "other" is no slip of "ether", and "tight" none of "light"
	}
	return len(ra) > 1 && ra[0] == rb[1] && ra[1] == rb[0] && ra[2:] == rb[2:]
}

// align is the longest common subsequence of two quotations.
func align(x, y []word) [][2]int {
	w := len(y) + 1
	best := make([]int16, (len(x)+1)*w)
	for i := len(x) - 1; i >= 0; i-- {
		for j := len(y) - 1; j >= 0; j-- {
			best[i*w+j] = max(best[(i+1)*w+j], best[i*w+j+1])
			if x[i].plain == y[j].plain && !x[i].open && !y[j].open {
				best[i*w+j] = max(best[i*w+j], best[(i+1)*w+j+1]+1)
			}
		}
	}
	var out [][2]int
	for i, j := 0, 0; i < len(x) && j < len(y); {
		switch at := best[i*w+j]; {
		case x[i].plain == y[j].plain && !x[i].open && !y[j].open && at == best[(i+1)*w+j+1]+1:
			out = append(out, [2]int{i, j})
			i, j = i+1, j+1
		case at == best[(i+1)*w+j]:
			i++
		default:
			j++
		}
	}
	return out
}
