package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"concord/cmd/concord/config"
	"concord/rules"
)

// configFlags are the flags of config.
type configFlags struct {
	*thresholds
	format *choice
	schema bool
}

func (a *app) configCommand() *cobra.Command {
	f := &configFlags{}
	cmd := &cobra.Command{
		Use:   "config",
		Short: "Print the configuration in force, and where each line of it comes from",
		Long: `Config prints what 'concord check' would go by here: each setting with its value
and its source, which is a line of a file, a flag, or the default.

The configuration is the nearest file concord.yml in this folder or one above
it. Its paths and patterns count from its own folder. 'concord init' writes one
in which every key is explained:

  fail-on, min-confidence   as the flags of check
  levels         a rule's name and error, warning, note or off
  files          include and exclude: what of a folder is read
  drafts         which files are drafts
  publishers     name, files and weight: whose value is shown first
  time-zone      of times of publication that give none
  dictionary     names that are right as they stand
  baseline       the file that 'concord ignore' writes
  rules, facts, packs   files of the newsroom's own

A pattern such as *.md matches anywhere, wires/*.txt from the folder of the file
on; ** stands for any folders; a folder stands for all below it.`,
		Example: `  concord config
  concord config --fail-on warning
  concord config --schema > concord.schema.json`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return a.runConfig(cmd, f) },
	}
	f.thresholds, f.format = addThresholds(cmd), newChoice("text", "json")
	choose(cmd, f.format, "format", "`FORMAT` of the settings: text or json")
	cmd.Flags().BoolVar(&f.schema, "schema", false, "print the JSON schema of concord.yml, for editors")
	addConfig(cmd)
	a.addHouse(cmd)
	return cmd
}

func (a *app) runConfig(cmd *cobra.Command, f *configFlags) error {
	if err := f.thresholds.check(); err != nil {
		return err
	}
	out := string(config.Schema)
	if !f.schema {
		if _, err := a.choose(nil); err != nil { // levels for rules that there are not
			return err
		}
		var err error
		if out, err = a.settings(cmd, f); err != nil {
			return fault{err}
		}
	} else if cmd.Flags().Changed("format") {
		return errors.New("--schema and --format exclude each other")
	}
	if _, err := fmt.Fprint(a.stdout, out); err != nil {
		return unwritten{err}
	}
	return nil
}

// settings writes all settings, those that flags have changed with the flag.
func (a *app) settings(cmd *cobra.Command, f *configFlags) (string, error) {
	list := a.config.Settings(map[string]string{
		"fail-on": config.FailOns[0], "min-confidence": fmt.Sprint(rules.DefaultMinConfidence), "time-zone": "UTC",
		"files.include": "all reports", "baseline": baselineName,
	})
	for i := range list {
		s := &list[i]
		if flag := cmd.Flags().Lookup(s.Key); flag != nil && flag.Changed {
			s.Value, s.Source = flag.Value.String(), "--"+s.Key
		}
	}
	if f.format.value == "json" {
		data, err := json.MarshalIndent(struct {
			File     string           `json:"file"`
			Settings []config.Setting `json:"settings"`
		}{a.config.Path(), list}, "", " ")
		return string(data) + "\n", err
	}
	return settingsText(a.config.Path(), list), nil
}

// settingsText sets the settings in columns; a key that has several values is
// named once.
func settingsText(path string, list []config.Setting) string {
	var out strings.Builder
	if path == "" {
		path = "none: no " + config.Name + " here or above; 'concord init' writes one"
	}
	fmt.Fprintf(&out, "configuration: %s\n\n", path)
	key, value := 0, 0
	for _, s := range list {
		key, value = max(key, len(s.Key)), max(value, min(len([]rune(s.Value)), 40))
	}
	last := ""
	for _, s := range list {
		name := s.Key
		if name == last {
			name = ""
		}
		last = s.Key
		fmt.Fprintf(&out, "%-*s  %-*s  %s\n", key, name, value, printable(s.Value), printable(s.Source))
	}
	return out.String()
}

func printable(s string) string { return strings.Map(visible, s) }
