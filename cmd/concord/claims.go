package main

import (
	"cmp"

	"github.com/spf13/cobra"

	"concord/claims"
	"concord/reports"
)

// claimsFlags are the flags of claims.
type claimsFlags struct {
	*look
	format *choice
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
quantities.

Exit codes: 0, or 2 and 3 as in 'concord check --help'.`,
		Example: `  concord claims report.txt
  concord claims --format json wires/ > claims.json
  cat report.txt | concord claims -`,
		RunE: func(_ *cobra.Command, paths []string) error {
			return a.runClaims(f, paths)
		},
	}
	f.format, f.look = addFormat(cmd), addLook(cmd)
	return cmd
}

func (a *app) runClaims(f *claimsFlags, paths []string) error {
	if err := cmp.Or(f.look.check(), needPaths("read", len(paths))); err != nil {
		return err
	}
	articles, ok := a.load(paths, nil)
	d, err := read(articles)
	if err != nil {
		return err
	}
	if err := a.writeClaims(d, f); err != nil {
		return unwritten{err}
	}
	if !ok {
		return exit(exitInput)
	}
	return nil
}

func (a *app) writeClaims(d *claims.Dossier, f *claimsFlags) error {
	switch {
	case f.format.value == "json":
		return reports.WriteClaimsJSON(a.stdout, d, version())
	case len(d.Articles) > 1:
		return reports.WriteClaimsTable(a.stdout, d, a.style(f.look))
	}
	return nil
}
