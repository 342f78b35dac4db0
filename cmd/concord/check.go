package main

import (
	"cmp"
	"context"

	"github.com/spf13/cobra"

	"concord/claims"
	"concord/reports"
	"concord/rules"
)

// checkFlags are the flags of check.
type checkFlags struct {
	*look
	*limits
	outputs *outputs
	matrix  bool
	*thresholds
	*standing
	drafts, rules []string
	changed       string // a git commit
}

func (a *app) check() *cobra.Command {
	f := &checkFlags{}
	cmd := &cobra.Command{
		Use:   "check [PATH...]",
		Short: "Print where reports disagree",
		Long: `Check reads reports of the same events and prints where they disagree. Each
discrepancy is one block: its level, what it is about, and each value with the
places that state it.

` + inputHelp + `

With a draft (--draft FILE, or "draft: true" in the front matter of a Markdown
file) only discrepancies that involve the draft are shown.

What a newsroom sets for all runs stands in concord.yml: see 'concord config
--help'. Without PATH the folder of that file is checked.

Levels:
  error    both cannot be true
  warning  one thing written in two ways, or a likely error
  note     it moved on between the reports, or the sources openly disagree

Formats, as many as are wanted, each to a file or one to standard output:
` + formatHelp() + `

` + exitHelp,
		Example: `  concord check draft.md wires/
  concord check --draft draft.md wires/*.txt
  concord check page.html
  cat story.txt | concord check - other.txt
  concord check --rule date --rule age --fail-on warning wires/
  concord check --format json draft.md wires/ > report.json
  concord check --format table --format json=report.json wires/`,
		RunE: func(cmd *cobra.Command, paths []string) error { return a.runCheck(cmd.Context(), f, paths) },
	}
	f.outputs, f.look, f.limits = addOutputs(cmd), addLook(cmd), addLimits(cmd)
	cmd.Flags().BoolVar(&f.matrix, "matrix", false, "add to the table what each report says of each event, as 'concord events' does")
	f.thresholds, f.standing = addThresholds(cmd), addStanding(cmd)
	addConfig(cmd)
	cmd.Flags().StringArrayVar(&f.drafts, "draft", nil, "the `FILE` under scrutiny, read with the others; repeatable")
	cmd.Flags().StringArrayVar(&f.rules, "rule", nil, "run only the rule `NAME`, see 'concord rules list'; repeatable")
	cmd.Flags().StringVar(&f.changed, "changed", "", "take for drafts the files changed since the git commit `REF` (HEAD if none is named), and read only what is related to them")
	cmd.Flags().Lookup("changed").NoOptDefVal = "HEAD"
	complete(cmd, "rule", a.completeRule)
	a.addHouse(cmd)
	return cmd
}

func (f *checkFlags) check() error {
	return cmp.Or(f.thresholds.check(), f.look.check(), f.limits.check(), f.outputs.check())
}

// narrower reports that less is found than the baseline was made from: then
// nothing can be said of entries that nothing meets.
func (f *checkFlags) narrower(ctx context.Context, a *app) bool {
	return f.changed != "" || ctx.Err() != nil || f.minConfidence > a.minConfidence()
}

func (a *app) runCheck(ctx context.Context, f *checkFlags, paths []string) error {
	failOn, err := rules.ParseLevel(f.failOn.value)
	chosen, unknown := a.choose(f.rules)
	if len(paths)+len(f.drafts) == 0 {
		paths = a.folder()
		if f.changed != "" && len(paths) == 0 {
			paths = []string{"."}
		}
	}
	if err := cmp.Or(err, unknown, f.check(), needPaths("check", len(paths)+len(f.drafts))); err != nil {
		return err
	}
	in := a.load(ctx, paths, f.drafts, f.limits)
	if err := f.outputs.spare(in.articles, in.unread, a.config.Path()); err != nil {
		return err
	}
	if f.changed != "" {
		if err := a.narrow(ctx, in, f.changed, f.drafts); err != nil {
			return err
		}
	}
	d, err := a.read(ctx, in, f.limits)
	if err != nil {
		return err
	}
	a.warnAlone(in.articles)
	said, err := a.suppressions(in, f.standing)
	if err != nil {
		return err
	}
	findings := a.compare(ctx, in, d, chosen, a.options(f.minConfidence, f.timeout))
	findings, stand := a.apply(said, d, findings, chosen, f.narrower(ctx, a))
	r := &reports.Report{
		Version: version(), Dossier: d, Rules: chosen, Findings: findings, Suppressed: stand, Baseline: said.baseline,
		Unread: in.unread, Faults: in.faults, FailOn: failOn,
	}
	code := max(a.write(r, f), checkExit(r))
	if in.spoilt {
		code = max(code, exitInput)
	}
	if i, ok := interrupted(ctx); ok {
		code = i.code()
	}
	if code != exitClean {
		return exit(code)
	}
	return nil
}

// warnAlone says that a lone report cannot be compared. It is checked all the
// same: a report can contradict itself.
func (a *app) warnAlone(articles []claims.Article) {
	if len(articles) == 1 && a.facts == nil {
		a.say("%s is the only report: there is nothing to compare it with, so it was checked against itself; "+
			"name further reports of the same events", articles[0].Path)
	}
}

// checkExit is the exit code that a report stands for.
func checkExit(r *reports.Report) int {
	switch {
	case len(r.Faults) > 0:
		return exitFault
	case len(r.Unread) > 0:
		return exitInput
	case r.Failed():
		return exitFindings
	}
	return exitClean
}
