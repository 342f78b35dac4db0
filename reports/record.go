package reports

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
)

// A Record is what check writes as JSON, made now or read back from a file.
type Record struct {
	doc   *jsonReport
	paths map[string]string // shortened
}

// RecordOf is the record of a report.
func RecordOf(r *Report) *Record { return newRecord(jsonReportOf(r)) }

// ReadRecord reads what WriteJSON has written.
func ReadRecord(in io.Reader) (*Record, error) {
	doc := &jsonReport{}
	if err := json.NewDecoder(in).Decode(doc); err != nil {
		return nil, fmt.Errorf("no report of check: %w; make one with 'concord check --format json'", err)
	}
	if doc.Version != jsonVersion || doc.Articles == nil || doc.Findings == nil {
		return nil, fmt.Errorf("no report of check, version %d; make one with 'concord check --format json'", jsonVersion)
	}
	return newRecord(doc), nil
}

func newRecord(doc *jsonReport) *Record {
	paths := map[string]bool{}
	for _, a := range doc.Articles {
		paths[a.Path] = true
	}
	return &Record{doc, shortened(paths)}
}

// A Lookup failed: no finding has an id that begins so, or several have.
type Lookup struct {
	Prefix string
	Near   []string // the findings that it may mean, "3f9c2a date of the summit"
	Found  bool     // whether Near are those that begin so, and not just all there are
}

func (l *Lookup) Error() string {
	list := strings.Join(l.Near, "; ")
	switch {
	case l.Found:
		return fmt.Sprintf("%s may be any of %d findings: %s; write more of its id", l.Prefix, len(l.Near), list)
	case len(l.Near) == 0:
		return fmt.Sprintf("no finding %s: there are none at all", l.Prefix)
	}
	return fmt.Sprintf("no finding %s; there are: %s", l.Prefix, list)
}

// Find is the finding whose id begins with prefix; the error is a *Lookup.
func (r *Record) Find(prefix string) (*Explanation, error) {
	var all, like []string
	var found *jsonFinding
	digits := r.digits()
	for _, f := range r.findings() {
		line := fmt.Sprintf("%s %s", f.ID[:min(digits, len(f.ID))], f.Attribute)
		all = append(all, line)
		if strings.HasPrefix(f.ID, strings.ToLower(prefix)) {
			like, found = append(like, line), f
		}
	}
	switch len(like) {
	case 0:
		return nil, &Lookup{prefix, all, false}
	case 1:
		return &Explanation{r, found}, nil
	}
	return nil, &Lookup{prefix, like, true}
}

func (r *Record) digits() int {
	var ids []string
	for _, f := range r.findings() {
		ids = append(ids, f.ID)
	}
	return digitsOf(ids)
}

// findings are all that can be explained: what was let stand too.
func (r *Record) findings() []*jsonFinding {
	var out []*jsonFinding
	for i := range r.doc.Findings {
		out = append(out, &r.doc.Findings[i])
	}
	for i := range r.doc.Suppressed {
		out = append(out, &r.doc.Suppressed[i].jsonFinding)
	}
	return out
}
