package lexicon

import (
	_ "embed"
	"strings"
)

//go:embed words.txt
var words string

// CommonWord reports whether a lower-case word is a common English word or a
// regular inflection of one.
func CommonWord(lower string) bool {
	if _, ok := find(words, lower); ok {
		return true
	}
	for _, end := range [...][2]string{{"s", ""}, {"es", ""}, {"ies", "y"}, {"ing", ""}, {"ing", "e"}, {"ed", ""}, {"ed", "e"}, {"ied", "y"}, {"ly", ""}, {"ness", ""}} {
		stem, cut := strings.CutSuffix(lower, end[0])
		if !cut || len(stem) < 2 {
			continue
		}
		if _, ok := find(words, stem+end[1]); ok {
			return true
		}
		if n := len(stem); (end[0] == "ing" || end[0] == "ed") && stem[n-1] == stem[n-2] {
			if _, ok := find(words, stem[:n-1]); ok {
				return true
			}
		}
	}
	return false
}
