package main

import (
	"cmp"
	"context"
	"errors"

	"github.com/spf13/cobra"

	"concord/claims"
	"concord/reports"
)

// claimsFlags are the flags of claims.
type claimsFlags struct {
	*look
	*limits
	format *choice
	layers bool
}

func (a *app) claims() *cobra.Command {
	f := &claimsFlags{}
	cmd := &cobra.Command{
		Use:   "claims PATH...",
		Short: "Print what was understood of reports",
		Long: `Claims prints the checkable statements that concord read from reports: a table
a report, a row a statement, with what it is about, its value and its words.
Statements that are denied, planned or possible say so.

Look here first when a discrepancy is missing or wrong.

` + inputHelp + `

Formats: table is for reading; json (version 1) adds the names, times and
quantities; --layers prints every word with its tags, lemma and grammar as
CoNLL-U.

Exit codes: 0, or 2 and 3 as in 'concord check --help'.`,
		Example: `  concord claims report.txt
  concord claims --format json wires/ > claims.json
  cat report.txt | concord claims --layers -`,
		RunE: func(cmd *cobra.Command, paths []string) error {
			if f.layers && cmd.Flags().Changed("format") {
				return errors.New("--layers and --format exclude each other")
			}
			return a.runClaims(cmd.Context(), f, paths)
		},
	}
	f.format, f.look, f.limits = addFormat(cmd), addLook(cmd), addLimits(cmd)
	addConfig(cmd)
	cmd.Flags().BoolVar(&f.layers, "layers", false, "print words, tags and grammar (CoNLL-U)")
	return cmd
}

func (a *app) runClaims(ctx context.Context, f *claimsFlags, paths []string) error {
	if err := cmp.Or(f.look.check(), f.limits.check(), needPaths("read", len(paths))); err != nil {
		return err
	}
	in := a.load(ctx, paths, nil, f.limits)
	d, err := a.read(ctx, in, f.limits)
	if err != nil {
		return err
	}
	if err := a.writeClaims(d, f); err != nil {
		return unwritten{err}
	}
	return in.exit(ctx)
}

func (a *app) writeClaims(d *claims.Dossier, f *claimsFlags) error {
	switch {
	case f.layers:
		for i := range d.Articles {
			if i == 0 {
				continue
			}
			if err := reports.WriteCoNLLU(a.stdout, &d.Articles[i]); err != nil {
				return err
			}
		}
		return nil
	case f.format.value == "json":
		return reports.WriteClaimsJSON(a.stdout, d, version())
	case len(d.Articles) > 1:
		return reports.WriteClaimsTable(a.stdout, d, a.style(f.look))
	}
	return nil
}
