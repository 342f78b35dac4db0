package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"concord/claims"
	"concord/reports"
	"concord/reports/html"
	"concord/rules/suggest"
)

// formats lists all that check writes; the first is the default.
func formats() []reports.Format {
	return append(reports.Formats(), reports.Format{Name: "html", Doc: "a page for a browser, in one file", Write: writeHTML})
}

func writeHTML(w io.Writer, r *reports.Report, _ reports.Style) error { return html.Write(w, r) }

// formatHelp lists them with what each is for.
func formatHelp() string {
	var lines []string
	for _, f := range formats() {
		lines = append(lines, fmt.Sprintf("  %-10s %s", f.Name, f.Doc))
	}
	return strings.Join(lines, "\n")
}

// An output is one format and where it goes.
type output struct {
	format reports.Format
	file   string // "" is standard output
}

// outputs are the values of check's --format, in the order given.
type outputs struct {
	known  []reports.Format
	chosen []output
}

func addOutputs(cmd *cobra.Command) *outputs {
	o := &outputs{known: formats()}
	cmd.Flags().Var(o, "format", "how to write the results, and the file to write (default: standard output); repeatable")
	complete(cmd, "format", o.complete)
	return o
}

func (o *outputs) Type() string { return "NAME[=FILE]" }

func (o *outputs) String() string {
	if o.known == nil { // pflag asks a zero value for the default
		return ""
	}
	if len(o.chosen) == 0 {
		return o.known[0].Name
	}
	var all []string
	for _, out := range o.chosen {
		all = append(all, strings.TrimSuffix(out.format.Name+"="+out.file, "="))
	}
	return strings.Join(all, ",")
}

func (o *outputs) Set(s string) error {
	name, file, toFile := strings.Cut(s, "=")
	i := slices.IndexFunc(o.known, func(f reports.Format) bool { return f.Name == name })
	switch near := suggest.Nearest(name, o.names()); {
	case i < 0 && near != "":
		return fmt.Errorf("did you mean %q?", near)
	case i < 0:
		return fmt.Errorf("use %s", orList(o.names()))
	case toFile && file == "":
		return errors.New("name a file after the =, or leave the = out for standard output")
	}
	if file == "-" {
		file = ""
	}
	o.chosen = append(o.chosen, output{o.known[i], file})
	return nil
}

func (o *outputs) names() []string {
	var names []string
	for _, f := range o.known {
		names = append(names, f.Name)
	}
	return names
}

// all are the outputs chosen, or the default.
func (o *outputs) all() []output {
	if len(o.chosen) == 0 {
		return []output{{format: o.known[0]}}
	}
	return o.chosen
}

// check refuses what could only end in a muddle, before anything is read.
func (o *outputs) check() error {
	names := map[string]string{}
	for _, out := range o.all() {
		key := out.file
		if key != "" {
			key = filepath.Clean(key)
		}
		other, taken := names[key]
		switch {
		case taken && key == "":
			return fmt.Errorf("--format %s and --format %s would both go to standard output: give one a file, as in %[2]s=FILE",
				other, out.format.Name)
		case taken:
			return fmt.Errorf("--format %s and --format %s would both be written to %s", other, out.format.Name, key)
		}
		names[key] = out.format.Name
		if err := writable(out); err != nil {
			return err
		}
	}
	return nil
}

// writable tells early what would go wrong after the work is done.
func writable(out output) error {
	if out.file == "" {
		return nil
	}
	if info, err := os.Stat(out.file); err == nil && info.IsDir() {
		return fmt.Errorf("--format %s=%s: that is a directory: name a file in it", out.format.Name, out.file)
	}
	dir := filepath.Dir(out.file)
	if info, err := os.Stat(dir); err != nil || !info.IsDir() {
		return fmt.Errorf("--format %s=%s: there is no directory %s: make it first", out.format.Name, out.file, dir)
	}
	return nil
}

// spare refuses to write over a report that was named to be read, or over the
// configuration.
func (o *outputs) spare(articles []claims.Article, unread []reports.Unread, configuration string) error {
	paths := map[string]bool{configuration: true}
	for i := range articles {
		paths[articles[i].Path] = true
	}
	for _, u := range unread {
		paths[u.Path] = true
	}
	for _, out := range o.all() {
		target, err := os.Stat(out.file)
		if err != nil {
			continue // nothing there to be lost
		}
		for path := range paths {
			if info, err := os.Stat(path); err == nil && os.SameFile(target, info) {
				return fmt.Errorf("--format %s=%s would write over a file that is read: choose another file", out.format.Name, out.file)
			}
		}
	}
	return nil
}

// complete completes a format, and after = a file.
func (o *outputs) complete(_ *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
	var out []string
	name, start, toFile := strings.Cut(typed, "=")
	if !toFile {
		for _, f := range o.known {
			out = append(out, f.Name+"\t"+f.Doc)
		}
		return out, cobra.ShellCompDirectiveNoFileComp
	}
	files, err := filepath.Glob(start + "*")
	if err != nil {
		return nil, cobra.ShellCompDirectiveNoFileComp // a pattern's sign in the name
	}
	for _, file := range files {
		if info, err := os.Stat(file); err == nil && info.IsDir() {
			file += string(filepath.Separator)
		}
		out = append(out, name+"="+file)
	}
	return out, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
}
