package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"concord/reports"
	"concord/rules/suppress"
)

// ignoreFlags are the flags of ignore: those of explain, and its own.
type ignoreFlags struct {
	explainFlags
	reason, baseline string
	every            bool
}

func (a *app) ignore() *cobra.Command {
	f := &ignoreFlags{}
	cmd := &cobra.Command{
		Use:   "ignore ID --reason TEXT PATH...",
		Short: "Let a finding stand, with a reason",
		Long: `Ignore writes a finding into the baseline, a file of findings that were looked at
and are let stand. They no longer count; the summary says how many there are, and
json and sarif keep them with their reasons. Entries that nothing meets any more
are named by check.

ID is the finding's id in what check prints. Name the files that check was given,
or, with --report, the JSON that it wrote; without either the folder of
concord.yml is read. The file can be edited; commit it.

In a text, a comment does the same for the next paragraph, or for its own:
  <!-- concord:ignore date: the agency has corrected itself -->
and in the front matter of a Markdown file for the whole of it:
  concord: {ignore: {quote: our translation}}
A comment names rules, the id of a finding, or all.`,
		Example: `  concord ignore 3f9c2a --reason "the agency has corrected itself" draft.md wires/
  concord ignore 3f9c2a --reason "asked the desk" --report report.json
  concord ignore --all --reason "before we used concord" .`,
		RunE: func(cmd *cobra.Command, args []string) error { return a.runIgnore(cmd.Context(), f, args) },
	}
	f.look, f.limits = &look{}, addLimits(cmd)
	cmd.Flags().StringArrayVar(&f.drafts, "draft", nil, "the `FILE` under scrutiny, read with the others; repeatable")
	cmd.Flags().StringVar(&f.report, "report", "", "the JSON `FILE` that check wrote; - for standard input")
	cmd.Flags().StringVar(&f.reason, "reason", "", "`TEXT` that says why the finding is let stand; required")
	cmd.Flags().BoolVar(&f.every, "all", false, "let all stand that is found now; name no ID")
	addBaseline(cmd, &f.baseline)
	addConfig(cmd)
	a.addHouse(cmd)
	return cmd
}

func (a *app) runIgnore(ctx context.Context, f *ignoreFlags, args []string) error {
	if f.every {
		args = append([]string{"all"}, args...)
	}
	if strings.TrimSpace(f.reason) == "" {
		return errors.New("a finding is let stand with a reason alone: add --reason \"...\"")
	}
	args = a.orFolder(&f.explainFlags, args)
	if err := f.explainFlags.check(args); err != nil {
		return err
	}
	found, end, err := a.cited(ctx, f, args[0], args[1:])
	if err != nil {
		return err
	}
	return cmp.Or(a.addToBaseline(f, found), end)
}

// cited are the findings that are meant.
func (a *app) cited(ctx context.Context, f *ignoreFlags, id string, paths []string) (found []reports.Cited, end, err error) {
	if !f.every {
		x, end, err := a.find(ctx, &f.explainFlags, id, paths)
		if err != nil {
			return nil, nil, err
		}
		return []reports.Cited{x.Cited()}, end, nil
	}
	record, end, err := a.record(ctx, f, paths)
	if err != nil {
		return nil, nil, err
	}
	return record.Cited(), end, nil
}

// record is all that is found now.
func (a *app) record(ctx context.Context, f *ignoreFlags, paths []string) (*reports.Record, error, error) {
	if f.report != "" {
		r, err := a.readRecord(f.report)
		return r, nil, err
	}
	chosen, err := a.choose(nil)
	if err != nil {
		return nil, nil, err
	}
	in := a.load(ctx, paths, f.drafts, f.limits)
	d, err := a.read(ctx, in, f.limits)
	if err != nil {
		return nil, nil, err
	}
	said, err := a.suppressions(in, &standing{})
	if err != nil {
		return nil, nil, err
	}
	r := &reports.Report{Version: version(), Dossier: d}
	r.Findings, r.Suppressed = a.apply(said, d, a.compare(ctx, in, d, chosen, a.options(a.minConfidence(), f.timeout)), chosen, true)
	return reports.RecordOf(r), in.exit(ctx), nil
}

// addToBaseline writes the findings that the baseline does not have yet, and
// says what it did.
func (a *app) addToBaseline(f *ignoreFlags, found []reports.Cited) error {
	path := a.baselinePath(f.baseline)
	data, err := os.ReadFile(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("--baseline %s: cannot be read: %v: name a file that this user may read", path, cause(err)) // not wrapped: nothing was being written
	}
	old := &suppress.Baseline{}
	if err == nil {
		if old, err = suppress.LoadBaseline(path); err != nil {
			return a.refusal(err)
		}
	}
	var fresh []suppress.Entry
	var out strings.Builder
	for _, c := range found {
		if line := old.Line(c.ID); line > 0 {
			fmt.Fprintf(&out, "%s is there already: %s:%d\n", c.ID[:shownID], printable(path), line)
			continue
		}
		fresh = append(fresh, suppress.Entry{ID: c.ID, Rule: c.Rule, What: c.Message,
			Files: suppress.Relative(path, c.Files), Reason: strings.Join(strings.Fields(f.reason), " ")})
		fmt.Fprintf(&out, "%s %s\n", c.ID[:shownID], printable(c.Message))
	}
	if len(fresh) > 0 {
		if err := replace(path, suppress.Append(data, fresh)); err != nil {
			return unwritten{fmt.Errorf("%s: %w", path, err)}
		}
	}
	fmt.Fprintf(&out, "%d added to %s\n", len(fresh), printable(path))
	if _, err := fmt.Fprint(a.stdout, out.String()); err != nil {
		return unwritten{err}
	}
	return nil
}

// shownID is how many digits of an id are shown to people.
const shownID = 6
