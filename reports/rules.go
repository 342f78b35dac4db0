package reports

import (
	"io"

	"concord/rules"
)

// WriteRulesTable writes a row a rule: name, level, kind, what it finds.
func WriteRulesTable(w io.Writer, analyzers []*rules.Analyzer, st Style) error {
	var rows [][]string
	for _, a := range analyzers {
		rows = append(rows, []string{a.Name, a.Level.String(), string(a.Kind), a.Title()})
	}
	return writeColumns(w, []string{"rule", "level", "kind", "what it finds"}, rows, st)
}

// WriteRulesJSON writes the rules as one JSON object.
func WriteRulesJSON(w io.Writer, analyzers []*rules.Analyzer, version string) error {
	type rule struct {
		Name  string `json:"name"`
		Level string `json:"level"`
		Kind  string `json:"kind"`
		Title string `json:"title"`
		Text  string `json:"text"`
	}
	doc := struct {
		Version int      `json:"version"`
		Tool    jsonTool `json:"tool"`
		Rules   []rule   `json:"rules"`
	}{jsonVersion, jsonTool{"concord", version}, []rule{}}
	for _, a := range analyzers {
		doc.Rules = append(doc.Rules, rule{a.Name, a.Level.String(), string(a.Kind), a.Title(), a.Text()})
	}
	return encode(w, doc)
}
