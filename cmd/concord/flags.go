package main

import (
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"concord/reports"
)

// A choice is a flag with a few allowed values; the first is the default.
type choice struct {
	value   string
	allowed []string
}

func newChoice(allowed ...string) *choice { return &choice{allowed[0], allowed} }

func (c *choice) String() string { return c.value }
func (c *choice) Type() string   { return "WORD" }

func (c *choice) Set(s string) error {
	if !slices.Contains(c.allowed, s) {
		return fmt.Errorf("use %s", orList(c.allowed))
	}
	c.value = s
	return nil
}

// orList writes "a, b or c".
func orList(words []string) string {
	last := len(words) - 1
	if last < 1 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:last], ", ") + " or " + words[last]
}

// choose adds a choice to a command's flags, with completion of its values.
func choose(cmd *cobra.Command, c *choice, name, usage string) {
	cmd.Flags().Var(c, name, usage)
	complete(cmd, name, cobra.FixedCompletions(c.allowed, cobra.ShellCompDirectiveNoFileComp))
}

func complete(cmd *cobra.Command, flag string, f cobra.CompletionFunc) {
	if err := cmd.RegisterFlagCompletionFunc(flag, f); err != nil {
		panic(err) // no such flag: the caller adds it before
	}
}

// A look is the flags that all commands with a table share.
type look struct {
	color *choice
	width int
}

const (
	pipeWidth = 80 // when the output is no terminal
	mostWidth = 1000
)

func addLook(cmd *cobra.Command) *look {
	l := &look{color: newChoice("auto", "always", "never")}
	choose(cmd, l.color, "color", "`WHEN` to use colour: auto (on a terminal, unless NO_COLOR is set), always or never")
	cmd.Flags().IntVar(&l.width, "width", 0, "`COLUMNS` of the table (default: the terminal's, else 80)")
	return l
}

func addFormat(cmd *cobra.Command) *choice {
	c := newChoice("table", "json")
	choose(cmd, c, "format", "`FORMAT` of the results: table or json")
	return c
}

func (l *look) check() error {
	if l.width < 0 || l.width > mostWidth {
		return fmt.Errorf("--width %d: use a number of columns from 1 to %d, or 0 for the terminal's", l.width, mostWidth)
	}
	return nil
}

// style asks the terminal for what the flags leave open.
func (a *app) style(l *look) reports.Style {
	st := reports.Style{Width: pipeWidth}
	out, isFile := a.stdout.(*os.File)
	terminal := isFile && term.IsTerminal(int(out.Fd()))
	if terminal {
		if columns, _, err := term.GetSize(int(out.Fd())); err == nil && columns > 0 {
			st.Width = columns
		}
	}
	if l.width > 0 {
		st.Width = l.width
	}
	st.Color = colored(l.color.value, terminal, os.Getenv)
	return st
}

// colored decides about colour; see https://no-color.org for the variable.
func colored(when string, terminal bool, env func(string) string) bool {
	if when != "auto" {
		return when == "always"
	}
	return terminal && env("NO_COLOR") == "" && env("TERM") != "dumb"
}
