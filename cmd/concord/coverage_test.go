package main

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// A call is one line of a script that runs concord: the words after its name.
type call struct {
	code  string // the exit code that the line demands; "" if it demands none
	words []string
}

// calls lists what the scripts run.
func calls(t *testing.T) []call {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("..", "..", "testdata", "script", "*.txtar"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no scripts (%v)", err)
	}
	line := regexp.MustCompile(`^(?:\[[^\]]*\] )*(?:! )?(exec|code (\d+)|piped (\d+)).*?\bconcord(?: (.*?))?'?$`)
	var out []call
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		script, _, _ := strings.Cut(string(data), "\n-- ")
		for l := range strings.Lines(script) {
			m := line.FindStringSubmatch(strings.TrimSpace(l))
			if m == nil {
				continue
			}
			code := m[2] + m[3]
			if m[1] == "exec" {
				code = "0"
			}
			out = append(out, call{code, strings.Fields(m[4])})
		}
	}
	return out
}

// TestEveryFlagIsInAScript walks over all commands and demands that a script
// uses each flag of each, and that each command is seen to end well and to
// refuse what is wrong.
func TestEveryFlagIsInAScript(t *testing.T) {
	root := (&app{}).root()
	all := calls(t)
	var walk func(cmd *cobra.Command)
	walk = func(cmd *cobra.Command) {
		for _, sub := range cmd.Commands() {
			walk(sub)
		}
		path := strings.Fields(cmd.CommandPath())[1:]
		own := slices.DeleteFunc(slices.Clone(all), func(c call) bool {
			found, _, err := root.Find(c.words)
			return err != nil || found != cmd
		})
		name := strings.Join(path, " ")
		if !cmd.HasSubCommands() {
			for _, code := range []string{"0", "2"} {
				if !slices.ContainsFunc(own, func(c call) bool { return c.code == code }) {
					t.Errorf("no script has 'concord %s' end with exit code %s", name, code)
				}
			}
		}
		cmd.LocalFlags().VisitAll(func(f *pflag.Flag) {
			if f.Name != "help" && !slices.ContainsFunc(own, func(c call) bool { return c.uses(f.Name) }) {
				t.Errorf("no script uses 'concord %s --%s'", name, f.Name)
			}
		})
	}
	walk(root)
}

func (c call) uses(flag string) bool {
	return slices.ContainsFunc(c.words, func(w string) bool {
		w = strings.Trim(w, "'")
		return w == "--"+flag || strings.HasPrefix(w, "--"+flag+"=")
	})
}

// TestEveryExitCodeIsInAScript demands a script for each exit code that the help
// names.
func TestEveryExitCodeIsInAScript(t *testing.T) {
	all := calls(t)
	for _, code := range []string{"0", "1", "2", "3", "130", "143"} {
		if !slices.ContainsFunc(all, func(c call) bool { return c.code == code }) {
			t.Errorf("no script ends with exit code %s", code)
		}
	}
}
