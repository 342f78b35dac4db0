package corpus

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// A loader gathers the inputs and what was wrong with them.
type loader struct {
	Options
	left      int64 // of the text that all articles may hold
	furniture *matcher
	titles    map[string]bool // last words of offices, ranks and occupations
	found     []input
	problems  []Problem
}

// An input is one file to read.
type input struct {
	path  string // as the user named it, cleaned
	key   string // the same file has the same key
	stdin bool
	draft bool

	walked bool // found in a directory
}

// draft notes a file under scrutiny. A directory of drafts is one draft each.
func (l *loader) draft(path string) {
	n := len(l.found)
	l.name(path)
	for i := range l.found[n:] {
		l.found[n+i].draft = true
	}
}

// name notes a path that the user gave.
func (l *loader) name(path string) {
	if path == "-" {
		l.found = append(l.found, input{path: Stdin, key: "-", stdin: true})
		return
	}
	if path == "" {
		l.problem("(empty path)", "no file is named", "name a file or a directory")
		return
	}
	info, err := os.Stat(path)
	switch {
	case err != nil:
		l.failed(filepath.Clean(path), err)
	case info.IsDir():
		l.walk(filepath.Clean(path))
	default:
		l.add(filepath.Clean(path))
	}
}

func (l *loader) add(path string) {
	key, err := filepath.Abs(path)
	if err != nil {
		key = path
	}
	l.found = append(l.found, input{path: path, key: key})
}

// walk notes the articles of a directory; hidden files and directories are
// nobody's articles.
func (l *loader) walk(root string) {
	n, problems, left := len(l.found), len(l.problems), false
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			l.failed(path, err)
			return fs.SkipDir
		}
		hidden := path != root && strings.HasPrefix(d.Name(), ".")
		switch {
		case path != root && (hidden || l.Excludes != nil && l.Excludes(path)):
			left = left || !hidden && (d.IsDir() || isArticle(d.Name()))
			if d.IsDir() {
				return fs.SkipDir
			}
		case hidden || !isArticle(d.Name()) || !isFile(path, d):
		case l.Includes != nil && !l.Includes(path):
			left = true
		default:
			l.add(path)
			l.found[len(l.found)-1].walked = true
		}
		return nil
	})
	if err != nil {
		l.failed(root, err)
	}
	switch {
	case len(l.found) > n || len(l.problems) > problems:
	case left:
		l.problem(root, "no articles in this directory but those that the configuration leaves out",
			"mend its patterns for files, or name the files themselves")
	default:
		l.problem(root, "no articles in this directory",
			"put .txt, .md or .html files there, or name the files themselves")
	}
}

func isArticle(name string) bool {
	switch lower(filepath.Ext(name)) {
	case ".txt", ".md", ".markdown", ".html", ".htm":
		return true
	}
	return false
}

// isFile follows a link to a file, but never one to a directory: links may go
// in circles.
func isFile(path string, d fs.DirEntry) bool {
	if d.Type()&fs.ModeSymlink != 0 {
		info, err := os.Stat(path)
		return err != nil || info.Mode().IsRegular() // a broken link is reported when read
	}
	return d.Type().IsRegular()
}

// inputs returns each file once, in an order of its own, the drafts first. Of
// two names of one file the one that sorts first stays, whatever order they
// were given in.
func (l *loader) inputs() []input {
	slices.SortStableFunc(l.found, func(a, b input) int { return strings.Compare(a.path, b.path) })
	at := make(map[string]int, len(l.found))
	var once []input
	for _, in := range l.found {
		if i, ok := at[in.key]; ok {
			once[i].draft = once[i].draft || in.draft
			once[i].walked = once[i].walked && in.walked
			continue
		}
		in.draft = in.draft || l.IsDraft != nil && !in.stdin && l.IsDraft(in.path)
		at[in.key] = len(once)
		once = append(once, in)
	}
	drafts, others := []input{}, []input{}
	for _, in := range once {
		if in.draft {
			drafts = append(drafts, in)
		} else {
			others = append(others, in)
		}
	}
	return append(drafts, others...)
}

func (l *loader) problem(path, reason, remedy string) {
	l.problems = append(l.problems, Problem{path, reason, remedy, nil})
}

// failed puts an error of the file system in words.
func (l *loader) failed(path string, err error) {
	l.problems = append(l.problems, unreadable(path, err))
}

func unreadable(path string, err error) Problem {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return Problem{path, "no such file or directory", "check the spelling", nil}
	case errors.Is(err, fs.ErrPermission):
		return Problem{path, "permission denied", "make it readable for this user", nil}
	}
	var pe *fs.PathError
	if errors.As(err, &pe) {
		err = pe.Err
	}
	return Problem{path, "cannot be read: " + err.Error(), "check the file and its disk", nil}
}
