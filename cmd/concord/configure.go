package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"concord/cmd/concord/config"
	"concord/rules"
	"concord/rules/strictyaml"
)

// addConfig gives a command the flags that choose the configuration.
func addConfig(cmd *cobra.Command) {
	cmd.Flags().String("config", "", "read this `FILE` and not the concord.yml of this folder or one above it")
	cmd.Flags().Bool("no-config", false, "read no concord.yml")
	if err := cmd.MarkFlagFilename("config", "yml", "yaml"); err != nil {
		panic(err) // no such flag: it is added above
	}
}

// thresholds are the flags that say what is shown, and what fails a run.
type thresholds struct {
	failOn        *choice
	minConfidence float64
	thorough      bool
	least         *pflag.Flag
}

func addThresholds(cmd *cobra.Command) *thresholds {
	t := &thresholds{failOn: newChoice(config.FailOns...)}
	choose(cmd, t.failOn, "fail-on", "least `LEVEL` that makes the exit code 1: error, warning, note or none")
	cmd.Flags().Float64Var(&t.minConfidence, "min-confidence", rules.DefaultMinConfidence,
		"hide findings less sure than `P`, from 0 to 1")
	cmd.Flags().BoolVar(&t.thorough, "thorough", false, "show all that is suspected, however unsure; about half of it is right")
	t.least = cmd.Flags().Lookup("min-confidence")
	return t
}

func (t *thresholds) check() error {
	if !(t.minConfidence >= 0 && t.minConfidence <= 1) {
		return fmt.Errorf("--min-confidence %v: use a number from 0 to 1", t.minConfidence)
	}
	if t.thorough {
		if t.least.Changed {
			return errors.New("--thorough and --min-confidence exclude each other")
		}
		t.minConfidence = 0
	}
	return nil
}

// configure reads the configuration before a command that has the flag for it
// runs, and sets by it the flags that the command line leaves alone.
func (a *app) configure(cmd *cobra.Command) error {
	flag := cmd.Flags().Lookup("config")
	if flag == nil {
		return nil
	}
	none, err := cmd.Flags().GetBool("no-config")
	switch {
	case err != nil:
		return fault{err}
	case none && flag.Changed:
		return errors.New("--config and --no-config exclude each other")
	case none:
		return nil
	}
	path := flag.Value.String()
	if !flag.Changed {
		if path, err = config.Find("."); err != nil || path == "" {
			return err
		}
		path = fromHere(path)
	} else if info, err := os.Stat(path); err == nil && info.IsDir() {
		path = filepath.Join(path, config.Name)
	}
	c, err := config.Load(path)
	if err != nil {
		return a.refusal(err)
	}
	a.config = c
	return overlay(cmd.Flags(), c)
}

// overlay sets flags that the command line has not set.
func overlay(flags *pflag.FlagSet, c *config.Config) error {
	values := map[string]string{"fail-on": c.FailOn, "baseline": c.Baseline}
	if c.MinConfidence != nil {
		values["min-confidence"] = fmt.Sprint(*c.MinConfidence)
	}
	if c.Baseline != "" {
		values["baseline"] = c.Resolve(c.Baseline)
	}
	for name, value := range values {
		if f := flags.Lookup(name); f != nil && !f.Changed && value != "" {
			if err := f.Value.Set(value); err != nil {
				return fault{fmt.Errorf("--%s %s: %w", name, value, err)}
			}
		}
	}
	return nil
}

// fromHere writes a path from the working directory if that is shorter.
func fromHere(path string) string {
	here, err := os.Getwd()
	if err != nil {
		return path
	}
	if rel, err := filepath.Rel(here, path); err == nil && len(rel) < len(path) {
		return rel
	}
	return path
}

// folder is what a command reads that was given no path: the folder of the
// configuration, if there is one.
func (a *app) folder() []string {
	if a.config.Path() == "" {
		return nil
	}
	return []string{a.config.Dir()}
}

// minConfidence is the threshold for commands that have no flag for it.
func (a *app) minConfidence() float64 {
	if p := a.config.MinConfidence; p != nil {
		return *p
	}
	return rules.DefaultMinConfidence
}

// options are those of rules.Run as the configuration has them.
func (a *app) options(minConfidence float64, timeout time.Duration) rules.Options {
	o := rules.Options{
		MinConfidence: minConfidence, Timeout: timeout,
		Levels: map[string]rules.Level{}, Weight: a.config.Weight, Accept: a.config.Right,
	}
	for rule, level := range a.config.Levels {
		if l, err := rules.ParseLevel(level); err == nil { // "off" is none: choose has left the rule out
			o.Levels[rule] = l
		}
	}
	return o
}

// refusal says all that is wrong with a file that the user wrote, each with the
// lines in question, and gives the error that ends the command.
func (a *app) refusal(err error) error {
	if err == nil {
		return nil
	}
	for _, e := range strictyaml.All(err) {
		a.say("%v", e)
		var at *strictyaml.Error
		if errors.As(e, &at) {
			for line := range strings.Lines(at.Excerpt()) {
				fmt.Fprint(a.stderr, "concord: "+line)
			}
		}
	}
	return exit(exitInput)
}
