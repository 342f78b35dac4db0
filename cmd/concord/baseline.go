package main

import (
	"errors"
	"io/fs"
	"path/filepath"

	"github.com/spf13/cobra"

	"concord/claims"
	"concord/reports"
	"concord/rules"
	"concord/rules/suppress"
)

// baselineName is the file of findings let stand, unless the configuration
// names another.
const baselineName = "concord.baseline.yml"

// standing are the flags about findings that are let stand.
type standing struct {
	baseline string
	all      bool
}

func addStanding(cmd *cobra.Command) *standing {
	s := &standing{}
	addBaseline(cmd, &s.baseline)
	cmd.Flags().BoolVar(&s.all, "no-ignore", false, "show findings that comments or the baseline let stand, too")
	return s
}

func addBaseline(cmd *cobra.Command, to *string) {
	cmd.Flags().StringVar(to, "baseline", "", "the `FILE` of findings let stand, see 'concord ignore --help' (default: "+
		baselineName+" beside concord.yml, or here)")
	if err := cmd.MarkFlagFilename("baseline", "yml", "yaml"); err != nil {
		panic(err) // no such flag: it is added above
	}
}

// baselinePath is where the baseline is, or would be.
func (a *app) baselinePath(flag string) string {
	if flag != "" {
		return flag
	}
	return filepath.Join(a.config.Dir(), baselineName)
}

// A list is what is let stand in one run, and the baseline that it is of.
type list struct {
	*suppress.List
	baseline string // "" if there is none
}

// suppressions gathers what is let stand. All that is wrong is said, and counts
// as input that cannot be read; the rest holds.
func (a *app) suppressions(in *input, s *standing) (*list, error) {
	if s.all {
		return &list{List: &suppress.List{}}, nil
	}
	said, err := suppress.Read(in.articles, a.ruleNames())
	if err != nil {
		_ = a.refusal(err) // it says what is wrong; the run goes on
		in.spoilt = true
	}
	out := &list{List: said}
	path := a.baselinePath(s.baseline)
	b, err := suppress.LoadBaseline(path)
	switch {
	case errors.Is(err, fs.ErrNotExist) && s.baseline == "":
		return out, nil
	case errors.Is(err, fs.ErrNotExist):
		return nil, errors.New("--baseline " + path + ": no such file; 'concord ignore' makes one")
	case err != nil:
		return nil, a.refusal(err)
	}
	out.Add(b)
	out.baseline = path
	return out, nil
}

// apply parts findings into those that remain and those let stand, and says
// which suppressions are stale; not so when only part of the files was read.
func (a *app) apply(l *list, d *claims.Dossier, found []rules.Finding, ran []*rules.Analyzer, part bool) ([]rules.Finding, []reports.Suppressed) {
	rest, stand := l.Apply(d, found)
	var out []reports.Suppressed
	for _, s := range stand {
		out = append(out, reports.Suppressed{Finding: s.Finding, Reason: s.Reason, By: s.By, InText: s.InText})
	}
	if !part {
		for _, line := range l.Stale(d, ran) {
			a.say("%s", line)
		}
	}
	return rest, out
}
