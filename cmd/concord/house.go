package main

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"github.com/spf13/cobra"

	"concord/rules/custom"
	"concord/rules/strictyaml"
)

// A house is what a newsroom has brought: files of rules.
type house struct {
	rules []string
	own   []*custom.Rule
}

// addHouse gives a command the flags that bring a newsroom's own rules. They
// are read before the command runs, and what it runs includes them.
func (a *app) addHouse(cmd *cobra.Command) *house {
	h := &house{}
	cmd.Flags().StringArrayVar(&h.rules, "rules", nil, "a `FILE` of the newsroom's own rules, see 'concord rules test --help'; repeatable")
	cmd.PreRunE = func(*cobra.Command, []string) error { return a.bring(h) }
	return h
}

func (h *house) empty() bool { return len(h.rules) == 0 }

// bring reads what the flags name. All that is wrong with the files is said at
// once, each with its place.
func (a *app) bring(h *house) error {
	for _, name := range h.rules {
		own, err := custom.Load(name, a.ruleNames())
		if err != nil {
			return a.refuse(name, err)
		}
		for _, r := range own {
			a.analyzers = append(a.analyzers, r.Analyzer())
		}
		h.own = append(h.own, own...)
	}
	return nil
}

// refuse says what is wrong with a file, a block an error.
func (a *app) refuse(name string, err error) error {
	all := strictyaml.All(err)
	if errors.Is(err, fs.ErrNotExist) {
		all = []error{fmt.Errorf("%s: no such file; name a file of rules", name)}
	}
	for _, e := range all {
		a.say("%v", e)
		var at *strictyaml.Error
		if errors.As(e, &at) {
			for line := range strings.Lines(at.Excerpt()) {
				fmt.Fprint(a.stderr, "concord: "+line)
			}
		}
	}
	if len(all) > 1 {
		a.say("%s: %d errors; nothing was checked", name, len(all))
	}
	return exit(exitInput)
}
