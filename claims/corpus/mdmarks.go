package corpus

import (
	"strings"
)

func headingLevel(line string) int {
	n := len(line) - len(strings.TrimLeft(line, "#"))
	if n < 1 || n > 6 || len(line) > n && line[n] != ' ' && line[n] != '\t' {
		return 0
	}
	return n
}

// listMarker is the length of the mark of a list's item. Within a paragraph
// only "1." begins a list, so that a line may begin with a year.
func listMarker(line string, within bool) int {
	n := 0
	if strings.IndexByte("-*+", line[0]) >= 0 {
		n = 1
	} else {
		for n < len(line) && n < 4 && isDigit(line[n]) {
			n++
		}
		if n == 0 || n == len(line) || line[n] != '.' && line[n] != ')' || within && line[:n] != "1" {
			return int(marker(line))
		}
		n++
	}
	rest := strings.TrimLeft(line[n:], " \t")
	if rest == line[n:] || rest == "" {
		return 0
	}
	return len(line) - len(rest)
}

// isRule reports whether a line is a thematic break: three or more dashes,
// stars or underscores.
func isRule(line string) bool {
	bare := strings.ReplaceAll(strings.ReplaceAll(line, " ", ""), "\t", "")
	return len(bare) >= 3 && strings.IndexByte("-*_", bare[0]) >= 0 && strings.Trim(bare, bare[:1]) == ""
}

// isDelimiterRow reports whether a line stands between a table's head and body.
func isDelimiterRow(line string) bool {
	return strings.Contains(line, "-") && strings.Contains(line, "|") && strings.Trim(line, "|:- \t") == ""
}

// isReference reports whether a line defines the target of a link.
func isReference(line string) bool {
	if line[0] != '[' {
		return false
	}
	i := strings.Index(line, "]:")
	return i > 1 && line[1] != '^' && strings.TrimSpace(line[i+2:]) != ""
}
