package lexicon

import (
	_ "embed"
	"strings"
)

//go:embed abbrev.txt
var abbrev string

// Abbreviations returns the word lists that decide where tokens and sentences
// end, by section; the words stand in lower case without their last stop.
func Abbreviations() map[string][]string {
	lists := make(map[string][]string)
	section := ""
	for line := range strings.Lines(abbrev) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[':
			section = strings.Trim(line, "[]")
		default:
			lists[section] = append(lists[section], strings.Fields(line)...)
		}
	}
	return lists
}
