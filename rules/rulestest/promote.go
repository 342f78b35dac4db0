package rulestest

import (
	"flag"
	"os"
	"slices"
	"strings"
)

// promote moves the ratchet: what is found stays wanted, what is gone stays
// away. Nothing else is ever rewritten, for expectations are made by hand.
var promote = flag.Bool("promote", false, "delete the todo of wants that are found, and the lines of false alarms that are gone")

// promote rewrites the archive.
func (c *Case) promote(v verdict) error {
	data, err := os.ReadFile(c.Path)
	if err != nil {
		return err
	}
	return os.WriteFile(c.Path, []byte(promoted(string(data), v)), 0o666)
}

// promoted is the archive's text without what v says has been overtaken.
func promoted(archive string, v verdict) string {
	const marker = "\n-- " + wantFile + " --\n"
	head, want, _ := strings.Cut(archive, marker)
	var out strings.Builder
	n := 0
	for line := range strings.Lines(want) {
		n++
		switch {
		case slices.Contains(v.gone, n):
			continue
		case slices.Contains(v.found, n):
			line = strings.Replace(line, "todo ", "", 1)
		}
		out.WriteString(line)
	}
	return head + marker + out.String()
}
