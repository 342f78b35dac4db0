package reports

import (
	"encoding/xml"
	"io"
)

type checkstyleFile struct {
	Name   string            `xml:"name,attr"`
	Errors []checkstyleError `xml:"error"`
}

type checkstyleError struct {
	Line     int    `xml:"line,attr,omitempty"`
	Column   int    `xml:"column,attr,omitempty"`
	Severity string `xml:"severity,attr"`
	Message  string `xml:"message,attr"`
	Source   string `xml:"source,attr"`
}

// WriteCheckstyle writes the XML of Checkstyle, a file element for each file in
// the order of its gravest finding. Rules that failed have no file: they stand
// under the name concord.
func WriteCheckstyle(w io.Writer, r *Report) error {
	doc := struct {
		XMLName xml.Name          `xml:"checkstyle"`
		Version string            `xml:"version,attr"`
		Files   []*checkstyleFile `xml:"file"`
	}{Version: "4.3"}
	files := map[string]*checkstyleFile{}
	levels := scale{"error", "warning", "info"}
	for _, n := range r.notices() {
		f := files[n.path]
		if f == nil {
			f = &checkstyleFile{Name: n.path}
			if n.path == "" {
				f.Name = "concord"
			}
			files[n.path], doc.Files = f, append(doc.Files, f)
		}
		f.Errors = append(f.Errors, checkstyleError{n.Line, n.Column, levels.of(n.level), n.text, "concord." + n.rule})
	}
	return encodeXML(w, doc)
}

// encodeXML writes a document with its declaration, indented.
func encodeXML(w io.Writer, doc any) error {
	data, err := xml.MarshalIndent(doc, "", " ")
	if err != nil {
		return err
	}
	_, err = io.WriteString(w, xml.Header+string(data)+"\n")
	return err
}
