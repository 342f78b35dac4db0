package rules

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"concord/claims"
	"concord/claims/guard"
)

// A Broken rule failed or was stopped. What it had found, and the findings of
// the others, stand.
type Broken struct {
	Rule    string // "stage NAME" if it was no rule but a stage of reading
	Path    string // of the article of the claim that it had come to; "" if none is known
	Cause   error  // guard.ErrTimeout if it took too long
	Stack   string // of a panic; "" if Run returned the error
	Running bool   // it did not stop and was left behind
}

func (b Broken) Error() string {
	what, others := "rule "+b.Rule, "the other rules ran"
	if strings.HasPrefix(b.Rule, "stage ") {
		what, others = "reading ("+b.Rule+")", "what hangs on it is missing"
	}
	at := ""
	if b.Path != "" {
		at = " at " + b.Path
	}
	switch {
	case !errors.Is(b.Cause, guard.ErrTimeout):
		return fmt.Sprintf("%s failed%s: %v; %s; please report it with the input", what, at, b.Cause, others)
	case b.Running:
		return fmt.Sprintf("%s took longer than --timeout allows%s; %s; "+
			"it does not stop and goes on in the background until concord ends", what, at, others)
	}
	return fmt.Sprintf("%s took longer than --timeout allows%s; %s", what, at, others)
}

// Unwrap is the cause.
func (b Broken) Unwrap() error { return b.Cause }

// runOne runs a rule. One that is left behind may go on to report: nobody
// hears it, for its pass is closed.
func runOne(ctx context.Context, a *Analyzer, d *claims.Dossier, timeout time.Duration) ([]Finding, *Broken) {
	pass := &Pass{Analyzer: a, Dossier: d}
	errs := make(chan error, 1)
	f := guard.Run(ctx, timeout, func(ctx context.Context) {
		pass.Context = ctx
		errs <- a.Run(pass)
	})
	found, at := pass.close()
	b := &Broken{Rule: a.Name}
	if at != 0 {
		b.Path = d.Articles[at].Path
	}
	if f != nil {
		b.Cause, b.Stack, b.Running = f.Cause, f.Stack, f.Running
		return found, b
	}
	if b.Cause = <-errs; b.Cause != nil {
		return found, b
	}
	return found, nil
}
