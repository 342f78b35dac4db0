package rules

import (
	"fmt"
	"strings"

	"concord/claims"
)

// An Analyzer looks for one kind of inconsistency.
type Analyzer struct {
	Name    string      // kebab-case: flag value, JSON rule, testdata folder
	Source  string      // the rule's doc.go, embedded; Title and Text read it
	Example string      // an archive in txtar form that the rule finds something in
	Kind    claims.Kind // the kind of its findings, unless they say otherwise
	Level   Level       // the level of its findings, unless they say otherwise
	Run     func(*Pass) error
}

// Title is the one line that says what the rule finds.
func (a *Analyzer) Title() string {
	title, _ := a.doc()
	return title
}

// Text is the rule's documentation below the title, without comment marks.
func (a *Analyzer) Text() string {
	_, text := a.doc()
	return text
}

// Validate reports what a rule lacks before anything runs.
func (a *Analyzer) Validate() error {
	switch title, text := a.doc(); {
	case a.Name == "" || a.Run == nil || a.Kind == "" || a.Level == 0:
		return fmt.Errorf("rule %q: name, kind, level and run are required", a.Name)
	case title == "" || text == "":
		return fmt.Errorf("rule %q: its doc.go needs a line %q and a text", a.Name, "// "+a.Name+": what it finds")
	case a.Example == "":
		return fmt.Errorf("rule %q: an example is required", a.Name)
	}
	return nil
}

func (a *Analyzer) doc() (title, text string) {
	var body []string
	for line := range strings.Lines(a.Source) {
		if !strings.HasPrefix(line, "//") {
			break
		}
		line = strings.TrimRight(strings.TrimPrefix(strings.TrimPrefix(line, "//"), " "), "\r\n")
		switch rest, found := strings.CutPrefix(line, a.Name+": "); {
		case title == "" && found:
			title = rest
		case title != "":
			body = append(body, line)
		}
	}
	return title, strings.TrimSpace(strings.Join(body, "\n"))
}
