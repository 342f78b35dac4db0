package reports

import (
	"bytes"
	"io"

	"concord/rules"
)

// WriteRulesTable writes a row a rule: name, level, kind, what it finds.
func WriteRulesTable(w io.Writer, analyzers []*rules.Analyzer, st Style) error {
	header := []string{"rule", "level", "kind", "what it finds"}
	last := len(header) - 1
	b := box{header: header, widths: make([]int, len(header))}
	left := st.Width - frame(len(header))
	for i := range last {
		b.widths[i] = width(header[i])
		for _, a := range analyzers {
			b.widths[i] = max(b.widths[i], width(ruleTexts(a)[i]))
		}
		left -= b.widths[i]
	}
	b.widths[last] = min(max(left, leastWords), mostWords)
	for _, a := range analyzers {
		row := make([]cell, len(header))
		for i, text := range ruleTexts(a) {
			row[i] = st.join(wrap(words(text), b.widths[i]))
		}
		b.rows = append(b.rows, row)
	}
	var out bytes.Buffer
	if err := b.write(&out); err != nil {
		return err
	}
	_, err := w.Write(out.Bytes())
	return err
}

func ruleTexts(a *rules.Analyzer) []string {
	return []string{a.Name, a.Level.String(), string(a.Kind), a.Title()}
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
