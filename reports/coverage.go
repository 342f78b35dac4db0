package reports

import "io"

// WriteCoverage writes which attributes texts speak of: kind, attribute, how
// many claims, how many of these a finding cites, and by which rules.
func WriteCoverage(w io.Writer, rows [][]string, st Style) error {
	return writeColumns(w, []string{"kind", "attribute", "claims", "found", "by the rules"}, rows, st)
}
