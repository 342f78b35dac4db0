package reports

import (
	"encoding/xml"
	"io"
	"path/filepath"

	"concord/rules"
)

type junitSuite struct {
	Name     string      `xml:"name,attr"`
	Tests    int         `xml:"tests,attr"`
	Failures int         `xml:"failures,attr"`
	Errors   int         `xml:"errors,attr"`
	Skipped  int         `xml:"skipped,attr"`
	Cases    []junitCase `xml:"testcase"`
}

type junitCase struct {
	Class   string       `xml:"classname,attr"`
	Name    string       `xml:"name,attr"`
	File    string       `xml:"file,attr,omitempty"`
	Line    int          `xml:"line,attr,omitempty"`
	Skipped *junitResult `xml:"skipped"`
	Failure *junitResult `xml:"failure"`
	Error   *junitResult `xml:"error"`
	Out     *junitText   `xml:"system-out"`
}

type junitText struct {
	Text string `xml:",cdata"`
}

type junitResult struct {
	Message string `xml:"message,attr"`
	Type    string `xml:"type,attr,omitempty"`
	Text    string `xml:",cdata"`
}

// WriteJUnit writes a test case a finding, and one for each rule that found
// nothing, so that a dashboard shows what was looked for. Cases fail by the
// level that fails the run; what was let stand is skipped; what went wrong is
// an error.
func WriteJUnit(w io.Writer, r *Report) error {
	suite := junitSuite{Name: "concord"}
	found := map[string]bool{}
	for _, n := range r.notices() {
		c := junitCase{Class: "concord." + n.rule, File: filepath.ToSlash(n.path), Line: n.Line}
		switch {
		case n.finding == nil:
			c.Name = n.name
			c.Error = &junitResult{n.text, n.rule, ""}
		case r.fails(n.level):
			c.Name, c.Failure = caseName(n.finding), &junitResult{n.text, n.level.String(), "\n" + r.details(n.finding)}
		default:
			c.Name = caseName(n.finding)
			c.Out = &junitText{n.level.String() + ": " + n.text + "\n" + r.details(n.finding)}
		}
		found[n.rule] = true
		suite.add(c)
	}
	for i := range r.Suppressed {
		s := &r.Suppressed[i]
		found[s.Finding.Rule] = true
		suite.add(junitCase{Class: "concord." + s.Finding.Rule, Name: caseName(&s.Finding),
			Skipped: &junitResult{Message: s.text()}})
	}
	for _, b := range r.Faults {
		found[b.Rule] = true
	}
	for _, a := range r.Rules {
		if !found[a.Name] {
			suite.add(junitCase{Class: "concord." + a.Name, Name: a.Title()})
		}
	}
	return encodeXML(w, struct {
		XMLName  xml.Name   `xml:"testsuites"`
		Name     string     `xml:"name,attr"`
		Tests    int        `xml:"tests,attr"`
		Failures int        `xml:"failures,attr"`
		Errors   int        `xml:"errors,attr"`
		Skipped  int        `xml:"skipped,attr"`
		Suite    junitSuite `xml:"testsuite"`
	}{Name: "concord", Tests: suite.Tests, Failures: suite.Failures, Errors: suite.Errors, Skipped: suite.Skipped, Suite: suite})
}

// caseName stays the same as long as the finding's id does: dashboards follow
// a case through the runs.
func caseName(f *rules.Finding) string {
	return plainLine(f.Attribute) + " (" + f.ID[:min(shortID, len(f.ID))] + ")"
}

func (s *junitSuite) add(c junitCase) {
	s.Cases = append(s.Cases, c)
	s.Tests++
	switch {
	case c.Failure != nil:
		s.Failures++
	case c.Error != nil:
		s.Errors++
	case c.Skipped != nil:
		s.Skipped++
	}
}
