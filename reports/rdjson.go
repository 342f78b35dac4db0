package reports

import (
	"io"
	"path/filepath"
	"unicode/utf8"

	"concord/claims"
)

type rdPosition struct {
	Line   int `json:"line"`
	Column int `json:"column"`
}

type rdRange struct {
	Start rdPosition `json:"start"`
	End   rdPosition `json:"end"`
}

type rdLocation struct {
	Path  string   `json:"path"`
	Range *rdRange `json:"range,omitempty"`
}

type rdRelated struct {
	Message  string     `json:"message"`
	Location rdLocation `json:"location"`
}

type rdCode struct {
	Value string `json:"value"`
}

type rdDiagnostic struct {
	Message  string      `json:"message"`
	Location *rdLocation `json:"location,omitempty"`
	Severity string      `json:"severity"`
	Code     rdCode      `json:"code"`
	Related  []rdRelated `json:"related_locations,omitempty"`
}

// WriteRDJSON writes the Reviewdog Diagnostic Format. Its columns count bytes,
// unlike those of the other formats: reviewdog says so.
func WriteRDJSON(w io.Writer, r *Report) error {
	type source struct {
		Name string `json:"name"`
	}
	doc := struct {
		Source      source         `json:"source"`
		Diagnostics []rdDiagnostic `json:"diagnostics"`
	}{source{"concord"}, []rdDiagnostic{}}
	levels := scale{"ERROR", "WARNING", "INFO"}
	for _, n := range r.notices() {
		d := rdDiagnostic{Message: n.text, Severity: levels.of(n.level), Code: rdCode{n.rule}}
		if n.path != "" {
			d.Location = &rdLocation{Path: filepath.ToSlash(n.path)}
		}
		if n.finding != nil {
			for i, c := range r.cites(n.finding) {
				at := c.rdLocation()
				if i == 0 {
					d.Location = &at
					continue
				}
				d.Related = append(d.Related, rdRelated{c.said(), at})
			}
		}
		doc.Diagnostics = append(doc.Diagnostics, d)
	}
	return encode(w, doc)
}

func (c *cite) rdLocation() rdLocation {
	a := c.article
	start, end := a.SourceOffset(c.span.Start), sourceEnd(a, c.span)
	return rdLocation{filepath.ToSlash(a.Path), &rdRange{
		rdPosition{c.Line, byteColumn(a.Source, start, c.Column)},
		rdPosition{c.EndLine, byteColumn(a.Source, end, c.EndColumn)},
	}}
}

// byteColumn is the column of an offset in bytes, given that in code points.
func byteColumn(s *claims.Source, offset int32, column int) int {
	offset = min(max(offset, 0), int32(len(s.Text)))
	at := int(offset)
	for range column - 1 {
		_, size := utf8.DecodeLastRuneInString(s.Text[:at])
		at -= size
	}
	return int(offset) - at + 1
}
