package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"strings"
	"unicode"

	"concord/claims/guard"
	"concord/claims/pipeline"
	"concord/cmd/concord/config"
	"concord/rules"
	"concord/rules/facts"
	"concord/rules/suite"
)

// An app is one run of the program: its streams and the rules it knows.
type app struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	analyzers      []*rules.Analyzer
	facts          *facts.Book    // what the house knows; nil if it brought no sheet
	config         *config.Config // what concord.yml says; set before a command runs
	pipeline       func() (*pipeline.Pipeline, error)
	collector      func(text int) // is told how many bytes of text are about to be read
}

// run runs one command line and returns the exit code.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	return (&app{stdin: stdin, stdout: stdout, stderr: stderr, analyzers: suite.Analyzers(), collector: collectLater}).run(ctx, args)
}

func (a *app) run(ctx context.Context, args []string) (code int) {
	defer func() {
		if cause := recover(); cause != nil {
			a.say("internal fault: %v in %s; this is a bug in concord %s and not in your files: "+
				"please report it with this line and the files", cause, guard.Culprit(), version())
			code = exitFault
		}
	}()
	a.config = config.None()
	if a.pipeline == nil {
		a.pipeline = pipeline.New
	}
	if a.collector == nil {
		a.collector = func(int) {}
	}
	root := a.root()
	root.SetArgs(args)
	root.SetIn(a.stdin)
	help := &heedful{out: a.stdout}
	root.SetOut(help)
	root.SetErr(a.stderr)
	cmd, err := root.ExecuteContextC(ctx)
	if err == nil && help.err != nil {
		err = unwritten{help.err}
	}
	return a.exitCode(cmd, err)
}

// A heedful writer remembers the error that cobra does not look at.
type heedful struct {
	out io.Writer
	err error
}

func (h *heedful) Write(p []byte) (int, error) {
	n, err := h.out.Write(p)
	h.err = cmp.Or(h.err, err)
	return n, err
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
