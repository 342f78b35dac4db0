package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/tools/txtar"

	"concord/claims/pipeline"
	"concord/rules/suite"
)

// fileEnd parts the files of a fuzzed input; text has no use for it.
const fileEnd = "\x1e"

// FuzzCheck holds what check promises for any bytes in any number of files: no
// fault, an exit code from 0 to 2, JSON that says what it should, evidence
// inside the files, and the same bytes for the files in another order. Two
// bits of kinds give each file its extension.
func FuzzCheck(f *testing.F) {
	archives, err := filepath.Glob(filepath.Join("..", "..", "testdata", "rules", "*", "*.txtar"))
	if err != nil || len(archives) == 0 {
		f.Fatalf("no cases in testdata (%v)", err)
	}
	for i, archive := range archives {
		ar, err := txtar.ParseFile(archive)
		if err != nil {
			f.Fatal(err)
		}
		var all []string
		for _, file := range ar.Files {
			if file.Name != "want" {
				all = append(all, string(file.Data))
			}
		}
		if i%4 == 0 { // all of them take the fuzzer minutes to begin
			f.Add([]byte(strings.Join(all, fileEnd)), uint32(i))
		}
	}
	f.Add([]byte(""), uint32(0))
	f.Add([]byte("\xff\xfeB\x00u\x00"+fileEnd+"%PDF"+fileEnd+"---\ntitle: [x\n---\n"+fileEnd+"<p>12 dead<p>13 dead"), uint32(0b10_01_00_11))
	p, err := pipeline.New()
	if err != nil {
		f.Fatal(err)
	}
	shared := func() (*pipeline.Pipeline, error) { return p, nil } // to begin anew for each input is slow
	f.Fuzz(func(t *testing.T, data []byte, kinds uint32) {
		files := bytes.Split(data, []byte(fileEnd))
		dir := t.TempDir()
		var paths []string
		for i, data := range files {
			ext := [...]string{".txt", ".md", ".html", ""}[kinds>>(2*(i%16))&3]
			paths = append(paths, filepath.Join(dir, fmt.Sprintf("%03d%s", i, ext)))
			if err := os.WriteFile(paths[i], data, 0o600); err != nil {
				t.Fatal(err)
			}
		}
		out, code := checkJSON(t, shared, paths)
		sound(t, out, dir)
		slices.Reverse(paths)
		if again, other := checkJSON(t, shared, paths); again != out || other != code {
			t.Errorf("exit codes %d and %d; in another order check prints\n%s\nand not\n%s", code, other, again, out)
		}
	})
}

// checkJSON runs check and returns what it prints and its exit code.
func checkJSON(t *testing.T, shared func() (*pipeline.Pipeline, error), paths []string) (string, int) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	a := &app{stdin: strings.NewReader(""), stdout: &stdout, stderr: &stderr, analyzers: suite.Analyzers(), pipeline: shared}
	code := a.run(context.Background(), append([]string{"check", "--format", "json", "--timeout", "0"}, paths...))
	if code < exitClean || code > exitInput {
		t.Fatalf("exit code %d: %s", code, &stderr)
	}
	return stdout.String(), code
}

// sound holds that check's JSON can be read and that each place that it names
// lies in a file of the directory.
func sound(t *testing.T, out, dir string) {
	t.Helper()
	var report struct {
		Version  int
		Articles []struct{ ID, Path string }
		Findings []struct {
			ID, Rule, Message string
			Confidence        float64
			Values            []struct {
				Evidence []struct {
					Path                             string
					Line, Column, EndLine, EndColumn int
				}
			}
		}
	}
	if err := json.Unmarshal([]byte(out), &report); err != nil || report.Version != 1 || !utf8.ValidString(out) {
		t.Fatalf("version %d, %v: %s", report.Version, err, out)
	}
	for _, f := range report.Findings {
		if f.ID == "" || f.Rule == "" || f.Message == "" || !(f.Confidence > 0 && f.Confidence <= 1) || len(f.Values) < 2 {
			t.Errorf("finding %+v", f)
		}
		for _, v := range f.Values {
			for _, e := range v.Evidence {
				data, err := os.ReadFile(e.Path)
				if err != nil || filepath.Dir(e.Path) != dir {
					t.Fatalf("evidence in %s: %v", e.Path, err)
				}
				if data[0] >= 0xfe { // UTF-16, counted in what it was decoded to
					continue
				}
				lines := strings.Split(string(data), "\n")
				if !within(lines, e.Line, e.Column) || !within(lines, e.EndLine, e.EndColumn) ||
					e.EndLine < e.Line || e.EndLine == e.Line && e.EndColumn <= e.Column {
					t.Errorf("%s finds evidence at %d:%d to %d:%d of\n%q", f.Rule, e.Line, e.Column, e.EndLine, e.EndColumn, data)
				}
			}
		}
	}
}

// within reports whether a line has a column, or ends before it.
func within(lines []string, line, column int) bool {
	return line >= 1 && line <= len(lines) && column >= 1 && column <= utf8.RuneCountInString(lines[line-1])+1
}
