package reports

import (
	"encoding/csv"
	"io"
	"slices"
	"strconv"
	"strings"

	"concord/rules"
)

// csvHeader names the columns; further ones may be added at the end.
var csvHeader = []string{
	"id", "level", "rule", "kind", "confidence", "event", "attribute", "value", "label",
	"path", "line", "column", "end_line", "end_column", "quote", "sentence", "message", "suppressed",
}

// WriteCSV writes a row for each place of each finding, for spreadsheets: the
// rows of one finding share its id. What was let stand says in the last
// column where and why; files not read and rules that failed have a row each.
func WriteCSV(w io.Writer, r *Report) error {
	out := csv.NewWriter(w)
	rows := [][]string{csvHeader}
	for i := range r.Findings {
		rows = append(rows, r.csvRows(&r.Findings[i], "")...)
	}
	for i := range r.Suppressed {
		rows = append(rows, r.csvRows(&r.Suppressed[i].Finding, r.Suppressed[i].text())...)
	}
	for _, n := range r.notices() {
		if n.finding == nil {
			row := make([]string, len(csvHeader))
			row[1], row[2], row[9], row[16] = n.level.String(), n.rule, n.path, n.text
			rows = append(rows, row)
		}
	}
	for _, row := range rows {
		for i := range row {
			row[i] = inert(row[i])
		}
	}
	if err := out.WriteAll(rows); err != nil {
		return err
	}
	return out.Error()
}

func (r *Report) csvRows(f *rules.Finding, suppressed string) [][]string {
	event := ""
	if f.Event != 0 {
		event = r.Dossier.Events[f.Event].Label
	}
	about := []string{
		f.ID, f.Level.String(), f.Rule, string(f.Kind), strconv.FormatFloat(rounded(f.Confidence), 'g', -1, 64), event, f.Attribute,
	}
	said := []string{f.Message, suppressed}
	var rows [][]string
	for _, c := range r.cites(f) {
		rows = append(rows, slices.Concat(about, []string{
			c.value.Norm, c.value.Label, c.article.Path,
			strconv.Itoa(c.Line), strconv.Itoa(c.Column), strconv.Itoa(c.EndLine), strconv.Itoa(c.EndColumn),
			c.article.Slice(c.span), c.article.Slice(c.sentence),
		}, said))
	}
	if rows == nil {
		rows = [][]string{slices.Concat(about, make([]string, len(csvHeader)-len(about)-len(said)), said)}
	}
	return rows
}

// inert keeps a spreadsheet from running text as a formula: reports come from
// anywhere (https://owasp.org/www-community/attacks/CSV_Injection). Numbers
// stay as they are.
func inert(s string) string {
	if s == "" || !strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		return s
	}
	if _, err := strconv.ParseFloat(s, 64); err == nil {
		return s
	}
	return "'" + s
}
