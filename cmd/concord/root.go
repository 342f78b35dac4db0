package main

import (
	"errors"
	"fmt"
	"os"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"concord/rules/suggest"
)

// root builds the command tree anew for each run: no state outlives one.
func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use:   "concord",
		Short: "Find where news reports disagree",
		Long: `concord reads related news reports and prints where they disagree: dates,
numbers, ages, names, titles, what was discussed and what was not.

It runs on your machine alone: no network, no server, no key.`,
		Example: `  concord check draft.md wires/    a draft and the reports around it
  concord check page.html          one page with a story and its related stories
  concord explain 3f9c2a wires/    why it says so
  concord events wires/            who says what of which event
  concord claims report.txt        what concord understood of a report
  concord rules list               what it looks for`,
		Args:              a.knownCommand,
		RunE:              func(*cobra.Command, []string) error { return errors.New("name a command, such as check") },
		PersistentPreRunE: func(cmd *cobra.Command, _ []string) error { return a.configure(cmd) },

		SilenceErrors: true,
		SilenceUsage:  true,
		Version:       version(),
	}
	root.SetVersionTemplate("concord {{.Version}}\n")
	root.SetUsageTemplate(usageTemplate)
	root.SetFlagErrorFunc(flagError)
	root.SetHelpCommand(a.help())
	root.AddCommand(a.check(), a.claims(), a.events(), a.explain(), a.rules(), a.factsCommand(), a.eval(), a.configCommand(), a.ignore(), a.init(), a.man(), a.version())
	root.InitDefaultCompletionCmd("completion")
	for _, c := range root.Commands() {
		if c.Name() == "completion" {
			c.Short = "Print a script that completes commands in a shell"
			c.Args = a.knownCommand
			c.RunE = func(*cobra.Command, []string) error { return errors.New("name a shell: bash, fish, powershell or zsh") }
		}
	}
	return root
}

// usageTemplate is cobra's, shorter and wrapped to 80 columns.
const usageTemplate = `Usage:
  {{if .HasAvailableSubCommands}}{{.CommandPath}} COMMAND{{else}}{{.UseLine}}{{end}}
{{- if .HasExample}}

Examples:
{{.Example}}{{end}}
{{- if .HasAvailableSubCommands}}

Commands:
{{- range .Commands}}{{if or .IsAvailableCommand (eq .Name "help")}}
  {{rpad .Name .NamePadding}} {{.Short}}{{end}}{{end}}{{end}}
{{- if .HasAvailableLocalFlags}}

Flags:
{{.LocalFlags.FlagUsagesWrapped 80 | trimTrailingWhitespaces}}{{end}}
{{- if .HasAvailableSubCommands}}

'{{.CommandPath}} COMMAND --help' tells more about a command.{{end}}
`

// knownCommand refuses words that name no subcommand. Files without a command
// are the likeliest slip, so they get an answer of their own.
func (a *app) knownCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	var names []string
	for _, c := range cmd.Commands() {
		names = append(names, c.Name())
	}
	if near := suggest.Nearest(args[0], names); near != "" {
		return fmt.Errorf("unknown command %q (did you mean %q?)", args[0], near)
	}
	if _, err := os.Stat(args[0]); err == nil && !cmd.HasParent() {
		return fmt.Errorf("%q is no command: to check that file, run 'concord check %s'", args[0], args[0])
	}
	return fmt.Errorf("unknown command %q", args[0])
}

// help is cobra's help command, but an unknown topic is an error.
func (a *app) help() *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND]",
		Short: "Help about a command",
		RunE: func(cmd *cobra.Command, args []string) error {
			topic, rest, err := cmd.Root().Find(args)
			if err != nil || len(rest) > 0 && topic.HasSubCommands() {
				return a.knownCommand(topic, rest)
			}
			topic.InitDefaultHelpFlag()
			return topic.Help()
		},
	}
}

func noArgs(_ *cobra.Command, args []string) error {
	if len(args) > 0 {
		return fmt.Errorf("unexpected argument %q", args[0])
	}
	return nil
}

func flagError(cmd *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	if !errors.As(err, &unknown) {
		return err
	}
	var names []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	if near := suggest.Nearest(unknown.GetSpecifiedName(), names); near != "" {
		return fmt.Errorf("%w (did you mean --%s?)", err, near)
	}
	return err
}
