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
	"concord/rules/pack"
)

// A house is what a newsroom has brought: rules and facts.
type house struct {
	rules, facts, packs []string
	own                 []*custom.Rule
	sheets              []*facts.Sheet
	brought             []*pack.Pack
}

// addHouse gives a command the flags that bring a newsroom's own rules. They
// are read before the command runs, and what it runs includes them.
func (a *app) addHouse(cmd *cobra.Command) *house {
	h := &house{}
	cmd.Flags().StringArrayVar(&h.rules, "rules", nil, "a `FILE` of the newsroom's own rules, see 'concord rules test --help'; repeatable")
	cmd.Flags().StringArrayVar(&h.facts, "facts", nil, "a `FILE` of what the house knows to be true, see 'concord facts --help'; repeatable")
	cmd.Flags().StringArrayVar(&h.packs, "pack", nil, "a rule pack: a folder, .zip or .tar.gz at `PATH` with rules, facts and a dictionary; repeatable")
	cmd.PreRunE = func(*cobra.Command, []string) error { return a.bring(h) }
	return h
}

// bring reads what the flags and the configuration name. All that is wrong
// with a file is said at once, each with its place.
func (a *app) bring(h *house) error {
	for _, name := range once(slices.Concat(a.resolved(a.config.Packs), h.packs)) {
		p, err := pack.Load(name, a.ruleNames())
		if err != nil {
			return a.refusal(missing(name, err))
		}
		h.brought = append(h.brought, p)
		a.config.AddWords(p.Dictionary)
		a.employ(h, p.Rules)
	}
	for _, name := range once(slices.Concat(a.resolved(a.config.Rules), h.rules)) {
		own, err := custom.Load(name, a.ruleNames())
		if err != nil {
			return a.refusal(missing(name, err))
		}
		a.employ(h, own)
	}
	for _, name := range once(slices.Concat(a.resolved(a.config.Facts), h.facts)) {
		s, err := facts.Load(name)
		if err != nil {
			return a.refusal(missing(name, err))
		}
		h.sheets = append(h.sheets, s)
	}
	for _, p := range h.brought { // after the house's own, which have the last word
		h.sheets = append(h.sheets, p.Sheets...)
	}
	if len(h.sheets) > 0 {
		a.facts = facts.NewBook(h.sheets)
		a.analyzers = append(a.analyzers, a.facts.Analyzer())
	}
	return nil
}

// employ takes rules into service.
func (a *app) employ(h *house, own []*custom.Rule) {
	for _, r := range own {
		a.analyzers = append(a.analyzers, r.Analyzer())
	}
	h.own = append(h.own, own...)
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
		return fmt.Errorf("%s: no such file; name one that there is", name)
	}
	return err
}
