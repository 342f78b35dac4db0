package main

import (
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"concord/reports"
	"concord/rules"
	"concord/rules/suggest"
)

func (a *app) rules() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "rules",
		Short: "Show what concord looks for",
		Long:  "Rules lists the kinds of discrepancy that concord looks for, and explains each.",
		Example: `  concord rules list
  concord rules show date
  concord rules test house.yml`,
		Args: a.knownCommand,
		RunE: func(*cobra.Command, []string) error { return fmt.Errorf("name a command: list, show or test") },
	}
	cmd.AddCommand(a.rulesList(), a.rulesShow(), a.rulesTest())
	return cmd
}

func (a *app) rulesList() *cobra.Command {
	var l *look
	var format *choice
	cmd := &cobra.Command{
		Use:   "list",
		Short: "List the rules",
		Long: `List prints the built-in rules: name, level, kind, and what each finds. The
name is what --rule takes and what the results carry.`,
		Example: `  concord rules list
  concord rules list --format json`,
		Args: noArgs,
		RunE: func(*cobra.Command, []string) error {
			if err := l.check(); err != nil {
				return err
			}
			if err := a.writeRules(format, l); err != nil {
				return unwritten{err}
			}
			return nil
		},
	}
	format, l = addFormat(cmd), addLook(cmd)
	addConfig(cmd)
	a.addHouse(cmd)
	return cmd
}

func (a *app) writeRules(format *choice, l *look) error {
	if format.value == "json" {
		return reports.WriteRulesJSON(a.stdout, a.analyzers, version())
	}
	return reports.WriteRulesTable(a.stdout, a.analyzers, a.style(l))
}

// choose returns the named rules in reporting order; when none is named, all
// that the configuration has not switched off.
func (a *app) choose(names []string) ([]*rules.Analyzer, error) {
	for _, n := range names {
		if slices.Contains(a.ruleNames(), n) {
			continue
		}
		if near := suggest.Nearest(n, a.ruleNames()); near != "" {
			return nil, fmt.Errorf("unknown rule %q (did you mean %q?)", n, near)
		}
		return nil, fmt.Errorf("unknown rule %q: 'concord rules list' names them all", n)
	}
	if err := a.config.CheckRules(a.ruleNames()); err != nil {
		return nil, a.refusal(err)
	}
	var out []*rules.Analyzer
	for _, r := range a.analyzers {
		if slices.Contains(names, r.Name) || names == nil && a.config.Levels[r.Name] != "off" {
			out = append(out, r)
		}
	}
	return out, nil
}

func (a *app) ruleNames() []string {
	var names []string
	for _, r := range a.analyzers {
		names = append(names, r.Name)
	}
	return names
}

// completeRule completes the name of a rule.
func (a *app) completeRule(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	return a.ruleNames(), cobra.ShellCompDirectiveNoFileComp
}
