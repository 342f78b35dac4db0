package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"concord/reports"
)

// explainFlags are the flags of explain.
type explainFlags struct {
	*look
	*limits
	drafts []string
	report string
}

func (a *app) explain() *cobra.Command {
	f := &explainFlags{}
	cmd := &cobra.Command{
		Use:   "explain ID PATH...",
		Short: "Say why two values were found to disagree",
		Long: `Explain prints how concord came to one finding: the words and where they stand,
what each was read as, why they were compared, why they exclude each other, how
sure it is, and what would make them agree.

ID is the finding's id in what check prints; its first digits do if no other
finding begins so. Name the files that check was given, or, with --report, the
JSON that it wrote; without either the folder of concord.yml is read.`,
		Example: `  concord explain 3f9c2a draft.md wires/
  concord check --format json draft.md wires/ > report.json
  concord explain 3f9c2a --report report.json`,
		RunE: func(cmd *cobra.Command, args []string) error { return a.runExplain(cmd.Context(), f, args) },
	}
	f.look, f.limits = addLook(cmd), addLimits(cmd)
	cmd.Flags().StringArrayVar(&f.drafts, "draft", nil, "the `FILE` under scrutiny, read with the others; repeatable")
	addConfig(cmd)
	cmd.Flags().StringVar(&f.report, "report", "", "the JSON `FILE` that check wrote; - for standard input")
	a.addHouse(cmd)
	return cmd
}

func (a *app) runExplain(ctx context.Context, f *explainFlags, args []string) error {
	args = a.orFolder(f, args)
	if err := f.check(args); err != nil {
		return err
	}
	x, end, err := a.find(ctx, f, args[0], args[1:])
	if err != nil {
		return err
	}
	title := ""
	for _, r := range a.analyzers {
		if r.Name == x.Rule() {
			title = r.Title()
		}
	}
	if err := x.Write(a.stdout, title, a.style(f.look)); err != nil {
		return unwritten{err}
	}
	return end
}

// orFolder adds to an id the folder of the configuration, which is what check
// reads, too, when no files are named.
func (a *app) orFolder(f *explainFlags, args []string) []string {
	if len(args) == 1 && len(f.drafts) == 0 && f.report == "" {
		return append(args, a.folder()...)
	}
	return args
}

func (f *explainFlags) check(args []string) error {
	files := len(args) - 1 + len(f.drafts)
	switch {
	case len(args) == 0 || args[0] == "":
		return errors.New("name a finding by its id, as check prints it")
	case f.report != "" && files > 0:
		return errors.New("--report takes the place of files: name one or the other")
	case f.report == "" && files == 0:
		return fmt.Errorf("no files: name those in which check found %s, or --report FILE with the JSON it wrote", args[0])
	}
	return cmp.Or(f.look.check(), f.limits.check())
}

// find looks the finding up in the report, or in what the rules find: at the
// confidence that check shows, else at any. The command is to end with end.
func (a *app) find(ctx context.Context, f *explainFlags, id string, paths []string) (x *reports.Explanation, end, err error) {
	if f.report != "" {
		x, err = a.findRecorded(f.report, id)
		return x, nil, err
	}
	in := a.load(ctx, paths, f.drafts, f.limits)
	d, err := a.read(ctx, in, f.limits)
	if err != nil {
		return nil, nil, err
	}
	chosen, first := a.choose(nil)
	if first != nil {
		return nil, nil, first
	}
	for _, least := range []float64{a.minConfidence(), 0} {
		findings := a.compare(ctx, in, d, chosen, a.options(least, f.timeout))
		x, err = reports.RecordOf(&reports.Report{Version: version(), Dossier: d, Findings: findings}).Find(id)
		if first = cmp.Or(first, err); err == nil {
			return x, in.exit(ctx), nil
		}
	}
	return nil, nil, first
}

func (a *app) findRecorded(path, id string) (*reports.Explanation, error) {
	r, err := a.readRecord(path)
	if err != nil {
		return nil, err
	}
	return r.Find(id)
}

func (a *app) readRecord(path string) (*reports.Record, error) {
	in := a.stdin
	if path != "-" {
		data, err := os.ReadFile(path)
		if err != nil {
			return nil, fmt.Errorf("--report: %v", err) // not wrapped: nothing was being written
		}
		in = bytes.NewReader(data)
	}
	r, err := reports.ReadRecord(in)
	if err != nil {
		return nil, fmt.Errorf("--report %s: %w", path, err)
	}
	return r, nil
}
