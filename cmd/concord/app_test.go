package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"concord/claims"
	"concord/rules"
)

var update = flag.Bool("update", false, "rewrite what the README and the scripts show")

// rule is a rule for tests, which does what run does.
func rule(name string, run func(*rules.Pass) error) *rules.Analyzer {
	return &rules.Analyzer{
		Name: name, Kind: claims.KindOther, Level: rules.Error, Run: run,
		Source: "// " + name + ": for a test\n//\n// It is not built in.\n", Example: "-- a.txt --\nA report.\n",
	}
}

// whole reports the first article as a discrepancy with itself.
func whole(p *rules.Pass) error {
	s := claims.Span{End: int32(len(p.Dossier.Articles[1].Text))}
	e := []rules.Evidence{{Article: 1, Span: s, Sentence: s}}
	p.Report(rules.Finding{Confidence: 1, Attribute: "a thing", Values: []rules.Value{{Norm: "1", Evidence: e}, {Norm: "2", Evidence: e}}})
	return nil
}

func TestFaults(t *testing.T) {
	report := filepath.Join(t.TempDir(), "report.txt")
	if err := os.WriteFile(report, []byte("A fire broke out in Oslo on Monday.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	broken := rule("broken", func(*rules.Pass) error { panic("index\nout of range") })
	failed := rule("failed", func(*rules.Pass) error { return errors.New("no table") })
	slow := rule("slow", func(p *rules.Pass) error {
		for !p.Stopped() {
			time.Sleep(time.Millisecond)
		}
		return nil
	})
	tests := []struct {
		name           string
		analyzers      []*rules.Analyzer
		args           []string
		code           int
		stdout, stderr string // parts
	}{
		{"finding", []*rules.Analyzer{rule("whole", whole)}, []string{"check", report}, exitFindings, "1 error in 1 article", ""},
		{"finding below fail-on", []*rules.Analyzer{rule("whole", whole)}, []string{"check", "--fail-on", "none", report}, exitClean, "1 error in 1 article", ""},
		{"panic in a rule", []*rules.Analyzer{broken, rule("whole", whole)}, []string{"check", report}, exitFault,
			"1 error in 1 article", "concord: rule broken failed: panic: index out of range in concord/cmd/concord.TestFaults.func1, line "},
		{"error of a rule", []*rules.Analyzer{failed}, []string{"check", report}, exitFault,
			"no discrepancies in 1 article", "concord: rule failed failed: no table;"},
		{"rule that takes too long", []*rules.Analyzer{slow}, []string{"check", "--timeout", "1s", report}, exitFault,
			"no discrepancies in 1 article", "concord: rule slow took longer than --timeout allows; the other rules ran"},
		{"fault outranks bad input", []*rules.Analyzer{failed}, []string{"check", report, "missing.txt"}, exitFault,
			"no discrepancies in 1 article", "concord: missing.txt: no such file"},
		{"bad input outranks findings", []*rules.Analyzer{rule("whole", whole)}, []string{"check", report, "missing.txt"}, exitInput,
			"1 error in 1 article", "concord: missing.txt: no such file"},
		{"panic outside a rule", []*rules.Analyzer{nil}, []string{"rules", "list"}, exitFault, "",
			"concord: internal fault: runtime error: invalid memory address or nil pointer dereference in concord/"},
		{"only the rules named", []*rules.Analyzer{broken, rule("whole", whole)}, []string{"check", "--rule", "whole", report}, exitFindings,
			"1 error in 1 article", ""},
		{"name that would act on the terminal", nil, []string{"check", "a\n\x1b[31mb.txt"}, exitInput, "nothing was read; 1 file not read\n",
			"concord: a \ufffd[31mb.txt: no such file"},
		{"rule explained", []*rules.Analyzer{rule("whole", whole)}, []string{"rules", "show", "whole"}, exitClean,
			"whole: for a test\n(level error, kind other)\n\nIt is not built in.\n\na.txt:\n    A report.\n\n" +
				"In this example concord finds:\n\nerror  a thing ", ""},
		{"rule that breaks on its example", []*rules.Analyzer{broken}, []string{"rules", "show", "broken"}, exitFault, "",
			"concord: rule broken failed: panic: index out of range in concord/cmd/concord.TestFaults.func1, line "},
		{"rules listed", []*rules.Analyzer{rule("whole", whole)}, []string{"rules", "list"}, exitClean, "│ whole │ error │ other │ for a test ", ""},
		{"rules as JSON", []*rules.Analyzer{rule("whole", whole)}, []string{"rules", "list", "--format", "json"}, exitClean,
			"   \"text\": \"It is not built in.\"\n", ""},
		{"near rule", []*rules.Analyzer{rule("whole", whole)}, []string{"check", "--rule", "hole", report}, exitInput, "",
			`concord: unknown rule "hole" (did you mean "whole"?); run 'concord check --help'`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var stdout, stderr bytes.Buffer
			a := &app{stdin: strings.NewReader(""), stdout: &stdout, stderr: &stderr, analyzers: test.analyzers}
			if code := a.run(context.Background(), test.args); code != test.code {
				t.Errorf("exit code %d, want %d", code, test.code)
			}
			if !strings.Contains(stdout.String(), test.stdout) || test.stdout == "" && stdout.Len() > 0 {
				t.Errorf("stdout is %q, want %q in it", &stdout, test.stdout)
			}
			if !strings.Contains(stderr.String(), test.stderr) {
				t.Errorf("stderr is %q, want %q in it", &stderr, test.stderr)
			}
			for line := range strings.Lines(stderr.String()) {
				if !strings.HasPrefix(line, "concord: ") {
					t.Errorf("line on stderr that does not say who speaks: %q", line)
				}
			}
		})
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no space left on device") }

func TestOutputLost(t *testing.T) {
	for _, args := range [][]string{{"version"}, {"rules", "list"}, {"rules", "list", "--format", "json"}} {
		var stderr bytes.Buffer
		if code := run(context.Background(), args, strings.NewReader(""), full{}, &stderr); code != exitInput {
			t.Errorf("%q: exit code %d, want %d", args, code, exitInput)
		}
		if !strings.Contains(stderr.String(), "concord: cannot write the output: no space left on device") {
			t.Errorf("%q: stderr is %q", args, &stderr)
		}
	}
}

func TestColored(t *testing.T) {
	tests := []struct {
		when     string
		terminal bool
		env      map[string]string
		want     bool
	}{
		{"auto", true, nil, true},
		{"auto", false, nil, false},
		{"auto", true, map[string]string{"NO_COLOR": "1"}, false},
		{"auto", true, map[string]string{"TERM": "dumb"}, false},
		{"always", false, map[string]string{"NO_COLOR": "1"}, true},
		{"never", true, nil, false},
	}
	for _, test := range tests {
		got := colored(test.when, test.terminal, func(k string) string { return test.env[k] })
		if got != test.want {
			t.Errorf("colored(%s, terminal %t, %v) = %t", test.when, test.terminal, test.env, got)
		}
	}
}

func TestSize(t *testing.T) {
	for text, want := range map[string]string{
		"500kB": "500kB", "20 MB": "20MB", "1g": "1024MB", "1.5MiB": "1536kB", "77": "77B", "2047MB": "2047MB",
		"": "use a size such as 500kB or 20MB", "MB": "use a size such as 500kB or 20MB", "0": "use a size such as 500kB or 20MB",
		"-1MB": "use a size such as 500kB or 20MB", "NaN": "use a size such as 500kB or 20MB", "5 furlongs": "use a size such as 500kB or 20MB",
		"3GB": "use at most 2047MB", "inf": "use at most 2047MB",
	} {
		var s size
		got := ""
		if err := s.Set(text); err != nil {
			got = err.Error()
		} else {
			got = s.String()
		}
		if got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}

// TestNoGit holds that what needs git says so where there is none.
func TestNoGit(t *testing.T) {
	t.Setenv("PATH", "")
	report := filepath.Join(t.TempDir(), "report.txt")
	if err := os.WriteFile(report, []byte("A fire broke out in Oslo on Monday.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	var stdout, stderr bytes.Buffer
	code := run(t.Context(), []string{"check", "--changed", report}, strings.NewReader(""), &stdout, &stderr)
	if want := "concord: --changed: git is needed to tell what has changed, and is not installed"; code != exitInput || !strings.HasPrefix(stderr.String(), want) {
		t.Errorf("exit code %d, %q; want %q", code, &stderr, want)
	}
}
