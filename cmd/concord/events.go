package main

import (
	"cmp"
	"context"

	"github.com/spf13/cobra"

	"concord/reports"
)

// eventsFlags are the flags of events.
type eventsFlags struct {
	*look
	*limits
	format *choice
}

func (a *app) events() *cobra.Command {
	f := &eventsFlags{}
	cmd := &cobra.Command{
		Use:   "events PATH...",
		Short: "Print what each report says of each event",
		Long: `Events prints a table for each event that the reports tell of: a row an
attribute (date, place, number of people killed ...), a column a report, in each
cell what that report says. What belongs to no event follows, and then people,
bodies and places. Values that check reports as a discrepancy are marked with
its level: ! error, ? warning, * note.

When the reports are too many for the width, they get numbers, and each row
lists its values with the reports that give them.

` + inputHelp + `

Formats: table is for reading and shows what two reports or more speak of; json
(version 1) has all of it, with the places.

Exit codes: 0, or 2 and 3 as in 'concord check --help'.`,
		Example: `  concord events wires/
  concord events --width 160 draft.md wires/
  concord events --format json wires/ > events.json`,
		RunE: func(cmd *cobra.Command, paths []string) error { return a.runEvents(cmd.Context(), f, paths) },
	}
	f.format, f.look, f.limits = addFormat(cmd), addLook(cmd), addLimits(cmd)
	addConfig(cmd)
	a.addHouse(cmd)
	return cmd
}

func (a *app) runEvents(ctx context.Context, f *eventsFlags, paths []string) error {
	if len(paths) == 0 {
		paths = a.folder()
	}
	chosen, unknown := a.choose(nil)
	if err := cmp.Or(unknown, f.look.check(), f.limits.check(), needPaths("read", len(paths))); err != nil {
		return err
	}
	in := a.load(ctx, paths, nil, f.limits)
	d, err := a.read(ctx, in, f.limits)
	if err != nil {
		return err
	}
	findings := a.compare(ctx, in, d, chosen, a.options(a.minConfidence(), f.timeout))
	r := &reports.Report{Version: version(), Dossier: d, Findings: findings}
	if err := a.writeEvents(r, f); err != nil {
		return unwritten{err}
	}
	return in.exit(ctx)
}

// writeEvents writes no table when nothing was read, as check does.
func (a *app) writeEvents(r *reports.Report, f *eventsFlags) error {
	switch {
	case f.format.value == "json":
		return reports.WriteEventsJSON(a.stdout, r)
	case len(r.Dossier.Articles) > 1:
		return reports.WriteEventsTable(a.stdout, r, a.style(f.look))
	}
	return nil
}
