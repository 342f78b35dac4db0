package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"
)

func (a *app) man() *cobra.Command {
	return &cobra.Command{
		Use:   "man DIR",
		Short: "Write the manual pages to a directory",
		Long: `Man writes a manual page for concord and each of its commands, of the same text
as their help. DIR is made if it is not there.`,
		Example: `  concord man ~/.local/share/man/man1
  man concord-check`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return errors.New("name the directory to write to, such as man1")
			}
			return noArgs(cmd, args[1:])
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := os.MkdirAll(args[0], 0o755); err != nil {
				return unwritten{fmt.Errorf("%s: %w", args[0], cause(err))}
			}
			return a.writeMan(cmd.Root(), args[0])
		},
	}
}

// writeMan writes the page of a command and those of the commands below it.
func (a *app) writeMan(cmd *cobra.Command, dir string) error {
	for _, sub := range cmd.Commands() {
		if sub.IsAvailableCommand() && !sub.IsAdditionalHelpTopicCommand() {
			if err := a.writeMan(sub, dir); err != nil {
				return err
			}
		}
	}
	page, err := manPage(cmd)
	if err != nil {
		return fault{fmt.Errorf("manual page of %s: %w", cmd.CommandPath(), err)}
	}
	file := filepath.Join(dir, strings.ReplaceAll(cmd.CommandPath(), " ", "-")+".1")
	if err := replace(file, page); err != nil {
		return unwritten{fmt.Errorf("%s: %w", file, err)}
	}
	return nil
}

// manPage is dated by the commit, so that one build gives one page.
func manPage(cmd *cobra.Command) ([]byte, error) {
	built := buildTime()
	header := &doc.GenManHeader{Section: "1", Source: "concord " + version(), Manual: "concord", Date: &built}
	long := cmd.Long
	defer func() { cmd.Long = long }()
	cmd.Long = preformatted(long)
	cmd.DisableAutoGenTag = true
	var page bytes.Buffer
	if err := doc.GenMan(cmd, header, &page); err != nil {
		return nil, err
	}
	undated := []byte(time.Time{}.Format(`"Jan 2006"`))
	return bytes.Replace(page.Bytes(), undated, []byte(`""`), 1), nil
}

// buildTime is that of the commit the binary was built from; zero if unknown.
func buildTime() time.Time {
	info, _ := debug.ReadBuildInfo()
	for _, s := range info.Settings {
		if s.Key == "vcs.time" {
			if t, err := time.Parse(time.RFC3339, s.Value); err == nil {
				return t
			}
		}
	}
	return time.Time{}
}

// preformatted makes of indented lines what Markdown takes as they stand: the
// help sets lists and tables by two spaces, the pages are made from Markdown.
func preformatted(s string) string {
	var out []string
	before := ""
	for line := range strings.SplitSeq(s, "\n") {
		indented := strings.HasPrefix(line, "  ")
		if indented && !strings.HasPrefix(before, "  ") {
			out = append(out, "")
		}
		before = line
		if indented {
			line = "    " + line
		}
		out = append(out, line)
	}
	return strings.Join(out, "\n")
}
