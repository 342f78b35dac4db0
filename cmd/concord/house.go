package main

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"concord/rules/custom"
	"concord/rules/facts"
)

// A house is what a newsroom has brought: rules and facts.
type house struct {
	rules, facts []string
	own          []*custom.Rule
	sheets       []*facts.Sheet
}

// addHouse gives a command the flags that bring a newsroom's own rules. They
// are read before the command runs, and what it runs includes them.
func (a *app) addHouse(cmd *cobra.Command) *house {
	h := &house{}
	cmd.Flags().StringArrayVar(&h.rules, "rules", nil, "a `FILE` of the newsroom's own rules, see 'concord rules test --help'; repeatable")
	cmd.Flags().StringArrayVar(&h.facts, "facts", nil, "a `FILE` of what the house knows to be true, see 'concord facts --help'; repeatable")
	cmd.PreRunE = func(*cobra.Command, []string) error { return a.bring(h) }
	return h
}

// bring reads what the flags and the configuration name. All that is wrong
// with a file is said at once, each with its place.
func (a *app) bring(h *house) error {
	for _, name := range once(slices.Concat(a.resolved(a.config.Rules), h.rules)) {
		own, err := custom.Load(name, a.ruleNames())
		if err != nil {
			return a.refusal(missing(name, err))
		}
		for _, r := range own {
			a.analyzers = append(a.analyzers, r.Analyzer())
		}
		h.own = append(h.own, own...)
	}
	for _, name := range once(slices.Concat(a.resolved(a.config.Facts), h.facts)) {
		s, err := facts.Load(name)
		if err != nil {
			return a.refusal(missing(name, err))
		}
		h.sheets = append(h.sheets, s)
	}
	if len(h.sheets) > 0 {
		a.facts = facts.NewBook(h.sheets)
		a.analyzers = append(a.analyzers, a.facts.Analyzer())
	}
	return nil
}

// resolved are paths of the configuration, from its folder.
func (a *app) resolved(paths []string) []string {
	var out []string
	for _, p := range paths {
		out = append(out, fromHere(a.config.Resolve(p)))
	}
	return out
}

// once leaves out paths of a file that is there already.
func once(paths []string) []string {
	seen := map[string]bool{}
	return slices.DeleteFunc(paths, func(p string) bool {
		whole, err := filepath.Abs(p)
		if err != nil {
			return false // the file will not open, and say so
		}
		double := seen[whole]
		seen[whole] = true
		return double
	})
}

// missing says in the program's own words that there is no such file.
func missing(name string, err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%s: no such file; name a file that there is", name)
	}
	return err
}
