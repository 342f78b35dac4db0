package main

import (
	"fmt"
	"io"
	"runtime"
	"strings"
	"unicode"

	"concord/rules"
	"concord/rules/suite"
)

// An app is one run of the program: its streams and the rules it knows.
type app struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	analyzers      []*rules.Analyzer
}

// run runs one command line and returns the exit code.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	return (&app{stdin, stdout, stderr, suite.Analyzers()}).run(args)
}

func (a *app) run(args []string) (code int) {
	defer func() {
		if cause := recover(); cause != nil {
			a.say("internal fault: %v in %s; this is a bug in concord %s and not in your files: "+
				"please report it with this line and the files", cause, culprit(), version())
			code = exitFault
		}
	}()
	root := a.root()
	root.SetArgs(args)
	root.SetIn(a.stdin)
	root.SetOut(a.stdout)
	root.SetErr(a.stderr)
	cmd, err := root.ExecuteC()
	return a.exitCode(cmd, err)
}

// say writes one line to standard error. Names of files and causes of faults
// may hold anything: what a terminal would act upon is shown instead.
func (a *app) say(format string, args ...any) {
	line := strings.Join(strings.Fields(fmt.Sprintf(format, args...)), " ")
	fmt.Fprintln(a.stderr, "concord: "+strings.Map(visible, line))
}

func visible(r rune) rune {
	if unicode.IsControl(r) {
		return unicode.ReplacementChar
	}
	return r
}

// culprit names the function that panicked.
func culprit() string {
	pcs := make([]uintptr, 32)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(3, pcs)])
	for {
		f, more := frames.Next()
		if !strings.HasPrefix(f.Function, "runtime.") {
			return fmt.Sprintf("%s, line %d", f.Function, f.Line)
		}
		if !more {
			return "an unknown place"
		}
	}
}
