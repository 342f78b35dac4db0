package lexicon

import (
	_ "embed"
	"strings"
)

//go:embed furniture.txt
var furniture string

// Furniture returns what stands on a news page and is no part of a report: by
// section, one pattern a line. The table's head says what the sections and the
// marks in the patterns mean.
func Furniture() map[string][]string {
	table := make(map[string][]string)
	section := ""
	for line := range strings.Lines(furniture) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || strings.HasPrefix(line, "# "):
		case line[0] == '[' && line[len(line)-1] == ']':
			section = line[1 : len(line)-1]
		default:
			table[section] = append(table[section], line)
		}
	}
	return table
}
