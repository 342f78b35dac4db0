package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"runtime"
	"strings"
	"sync"

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
	list, sweep   bool
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
  concord eval --against before.json mygold
  concord eval --sweep mygold`,
		RunE: func(cmd *cobra.Command, args []string) error { return a.runEval(cmd.Context(), f, args) },
	}
	f.format = addFormat(cmd)
	cmd.Flags().StringArrayVar(&f.rules, "rule", nil, "run only the rule `NAME`, see 'concord rules list'; repeatable")
	cmd.Flags().Float64Var(&f.minConfidence, "min-confidence", rules.DefaultMinConfidence,
		"hide findings less sure than `P`, from 0 to 1")
	cmd.Flags().BoolVar(&f.list, "list", false, "name each discrepancy missed, finding that hit nothing, and trap fallen into")
	cmd.Flags().BoolVar(&f.sweep, "sweep", false, "print instead what each --min-confidence would give")
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
	if f.sweep && (f.list || f.save != "" || f.against != "") {
		return errors.New("--sweep goes with none of --list, --save and --against")
	}
	return nil
}

func (a *app) runEval(ctx context.Context, f *evalFlags, args []string) error {
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
	loaded, ok := a.loadAll(ctx, clusters)
	r, err := newReader(loaded)
	if err != nil {
		return err
	}
	if f.sweep {
		err = a.sweep(ctx, r, clusters, chosen, f)
	} else {
		err = a.score(ctx, r, clusters, chosen, before, f)
	}
	if err != nil {
		return err
	}
	if !ok {
		return exit(exitInput)
	}
	return nil
}

// loadAll reads the texts of all clusters; ok is false if some cannot be read.
func (a *app) loadAll(ctx context.Context, clusters []eval.Cluster) (loaded map[string][]claims.Article, ok bool) {
	loaded, ok = map[string][]claims.Article{}, true
	for _, c := range clusters {
		in := a.load(ctx, c.Files, nil, &limits{})
		loaded[c.Name] = in.articles
		ok = ok && len(in.unread)+len(in.faults) == 0
	}
	return loaded, ok
}

// A reader runs one pipeline on the clusters, each once.
type reader struct {
	pipeline *pipeline.Pipeline
	loaded   map[string][]claims.Article
	done     sync.Map // *claims.Dossier by the cluster's name
}

func newReader(loaded map[string][]claims.Article) (*reader, error) {
	p, err := pipeline.New()
	if err != nil {
		return nil, fault{err}
	}
	return &reader{pipeline: p, loaded: loaded}, nil
}

func (r *reader) read(ctx context.Context, cluster string) (*claims.Dossier, error) {
	if d, ok := r.done.Load(cluster); ok {
		return d.(*claims.Dossier), nil
	}
	d, faults := r.pipeline.RunContext(ctx, r.loaded[cluster], pipeline.Options{})
	if err := context.Cause(ctx); err != nil {
		return nil, err
	}
	if len(faults) > 0 {
		return nil, faults[0]
	}
	r.done.Store(cluster, d)
	return d, nil
}

// run scores what the rules find on each cluster.
func (r *reader) run(ctx context.Context, clusters []eval.Cluster, chosen []*rules.Analyzer, least float64, jobs int) (eval.Result, error) {
	result, err := eval.Run(clusters, jobs, func(c *eval.Cluster) ([]eval.Finding, error) {
		d, err := r.read(ctx, c.Name)
		if err != nil {
			return nil, err
		}
		found, broken := rules.Run(ctx, d, chosen, rules.Options{MinConfidence: least})
		if len(broken) > 0 {
			return nil, broken[0]
		}
		return eval.Findings(d, found), nil
	})
	if err != nil {
		return result, fault{err}
	}
	return result, nil
}

func (a *app) score(ctx context.Context, r *reader, clusters []eval.Cluster, chosen []*rules.Analyzer, before *eval.Result, f *evalFlags) error {
	result, err := r.run(ctx, clusters, chosen, f.minConfidence, f.jobs)
	if err != nil {
		return err
	}
	if err := a.writeEval(&result, before, f); err != nil {
		return unwritten{err}
	}
	return nil
}

// sweep scores one reading at many thresholds.
func (a *app) sweep(ctx context.Context, r *reader, clusters []eval.Cluster, chosen []*rules.Analyzer, f *evalFlags) error {
	var steps []eval.Step
	for percent := 0; percent <= 95; percent += 5 {
		least := float64(percent) / 100
		result, err := r.run(ctx, clusters, chosen, least, f.jobs)
		if err != nil {
			return err
		}
		steps = append(steps, eval.Step{MinConfidence: least, Figures: result.Figures()})
	}
	var err error
	if f.format.value == "json" {
		err = eval.WriteSweepJSON(a.stdout, version(), steps)
	} else {
		err = eval.PrintSweep(a.stdout, steps)
	}
	if err != nil {
		return unwritten{err}
	}
	return nil
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
