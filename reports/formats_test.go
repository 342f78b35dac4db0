package reports_test

import (
	"bytes"
	"flag"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"concord/reports"
	"concord/reports/html"
)

// dossiers are a draft against others, a page that holds several stories, and
// one in which there is nothing to find. What is found in them is what their
// want sections say, so that the goldens are of the formats alone.
var dossiers = []string{"takeover", "storm", "rescue"}

// TestFormats holds the bytes of each format for the dossiers, and for a report
// in which all is odd. Test -update rewrites them: read what it wrote.
func TestFormats(t *testing.T) {
	update := flag.Lookup("update").Value.String() == "true"
	for name, r := range fixedReports(t) {
		golden := filepath.Join("..", "testdata", "reports", name+".txtar")
		now := &txtar.Archive{Comment: []byte("What each format makes of the dossier; go test ./reports -update rewrites it.\n")}
		for _, f := range append(reports.Formats(), withMatrix, asPage) {
			now.Files = append(now.Files, txtar.File{Name: f.Name, Data: written(t, f, r)})
		}
		if update {
			if err := os.WriteFile(golden, txtar.Format(now), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		was, err := txtar.ParseFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(texts(was), texts(now)); diff != "" {
			t.Errorf("%s (-golden, +now)\n%s", golden, diff)
		}
	}
}

// withMatrix is the table with who says what.
var withMatrix = func() reports.Format {
	f := reports.Formats()[0]
	write := f.Write
	f.Name += "-matrix"
	f.Write = func(w io.Writer, r *reports.Report, st reports.Style) error {
		st.Matrix = true
		return write(w, r, st)
	}
	return f
}()

// asPage is the page for a browser, without its style and script, which stand
// in files of their own, and their hashes.
var asPage = reports.Format{Name: "html", Write: func(w io.Writer, r *reports.Report, _ reports.Style) error {
	var page bytes.Buffer
	if err := html.Write(&page, r); err != nil {
		return err
	}
	_, err := w.Write(pageHash.ReplaceAll(pageCode.ReplaceAll(page.Bytes(), []byte("<$1></$1>")), []byte("sha256&#39;")))
	return err
}}

var (
	pageCode = regexp.MustCompile(`(?s)<(style|script)>.*?</(?:style|script)>`)
	pageHash = regexp.MustCompile(`sha256-.*?=&#39;`)
)

func texts(a *txtar.Archive) map[string][]string {
	out := map[string][]string{}
	for _, f := range a.Files {
		out[f.Name] = strings.Split(string(f.Data), "\n")
	}
	return out
}

func written(t *testing.T, f reports.Format, r *reports.Report) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := f.Write(&out, r, reports.Style{Width: 80}); err != nil {
		t.Fatalf("%s: %v", f.Name, err)
	}
	return out.Bytes()
}
