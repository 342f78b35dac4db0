package main

import (
	"fmt"

	"concord/claims"
	"concord/claims/corpus"
	"concord/claims/pipeline"
	"concord/reports"
)

// inputHelp tells what files the commands read.
const inputHelp = `Reports are text (.txt), Markdown (.md, with title, date and draft in the front
matter) or HTML files; a directory stands for the files below it, and - for
standard input. A page that holds several stories is cut into its stories.`

// load reads the files. What cannot be read is said on standard error, one
// line a file, and the rest is there to go on with.
func (a *app) load(paths, drafts []string) ([]claims.Article, []reports.Unread) {
	articles, problems := corpus.Load(paths, corpus.Options{Draft: drafts, Stdin: a.stdin})
	var unread []reports.Unread
	for _, p := range problems {
		a.say("%v", p.Error())
		unread = append(unread, reports.Unread{Path: p.Path, Reason: p.Reason, Remedy: p.Remedy})
	}
	return articles, unread
}

// read runs the pipeline.
func read(articles []claims.Article) (*claims.Dossier, error) {
	p, err := pipeline.New()
	if err != nil {
		return nil, fault{err}
	}
	return p.Run(articles), nil
}

// needPaths refuses an empty list: waiting for standard input unasked would
// look like a hang.
func needPaths(verb string, n int) error {
	if n > 0 {
		return nil
	}
	return fmt.Errorf("nothing to %s: name files or directories, or - for standard input", verb)
}
