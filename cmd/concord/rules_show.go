package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/tools/txtar"

	"concord/reports"
	"concord/rules"
	"concord/rules/facts"
)

func (a *app) rulesShow() *cobra.Command {
	var l *look
	cmd := &cobra.Command{
		Use:   "show NAME",
		Short: "Explain a rule, with an example and what is found in it",
		Long: `Show prints what a rule finds, why, when it stays silent, and a small example
with what concord finds in it.`,
		Example: `  concord rules show date`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return errors.New("name one rule: 'concord rules list' names them all")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			chosen, err := a.choose(args)
			if err := cmp.Or(err, l.check()); err != nil {
				return err
			}
			return a.runShow(cmd.Context(), chosen[0], l)
		},
		ValidArgsFunction: a.completeRule,
	}
	l = addLook(cmd)
	addConfig(cmd)
	a.addHouse(cmd)
	return cmd
}

func (a *app) runShow(ctx context.Context, r *rules.Analyzer, l *look) error {
	var out bytes.Buffer
	fmt.Fprintf(&out, "%s: %s\n(level %s, kind %s)\n\n%s\n", r.Name, r.Title(), r.Level, r.Kind, r.Text())
	if err := a.showExample(ctx, &out, r, l); err != nil {
		return err
	}
	if _, err := a.stdout.Write(out.Bytes()); err != nil {
		return unwritten{err}
	}
	return nil
}

// showExample runs the rule on its example, so that what is shown is true.
func (a *app) showExample(ctx context.Context, out *bytes.Buffer, r *rules.Analyzer, l *look) error {
	dir, err := os.MkdirTemp("", "concord-example-")
	if err != nil {
		return fault{fmt.Errorf("cannot unpack the example: %w", err)}
	}
	defer os.RemoveAll(dir)
	var files []string
	for _, f := range txtar.Parse([]byte(r.Example)).Files {
		if strings.HasPrefix(f.Name, "want") { // what the rule's test expects
			continue
		}
		path := filepath.Join(dir, filepath.Base(f.Name))
		if err := os.WriteFile(path, f.Data, 0o600); err != nil {
			return fault{fmt.Errorf("cannot unpack the example: %w", err)}
		}
		fmt.Fprintf(out, "\n%s:\n%s\n", f.Name, indented(string(f.Data)))
		if f.Name != facts.ExampleSheet {
			files = append(files, path)
			continue
		}
		sheet, err := facts.Load(path)
		if err != nil {
			return fault{err}
		}
		a.facts = facts.NewBook([]*facts.Sheet{sheet})
		r = a.facts.Analyzer()
	}
	in := a.load(ctx, files, nil, &limits{})
	d, err := a.read(ctx, in, &limits{})
	if err != nil {
		return err
	}
	findings, broken := rules.Run(ctx, d, []*rules.Analyzer{r}, rules.Options{MinConfidence: rules.DefaultMinConfidence})
	for _, b := range broken {
		return fault{b}
	}
	fmt.Fprintf(out, "\nIn this example concord finds:\n\n")
	return reports.WriteTable(out, &reports.Report{Version: version(), Dossier: d, Findings: findings}, a.style(l))
}

func indented(text string) string {
	lines := strings.Split(strings.TrimSpace(text), "\n")
	for i, line := range lines {
		if line != "" {
			lines[i] = "    " + line
		}
	}
	return strings.Join(lines, "\n")
}
