package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"concord/rules/facts"
)

func (a *app) factsCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "facts",
		Short: "Check the house's fact sheet, or propose entries for it",
		Long: `A fact sheet is what the house knows to be true: names and how they are
written, birth dates and ages, who held an office when, established figures,
choices of style. check --facts FILE, or facts: in concord.yml, holds every report
against it, and findings give the form that the house prefers.

    names:
      - name: Daniel Mwangi
        kind: person
        aliases: [Mwangi]
        avoid: [Daniel Mwanghi]
        born: 1967-05-12
    offices:
      - office: president of Kenya
        holders:
          - {name: William Otieno, from: 2017, to: 2022-09-13}
          - {name: Daniel Mwangi, from: 2022-09-13}
    figures:
      - figure: death toll, 1998 Orra flood
        value: about 2,300
    style:
      - use: adviser
        avoid: [advisor, advisors]`,
		Example: `  concord facts check facts.yml
  concord facts add wires/ >> proposed.yml`,
		Args: a.knownCommand,
		RunE: func(*cobra.Command, []string) error { return errors.New("name a command: check or add") },
	}
	cmd.AddCommand(a.factsCheck(), a.factsAdd())
	return cmd
}

func (a *app) factsCheck() *cobra.Command {
	return &cobra.Command{
		Use:   "check FILE...",
		Short: "Check fact sheets, and find what contradicts itself in them",
		Long: `Check reads fact sheets and says what is wrong with them, each error with its
line and column: slips, dates that no calendar has, amounts that are none. Then
it looks for what cannot all be true: two birth dates, two holders of an office
at one time, a form that is to be avoided and to be written.

Exit codes: 0, all is well; 1, something contradicts itself; 2, a file cannot be
read or something in it is wrong.`,
		Example: "  concord facts check facts.yml",
		RunE: func(_ *cobra.Command, files []string) error {
			if err := needPaths("check", len(files)); err != nil {
				return err
			}
			return a.runFactsCheck(files)
		},
	}
}

func (a *app) runFactsCheck(files []string) error {
	var sheets []*facts.Sheet
	n := 0
	for _, name := range once(files) {
		s, err := facts.Load(name)
		if err != nil {
			return a.refusal(missing(name, err))
		}
		sheets = append(sheets, s)
		n += s.Len()
	}
	if err := facts.Contradictions(sheets); err != nil {
		_ = a.refusal(err) // says what it is
		return exit(exitFindings)
	}
	if _, err := fmt.Fprintf(a.stdout, "%s, nothing contradicts itself\n", count(n, "fact")); err != nil {
		return unwritten{err}
	}
	return nil
}

func (a *app) factsAdd() *cobra.Command {
	l := (*limits)(nil)
	cmd := &cobra.Command{
		Use:   "add PATH...",
		Short: "Propose entries on which all reports agree",
		Long: `Add prints, as a fact sheet, what two or more of the reports say and none says
otherwise: names that all write alike, ages with the day on which they held, and
offices. Nothing is changed: read the lines, put right what is not so, add what
the reports do not say, and keep what the house wants to be held to.

` + inputHelp,
		Example: `  concord facts add wires/ > proposed.yml`,
		RunE: func(cmd *cobra.Command, paths []string) error {
			if err := needPaths("read", len(paths)); err != nil {
				return err
			}
			return a.runFactsAdd(cmd.Context(), paths, l)
		},
	}
	l = addLimits(cmd)
	return cmd
}

func (a *app) runFactsAdd(ctx context.Context, paths []string, l *limits) error {
	if err := l.check(); err != nil {
		return err
	}
	in := a.load(ctx, paths, nil, l)
	d, err := a.read(ctx, in, l)
	if err != nil {
		return err
	}
	text := facts.YAML(facts.Propose(d))
	if text == "" {
		a.say("nothing to propose: no two reports agree on a name, an age or an office")
	}
	if _, err := fmt.Fprint(a.stdout, text); err != nil {
		return unwritten{err}
	}
	return in.exit(ctx)
}
