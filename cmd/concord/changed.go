package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"concord/claims"
	"concord/claims/related"
)

// mostRelated is how many reports a changed draft is held against.
const mostRelated = 20

// narrow leaves, of what was loaded, the drafts that were changed since a git
// commit and what may be related to them. With patterns for drafts in the
// configuration only those count; without, each file is a draft.
func (a *app) narrow(ctx context.Context, in *input, ref string, named []string) error {
	changed, err := changedSince(ctx, ref)
	if err != nil {
		return err
	}
	var seeds []int
	for i := range in.articles {
		art := &in.articles[i]
		only := len(a.config.Drafts) > 0 || len(named) > 0
		art.Draft = changed[realPath(art.Path)] && (art.Draft || !only)
		if art.Draft {
			seeds = append(seeds, i)
		}
	}
	all := in.articles
	in.articles = nil
	if len(seeds) == 0 {
		a.say("no draft has been changed since %s: there is nothing to check", ref)
		return nil
	}
	for _, i := range related.To(all, seeds, mostRelated) {
		in.articles = append(in.articles, all[i])
	}
	slices.SortStableFunc(in.articles, func(x, y claims.Article) int { // drafts first, as they are loaded
		switch {
		case x.Draft == y.Draft:
			return strings.Compare(x.Path, y.Path)
		case x.Draft:
			return -1
		}
		return 1
	})
	return nil
}

// changedSince lists the files of the working tree that differ from what they
// were where the branch left a commit, and those that git does not know yet.
func changedSince(ctx context.Context, ref string) (map[string]bool, error) {
	root, err := git(ctx, ".", "rev-parse", "--show-toplevel")
	if err != nil {
		return nil, fmt.Errorf("--changed: %w", err)
	}
	top := strings.TrimSuffix(string(root), "\n")
	lists := [][]string{{"ls-files", "-z", "--others", "--exclude-standard"}}
	commit, err := git(ctx, ".", "rev-parse", "--verify", "--quiet", "--end-of-options", ref+"^{commit}")
	switch {
	case err == nil:
		lists = append(lists, []string{"diff", "--name-only", "-z", "--diff-filter=d", "--merge-base", strings.TrimSpace(string(commit)), "--"})
	case ref == "HEAD": // nothing has been committed yet: all is new
		lists = append(lists, []string{"ls-files", "-z", "--cached"})
	default:
		return nil, fmt.Errorf("--changed=%s: git knows no such commit here: check the name, or fetch it first", ref)
	}
	out := map[string]bool{}
	for _, args := range lists {
		names, err := git(ctx, top, args...)
		if err != nil {
			return nil, fmt.Errorf("--changed=%s: %w", ref, err)
		}
		for name := range strings.SplitSeq(string(names), "\x00") {
			if name != "" {
				out[realPath(filepath.Join(top, filepath.FromSlash(name)))] = true
			}
		}
	}
	return out, nil
}

// git runs one command of git and returns what it prints.
func git(ctx context.Context, dir string, args ...string) ([]byte, error) {
	cmd := exec.CommandContext(ctx, "git", append([]string{"-C", dir}, args...)...)
	var wrong bytes.Buffer
	cmd.Stderr = &wrong
	out, err := cmd.Output()
	if cause := context.Cause(ctx); cause != nil {
		return nil, cause
	}
	switch {
	case errors.Is(err, exec.ErrNotFound):
		return nil, errors.New("git is needed to tell what has changed, and is not installed: install it, or name the drafts with --draft")
	case err != nil && strings.Contains(wrong.String(), "not a git repository"):
		return nil, errors.New("this folder is in no git repository: run it in one, or name the drafts with --draft")
	case err != nil:
		return nil, fmt.Errorf("git %s failed: %v: %s", args[0], err, strings.TrimSpace(wrong.String()))
	}
	return out, nil
}

// realPath is one name for a file, however it is reached.
func realPath(path string) string {
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	return path
}
