package reports

import "io"

// A Format is one way to write what check found.
type Format struct {
	Name  string // what --format takes
	Doc   string // what it is for, in a few words
	Write func(io.Writer, *Report, Style) error
}

// Formats lists the formats of this package; the first is the default. Only a
// format for the terminal heeds the style.
func Formats() []Format {
	return []Format{
		{"table", "for reading in a terminal", WriteTable},
		{"line", "path:line:col: level: message [rule], for editors and grep", plain(WriteLines)},
		{"json", "the stable object, version 1, with all there is", plain(WriteJSON)},
		{"jsonl", "the same, an object a line", plain(WriteJSONL)},
		{"csv", "a row a place, for spreadsheets", plain(WriteCSV)},
		{"markdown", "a comment for a pull request", WriteMarkdown},
		{"sarif", "SARIF 2.1.0, for code scanning", plain(WriteSARIF)},
		{"junit", "JUnit XML, for the test view of a CI", plain(WriteJUnit)},
		{"github", "annotations in GitHub Actions", plain(WriteGitHub)},
		{"rdjson", "Reviewdog Diagnostic Format", plain(WriteRDJSON)},
		{"checkstyle", "Checkstyle XML, for Jenkins and others", plain(WriteCheckstyle)},
	}
}

// plain makes a format of one that has no style.
func plain(write func(io.Writer, *Report) error) func(io.Writer, *Report, Style) error {
	return func(w io.Writer, r *Report, _ Style) error { return write(w, r) }
}
