package main

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"os"
	"runtime"
	"strings"

	"github.com/spf13/cobra"

	"concord/claims"
	"concord/claims/pipeline"
	"concord/reports/eval"
	"concord/rules"
)

// evalFlags are the flags of eval.
type evalFlags struct {
	format        *choice
	rules         []string
	minConfidence float64
	list          bool
	save, against string
	jobs          int
}

func (a *app) eval() *cobra.Command {
	f := &evalFlags{}
	cmd := &cobra.Command{
		Use:   "eval DIR [CLUSTER...]",
		Short: "Score what check finds against a gold made by hand",
		Long: `Eval runs check on each dossier of a gold and prints how many of the
discrepancies that readers found it finds (recall, by kind and level), how many
of its errors and warnings are among them (precision, by kind, and by how sure
it was), and how often it fell for a pair that only looks like a conflict.

A gold is a directory: the texts of each cluster in DIR/txt/CLUSTER/ and what
readers found in them in DIR/gold/CLUSTER.json:

  {"discrepancies": [
    {"kind": "number", "level": "contradiction",
     "event": "ferry fire", "attribute": "passengers",
     "values": [
      {"value": "212", "mentions": [
        {"doc": "coast", "line": 3, "quote": "212 passengers"}]},
      {"value": "221", "mentions": [
        {"doc": "north", "line": 1, "quote": "221"}]}]}],
   "traps": [
    {"a": {"doc": "coast", "line": 3, "quote": "212"},
     "b": {"doc": "north", "line": 5, "quote": "19"},
     "why": "passengers, not crew"}]}

A doc is a file's name without its extension, a line counts from 1, a quote
stands in that line. Levels are contradiction, update (it moved on between the
reports) and variant (one thing written in two ways); kinds are those of check.
List every mention of each value. A finding hits a discrepancy if its evidence
overlaps mentions of two of the values, and at least half of it overlaps
mentions of that discrepancy.

Exit codes: 0, or 2 and 3 as in 'concord check --help'.`,
		Example: `  concord eval mygold
  concord eval --list mygold ferry
  concord eval --save before.json mygold
  concord eval --against before.json mygold`,
		RunE: func(_ *cobra.Command, args []string) error { return a.runEval(f, args) },
	}
	f.format = addFormat(cmd)
	cmd.Flags().StringArrayVar(&f.rules, "rule", nil, "run only the rule `NAME`, see 'concord rules list'; repeatable")
	cmd.Flags().Float64Var(&f.minConfidence, "min-confidence", rules.DefaultMinConfidence,
		"hide findings less sure than `P`, from 0 to 1")
	cmd.Flags().BoolVar(&f.list, "list", false, "name each discrepancy missed, finding that hit nothing, and trap fallen into")
	cmd.Flags().StringVar(&f.save, "save", "", "write this run to `FILE`, to compare later runs with")
	cmd.Flags().StringVar(&f.against, "against", "", "print what changed, for better and worse, since the run saved in `FILE`")
	cmd.Flags().IntVar(&f.jobs, "jobs", runtime.GOMAXPROCS(0), "clusters to run at a time: `N`")
	complete(cmd, "rule", a.completeRule)
	return cmd
}

func (f *evalFlags) check() error {
	if !(f.minConfidence >= 0 && f.minConfidence <= 1) {
		return fmt.Errorf("--min-confidence %v: use a number from 0 to 1", f.minConfidence)
	}
	if f.jobs < 1 {
		return fmt.Errorf("--jobs %d: use a number from 1", f.jobs)
	}
	return nil
}

func (a *app) runEval(f *evalFlags, args []string) error {
	if len(args) == 0 {
		return errors.New("name the directory of a gold")
	}
	chosen, unknown := a.choose(f.rules)
	if err := cmp.Or(unknown, f.check()); err != nil {
		return err
	}
	before, err := f.readAgainst()
	if err != nil {
		return err
	}
	clusters, err := eval.Load(args[0], args[1:]...)
	if err != nil {
		for line := range strings.SplitSeq(err.Error(), "\n") {
			a.say("%s", line)
		}
		return exit(exitInput)
	}
	result, ok, err := a.score(clusters, chosen, f)
	if err != nil {
		return err
	}
	if err := a.writeEval(&result, before, f); err != nil {
		return unwritten{err}
	}
	if !ok {
		return exit(exitInput)
	}
	return nil
}

// score runs the pipeline, which is built once, and the rules on each cluster;
// ok is false if some text could not be read.
func (a *app) score(clusters []eval.Cluster, chosen []*rules.Analyzer, f *evalFlags) (r eval.Result, ok bool, err error) {
	p, err := pipeline.New()
	if err != nil {
		return r, false, fault{err}
	}
	loaded := map[string][]claims.Article{}
	ok = true
	for _, c := range clusters {
		articles, readable := a.load(c.Files, nil)
		loaded[c.Name] = articles
		ok = ok && readable
	}
	r, err = eval.Run(clusters, f.jobs, func(c *eval.Cluster) ([]eval.Finding, error) {
		d := p.Run(loaded[c.Name])
		found, broken := rules.Run(d, chosen, rules.Options{MinConfidence: f.minConfidence})
		if len(broken) > 0 {
			return nil, broken[0]
		}
		return eval.Findings(d, found), nil
	})
	if err != nil {
		return r, ok, fault{err}
	}
	return r, ok, nil
}

// writeEval writes the misses and false alarms above the figures, which are
// what one looks at last, and the changes below.
func (a *app) writeEval(r *eval.Result, before *eval.Result, f *evalFlags) error {
	var changes *eval.Changes
	if before != nil {
		changes = eval.Compare(before, r)
	}
	if f.save != "" {
		var out bytes.Buffer
		if err := r.WriteJSON(&out, version(), nil); err != nil {
			return err
		}
		if err := os.WriteFile(f.save, out.Bytes(), 0o644); err != nil {
			return err
		}
	}
	if f.format.value == "json" {
		return r.WriteJSON(a.stdout, version(), changes)
	}
	if f.list {
		if err := r.List(a.stdout); err != nil {
			return err
		}
	}
	if err := r.Print(a.stdout); err != nil || changes == nil {
		return err
	}
	return changes.Print(a.stdout)
}

func (f *evalFlags) readAgainst() (*eval.Result, error) {
	if f.against == "" {
		return nil, nil
	}
	data, err := os.ReadFile(f.against)
	if err != nil {
		return nil, fmt.Errorf("--against: %v", err) // not wrapped: nothing was being written
	}
	before, err := eval.ReadJSON(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("--against %s: %w", f.against, err)
	}
	return &before, nil
}
