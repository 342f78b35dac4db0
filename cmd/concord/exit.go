package main

import (
	"errors"
	"fmt"
	"io/fs"
	"syscall"

	"github.com/spf13/cobra"
)

// The exit codes; the greatest that applies is returned.
const (
	exitClean    = 0 // nothing at or above --fail-on
	exitFindings = 1 // findings at or above --fail-on
	exitInput    = 2 // usage, or input that cannot be read, or output that cannot be written
	exitFault    = 3 // a fault of concord itself
)

// exitHelp says the same to users.
const exitHelp = `Exit codes:
  0  nothing at or above the level of --fail-on
  1  findings at or above it
  2  wrong usage, or a file that cannot be read: it is named on standard error,
     with why and what to do, and the readable rest is still checked
  3  a fault of concord itself, or a report or rule that took longer than
     --timeout: it is named on standard error, and the rest is still checked
  130, 143  stopped by SIGINT or SIGTERM: what was found until then is written`

// An exit ends a command that has already said all there is to say.
type exit int

func (e exit) Error() string { return fmt.Sprintf("exit code %d", int(e)) }

// A fault is an error of concord itself.
type fault struct{ error }

func (f fault) Unwrap() error { return f.error }

// An unwritten output: the disk is full, the pipe is closed.
type unwritten struct{ error }

// exitCode says what went wrong, if anything did. Whatever is neither an exit
// nor marked otherwise comes from reading the command line.
func (a *app) exitCode(cmd *cobra.Command, err error) int {
	var code exit
	var broken fault
	var lost unwritten
	var stopped interrupt
	var path *fs.PathError // the command line names no file that cobra opens: it was writing
	switch {
	case err == nil:
		return exitClean
	case errors.As(err, &code):
		return int(code)
	case errors.As(err, &stopped):
		a.say("%v before anything was compared", stopped)
		return stopped.code()
	case errors.As(err, &broken):
		a.say("%v", broken.error)
		return exitFault
	case errors.As(err, &lost):
		return a.lost(lost.error)
	case errors.As(err, &path):
		return a.lost(path)
	default:
		a.say("%v; run '%s --help'", err, cmd.CommandPath())
		return exitInput
	}
}

func (a *app) lost(err error) int {
	if errors.Is(err, syscall.EPIPE) {
		a.say("the output was cut off: whoever read it has closed the pipe")
		return exitInput
	}
	a.say("cannot write the output: %v; free the disk or choose another output", err)
	return exitInput
}
