package reports

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
)

// WriteJSONL writes the JSON object line by line: each row of its tables is an
// object that begins with its type (run, article, event, finding, suppressed,
// unread, fault), and a summary ends it, so that a stream cut short shows.
func WriteJSONL(w io.Writer, r *Report) error {
	doc, out := jsonReportOf(r), &lines{}
	out.add("run", struct {
		Version int      `json:"version"`
		Tool    jsonTool `json:"tool"`
	}{doc.Version, doc.Tool})
	addAll(out, "article", doc.Articles)
	addAll(out, "event", doc.Events)
	addAll(out, "finding", doc.Findings)
	addAll(out, "suppressed", doc.Suppressed)
	addAll(out, "unread", doc.Unread)
	addAll(out, "fault", doc.Faults)
	out.add("summary", doc.Summary)
	if out.err != nil {
		return out.err
	}
	_, err := w.Write(out.text.Bytes())
	return err
}

// lines are objects of JSON, one a line.
type lines struct {
	text bytes.Buffer
	err  error
}

func addAll[T any](l *lines, kind string, rows []T) {
	for _, row := range rows {
		l.add(kind, row)
	}
}

// add writes a struct with its type in front.
func (l *lines) add(kind string, row any) {
	if l.err != nil {
		return
	}
	var line bytes.Buffer
	e := json.NewEncoder(&line)
	e.SetEscapeHTML(false)
	l.err = e.Encode(row)
	fmt.Fprintf(&l.text, `{"type":%q,%s`, kind, bytes.TrimPrefix(line.Bytes(), []byte("{")))
}
