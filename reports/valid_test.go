package reports_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"

	"concord/reports"
	"concord/rules"
)

var validators = map[string]func(*testing.T, []byte, *reports.Report){
	"line": validLines, "json": validJSON, "jsonl": validJSONL, "csv": validCSV, "markdown": validMarkdown,
	"sarif": validSARIF, "junit": validJUnit, "github": validGitHub, "rdjson": validRDJSON, "checkstyle": validCheckstyle,
}

// TestValid reads each machine format back with a parser or a schema that
// others made, and holds that nothing is missing: not in a report that says
// nothing, not where files were not read, and not where all is odd.
func TestValid(t *testing.T) {
	all := fixedReports(t)
	maps.Copy(all, foundReports(t))
	for _, f := range reports.Formats()[1:] {
		if validators[f.Name] == nil {
			t.Errorf("no test of format %s", f.Name)
			continue
		}
		for name, r := range all {
			t.Run(f.Name+"/"+name, func(t *testing.T) { validators[f.Name](t, written(t, f, r), r) })
		}
	}
}

// notices is how many entries a format with one place a line has.
func notices(r *reports.Report) int { return len(r.Findings) + len(r.Unread) + len(r.Faults) }

func equal[T any](t *testing.T, what string, want, got T) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got)\n%s", what, diff)
	}
}

// schemas are those in testdata, each compiled once.
var schemas = map[string]func() (*jsonschema.Schema, error){
	"sarif-2.1.0.json": compiled("sarif-2.1.0.json"),
	"rdjson.json":      compiled("rdjson.json"),
}

func compiled(name string) func() (*jsonschema.Schema, error) {
	return sync.OnceValues(func() (*jsonschema.Schema, error) {
		c := jsonschema.NewCompiler()
		c.AssertFormat()
		return c.Compile(filepath.Join("..", "testdata", "schemas", name))
	})
}

// conforms holds data against a schema.
func conforms(t *testing.T, name string, data []byte) {
	t.Helper()
	s, err := schemas[name]()
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Validate(doc); err != nil {
		t.Error(err)
	}
}

// TestSchemas holds that the schemas refuse what is wrong: a test that nothing
// can fail would hold nothing.
func TestSchemas(t *testing.T) {
	for schema, wrong := range map[string]string{
		"sarif-2.1.0.json": `{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"x"}},"results":[{"level":"error"}]}]}`,
		"rdjson.json":      `{"diagnostics":[{"message":1}]}`,
	} {
		s, err := schemas[schema]()
		if err != nil {
			t.Fatal(err)
		}
		doc, err := jsonschema.UnmarshalJSON(strings.NewReader(wrong))
		if err != nil {
			t.Fatal(err)
		}
		if s.Validate(doc) == nil {
			t.Errorf("%s takes %s", schema, wrong)
		}
	}
}

var lineForm = regexp.MustCompile(`^(?:concord|.+:[1-9]\d*:[1-9]\d*): (?:error|warning|note): [^\pC]+ \[[a-z-]+\]$`)

func validLines(t *testing.T, data []byte, r *reports.Report) {
	n := 0
	for line := range strings.Lines(string(data)) {
		n++
		if !lineForm.MatchString(strings.TrimSuffix(line, "\n")) {
			t.Errorf("not path:line:col: level: message [rule]: %q", line)
		}
	}
	equal(t, "lines", notices(r), n)
}

func validJSON(t *testing.T, data []byte, r *reports.Report) {
	if _, err := reports.ReadRecord(bytes.NewReader(data)); err != nil {
		t.Error(err)
	}
	var doc struct{ Findings, Suppressed, Unread, Faults []json.RawMessage }
	if err := json.Unmarshal(data, &doc); err != nil {
		t.Fatal(err)
	}
	if doc.Findings == nil || doc.Suppressed == nil || doc.Unread == nil || doc.Faults == nil {
		t.Error("a list is null")
	}
	equal(t, "rows", [4]int{len(r.Findings), len(r.Suppressed), len(r.Unread), len(r.Faults)},
		[4]int{len(doc.Findings), len(doc.Suppressed), len(doc.Unread), len(doc.Faults)})
}

func validJSONL(t *testing.T, data []byte, r *reports.Report) {
	count, last := map[string]int{}, ""
	for line := range strings.Lines(string(data)) {
		var row struct{ Type string }
		if err := json.Unmarshal([]byte(line), &row); err != nil {
			t.Fatalf("%v: %s", err, line)
		}
		count[row.Type]++
		last = row.Type
	}
	equal(t, "last row", "summary", last)
	equal(t, "rows", []int{1, len(r.Findings), len(r.Suppressed), len(r.Unread), len(r.Faults)},
		[]int{count["run"], count["finding"], count["suppressed"], count["unread"], count["fault"]})
}

func validCSV(t *testing.T, data []byte, r *reports.Report) {
	rows, err := csv.NewReader(bytes.NewReader(data)).ReadAll() // all rows must have as many cells
	if err != nil {
		t.Fatal(err)
	}
	want := 1 + len(r.Unread) + len(r.Faults)
	for _, f := range r.Findings {
		want += max(places(f), 1)
	}
	for _, s := range r.Suppressed {
		want += places(s.Finding)
	}
	equal(t, "rows", want, len(rows))
	for _, row := range rows {
		for _, s := range row {
			if _, err := strconv.ParseFloat(s, 64); err != nil && s != "" && strings.ContainsRune("=+-@", rune(s[0])) {
				t.Errorf("a spreadsheet would run %q", s)
			}
		}
	}
}

func places(f rules.Finding) int {
	n := 0
	for _, v := range f.Values {
		n += len(v.Evidence)
	}
	return n
}

// validMarkdown holds that the comment has the structure meant, whatever the
// words in it are: nothing in them becomes markup.
func validMarkdown(t *testing.T, data []byte, r *reports.Report) {
	doc := goldmark.New(goldmark.WithExtensions(extension.GFM)).Parser().Parse(text.NewReader(data))
	rows := 0
	var raw []string
	err := ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *extast.TableRow:
			rows++
			if n.ChildCount() != 3 {
				t.Errorf("a row of %d cells", n.ChildCount())
			}
		case *ast.Link, *ast.Image, *extast.Strikethrough:
			t.Errorf("the words became a %s", n.Kind())
		case *ast.Text:
			if m := callForm.Find(n.Value(data)); m != nil && n.Parent().Kind() != ast.KindCodeSpan {
				t.Errorf("%q would call somebody or refer to something", m)
			}
		case *ast.RawHTML:
			raw = append(raw, string(n.Segments.Value(data)))
		}
		return ast.WalkContinue, nil
	})
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "rows", len(r.Findings), rows)
	for _, tag := range raw {
		if !slices.Contains([]string{"<br>", "<!-- -->", "<span>", "</span>"}, tag) {
			t.Errorf("the words became HTML: %s", tag)
		}
	}
}

var callForm = regexp.MustCompile(`[@#]\w`)

func validGitHub(t *testing.T, data []byte, r *reports.Report) {
	form := regexp.MustCompile(`^::(?:error|warning|notice) (?:(?:file|line|endLine|col|endColumn|title)=([^,:]+),?)+::[^\r]+$`)
	n := 0
	for line := range strings.Lines(string(data)) {
		m := form.FindStringSubmatch(strings.TrimSuffix(line, "\n"))
		if m == nil {
			t.Fatalf("no workflow command: %q", line)
		}
		if n < len(r.Findings) && m[1] != "concord%3A "+r.Findings[n].Rule {
			t.Errorf("%q is not of rule %s", line, r.Findings[n].Rule)
		}
		n++
	}
	equal(t, "commands", notices(r), n)
}

// validJUnit reads the structure that Jenkins documents.
func validJUnit(t *testing.T, data []byte, r *reports.Report) {
	type result struct {
		Message string `xml:"message,attr"`
		Type    string `xml:"type,attr"`
		Text    string `xml:",chardata"`
	}
	type counts struct {
		Tests    int `xml:"tests,attr"`
		Failures int `xml:"failures,attr"`
		Errors   int `xml:"errors,attr"`
		Skipped  int `xml:"skipped,attr"`
	}
	var doc struct {
		XMLName xml.Name `xml:"testsuites"`
		counts
		Suites []struct {
			counts
			Name  string `xml:"name,attr"`
			Cases []struct {
				Name    string   `xml:"name,attr"`
				Class   string   `xml:"classname,attr"`
				Failure []result `xml:"failure"`
				Error   []result `xml:"error"`
				Skipped []result `xml:"skipped"`
			} `xml:"testcase"`
		} `xml:"testsuite"`
	}
	decodeXML(t, data, &doc)
	if len(doc.Suites) != 1 {
		t.Fatalf("%d suites", len(doc.Suites))
	}
	suite := doc.Suites[0]
	var got counts
	names := map[string]bool{}
	for _, c := range suite.Cases {
		got.Tests++
		got.Failures += len(c.Failure)
		got.Errors += len(c.Error)
		got.Skipped += len(c.Skipped)
		if c.Name == "" || c.Class == "" || names[c.Class+c.Name] {
			t.Errorf("a case needs a name of its own: %+v", c)
		}
		names[c.Class+c.Name] = true
	}
	equal(t, "counts of the suite", got, suite.counts)
	doc.Skipped = got.Skipped // which Jenkins has for suites alone
	equal(t, "counts of all", got, doc.counts)
	failing := 0
	for _, f := range r.Findings {
		if r.FailOn > 0 && f.Level >= r.FailOn {
			failing++
		}
	}
	equal(t, "failures, errors, skipped", [3]int{failing, len(r.Unread) + len(r.Faults), len(r.Suppressed)},
		[3]int{got.Failures, got.Errors, got.Skipped})
	if r.Failed() != (got.Failures > 0) {
		t.Error("the suite fails and the run does not, or the other way round")
	}
}

func validCheckstyle(t *testing.T, data []byte, r *reports.Report) {
	var doc struct {
		XMLName xml.Name `xml:"checkstyle"`
		Version string   `xml:"version,attr"`
		Files   []struct {
			Name   string `xml:"name,attr"`
			Errors []struct {
				Line     int    `xml:"line,attr"`
				Column   int    `xml:"column,attr"`
				Severity string `xml:"severity,attr"`
				Message  string `xml:"message,attr"`
				Source   string `xml:"source,attr"`
			} `xml:"error"`
		} `xml:"file"`
	}
	decodeXML(t, data, &doc)
	n, names := 0, map[string]bool{}
	for _, f := range doc.Files {
		if f.Name == "" || names[f.Name] {
			t.Errorf("a file needs a name, and but one element: %q", f.Name)
		}
		names[f.Name] = true
		for _, e := range f.Errors {
			n++
			if !slices.Contains([]string{"info", "warning", "error"}, e.Severity) || e.Message == "" || e.Source == "" {
				t.Errorf("%+v", e)
			}
		}
	}
	equal(t, "entries", notices(r), n)
}

// decodeXML reads a whole document strictly.
func decodeXML(t *testing.T, data []byte, doc any) {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(data))
	if err := d.Decode(doc); err != nil {
		t.Fatal(err)
	}
	if _, err := d.Token(); err != nil && err != io.EOF {
		t.Error(err)
	}
}

func validRDJSON(t *testing.T, data []byte, r *reports.Report) {
	conforms(t, "rdjson.json", data)
	type position struct{ Line, Column int }
	type location struct {
		Path  string
		Range *struct{ Start, End position }
	}
	var doc struct {
		Diagnostics []struct {
			Location *location
			Related  []struct{ Location location } `json:"related_locations"`
		}
	}
	if err := json.Unmarshal(data, &doc); err != nil {
		t.Fatal(err)
	}
	equal(t, "diagnostics", notices(r), len(doc.Diagnostics))
	for i, f := range r.Findings {
		want := quotes(r, f)
		got := slices.Clone(want)
		for j, at := 0, doc.Diagnostics[i].Location; at != nil; j++ {
			lines := sourceLines(t, r, at.Path)
			if at.Range.Start.Line == at.Range.End.Line {
				got[j] = lines[at.Range.Start.Line-1][at.Range.Start.Column-1 : at.Range.End.Column-1]
			}
			if at = nil; j < len(doc.Diagnostics[i].Related) {
				at = &doc.Diagnostics[i].Related[j].Location
			}
		}
		equal(t, "words at columns of bytes", want, got)
	}
}

// quotes are the words that a finding cites; no test text has markup in them.
func quotes(r *reports.Report, f rules.Finding) []string {
	var out []string
	for _, v := range f.Values {
		for _, e := range v.Evidence {
			out = append(out, r.Dossier.Articles[e.Article].Slice(e.Span))
		}
	}
	return out
}

func sourceLines(t *testing.T, r *reports.Report, path string) []string {
	t.Helper()
	for _, a := range r.Dossier.Articles {
		if a.Path == path {
			return strings.Split(a.Source.Text, "\n")
		}
	}
	t.Fatalf("no article %q", path)
	return nil
}

type sarifPlace struct {
	ID       int
	Physical struct {
		Artifact struct{ URI string } `json:"artifactLocation"`
		Region   struct {
			StartLine, StartColumn, EndLine, EndColumn int
			Snippet                                    struct{ Text string }
		}
	} `json:"physicalLocation"`
}

func validSARIF(t *testing.T, data []byte, r *reports.Report) {
	conforms(t, "sarif-2.1.0.json", data)
	var doc struct {
		Runs []struct {
			Tool struct {
				Driver struct{ Rules []struct{ ID string } }
			}
			Invocations []struct {
				Successful    bool              `json:"executionSuccessful"`
				Notifications []json.RawMessage `json:"toolExecutionNotifications"`
			}
			Results []struct {
				RuleID                      string
				RuleIndex                   int
				Message                     struct{ Text string }
				Locations, RelatedLocations []sarifPlace
				Suppressions                []json.RawMessage
			}
		}
	}
	if err := json.Unmarshal(data, &doc); err != nil {
		t.Fatal(err)
	}
	run := doc.Runs[0]
	equal(t, "results", len(r.Findings)+len(r.Suppressed), len(run.Results))
	equal(t, "notifications", len(r.Unread)+len(r.Faults), len(run.Invocations[0].Notifications))
	equal(t, "successful", len(r.Unread)+len(r.Faults) == 0, run.Invocations[0].Successful)
	for i, result := range run.Results {
		equal(t, "rule at the index", result.RuleID, run.Tool.Driver.Rules[result.RuleIndex].ID)
		equal(t, "suppressed", i >= len(r.Findings), len(result.Suppressions) > 0)
		known := map[string]bool{}
		for _, at := range slices.Concat(result.Locations, result.RelatedLocations) {
			known[fmt.Sprintf("](%d)", at.ID)] = true
			if g := at.Physical.Region; g.StartLine < 1 || g.StartColumn < 1 || g.EndLine < g.StartLine {
				t.Errorf("region %+v", g)
			}
		}
		for _, link := range regexp.MustCompile(`\]\(\d+\)`).FindAllString(result.Message.Text, -1) {
			if !known[link] {
				t.Errorf("a link to no location in %q", result.Message.Text)
			}
		}
		if i < len(r.Findings) {
			sarifColumns(t, r, r.Findings[i], slices.Concat(result.Locations, result.RelatedLocations))
		}
	}
}

// sarifColumns holds that columns count code points: the words stand there.
func sarifColumns(t *testing.T, r *reports.Report, f rules.Finding, at []sarifPlace) {
	t.Helper()
	n := 0
	for _, v := range f.Values {
		for _, e := range v.Evidence {
			g := at[n].Physical.Region
			n++
			if g.StartLine != g.EndLine {
				continue
			}
			line := []rune(sourceLines(t, r, r.Dossier.Articles[e.Article].Path)[g.StartLine-1])
			equal(t, "snippet", string(line[g.StartColumn-1:g.EndColumn-1]), g.Snippet.Text)
		}
	}
	equal(t, "places", n, len(at))
}

// TestSchemaNotices holds that those who made the schemas are named.
func TestSchemaNotices(t *testing.T) {
	notice, err := os.ReadFile(filepath.Join("..", "NOTICE"))
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob(filepath.Join("..", "testdata", "schemas", "*.json"))
	if err != nil || len(files) != len(schemas) {
		t.Fatalf("%d schemas in testdata, %d in use (%v)", len(files), len(schemas), err)
	}
	for _, s := range files {
		if !bytes.Contains(notice, []byte(filepath.Base(s))) {
			t.Errorf("NOTICE does not name %s", filepath.Base(s))
		}
	}
}
