package eval

import (
	"encoding/json"
	"fmt"
	"io"
)

// jsonVersion is raised when a field changes its meaning or goes.
const jsonVersion = 1

type document struct {
	Version int               `json:"version"`
	Tool    map[string]string `json:"tool"`
	Figures Figures           `json:"figures"`
	Result
	Changes *Changes `json:"changes,omitempty"`
}

// WriteJSON writes the figures and what became of each discrepancy, finding
// and trap, and, if there are any, the changes since another run.
func (r *Result) WriteJSON(w io.Writer, version string, since *Changes) error {
	doc := document{jsonVersion, map[string]string{"name": "concord", "version": version}, r.Figures(), *r, since}
	// Lists are never null.
	doc.Discrepancies = append([]Outcome{}, r.Discrepancies...)
	doc.Findings = append([]Verdict{}, r.Findings...)
	doc.Traps = append([]TrapOutcome{}, r.Traps...)
	return encode(w, doc)
}

// WriteSweepJSON writes what each threshold gives.
func WriteSweepJSON(w io.Writer, version string, steps []Step) error {
	return encode(w, struct {
		Version int               `json:"version"`
		Tool    map[string]string `json:"tool"`
		Sweep   []Step            `json:"sweep"`
	}{jsonVersion, map[string]string{"name": "concord", "version": version}, steps})
}

func encode(w io.Writer, doc any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	return e.Encode(doc)
}

// ReadJSON reads what WriteJSON wrote.
func ReadJSON(in io.Reader) (Result, error) {
	var doc document
	if err := json.NewDecoder(in).Decode(&doc); err != nil {
		return Result{}, fmt.Errorf("not a saved run: %w", err)
	}
	if doc.Version != jsonVersion || len(doc.Clusters) == 0 {
		return Result{}, fmt.Errorf("not a saved run of version %d; make one with 'concord eval --save FILE DIR'", jsonVersion)
	}
	return doc.Result, nil
}
