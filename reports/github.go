package reports

import (
	"bytes"
	"fmt"
	"io"
	"path/filepath"
	"strings"
)

// Escapes of workflow commands, as actions/toolkit has them.
var (
	githubText     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	githubProperty = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

// WriteGitHub writes workflow commands, which GitHub shows as annotations of
// the files in a pull request. (Of one step it shows ten of each level; the
// most severe come first.)
func WriteGitHub(w io.Writer, r *Report) error {
	var out bytes.Buffer
	levels := scale{"error", "warning", "notice"}
	for _, n := range r.notices() {
		properties, text := []string{}, n.text
		set := func(name, value string) {
			properties = append(properties, name+"="+githubProperty.Replace(value))
		}
		if n.path != "" {
			set("file", filepath.ToSlash(n.path))
		}
		if n.Line > 0 {
			set("line", fmt.Sprint(n.Line))
			set("endLine", fmt.Sprint(n.EndLine))
		}
		if n.Line > 0 && n.Line == n.EndLine { // columns mean nothing across lines
			set("col", fmt.Sprint(n.Column))
			set("endColumn", fmt.Sprint(n.EndColumn))
		}
		set("title", "concord: "+n.rule)
		if n.finding != nil {
			text = strings.TrimSpace(plainLine(n.finding.Attribute) + "\n" + r.details(n.finding))
		}
		fmt.Fprintf(&out, "::%s %s::%s\n", levels.of(n.level), strings.Join(properties, ","), githubText.Replace(text))
	}
	_, err := w.Write(out.Bytes())
	return err
}
