package reports

import (
	"cmp"
	"encoding/xml"
	"io"

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
// an error. It keeps to the schema of Jenkins (junit-10.xsd of its xUnit plugin),
// which has no attributes for a place: the texts tell it.
func WriteJUnit(w io.Writer, r *Report) error {
	suite := junitSuite{Name: "concord"}
	silent := map[string]bool{}
	for _, a := range r.Rules {
		silent[a.Name] = true
	}
	for _, n := range r.notices() {
		silent[n.rule] = false
		suite.add(r.junitCase(n))
	}
	for i := range r.Suppressed {
		s := &r.Suppressed[i]
		silent[s.Finding.Rule] = false
		suite.add(junitCase{Class: "concord." + s.Finding.Rule, Name: caseName(&s.Finding), Skipped: &junitResult{Message: s.text()}})
	}
	for _, b := range r.Faults {
		silent[b.Rule] = false
	}
	for _, a := range r.Rules {
		if silent[a.Name] {
			suite.add(junitCase{Class: "concord." + a.Name, Name: cmp.Or(a.Title(), a.Name)})
		}
	}
	return encodeXML(w, struct {
		XMLName  xml.Name   `xml:"testsuites"`
		Name     string     `xml:"name,attr"`
		Tests    int        `xml:"tests,attr"`
		Failures int        `xml:"failures,attr"`
		Errors   int        `xml:"errors,attr"`
		Suite    junitSuite `xml:"testsuite"`
	}{Name: "concord", Tests: suite.Tests, Failures: suite.Failures, Errors: suite.Errors, Suite: suite})
}

func (r *Report) junitCase(n notice) junitCase {
	c := junitCase{Class: "concord." + n.rule, Name: n.name}
	if n.finding == nil {
		c.Error = &junitResult{Message: n.text, Type: n.rule}
		return c
	}
	c.Name = caseName(n.finding)
	if told := r.details(n.finding); r.fails(n.level) {
		c.Failure = &junitResult{n.text, n.level.String(), "\n" + told}
	} else {
		c.Out = &junitText{n.level.String() + ": " + n.text + "\n" + told}
	}
	return c
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
