package main

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"concord": main})
}

// TestScript runs testdata/script: streams, exit codes, bad input, help. The
// scripts' own commands are code, bytes, lines and piped.
func TestScript(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 filepath.Join("..", "..", "testdata", "script"),
		RequireExplicitExec: true,
		UpdateScripts:       *update,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"code":  code,
			"bytes": writeBytes,
			"lines": countLines,
			"piped": piped,
		},
	})
}

// code runs a program that must end with an exit code: code 2 concord check
func code(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: code N PROGRAM [ARG...]")
	}
	got := 0
	err := ts.Exec(args[1], args[2:]...)
	var ee *exec.ExitError
	if errors.As(err, &ee) {
		got = ee.ExitCode()
	} else {
		ts.Check(err)
	}
	if args[0] != strconv.Itoa(got) {
		ts.Fatalf("exit code %d, want %s", got, args[0])
	}
}

// piped runs a line of the shell, which must end with an exit code: redirections
// and signals are beyond the scripts' own language.
func piped(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: piped N LINE")
	}
	code(ts, false, []string{args[0], "sh", "-c", args[1]})
}

// writeBytes writes a quoted Go string many times: bytes FILE "\x00" 1000
func writeBytes(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: bytes FILE QUOTED TIMES")
	}
	s, err := strconv.Unquote(`"` + args[1] + `"`)
	ts.Check(err)
	n, err := strconv.Atoi(args[2])
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.Repeat(s, n)), 0o600))
}

// countLines holds the number of lines of a stream: lines stderr 1
func countLines(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: lines stdout|stderr N")
	}
	text := ts.ReadFile(args[0])
	if n := strings.Count(text, "\n"); args[1] != strconv.Itoa(n) || text != "" && !strings.HasSuffix(text, "\n") {
		ts.Fatalf("%d lines on %s, want %s", n, args[0], args[1])
	}
}
