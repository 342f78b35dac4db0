package main

import (
	"context"
	"errors"
	"fmt"

	"concord/claims"
	"concord/claims/corpus"
	"concord/claims/pipeline"
	"concord/reports"
	"concord/rules"
)

// inputHelp tells what files the commands read.
const inputHelp = `Reports are text (.txt), Markdown (.md, with title, date and draft in the front
matter) or HTML files; a directory stands for the files below it, and - for
standard input. A page that holds several stories is cut into its stories.`

// An input is what was loaded, and what went wrong since.
type input struct {
	articles []claims.Article
	unread   []reports.Unread
	stopped  bool           // a signal came while the reports were read
	spoilt   bool           // a suppression in them, or its file, is wrong
	faults   []rules.Broken // of concord itself: rules, and what comes before them
}

// load reads the files. What cannot be read is said on standard error, one
// line a file, and the rest is there to go on with.
func (a *app) load(ctx context.Context, paths, drafts []string, l *limits) *input {
	articles, problems := corpus.LoadContext(ctx, paths, corpus.Options{
		Draft: drafts, Stdin: a.stdin, Timeout: l.timeout, MaxFile: int64(l.maxFile), MaxTotal: int64(l.maxAll),
		Includes: a.config.Includes, Excludes: a.config.Excludes, IsDraft: a.config.IsDraft, Zone: a.config.TimeZone.Location,
	})
	a.config.Publish(articles)
	in := &input{articles: articles}
	for _, p := range problems {
		a.say("%v", p.Error())
		if p.Fault != nil {
			in.faults = append(in.faults, rules.Broken{Rule: "stage corpus", Path: p.Path, Cause: p.Fault})
			continue
		}
		in.unread = append(in.unread, reports.Unread{Path: p.Path, Reason: p.Reason, Remedy: p.Remedy})
	}
	return in
}

// read runs the pipeline. Stages that break are said on standard error; after
// a signal there is nothing to go on with.
func (a *app) read(ctx context.Context, in *input, l *limits) (*claims.Dossier, error) {
	p, err := a.pipeline()
	if err != nil {
		return nil, fault{err}
	}
	a.collector(textOf(in.articles))
	bar := a.progress()
	d, faults := p.RunContext(ctx, in.articles, pipeline.Options{Timeout: l.timeout, Progress: bar.step, Partial: true})
	bar.end()
	for _, f := range faults {
		a.say("%v", f)
		in.faults = append(in.faults, rules.Broken{Rule: "stage " + f.Stage, Path: f.Path, Cause: f.Cause, Stack: f.Stack, Running: f.Running})
	}
	i, ok := interrupted(ctx)
	read := len(d.Articles) - 1
	if a.facts != nil && read > 0 {
		a.facts.Attach(d)
	}
	if !ok || read == 0 {
		return d, context.Cause(ctx)
	}
	if read < len(in.articles) {
		a.say("%v: %d of %d reports were read, and only these are compared", i, read, len(in.articles))
		in.leaveOut(d)
	}
	in.stopped = true
	return d, nil
}

// leaveOut notes the files of which nothing was read before a signal came.
func (in *input) leaveOut(d *claims.Dossier) {
	known := map[string]bool{}
	for i := range d.Articles {
		known[d.Articles[i].Path] = true
	}
	for i := range in.articles {
		if path := in.articles[i].Path; !known[path] {
			known[path] = true
			in.unread = append(in.unread, reports.Unread{Path: path, Reason: "stopped by a signal before it was read", Remedy: "run it again"})
		}
	}
}

// textOf is how many bytes of text the articles hold.
func textOf(articles []claims.Article) int {
	n := 0
	for i := range articles {
		n += len(articles[i].Text)
	}
	return n
}

// compare runs the rules; those that break are said on standard error. After a
// signal what was found until then is returned.
func (a *app) compare(ctx context.Context, in *input, d *claims.Dossier, chosen []*rules.Analyzer, o rules.Options) []rules.Finding {
	if in.stopped { // what was read is compared; a second signal ends the program
		ctx = context.WithoutCancel(ctx)
	}
	found, broken := rules.Run(ctx, d, chosen, o)
	for _, b := range broken {
		if i, ok := interrupted(ctx); ok && errors.Is(b.Cause, i) {
			a.say("%v while rule %s ran: only what was found until then is written", i, b.Rule)
			continue
		}
		a.say("%v", b)
	}
	in.faults = append(in.faults, broken...)
	return found
}

// exit is the exit code of a command that has written what it could.
func (in *input) exit(ctx context.Context) error {
	if i, ok := interrupted(ctx); ok {
		return exit(i.code())
	}
	switch {
	case len(in.faults) > 0:
		return exit(exitFault)
	case len(in.unread) > 0 || in.spoilt:
		return exit(exitInput)
	}
	return nil
}

// needPaths refuses an empty list: waiting for standard input unasked would
// look like a hang.
func needPaths(verb string, n int) error {
	if n > 0 {
		return nil
	}
	return fmt.Errorf("nothing to %s: name files or directories, or - for standard input", verb)
}
