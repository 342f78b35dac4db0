package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"concord/claims/pipeline"
	"concord/cmd/concord/config"
	"concord/reports"
	"concord/rules/facts"
	"concord/rules/trial"
)

// tryFlags are the flags of rules test.
type tryFlags struct {
	*look
	coverage bool
}

func (a *app) rulesTest() *cobra.Command {
	f := &tryFlags{}
	h := &house{}
	cmd := &cobra.Command{
		Use:   "test [FILE...]",
		Short: "Run the examples of rules",
		Long: `Test reads files of a newsroom's own rules, or packs, and runs their examples: a rule must
find something in each example with "flag", and nothing in each with "pass".
When one fails, it prints what was understood of the texts. Without files it
runs the examples of the built-in rules.

--coverage prints which attributes the examples speak of, and which rules found
something in them.

Exit codes: 0, all rules did as their examples say; 1, some did not; 2, a file
cannot be read, or something in it is wrong: it is shown with line and column.`,
		Example: `  concord rules test house.yml
  concord rules test --coverage`,
		RunE: func(_ *cobra.Command, files []string) error {
			for _, name := range files {
				if isPack(name) {
					h.packs = append(h.packs, name)
				} else {
					h.rules = append(h.rules, name)
				}
			}
			return a.runTest(f, h)
		},
	}
	f.look = addLook(cmd)
	addConfig(cmd)
	cmd.Flags().BoolVar(&f.coverage, "coverage", false, "print which attributes the examples speak of")
	return cmd
}

// isPack reports a folder or an archive.
func isPack(name string) bool {
	if info, err := os.Stat(name); err == nil && info.IsDir() {
		return true
	}
	ext := filepath.Ext(name)
	return ext == ".zip" || ext == ".gz" || ext == ".tgz"
}

func (a *app) runTest(f *tryFlags, h *house) error {
	if err := f.look.check(); err != nil {
		return err
	}
	builtin := slices.Clone(a.analyzers)
	if len(h.rules)+len(h.packs) > 0 { // those alone
		a.config = config.None()
	}
	if err := a.bring(h); err != nil {
		return err
	}
	pl, err := pipeline.New()
	if err != nil {
		return fault{err}
	}
	results := trial.Own(h.own, pl)
	for _, p := range h.brought {
		if len(p.Examples) > 0 {
			results = append(results, trial.Facts(facts.NewBook(p.Sheets), p.Examples, pl)...)
		}
	}
	if len(h.own)+len(h.brought) == 0 {
		results = trial.Builtin(builtin, pl)
	}
	return a.writeTest(f, results)
}

func (a *app) writeTest(f *tryFlags, results []trial.Result) error {
	var out bytes.Buffer
	failed := 0
	for i := range results {
		if results[i].OK() {
			continue
		}
		failed++
		if err := a.writeFailure(&out, &results[i], f); err != nil {
			return err
		}
	}
	if f.coverage {
		if err := reports.WriteCoverage(&out, coverageRows(results), a.style(f.look)); err != nil {
			return err
		}
	}
	fmt.Fprintf(&out, "%s, %d failed\n", count(len(results), "example"), failed)
	if _, err := a.stdout.Write(out.Bytes()); err != nil {
		return unwritten{err}
	}
	if failed > 0 {
		return exit(exitFindings)
	}
	return nil
}

// writeFailure says what a rule did not do, and what was read of the texts.
func (a *app) writeFailure(out *bytes.Buffer, r *trial.Result, f *tryFlags) error {
	fmt.Fprintf(out, "%s\n", strings.TrimPrefix(r.Where+": rule "+r.Rule+": "+r.Verdict(), ": "))
	if r.Dossier == nil {
		return nil
	}
	fmt.Fprint(out, "What was understood:\n\n")
	if err := reports.WriteClaimsTable(out, r.Dossier, a.style(f.look)); err != nil {
		return err
	}
	fmt.Fprintln(out)
	return nil
}

func coverageRows(results []trial.Result) [][]string {
	var out [][]string
	for _, c := range trial.Coverage(results) {
		out = append(out, []string{c.Kind, c.Attribute, fmt.Sprint(c.Claims), fmt.Sprint(c.Cited), strings.Join(c.Rules, ", ")})
	}
	return out
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
